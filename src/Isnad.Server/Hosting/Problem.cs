using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Hosting;

/// <summary>Refusals of the REST interface: problem details (RFC 9457) with a code; plain words for pages.</summary>
internal static class Problem
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a code means, in a few words.</summary>
    public static string Title(string code) => code switch
    {
        ServerCodes.OtherOrigin => "A page of another origin asked for a change.",
        ServerCodes.NotSignedIn => "Nobody is signed in.",
        ServerCodes.NotAllowed => "Your role does not allow this.",
        ServerCodes.NotFound => "There is no such thing.",
        ServerCodes.BadRequest => "The request cannot be understood.",
        ServerCodes.TooMany => "Too many requests.",
        ServerCodes.TooLarge => "The body is too large.",
        ServerCodes.Changed => "It was changed by someone else meanwhile.",
        ServerCodes.NotFetching => "This server fetches no addresses.",
        ServerCodes.WrongMethod => "This address does not take this method.",
        ServerCodes.WrongContent => "This address does not take a body of this type.",
        ServerCodes.Preparing => "The views are being prepared.",
        _ => "The server failed.",
    };

    /// <summary>A refusal as the result of an endpoint.</summary>
    public static IResult Of(int status, string code, string? detail = null) => new Refusal(status, code, detail);

    /// <summary>There is no such thing.</summary>
    public static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, ServerCodes.NotFound, detail);

    /// <summary>A parameter or body that cannot be understood.</summary>
    public static IResult Bad(string detail) => Of(StatusCodes.Status400BadRequest, ServerCodes.BadRequest, detail);

    /// <summary>Writes a refusal.</summary>
    public static async Task Refuse(HttpContext context, int status, string code, string? detail = null)
    {
        if (context.Response.HasStarted)
            return;
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("type", $"urn:isnad:{code}");
            json.WriteString("title", Title(code));
            json.WriteNumber("status", status);
            json.WriteString("code", code);
            if (detail is not null)
                json.WriteString("detail", detail);
            json.WriteString("instance", context.Request.Path.Value);
            json.WriteEndObject();
        }

        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    private sealed record Refusal(int Status, string Code, string? Detail) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Refuse(httpContext, Status, Code, Detail);
    }
}
