using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>Chooses an article's headline among those a page gives, without the site's name.</summary>
internal static class PageTitle
{
    private static readonly char[] Separators = ['|', '-', '\u2013', '\u2014', '\u00BB', '\u00AB', ':', '/', '\u2022', '\u00B7'];

    /// <summary>The headline, or null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="linked">From JSON-LD, or null.</param>
    /// <param name="given">From meta tags, or null.</param>
    /// <param name="outlet">The outlet's name, or null.</param>
    /// <param name="certain">Whether it is a headline; the page's own title may be the site's.</param>
    public static string? Choose(IDocument page, string? linked, string? given, string? outlet, out bool certain)
    {
        certain = true;
        var title = PageMetadata.Clean(page.Title);
        var heading = Heading(page, linked ?? given ?? title);
        var chosen = WithoutSite(linked, outlet) ?? WithoutSite(given, outlet) ?? heading;
        if (chosen is not null)
            return heading is not null && chosen.StartsWith(heading, StringComparison.Ordinal) && heading.Length * 2 > chosen.Length ? heading : chosen;
        certain = false;
        return WithoutSite(title, outlet) is { } bare ? WithoutTail(bare) : null;
    }

    /// <summary>The site's name, as the page's own title has it beside the headline; null when there is none.</summary>
    public static string? Site(IDocument page, string? headline)
    {
        const int MostWords = 5;
        var title = PageMetadata.Clean(page.Title);
        if (title is null || headline is null || title.Length <= headline.Length)
            return null;
        var rest = title.StartsWith(headline, StringComparison.Ordinal) ? title[headline.Length..].TrimStart()
            : title.EndsWith(headline, StringComparison.Ordinal) ? title[..^headline.Length].TrimEnd() : "";
        if (rest.Length == 0 || !(Separators.Contains(rest[0]) || Separators.Contains(rest[^1])))
            return null;
        var name = rest.Trim([' ', .. Separators]);
        return name.Length > 1 && name.Count(static c => c == ' ') < MostWords && name.IndexOfAny(Separators) < 0 ? name : null;
    }

    /// <summary>The heading that stands over the article: the one that the other titles repeat, or the only one.</summary>
    private static string? Heading(IDocument page, string? other)
    {
        var headings = page.QuerySelectorAll("h1").Select(static h => PageMetadata.Clean(h.TextContent)).OfType<string>().Take(20).ToList();
        return headings.Find(h => other is not null && other.Contains(h, StringComparison.Ordinal) && h.Length * 3 > other.Length)
            ?? (headings.Count == 1 && headings[0].Contains(' ', StringComparison.Ordinal) ? headings[0] : null);
    }

    private static string? WithoutSite(string? title, string? outlet)
    {
        if (title is null || outlet is null || title.Length <= outlet.Length)
            return title;
        if (title.EndsWith(outlet, StringComparison.Ordinal) && title[..^outlet.Length].TrimEnd() is { Length: > 1 } head && Separators.Contains(head[^1]))
            return head[..^1].TrimEnd();
        if (title.StartsWith(outlet, StringComparison.Ordinal) && title[outlet.Length..].TrimStart() is { Length: > 1 } tail && Separators.Contains(tail[0]))
            return tail[1..].TrimStart();
        return title;
    }

    /// <summary>Without a short last part behind a sign that sites put before their name.</summary>
    private static string WithoutTail(string title)
    {
        foreach (var separator in (string[])[" | ", " \u00BB ", " \u00AB ", " - ", " \u2013 ", " \u2014 "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && at * 2 > title.Length && title[(at + separator.Length)..].Count(static c => c == ' ') <= 4)
                return title[..at].TrimEnd();
        }

        return title;
    }
}
