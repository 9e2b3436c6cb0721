namespace Isnad.Server.Hosting;

/// <summary>A provider of OpenID Connect.</summary>
/// <param name="Authority">Its address.</param>
/// <param name="ClientId">The name of this application there.</param>
/// <param name="ClientSecret">Its secret there, or null.</param>
public sealed record OpenIdSettings(string Authority, string ClientId, string? ClientSecret);
