using System.Text.Encodings.Web;
using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Isnad.Server.Access;

/// <summary>While there are no users and only this machine reaches the server: whoever sits at it may do everything.</summary>
internal sealed class AloneHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, UserFile users, ServerSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(settings.IsLocal && settings.HasNoUsers(users)
        ? AuthenticateResult.Success(new AuthenticationTicket(Identity.Of(settings.Name, Role.Administrator, "", Schemes.Alone), Schemes.Alone))
        : AuthenticateResult.NoResult());
}
