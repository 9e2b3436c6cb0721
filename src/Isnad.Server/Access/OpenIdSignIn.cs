using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Isnad.Server.Access;

/// <summary>
/// Signing in at an identity provider: the code flow with PKCE. What comes back is turned into a session like any other, with the role that the
/// settings give; nothing of the provider's tokens is kept but the one with which to sign out there.
/// </summary>
internal sealed class OpenIdSignIn(OpenIdSettings settings, UserFile users, AuditLog audit)
{
    /// <summary>Where the provider sends the browser back.</summary>
    public const string Callback = "/sign-in/callback";

    /// <summary>Where the provider sends the browser after signing out.</summary>
    public const string SignedOut = "/sign-out/callback";

    private const string IdToken = "id_token";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The stamp of its sessions: other settings end them.</summary>
    public string Stamp { get; } = "openid-" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(settings with { ClientSecret = null })))[..16];

    /// <summary>Sets the framework's handler up.</summary>
    public void Set(OpenIdConnectOptions options)
    {
        options.Authority = settings.Authority.AbsoluteUri;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.SignInScheme = Schemes.Session;
        options.SignOutScheme = Schemes.Session;
        options.CallbackPath = Callback;
        options.SignedOutCallbackPath = SignedOut;
        options.SignedOutRedirectUri = "/sign-in";
        options.RemoteSignOutPath = PathString.Empty;
        options.BackchannelTimeout = TimeSpan.FromSeconds(20);
        options.Scope.Clear();
        foreach (var scope in settings.Scopes.Prepend("openid").Distinct(StringComparer.Ordinal))
            options.Scope.Add(scope);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = settings.PublicAddress?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }

        options.Events.OnRedirectToIdentityProvider = context => Shown(context.ProtocolMessage, static (m, at) => m.RedirectUri = at, Callback);
        options.Events.OnRedirectToIdentityProviderForSignOut = context => Shown(context.ProtocolMessage, static (m, at) => m.PostLogoutRedirectUri = at, SignedOut);
        options.Events.OnTokenValidated = Receive;
        options.Events.OnRemoteFailure = context => Refuse(context, context.Failure?.Message ?? "");
    }

    // Behind a proxy the request's own address is not the one that browsers and provider know.
    private Task Shown(OpenIdConnectMessage message, Action<OpenIdConnectMessage, string> set, string path)
    {
        if (settings.PublicAddress is { } shown)
            set(message, new Uri(shown, path).AbsoluteUri);
        return Task.CompletedTask;
    }

    private Task Receive(TokenValidatedContext context)
    {
        var claims = context.Principal!;
        var name = claims.FindFirstValue(settings.NameClaim) ?? "";
        if (name.Length is 0 or > UserFile.LongestName || name.Any(char.IsControl) || name.Trim() != name)
            return Fail(context, $"The provider gives no usable name ({settings.NameClaim}).");
        if (users.Find(name) is not null)
            return Fail(context, $"'{name}' is a user of this server and signs in with a password.");
        if (settings.RoleOf(Values(claims)) is not { } role)
            return Fail(context, $"No role is given to '{name}'.");
        context.Principal = Identity.Of(name, role, Stamp, Schemes.Session);
        context.Properties!.AllowRefresh = false;
        context.Properties.IssuedUtc = null;
        context.Properties.ExpiresUtc = DateTimeOffset.UtcNow + Longest;
        if (context.TokenEndpointResponse?.IdToken is { } token)
            context.Properties.StoreTokens([new AuthenticationToken { Name = IdToken, Value = token }]);
        audit.Note(name, "sign-in", context.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", settings.Origin);
        return Task.CompletedTask;
    }

    private IEnumerable<string> Values(ClaimsPrincipal claims) => claims.FindAll(settings.RoleClaim).Select(static c => c.Value);

    private static Task Fail(TokenValidatedContext context, string why)
    {
        context.Fail(why);
        return Task.CompletedTask;
    }

    private Task Refuse(RemoteFailureContext context, string why)
    {
        audit.Note("", "sign-in failed", context.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", Short(why));
        context.HandleResponse();
        context.Response.Redirect("/sign-in?failed=provider");
        return Task.CompletedTask;
    }

    private static string Short(string text) => new StringBuilder(text.Length <= 300 ? text : text[..300]).Replace('\n', ' ').Replace('\r', ' ').ToString();
}
