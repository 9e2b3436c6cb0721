using AngleSharp.Dom;

namespace Isnad.Formats.Readers.Html;

/// <summary>Takes out of a page what is not text of its article: scripts, menus, forms, boxes of links, comments, captions, what is not shown.</summary>
internal static class PageChrome
{
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "button", "input", "select", "textarea", "label", "nav", "aside",
        "footer", "dialog", "audio", "video", "menu", "figcaption", "amp-ad", "amp-analytics", "amp-sidebar", "amp-social-share", "amp-consent", "amp-sticky-ad", "ins", "marquee",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "menu", "menubar", "toolbar", "tablist", "alertdialog",
    };

    // Words of class names and ids that say what an element is. The first kind is certain, the second counts for elements of few words or many links.
    private static readonly HashSet<string> Sure = new(StringComparer.Ordinal)
    {
        "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "sidebar", "widget", "widgets", "related", "relatedposts", "share", "sharing", "sharedaddy", "shares",
        "social", "socials", "comments", "commentlist", "respond", "disqus", "advert", "advertisement", "ads", "adsense", "sponsored", "newsletter", "subscribe", "popup", "modal",
        "cookie", "cookies", "gdpr", "consent", "tagcloud", "pagination", "pager", "recommended", "recommendations", "trending", "popular", "mostread", "outbrain", "taboola",
        "ticker", "login", "copyright", "authorbox", "addtoany", "addthis", "caption", "signature", "postprofile", "skip",
    };

    private static readonly HashSet<string> Likely = new(StringComparer.Ordinal)
    {
        "header", "masthead", "topbar", "toolbar", "comment", "ad", "promo", "banner", "tags", "tag", "tagged", "readmore", "more", "also", "next", "prev", "previous", "latest", "breaking", "carousel", "slider",
        "slideshow", "print", "search", "hidden", "bio", "gallery", "credit", "credits", "poll", "rating", "avatar", "subscription", "toc", "categories", "sticky", "logo", "weather", "bottom", "footer",
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
    public static IEnumerable<string> Tokens(IElement element)
    {
        foreach (var text in new[] { element.ClassName, element.Id })
        {
            if (string.IsNullOrEmpty(text) || text.Length > 2000)
                continue;
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                var border = i == text.Length || !char.IsAsciiLetterOrDigit(text[i]) || (i > start && char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterLower(text[i - 1]));
                if (!border)
                    continue;
                if (i > start)
                    yield return text[start..i].ToLowerInvariant();
                start = i < text.Length && char.IsAsciiLetterOrDigit(text[i]) ? i : i + 1;
            }
        }
    }

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
        if (name is "header" or "form" && words * 3 < all && !Holds(element))
            return true;
        if (IsHidden(element) && !Holds(element))
            return true;
        var links = sizes.LinkWords(element);
        foreach (var token in Tokens(element))
        {
            if (Sure.Contains(token) && !Holds(element) && (words * 3 < all || links * 2 > words))
                return true;
            if (Likely.Contains(token) && !Holds(element) && (words < 12 || links * 2 > words))
                return true;
        }

        return false;
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
