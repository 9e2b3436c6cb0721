using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Hosting;

/// <summary>Refuses requests addressed to a name that is not this server's: a page elsewhere cannot reach it by pointing its own name here (DNS rebinding).</summary>
internal sealed class HostNames(ServerSettings settings)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly bool _any = !settings.IsLocal && settings.HostNames.Count == 0;

    /// <summary>Whether a request may be answered.</summary>
    public bool Allows(HostString host) =>
        _any
        || Loopback.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
        || settings.HostNames.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
        || host.Host == settings.Address.ToString();

    /// <summary>The step of the pipeline.</summary>
    public Task Check(HttpContext context, RequestDelegate next)
    {
        if (Allows(context.Request.Host))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This server does not answer to that name.\n");
    }
}
