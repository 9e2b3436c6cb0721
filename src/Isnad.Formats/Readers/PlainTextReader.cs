using System.Globalization;
using Isnad.Formats.Readers.Html;
using Isnad.Text;

namespace Isnad.Formats.Readers;

/// <summary>Reads a plain-text file as one article.</summary>
public static class PlainTextReader
{
    /// <summary>Reads the stream to its end, or as far as <paramref name="limits"/> allow.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="source">The name that the article gets as its source.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async ValueTask<RawItem> ReadAsync(Stream stream, string source, ReadLimits limits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var opened = Opened.Alone(stream, source, limits);
        return await WholeBytes.ReadAsync(stream, limits.Bytes, cancellation).ConfigureAwait(false) is { } bytes
            ? Read(opened, bytes, limits)
            : RawItem.Failed(source, TooLong("bytes", limits.Bytes));
    }

    /// <summary>Reads the bytes of one text.</summary>
    internal static RawItem Read(Opened opened, byte[] bytes, ReadLimits limits)
    {
        var decoded = TextDecoder.Decode(bytes, opened.Charset);
        if (decoded.Failed)
            return opened.Whole(bytes, "application/octet-stream", null, decoded.Diagnostics);
        if (decoded.Text.Length > limits.TextLength)
            return opened.Whole(bytes, "text/plain", null, [TooLong("characters", limits.TextLength)]);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return opened.Failed(DiagnosticCodes.Empty, "There is no text to read.", bytes, "text/plain");
        if (MarkupText.Looks(decoded.Text))
            return Page(opened, bytes, decoded, limits);
        var article = new Article { Text = decoded.Text, Source = opened.Label, Encoding = decoded.Encoding, Diagnostics = decoded.Diagnostics };
        return opened.Whole(bytes, "text/plain", article, []);
    }

    /// <summary>A page of HTML that was handed in as plain text: its article, or all its words where none can be made out.</summary>
    private static RawItem Page(Opened opened, byte[] bytes, DecodedText decoded, ReadLimits limits)
    {
        var page = HtmlReader.Read(opened, bytes, limits);
        if (page.Article is { } found)
            return found.Diagnostics.Any(static d => d.Code == DiagnosticCodes.OtherContent) ? page : page with { Article = found with { Diagnostics = [ContentChoice.PageAsText, .. found.Diagnostics] } };
        var words = MarkupText.Strip(decoded.Text);
        if (string.IsNullOrWhiteSpace(words))
            return opened.Failed(DiagnosticCodes.Empty, "The page holds tags and no text to read.", bytes, "text/html");
        var told = new Diagnostic(DiagnosticCodes.MarkupInText, Severity.Warning, "The text is a page of HTML in which no article can be made out; its tags were left out, all its words were kept.");
        return opened.Whole(bytes, "text/html", new Article { Text = words, Source = opened.Label, Encoding = decoded.Encoding, Diagnostics = [.. decoded.Diagnostics, told] }, []);
    }

    internal static Diagnostic TooLong(string unit, int most) => new(DiagnosticCodes.TooLong, Severity.Error, string.Create(
        CultureInfo.InvariantCulture, $"Longer than the {most} {unit} that are read as one article. Split it into articles (one a line in a JSON Lines file)."));
}
