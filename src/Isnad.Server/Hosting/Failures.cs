using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Isnad.Server.Hosting;

/// <summary>Answers what went wrong: programs get problem details, persons a page in words. What was thrown is logged, never shown.</summary>
internal static class Failures
{
    /// <summary>The step of the pipeline.</summary>
    public static async Task Catch(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            await Answer(context, e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? ServerCodes.TooLarge : ServerCodes.BadRequest).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("isnad").LogError(e, "{Method} {Path}", context.Request.Method, context.Request.Path);
            await Answer(context, StatusCodes.Status500InternalServerError, ServerCodes.Failed).ConfigureAwait(false);
        }
    }

    private static Task Answer(HttpContext context, int status, string code)
    {
        if (context.Response.HasStarted)
            return Task.CompletedTask;
        context.Response.Headers.ETag = default;
        return Problem.Refuse(context, status, code);
    }
}
