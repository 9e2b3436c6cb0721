using System.Security.Claims;
using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Server.Access;

/// <summary>Registers who may do what.</summary>
internal static class AccessSetup
{
    /// <summary>Adds authentication, authorization and the keys of cookies.</summary>
    public static void AddAccess(this IServiceCollection services, ServerSettings settings, UserFile users)
    {
        var protection = services.AddDataProtection().SetApplicationName("isnad");
        if (settings.HasNoUsers(users))
            protection.UseEphemeralDataProtectionProvider();
        else
            protection.PersistKeysToFileSystem(OwnFolder(settings.KeyFolder));
        var authentication = services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, o => o.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 ? Schemes.Key : settings.HasNoUsers(users) ? Schemes.Alone : Schemes.Session)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(Schemes.Key, null)
            .AddScheme<AuthenticationSchemeOptions, AloneHandler>(Schemes.Alone, null)
            .AddCookie(Schemes.Session);
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Session).Configure<IServiceProvider>((o, s) => Session(o, users, s.GetService<OpenIdSignIn>()?.Stamp));
        if (settings.OpenId is { } provider)
        {
            services.AddSingleton(s => new OpenIdSignIn(provider, users, s.GetRequiredService<AuditLog>()));
            authentication.AddOpenIdConnect(Schemes.Provider, null, static _ => { });
            services.AddOptions<OpenIdConnectOptions>(Schemes.Provider).Configure<OpenIdSignIn>(static (o, signIn) => signIn.Set(o));
        }

        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Read, static p => p.RequireRole(nameof(Role.Reader)))
            .AddPolicy(Policies.Review, static p => p.RequireRole(nameof(Role.Reviewer)))
            .AddPolicy(Policies.Administer, static p => p.RequireRole(nameof(Role.Administrator)))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(nameof(Role.Reader)).Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
    }

    private static void Session(CookieAuthenticationOptions options, UserFile users, string? provider)
    {
        options.Cookie.Name = "isnad-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "to";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = context =>
        {
            if (!Stands(context.Principal!, users, provider))
                context.RejectPrincipal();
            return Task.CompletedTask;
        };
    }

    // A session ends when its user is removed or gets another password or role, and one of the provider with other settings.
    private static bool Stands(ClaimsPrincipal principal, UserFile users, string? provider)
    {
        var user = users.Find(Identity.NameOf(principal));
        if (provider is not null && principal.HasClaim(Schemes.Stamp, provider))
            return user is null;
        return user is not null && principal.HasClaim(Schemes.Stamp, user.Stamp) && Identity.Is(principal, user.Role) && (user.Role == Role.Administrator || !Identity.Is(principal, user.Role + 1));
    }

    private static DirectoryInfo OwnFolder(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
