using System.Globalization;
using System.Text.Json;
using Isnad.Server.Api;
using Isnad.Server.Web.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

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
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
                await Answer(context, context.Response.StatusCode, CodeOf(context.Response.StatusCode)).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            await Answer(context, e.StatusCode, CodeOf(e.StatusCode), Detail(e)).ConfigureAwait(false);
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

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ServerCodes.NotSignedIn,
        StatusCodes.Status403Forbidden => ServerCodes.NotAllowed,
        StatusCodes.Status404NotFound => ServerCodes.NotFound,
        StatusCodes.Status405MethodNotAllowed => ServerCodes.WrongMethod,
        StatusCodes.Status415UnsupportedMediaType => ServerCodes.WrongContent,
        StatusCodes.Status413PayloadTooLarge => ServerCodes.TooLarge,
        StatusCodes.Status429TooManyRequests => ServerCodes.TooMany,
        < 500 => ServerCodes.BadRequest,
        _ => ServerCodes.Failed,
    };

    // What the router found: an address that is none, another method, another type of body.
    private static string? Detail(HttpContext context, int status) => status switch
    {
        StatusCodes.Status404NotFound when context.Request.Path.StartsWithSegments("/api") => $"{context.Request.Path} is no address of the interface; {ApiRoutes.Root}/openapi.json lists them.",
        StatusCodes.Status405MethodNotAllowed => $"It takes {context.Response.Headers.Allow}.",
        StatusCodes.Status415UnsupportedMediaType => "It takes application/json; the header Content-Type has to say so.",
        _ => null,
    };

    // Where a body stops being what is taken; what the platform calls the types of the program says nothing to its users.
    private static string? Detail(BadHttpRequestException e) => e.InnerException switch
    {
        JsonException { LineNumber: { } line, BytePositionInLine: { } at } json => string.Create(
            CultureInfo.InvariantCulture, $"The body is no JSON of the form that is taken: line {line + 1}, byte {at + 1}{(json.Path is { Length: > 1 } path ? $", at {path}" : "")}."),
        JsonException => "The body is no JSON of the form that is taken.",
        _ when e.StatusCode == StatusCodes.Status400BadRequest => e.Message,
        _ => null,
    };

    private static async Task Answer(HttpContext context, int status, string code, string? detail = null)
    {
        if (context.Response.HasStarted)
            return;
        context.Response.Headers.ETag = default;
        context.Response.Headers.Remove("blazor-enhanced-nav");
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/assets"))
        {
            await Problem.Refuse(context, status, code, detail ?? Detail(context, status)).ConfigureAwait(false);
            return;
        }

        // The page that failed has used the request's renderer; the page that says so gets its own.
        var scope = context.RequestServices.CreateAsyncScope();
        await using var closing = scope.ConfigureAwait(false);
        context.RequestServices = scope.ServiceProvider;
        var parameters = new Dictionary<string, object?> { [nameof(ErrorDocument.Status)] = status, [nameof(ErrorDocument.Code)] = code };
        await new RazorComponentResult<ErrorDocument>(parameters) { StatusCode = status }.ExecuteAsync(context).ConfigureAwait(false);
    }
}
