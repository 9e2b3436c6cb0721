using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Access;

/// <summary>Answers who may not: programs get 401 or 403 with problem details, persons the page on which to sign in. Both are noted.</summary>
internal sealed class RefusalHandler(AuditLog audit) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _framework = new();

    /// <inheritdoc/>
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
            return next(context);
        if (authorizeResult.Forbidden)
            audit.Note(Identity.NameOf(context.User), "refused", context.Request.Path);
        var status = authorizeResult.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized;
        if (context.Request.Path.StartsWithSegments("/api") || !HttpMethods.IsGet(context.Request.Method))
        {
            if (!authorizeResult.Forbidden)
                context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.Refuse(context, status, authorizeResult.Forbidden ? ServerCodes.NotAllowed : ServerCodes.NotSignedIn);
        }

        if (authorizeResult.Forbidden)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        return _framework.HandleAsync(next, context, policy, authorizeResult);
    }
}
