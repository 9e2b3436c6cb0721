using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Hosting;

/// <summary>
/// Refuses a change that a page of another origin asks for. Browsers say where a request comes from (<c>Sec-Fetch-Site</c>, <c>Origin</c>);
/// programs send neither and cannot be made to act for a person. The forms carry a token besides.
/// </summary>
internal static class OwnOrigin
{
    /// <summary>The step of the pipeline.</summary>
    public static Task Check(HttpContext context, RequestDelegate next) => IsOwn(context.Request) ? next(context) : Problem.Refuse(context, StatusCodes.Status403Forbidden, ServerCodes.OtherOrigin);

    private static bool IsOwn(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return true;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && HostString.FromUriComponent(from).Equals(request.Host));
    }
}
