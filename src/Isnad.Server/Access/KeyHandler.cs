using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Isnad.Server.Access;

/// <summary>Knows a program by its key.</summary>
internal sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, UserFile users)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>How a key stands in the header.</summary>
    public const string Bearer = "Bearer ";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(users.WithKey(header[Bearer.Length..].Trim()) is { } user
            ? AuthenticateResult.Success(new AuthenticationTicket(Identity.Of(user.Name, user.Role, user.Stamp, Schemes.Key), Schemes.Key))
            : AuthenticateResult.Fail("The key is not known."));
    }
}
