using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Isnad.Formats.Readers.Html;

/// <summary>Reads a web page as one article. Scripts do not run and nothing is loaded.</summary>
internal static class HtmlReader
{
    private const int Deepest = 400;
    private const int LeastWords = 8;

    /// <summary>Reads the bytes of one page.</summary>
    public static RawItem Read(Opened opened, byte[] bytes, ReadLimits limits) => Read(opened, bytes, bytes, "text/html", limits);

    /// <summary>Reads a page that lies in a file of another kind.</summary>
    /// <param name="opened">What is known beforehand.</param>
    /// <param name="whole">The bytes of the item.</param>
    /// <param name="page">The bytes of the page.</param>
    /// <param name="mediaType">The kind of the item.</param>
    /// <param name="limits">How much is read.</param>
    public static RawItem Read(Opened opened, byte[] whole, byte[] page, string mediaType, ReadLimits limits)
    {
        var decoded = PageDecoder.Decode(page, opened.Charset);
        if (decoded.Failed)
            return opened.Whole(whole, "application/octet-stream", null, decoded.Diagnostics);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return opened.Failed(DiagnosticCodes.Empty, "There is no text to read.", whole, mediaType);
        List<Diagnostic> problems = [.. decoded.Diagnostics];
        var document = Parse(decoded.Text, problems);
        var metadata = PageMetadata.Read(document);
        var text = Text(document, ref metadata, out var words);
        if (words < LeastWords)
            return opened.Whole(whole, mediaType, null, [.. problems, new Diagnostic(DiagnosticCodes.NoArticle, Severity.Error, "The page holds no text that looks like an article.")]);
        if (text.Length > limits.TextLength)
            return opened.Whole(whole, mediaType, null, [PlainTextReader.TooLong("characters", limits.TextLength)]);
        if (metadata.ImpossibleDate is { } impossible)
            problems.Add(new Diagnostic(DiagnosticCodes.WrongDate, Severity.Warning, $"'{impossible}' is no date of publication; it was passed over."));
        return opened.Whole(whole, mediaType, Article(opened, metadata, SavedFrom(decoded.Text), text, decoded.Encoding, problems), []);
    }

    /// <summary>The text of a piece of markup, such as the content of a feed's entry; a line for each paragraph.</summary>
    public static string Fragment(string markup)
    {
        if (!markup.Contains('<', StringComparison.Ordinal) && !markup.Contains('&', StringComparison.Ordinal))
            return markup.Trim();
        var document = Parse(markup, []);
        foreach (var unwanted in document.QuerySelectorAll("script, style, noscript, template, iframe, figcaption, form, button, svg, audio, video"))
            unwanted.Remove();
        return document.Body is null ? "" : string.Join('\n', TextBlocks.Of(document.Body).Where(static b => !b.IsLink || b.Stops).Select(static b => b.Text));
    }

    private static IHtmlDocument Parse(string markup, List<Diagnostic> problems)
    {
        markup = NestingLimit.Apply(markup, out var dropped);
        if (dropped > 0)
        {
            problems.Add(new Diagnostic(DiagnosticCodes.DeepMarkup, Severity.Warning, string.Create(
                CultureInfo.InvariantCulture, $"Tags are nested deeper than in any page; {dropped} of them were left out, their text was kept.")));
        }

        return new HtmlParser(new HtmlParserOptions { IsScripting = false, SkipComments = true, DisableElementPositionTracking = true, MaximumDepth = Deepest }).ParseDocument(markup);
    }

    private static string Text(IHtmlDocument document, ref PageMetadata metadata, out int words)
    {
        words = 0;
        var given = metadata.Body is null ? 0 : TextSizes.CountWords(metadata.Body);
        List<TextBlock> blocks = [], body = [];
        if (document.Body is not null)
        {
            PageChrome.Remove(document.Body);
            blocks = TextBlocks.Of(document.Body);
            body = new BodyFinder(blocks, metadata.Title).Find();
            metadata = metadata.Checked(blocks);
            words = body.Sum(static b => b.Words);
        }

        // Pages that build their text by script carry it in JSON-LD.
        if (given < 40 || words * 10 > given * 6)
            return PageText.Compose(blocks, body, metadata);
        words = given;
        var text = Fragment(metadata.Body!);
        return metadata.Title is { } title && !text.StartsWith(title, StringComparison.Ordinal) ? $"{title}\n{text}" : text;
    }

    private static Article Article(Opened opened, PageMetadata metadata, string? saved, string text, string? encoding, List<Diagnostic> problems) => new()
    {
        Text = text,
        Source = opened.Label,
        Url = metadata.Url ?? opened.Url ?? saved,
        Title = metadata.Title,
        Outlet = metadata.Outlet,
        Author = metadata.Author,
        Published = metadata.Published,
        PublishedFrom = metadata.Published is null ? PublishedFrom.None : PublishedFrom.Metadata,
        Encoding = encoding,
        Diagnostics = problems,
    };

    /// <summary>The address that browsers note at the head of a page they save.</summary>
    private static string? SavedFrom(string markup)
    {
        const string Mark = "saved from url=(";
        var head = markup.AsSpan(0, Math.Min(markup.Length, 2048));
        var at = head.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = head[(at + Mark.Length)..];
        var open = rest.IndexOf(')');
        if (open is < 1 or > 6)
            return null;
        rest = rest[(open + 1)..];
        var end = rest.IndexOfAny(" \t\r\n>");
        var address = (end < 0 ? rest : rest[..end]).ToString();
        return address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && address.Length < 4000 ? address : null;
    }
}
