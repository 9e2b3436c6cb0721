using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
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
        if (users.All.Count == 0)
            protection.UseEphemeralDataProtectionProvider();
        else
            protection.PersistKeysToFileSystem(OwnFolder(settings.KeyFolder));
        services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, o => o.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 ? Schemes.Key : users.All.Count == 0 ? Schemes.Alone : Schemes.Session)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(Schemes.Key, null)
            .AddScheme<AuthenticationSchemeOptions, AloneHandler>(Schemes.Alone, null)
            .AddCookie(Schemes.Session, o => Session(o, users));
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Read, static p => p.RequireRole(nameof(Role.Reader)))
            .AddPolicy(Policies.Review, static p => p.RequireRole(nameof(Role.Reviewer)))
            .AddPolicy(Policies.Administer, static p => p.RequireRole(nameof(Role.Administrator)))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(nameof(Role.Reader)).Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
    }

    private static void Session(CookieAuthenticationOptions options, UserFile users)
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
            // A session ends when its user is removed or gets another password or role.
            var principal = context.Principal!;
            var user = users.Find(Identity.NameOf(principal));
            if (user is null || !principal.HasClaim(Schemes.Stamp, user.Stamp) || !Identity.Is(principal, user.Role) || (user.Role != Role.Administrator && Identity.Is(principal, user.Role + 1)))
                context.RejectPrincipal();
            return Task.CompletedTask;
        };
    }

    private static DirectoryInfo OwnFolder(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
