using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Hosting;

/// <summary>Headers that keep a browser from doing what a page does not need: nothing from elsewhere but what the settings name, no inline script or style, no frame.</summary>
internal sealed class SecurityHeaders(ServerSettings settings)
{
    // Signing out leads from a form to the identity provider; tiles of the map are pictures of their server.
    private readonly string _policy =
        $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:{Besides(settings.Tiles?.Origin)}; font-src 'self'; connect-src 'self'; "
        + $"form-action 'self'{Besides(settings.OpenId?.Origin)}; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The step of the pipeline.</summary>
    public Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
        headers.CacheControl = "no-store";
        return next(context);
    }

    private static string Besides(string? origin) => origin is null ? "" : " " + origin;
}
