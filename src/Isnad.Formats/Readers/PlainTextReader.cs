using System.Buffers;
using System.Globalization;
using Isnad.Text;

namespace Isnad.Formats.Readers;

/// <summary>Reads a plain-text file as one article.</summary>
public static class PlainTextReader
{
    private const string Binary = "application/octet-stream";

    /// <summary>Reads the stream to its end, or as far as <paramref name="limits"/> allow.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="source">The name that the article gets as its source.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async ValueTask<RawItem> ReadAsync(Stream stream, string source, ReadLimits limits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var buffer = ArrayPool<byte>.Shared.Rent(StartSize(stream, limits));
        try
        {
            var length = 0;
            while (await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length > limits.Bytes)
                    return Failed(source, TooLong(limits, "bytes", limits.Bytes));
                if (length < buffer.Length)
                    continue;
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }

            return Decode(buffer.AsSpan(0, length), source, limits);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal static Diagnostic TooLong(ReadLimits limits, string unit, int most) => new(DiagnosticCodes.TooLong, Severity.Error, string.Create(
        CultureInfo.InvariantCulture, $"Longer than the {most} {unit} that are read as one article. Split it into articles (one a line in a JSON Lines file)."));

    internal static RawItem Failed(string source, Diagnostic problem) => RawItem.Failed(source, problem);

    private static RawItem Decode(ReadOnlySpan<byte> bytes, string source, ReadLimits limits)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Failed)
            return new RawItem { Source = source, Bytes = bytes.ToArray(), MediaType = Binary, Problems = decoded.Diagnostics };
        if (decoded.Text.Length > limits.TextLength)
            return Failed(source, TooLong(limits, "characters", limits.TextLength));
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return Failed(source, new Diagnostic(DiagnosticCodes.Empty, Severity.Error, "There is no text to read."));
        var article = new Article { Text = decoded.Text, Source = source, Encoding = decoded.Encoding, Diagnostics = decoded.Diagnostics };
        var page = MarkupText.Looks(decoded.Text);
        if (page)
        {
            var words = MarkupText.Strip(decoded.Text);
            if (string.IsNullOrWhiteSpace(words))
                return Failed(source, new Diagnostic(DiagnosticCodes.Empty, Severity.Error, "The page holds tags and no text to read."));
            var told = new Diagnostic(DiagnosticCodes.MarkupInText, Severity.Warning, "The text is a page of HTML; its tags were left out. Give the file the ending .html, so that it is read as a page.");
            article = article with { Text = words, Diagnostics = [.. article.Diagnostics, told] };
        }

        return new RawItem { Source = source, Bytes = bytes.ToArray(), MediaType = page ? "text/html" : "text/plain", Article = article };
    }

    private static int StartSize(Stream stream, ReadLimits limits) =>
        stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position + 1, 1024, Math.Min(limits.Bytes + 1L, 1 << 20)) : 16 * 1024;
}
