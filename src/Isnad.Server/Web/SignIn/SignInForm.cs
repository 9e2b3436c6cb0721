using Isnad.Server.Access;
using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Isnad.Server.Web.SignIn;

/// <summary>Signing in and out.</summary>
internal static class SignInForm
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(WorkbenchSetup.SignInLimit).ExcludeFromDescription();
        routes.MapGet("/sign-in/provider", ToProviderAsync).AllowAnonymous().RequireRateLimiting(WorkbenchSetup.SignInLimit).ExcludeFromDescription();
        routes.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, UserFile users, AuditLog audit, [FromForm] string name, [FromForm] string password, [FromForm] string? to)
    {
        var user = password.Length <= 1024 ? users.SignIn(name, password) : null;
        audit.Note(name.Length <= 64 ? name : name[..64], user is null ? "sign-in failed" : "sign-in", context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (user is null)
            return Results.Redirect("/sign-in" + QueryString.Create([KeyValuePair.Create("failed", (string?)"1"), KeyValuePair.Create("to", (string?)Inside(to))]));
        await context.SignInAsync(Schemes.Session, Identity.Of(user.Name, user.Role, user.Stamp, Schemes.Session)).ConfigureAwait(false);
        return Results.LocalRedirect(Inside(to));
    }

    private static async Task<IResult> ToProviderAsync(HttpContext context, ServerSettings settings, ILoggerFactory logs, string? to)
    {
        if (settings.OpenId is null)
            return Results.NotFound();
        try
        {
            await context.ChallengeAsync(Schemes.Provider, new AuthenticationProperties { RedirectUri = Inside(to) }).ConfigureAwait(false);
            return Results.Empty;
        }
        catch (InvalidOperationException e)
        {
            logs.CreateLogger("isnad").LogError(e, "The identity provider {Authority} does not answer", settings.OpenId.Authority);
            return Results.LocalRedirect("/sign-in?failed=away");
        }
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, ServerSettings settings, AuditLog audit, [FromForm] string? to)
    {
        audit.Note(Identity.NameOf(context.User), "sign-out", "");
        if (settings.OpenId is not null && (await context.AuthenticateAsync(Schemes.Session).ConfigureAwait(false)).Properties?.GetTokenValue("id_token") is not null)
            return Results.SignOut(authenticationSchemes: [Schemes.Provider, Schemes.Session]);
        await context.SignOutAsync(Schemes.Session).ConfigureAwait(false);
        return Results.LocalRedirect("/sign-in" + (string.IsNullOrEmpty(to) ? "" : QueryString.Create("to", Inside(to)).ToString()));
    }

    // Only a path of this server: no address of another.
    private static string Inside(string? to) =>
        to is { Length: > 0 } && to[0] == '/' && (to.Length == 1 || (to[1] != '/' && to[1] != '\\')) && !to.Any(char.IsControl) ? to : "/";
}
