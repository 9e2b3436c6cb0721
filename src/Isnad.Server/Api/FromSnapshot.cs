using System.IO.Compression;
using System.Text.Json;
using Isnad.Server.Archives;
using Isnad.Server.Interface;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Isnad.Server.Api;

/// <summary>Endpoints whose answer follows from the snapshot and the address alone: they carry its entity tag, and what was answered once is kept.</summary>
internal static class FromSnapshot
{
    private const int SmallestPacked = 1024;
    private const string Brotli = "br";
    private static readonly string[] Packings = [Brotli, "gzip"];

    /// <summary>Marks an endpoint as one of these.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="speaks">Whether the language chosen changes the answer.</param>
    public static RouteHandlerBuilder FollowsFromSnapshot(this RouteHandlerBuilder endpoint, bool speaks = false) => endpoint.AddEndpointFilter((call, next) => AnswerAsync(call, next, speaks));

    /// <summary>The snapshot from which a request is answered, or null while the first is being prepared.</summary>
    public static async ValueTask<CorpusSnapshot?> SnapshotAsync(HttpContext context, Workspace workspace) =>
        context.Items[typeof(FromSnapshot)] as CorpusSnapshot ?? await workspace.Corpus.SoonAsync(context.RequestAborted).ConfigureAwait(false);

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next, bool speaks)
    {
        var (context, request) = (call.HttpContext, call.HttpContext.Request);
        if (Listing.IsStreamed(request) || await SnapshotAsync(context, context.RequestServices.GetRequiredService<Workspace>()).ConfigureAwait(false) is not { } corpus)
            return await next(call).ConfigureAwait(false);
        context.Items[typeof(FromSnapshot)] = corpus;
        var language = speaks ? $"-{Preferences.Of(request).Language}" : "";
        var tag = $"W/\"{corpus.Tag}{language}\"";
        if (request.Headers.IfNoneMatch.Contains(tag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var packing = PackingOf(request);
        var key = $"{packing}{language} {request.Path}{request.QueryString}";
        if (corpus.Answers.Find(key) is { } kept)
            return new Sent(kept, tag);
        var result = await next(call).ConfigureAwait(false);
        if (result is not IValueHttpResult { Value: { } value } || result is IStatusCodeHttpResult { StatusCode: not (null or StatusCodes.Status200OK) })
            return result;
        var answer = Written(value, packing);
        corpus.Answers.Keep(key, answer);
        return new Sent(answer, tag);
    }

    private static KeptAnswers.Answer Written(object value, string? packing)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ApiJson.Options);
        if (packing is null || plain.Length < SmallestPacked)
            return new KeptAnswers.Answer(null, plain);
        using var packed = new MemoryStream(plain.Length / 4);
        using (Stream packer = packing == Brotli ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(plain);
        return new KeptAnswers.Answer(packing, packed.ToArray());
    }

    private static string? PackingOf(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Array.Find(Packings, p => accepted.Any(a => a.Value.Equals(p, StringComparison.OrdinalIgnoreCase) && a.Quality is not 0));
    }

    private sealed class Sent(KeptAnswers.Answer answer, string tag) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = answer.Body.Length;
            response.Headers.ETag = tag;
            response.Headers.Append(HeaderNames.Vary, new StringValues([HeaderNames.Accept, HeaderNames.AcceptEncoding]));
            if (answer.Packing is { } packing)
                response.Headers.ContentEncoding = packing;
            await response.Body.WriteAsync(answer.Body, httpContext.RequestAborted).ConfigureAwait(false);
        }
    }
}
