using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Isnad.Lexicon;

namespace Isnad.Text;

/// <summary>Tells an article from the page around it and reads what the page says of its publication.</summary>
/// <remarks>Holds no state of an article: safe to use from several threads at once.</remarks>
public sealed class ArticleSegmenter
{
    private readonly ChromePatterns _patterns;
    private readonly ImprintReader _imprints;
    private readonly OutletFinder _outlets;

    /// <summary>Prepares the tables <c>chrome</c>, <c>dateline</c> and <c>months</c> and the names of outlets.</summary>
    public ArticleSegmenter(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var words = new DatelineWords(lexicon);
        _patterns = new ChromePatterns(lexicon);
        _outlets = new OutletFinder(lexicon, words);
        _imprints = new ImprintReader(lexicon, words, _outlets);
    }

    /// <summary>Makes the document of an article as handed in.</summary>
    public SegmentedArticle Segment(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var warnings = new List<Diagnostic>(article.Diagnostics);
        var text = NormalizedText.Of(WithoutLoneSurrogates(article.Text, warnings));
        var page = new Page(text);
        new ChromeFinder(_patterns).Find(page);
        var imprint = _imprints.Read(page);
        _imprints.BareName(page, imprint);
        var kept = new KeptText(text.Original, page.Cuts);
        if (kept.Cuts.Count > 0)
            text = NormalizedText.Of(kept.Text);
        foreach (var (cut, at) in kept.Cuts)
            warnings.Add(new Diagnostic(cut.Code, Severity.Note, $"Left out as not the article's: {Words(page.Text.Original, cut)}", new TextSpan(at, at)));
        var document = Describe(article, page, imprint, kept.Text);
        Check(article, imprint, document, text, warnings);
        var parts = imprint.Parts.Select(p => new ImprintPart(p.Kind, new TextSpan(kept.At(p.Start), kept.At(p.End)))).Where(static p => p.Span.Length > 0);
        return new SegmentedArticle(document, text, [.. parts.OrderBy(static p => p.Span)], warnings);
    }

    private Document Describe(Article article, Page page, Imprint imprint, string text)
    {
        var (published, from) = article.Published is not null
            ? (article.Published, article.PublishedFrom == PublishedFrom.None ? PublishedFrom.Metadata : article.PublishedFrom)
            : imprint.Published is not null ? (imprint.Published, PublishedFrom.Dateline)
            : article.Url is not null && AddressDate.Find(article.Url) is { } dated ? (dated, PublishedFrom.Metadata)
            : (null, PublishedFrom.None);
        return new Document
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Source = article.Source,
            Url = article.Url,
            Title = string.IsNullOrWhiteSpace(article.Title) ? Headline(page, imprint) : article.Title,
            Outlet = FindOutlet(article, page, imprint),
            Author = string.IsNullOrWhiteSpace(article.Author) ? page.Author ?? imprint.Author : article.Author,
            Published = published,
            PublishedFrom = from,
            Language = Language(page.Text.Chars),
            Encoding = article.Encoding,
            Text = text,
        };
    }

    private Outlet? FindOutlet(Article article, Page page, Imprint imprint)
    {
        if (!string.IsNullOrWhiteSpace(article.Outlet))
            return _outlets.FromMetadata(article.Outlet);
        if (article.Url is not null && _outlets.FromAddress(article.Url) is { } published)
            return published;
        if (imprint.Outlet is not null && !_outlets.IsAgency(imprint.Outlet))
            return imprint.Outlet;
        if (page.AuthorBox is not null && _outlets.FromAuthorBox(page.AuthorBox) is { } own)
            return own;
        return _outlets.FromSelfReference(page.Text) ?? FromSourceLine(page) ?? imprint.Outlet;
    }

    private Outlet? FromSourceLine(Page page)
    {
        foreach (var part in (page.SourceLine ?? "").Split(['+', ':', '-', '\u060C', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (_outlets.FromName(part) is { } known)
                return known;
        }

        return null;
    }

    private static void Check(Article article, Imprint imprint, Document document, NormalizedText text, List<Diagnostic> warnings)
    {
        if (text.Chars.IsWhiteSpace())
        {
            warnings.Add(new Diagnostic(DiagnosticCodes.Empty, Severity.Error, "There is no text to read."));
            return;
        }

        if (document.Language != "ar")
            warnings.Add(new Diagnostic(DiagnosticCodes.NoArabic, Severity.Warning, "Little or no Arabic was found in the text; only Arabic is read."));
        if (imprint.Impossible is not null)
            warnings.Add(new Diagnostic(DiagnosticCodes.WrongDate, Severity.Warning, $"No calendar has the date of the dateline: {imprint.Impossible}"));
        if (article.Published is { } given && imprint.Published is { } read && Math.Abs(given.DayNumber - read.DayNumber) > 1)
        {
            warnings.Add(new Diagnostic(DiagnosticCodes.DatelineDisagrees, Severity.Warning, string.Create(
                CultureInfo.InvariantCulture, $"The dateline says {read:yyyy-MM-dd}, the date given with the article is {given:yyyy-MM-dd}; the latter was used.")));
        }
    }

    /// <summary>The first line left, when it looks like a headline.</summary>
    private static string? Headline(Page page, Imprint imprint)
    {
        for (var i = 0; i < Math.Min(page.Lines.Count, 6); i++)
        {
            var line = page.Lines[i];
            if (page.IsCut(i) || imprint.Parts.Exists(p => p.Start == line.Start))
                continue;
            var only = page.Lines.Count == 1;
            return !only && i < page.FirstParagraph && line.Words is >= 2 and <= 25 ? page.Words(i) : null;
        }

        return null;
    }

    private static string Language(ReadOnlySpan<char> chars)
    {
        var (arabic, letters) = (0, 0);
        foreach (var c in chars)
        {
            if (Letters.IsArabic(c))
                arabic++;
            else if (char.IsLetter(c))
                letters++;
        }

        return arabic > 0 && arabic * 4 >= letters ? "ar" : "und";
    }

    private static string Words(string text, PageCut cut)
    {
        const int Longest = 1000;
        var words = text.AsSpan(cut.Start, cut.End - cut.Start).Trim();
        return words.Length <= Longest ? words.ToString() : string.Concat(words[..Longest], "\u2026");
    }

    /// <summary>Halves of surrogate pairs cannot be written as UTF-8: each becomes U+FFFD, offsets unchanged.</summary>
    private static string WithoutLoneSurrogates(string text, List<Diagnostic> warnings)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (at < 0)
            return text;
        char[]? changed = null;
        var (count, first) = (0, 0);
        for (; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
                continue;
            }

            changed ??= text.ToCharArray();
            changed[at] = '\uFFFD';
            if (count++ == 0)
                first = at;
        }

        if (changed is null)
            return text;
        warnings.Add(new Diagnostic(DiagnosticCodes.LoneSurrogates, Severity.Warning, string.Create(
            CultureInfo.InvariantCulture, $"{count} halves of surrogate pairs, the first at offset {first}; each was replaced by U+FFFD.")));
        return new string(changed);
    }
}
