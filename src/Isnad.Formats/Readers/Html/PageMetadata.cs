using System.Net;
using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>What a page says of its article beside the text: JSON-LD first, then OpenGraph, meta, microdata and time tags.</summary>
internal sealed record PageMetadata
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title"];
    private static readonly string[] OutletNames = ["og:site_name", "application-name", "dc.publisher", "publisher", "twitter:app:name:iphone"];
    private static readonly string[] AuthorNames = ["author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl"];
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "publishdate", "publish-date", "publish_date", "pubdate", "published", "article.published",
        "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dcterms.issued", "citation_publication_date", "cxenseparse:recs:publishtime", "og:pubdate", "date",
    ];

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether <see cref="Title"/> is a headline; else it may be the name of the site.</summary>
    public bool TitleIsCertain { get; init; }

    /// <summary>Name of the outlet, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>A date of publication that no calendar has, as written, or null.</summary>
    public string? ImpossibleDate { get; init; }

    /// <summary>Address of the article, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The article's text as given beside the page, or null.</summary>
    public string? Body { get; init; }

    /// <summary>Reads the metadata of a page.</summary>
    public static PageMetadata Read(IDocument page)
    {
        var linked = new JsonLinked(page);
        var metas = Metas(page);
        string? Meta(string[] names) => names.Select(n => metas.GetValueOrDefault(n)).FirstOrDefault(static v => v is not null);
        var outlet = Clean(linked.Outlet) ?? Clean(Meta(OutletNames));
        var author = Clean(linked.Author) ?? Clean(Meta(AuthorNames)) ?? Clean(Marked(page, "author")) ?? Clean(page.QuerySelector("a[rel~=author]")?.TextContent);
        var dates = new[] { linked.Published, Meta(DateNames), Marked(page, "datePublished"), TimeTag(page) }.OfType<string>().Where(static d => d.Any(char.IsDigit)).ToList();
        var published = dates.Select(PublishedDate.Parse).FirstOrDefault(static d => d is not null);
        var title = PageTitle.Choose(page, Clean(linked.Title), Clean(Meta(TitleNames)), outlet, out var certain);
        return new PageMetadata
        {
            Title = title,
            TitleIsCertain = certain,
            Outlet = outlet ?? PageTitle.Site(page, title),
            Author = IsNobody(author, outlet) ? null : author,
            Published = published,
            ImpossibleDate = published is null ? dates.FirstOrDefault(static d => d.Length <= 40 && char.IsAsciiDigit(d.TrimStart()[0])) : null,
            Url = Address(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? Address(metas.GetValueOrDefault("og:url")) ?? Address(linked.Url),
            Body = linked.Body,
        };
    }

    /// <summary>The metadata once the text is known: a title that stands nowhere in it is the site's name.</summary>
    public PageMetadata Checked(IEnumerable<TextBlock> blocks)
    {
        if (TitleIsCertain || Title is null || blocks.Any(b => PageText.IsSame(b.Text, Title)))
            return this;
        return this with { Title = null, Outlet = Outlet ?? (Title.Count(static c => c == ' ') < 5 ? Title : null) };
    }

    /// <summary>Text without entities and runs of white space; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        const int Longest = 1000;
        var words = WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var clean = string.Join(' ', words);
        return clean.Length == 0 ? null : clean.Length > Longest ? clean[..Longest] : clean;
    }

    private static Dictionary<string, string> Metas(IDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            var content = meta.GetAttribute("content");
            if (name is not null && !string.IsNullOrWhiteSpace(content))
                metas.TryAdd(name.Trim().ToLowerInvariant(), content);
        }

        return metas;
    }

    /// <summary>A property in microdata.</summary>
    private static string? Marked(IDocument page, string property)
    {
        var element = page.QuerySelector($"[itemprop~={property}]");
        if (element is null)
            return null;
        var name = property == "author" ? element.QuerySelector("[itemprop~=name]") : null;
        return (name ?? element).GetAttribute("content") ?? element.GetAttribute("datetime") ?? (name ?? element).TextContent;
    }

    /// <summary>The date of publication among time tags: one marked as such, else the only date that the page's tags give for the article.</summary>
    private static string? TimeTag(IDocument page)
    {
        var times = page.QuerySelectorAll("time[datetime]");
        var marked = times.FirstOrDefault(static t => t.HasAttribute("pubdate") || t.ClassList.Any(static c => c is "published" or "entry-date" or "post-date" or "pubdate"));
        if (marked is not null)
            return marked.GetAttribute("datetime");
        var heading = page.QuerySelector("h1");
        var article = heading?.Closest("article") ?? heading?.Closest("main");
        var own = times.Where(t => article is null || article.Contains(t)).ToList();
        var first = own.FirstOrDefault(t => heading is not null && (heading.CompareDocumentPosition(t) & DocumentPositions.Following) != 0) ?? (article is not null || times.Length == 1 ? own.FirstOrDefault() : null);
        return first?.GetAttribute("datetime");
    }

    /// <summary>Accounts by which sites write without naming anybody, and the outlet itself.</summary>
    private static bool IsNobody(string? author, string? outlet) =>
        author is null || author.Length > 200 || author.StartsWith("http", StringComparison.OrdinalIgnoreCase) || string.Equals(author, outlet, StringComparison.Ordinal)
        || author.ToLowerInvariant() is "admin" or "administrator" or "editor" or "webmaster" or "root" or "user" or "staff";

    private static string? Address(string? text) =>
        text is not null && text.Length <= 4000 && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 ? text.Trim() : null;
}
