namespace Isnad.Server.Access;

/// <summary>A key with which a program acts for a user.</summary>
/// <param name="Id">Public part of the key.</param>
/// <param name="Hash">SHA-256 of the secret part, which is random and long.</param>
/// <param name="Label">What it is for.</param>
public sealed record ApiKey(string Id, string Hash, string Label);
