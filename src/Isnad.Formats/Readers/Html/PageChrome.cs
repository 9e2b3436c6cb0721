using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>Takes out of a page what is not text of its article: scripts, menus, forms, boxes of links, comments, captions, what is not shown.</summary>
internal static class PageChrome
{
    private const int FormWords = 30;

    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "button", "input", "select", "textarea", "label", "nav", "aside",
        "footer", "dialog", "audio", "video", "menu", "figcaption", "amp-ad", "amp-analytics", "amp-sidebar", "amp-social-share", "amp-consent", "amp-sticky-ad", "marquee",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "menu", "menubar", "toolbar", "tablist", "alertdialog",
    };

    // Words of class names and ids that say what an element is. The first kind is certain, the second counts for elements of few words or many links.
    private static readonly HashSet<string> Sure = new(StringComparer.Ordinal)
    {
        "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "sidebar", "related", "relatedposts", "share", "sharing", "sharedaddy", "shares",
        "social", "socials", "comment", "comments", "commentlist", "respond", "disqus", "advert", "advertisement", "ads", "adsense", "sponsored", "newsletter", "subscribe", "popup", "modal",
        "cookie", "cookies", "gdpr", "consent", "tagcloud", "pagination", "pager", "recommended", "recommendations", "trending", "popular", "mostread", "outbrain", "taboola",
        "ticker", "login", "copyright", "authorbox", "addtoany", "addthis", "caption", "signature", "postprofile", "skip",
    };

    private static readonly HashSet<string> Likely = new(StringComparer.Ordinal)
    {
        "header", "masthead", "topbar", "toolbar", "widget", "widgets", "ad", "promo", "banner", "tags", "tag", "tagged", "readmore", "more", "also", "next", "prev", "previous", "latest", "breaking", "carousel", "slider",
        "slideshow", "print", "search", "hidden", "bio", "gallery", "credit", "credits", "poll", "rating", "avatar", "subscription", "toc", "categories", "sticky", "logo", "weather", "bottom", "footer",
    };

    // Words that make a class name tell of a state of the page, such as "comments-open" or "has-sidebar", and not of what the element is.
    private static readonly HashSet<string> States = new(StringComparer.Ordinal)
    {
        "open", "opened", "closed", "has", "no", "with", "without", "enabled", "disabled", "on", "off", "is", "not", "left", "right", "full", "elementor",
    };

    private static readonly string[] Kept = ["h1", "[itemprop~=articleBody]"];

    /// <summary>Takes it out.</summary>
    /// <param name="body">The body of the page.</param>
    public static void Remove(IElement body)
    {
        var sizes = TextSizes.Of(body);
        var all = sizes.Words(body);
        Visit(body, sizes, Math.Max(1, all));
    }

    /// <summary>The words of which class and id of an element are made, lower case.</summary>
    public static IEnumerable<string> Tokens(IElement element) => ClassNames(element).SelectMany(static n => Words(n));

    private static void Visit(IElement parent, TextSizes sizes, int all)
    {
        foreach (var child in parent.Children.ToList())
        {
            if (IsChrome(child, sizes, all))
                child.Remove();
            else
                Visit(child, sizes, all);
        }
    }

    private static bool IsChrome(IElement element, TextSizes sizes, int all)
    {
        var name = element.LocalName;
        if (name is "script" or "style" or "noscript" or "template")
            return true;
        var words = sizes.Words(element);
        if (words * 2 > all)
            return false;
        if (Never.Contains(name) || Roles.Contains(element.GetAttribute("role") ?? ""))
            return true;
        var links = sizes.LinkWords(element);
        if (name == "header" && words * 3 < all && !Holds(element))
            return true;
        if (name == "form" && (words < FormWords || links * 3 > words) && !Holds(element))
            return true;
        if (IsHidden(element) && !Holds(element))
            return true;
        foreach (var token in Names(element))
        {
            if (Sure.Contains(token) && !Holds(element) && (words * 3 < all || links * 2 > words))
                return true;
            if (Likely.Contains(token) && !Holds(element) && (words < 12 || links * 2 > words))
                return true;
        }

        return false;
    }

    /// <summary>The words that say what an element is: not those of names that tell of a state.</summary>
    private static IEnumerable<string> Names(IElement element)
    {
        foreach (var name in ClassNames(element))
        {
            var words = Words(name);
            if (words.Exists(States.Contains))
                continue;
            foreach (var word in words)
                yield return word;
        }
    }

    private static IEnumerable<string> ClassNames(IElement element)
    {
        const int Longest = 2000;
        foreach (var text in new[] { element.ClassName, element.Id })
        {
            if (string.IsNullOrEmpty(text) || text.Length > Longest)
                continue;
            foreach (var name in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                yield return name;
        }
    }

    /// <summary>The words of a name, written with hyphens, underlines or capitals between them.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var border = i == name.Length || !char.IsAsciiLetterOrDigit(name[i]) || (i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (!border)
                continue;
            if (i > start)
                words.Add(name[start..i].ToLowerInvariant());
            start = i < name.Length && char.IsAsciiLetterOrDigit(name[i]) ? i : i + 1;
        }

        return words;
    }

    private static bool Holds(IElement element) => Kept.Any(selector => element.Matches(selector) || element.QuerySelector(selector) is not null);

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return true;
        var style = element.GetAttribute("style");
        return style is not null && style.Length < 4000
            && style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is var bare
            && (bare.Contains("display:none", StringComparison.Ordinal) || bare.Contains("visibility:hidden", StringComparison.Ordinal));
    }
}
