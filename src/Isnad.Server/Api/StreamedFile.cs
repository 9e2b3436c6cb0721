using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Api;

/// <summary>Answers with a file while it is being written: what writers put into the buffer goes out piece by piece, so that no file is held whole.</summary>
/// <param name="mediaType">Its media type.</param>
/// <param name="write">Begins to write into the stream and yields wherever a piece may go out.</param>
internal sealed class StreamedFile(string mediaType, Func<Stream, IEnumerable<bool>> write) : IResult
{
    private const int Piece = 64 * 1024;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = mediaType;
        using var buffer = new MemoryStream();
        foreach (var _ in write(buffer))
        {
            if (buffer.Length >= Piece)
                await SendAsync(httpContext, buffer).ConfigureAwait(false);
        }

        await SendAsync(httpContext, buffer).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpContext context, MemoryStream buffer)
    {
        await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted).ConfigureAwait(false);
        buffer.SetLength(0);
    }
}
