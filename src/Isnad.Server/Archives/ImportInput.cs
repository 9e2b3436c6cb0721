namespace Isnad.Server.Archives;

/// <summary>What is handed in to be imported: the bytes of a file under its name, or an address.</summary>
/// <param name="Name">Its name; its articles carry it as their source.</param>
/// <param name="File">A file of this machine that holds the bytes and is removed after reading; null for an address, which <paramref name="Name"/> then is.</param>
public sealed record ImportInput(string Name, string? File);
