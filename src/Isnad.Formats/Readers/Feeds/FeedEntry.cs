using System.Net;
using System.Runtime.CompilerServices;
using Isnad.Formats.Readers.Html;

namespace Isnad.Formats.Readers.Feeds;

/// <summary>One entry of a feed of any kind.</summary>
internal sealed record FeedEntry
{
    private const int FullText = 120;

    /// <summary>The bytes of the entry.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Kind of the bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>Headline in markup, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the article, or null.</summary>
    public string? Link { get; init; }

    /// <summary>Date of publication as written, or null.</summary>
    public string? Published { get; init; }

    /// <summary>Date of the last change as written, or null.</summary>
    public string? Updated { get; init; }

    /// <summary>Author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Title of the feed, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whole text in markup, or null.</summary>
    public string? Content { get; init; }

    /// <summary>Summary in markup, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether it holds places that were no text in the feed's encoding.</summary>
    public bool Replaced => $"{Title}{Content}{Summary}".Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>Plain text as markup.</summary>
    public static string Escape(string plain) => WebUtility.HtmlEncode(plain).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Reads the entry: its own text where the feed has it whole; else the article at its address, when fetching was asked for.</summary>
    public async IAsyncEnumerable<RawItem> ReadAsync(Opened record, ContentReader content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var text = HtmlReader.Fragment(Content ?? Summary ?? "");
        if (Content is not null && TextSizes.CountWords(text) >= FullText)
        {
            yield return Item(record, text, content, []);
            yield break;
        }

        List<Diagnostic> problems = [];
        if (content.Options.Fetcher is not null && Link is not null && record.Depth == 0 && record.Links == 0)
        {
            var found = false;
            await foreach (var item in content.FetchAsync(record, Link.Trim(), this, cancellation).ConfigureAwait(false))
            {
                found |= item.Article is not null;
                if (item.Article is not null)
                    yield return item;
                else
                    problems.AddRange(item.Problems.Select(static p => p with { Severity = Severity.Warning }));
            }

            if (found)
                yield break;
        }

        if (Content is null)
            problems.Add(new Diagnostic(DiagnosticCodes.SummaryOnly, Severity.Note, "The feed has only a summary of this article."));
        yield return Item(record, text, content, problems);
    }

    /// <summary>What the feed knows of the article and its page does not say.</summary>
    public Article Complete(Article article)
    {
        var published = article.Published ?? ((Published ?? Updated) is { } written ? PublishedDate.Parse(written) : null);
        return article with
        {
            Title = article.Title ?? PlainTitle(),
            Author = article.Author ?? Author,
            Outlet = article.Outlet ?? (string.IsNullOrWhiteSpace(Outlet) ? null : PageMetadata.Clean(Outlet)),
            Published = published,
            PublishedFrom = article.Published is null && published is not null ? PublishedFrom.Metadata : article.PublishedFrom,
        };
    }

    private string? PlainTitle() => PageMetadata.Clean(Title is null ? null : HtmlReader.Fragment(Title));

    private RawItem Item(Opened record, string text, ContentReader content, List<Diagnostic> problems)
    {
        var fields = new ArticleFields();
        fields.Problems.AddRange(problems);
        var title = PlainTitle();
        var body = string.IsNullOrWhiteSpace(text) ? null : text;
        fields["text"] = title is null || body?.StartsWith(title, StringComparison.Ordinal) == true ? body ?? title : body is null ? title : $"{title}\n{body}";
        fields["title"] = title;
        fields["outlet"] = PageMetadata.Clean(Outlet);
        fields["author"] = PageMetadata.Clean(Author);
        fields["published"] = Published ?? Updated;
        fields["url"] = Link is not null && Link.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Link.Trim() : null;
        fields["source"] = record.Label;
        return fields.ToItem(record, Bytes, MediaType, "utf-8", content.Options.Limits);
    }
}
