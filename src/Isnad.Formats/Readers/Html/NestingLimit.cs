using System.Text;

namespace Isnad.Formats.Readers.Html;

/// <summary>Leaves out tags that are nested deeper than any page, before the parser sees them: it takes time that grows with the square of the depth.</summary>
internal static class NestingLimit
{
    private const int Deepest = 1000;

    // Elements that have no end tag, and those whose end tag pages leave out because the next one closes them.
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "keygen", "frame",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
    };

    /// <summary>The markup without what is nested too deep.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="dropped">How many tags were left out.</param>
    public static string Apply(string markup, out int dropped)
    {
        dropped = 0;
        if (!Suspicious(markup))
            return markup;
        var kept = new StringBuilder(markup.Length);
        var (depth, copied, at) = (0, 0, 0);
        while (at < markup.Length && markup.IndexOf('<', at) is >= 0 and var open)
        {
            var end = End(markup, open, out var name, out var closing);
            at = Math.Max(end, open + 1);
            if (name.Length == 0 || (Uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && depth <= Deepest))
                continue;
            depth += closing ? -1 : 1;
            if (depth < 0)
                depth = 0;
            if (closing ? depth < Deepest : depth <= Deepest)
                continue;
            kept.Append(markup, copied, open - copied);
            copied = at;
            dropped++;
            if (Uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                depth += closing ? 1 : -1;
        }

        return dropped == 0 ? markup : kept.Append(markup, copied, markup.Length - copied).ToString();
    }

    /// <summary>Whether the page has so many tags that it could be nested too deep.</summary>
    private static bool Suspicious(string markup)
    {
        var tags = 0;
        foreach (var c in markup.AsSpan())
        {
            if (c == '<' && ++tags > Deepest)
                return true;
        }

        return false;
    }

    /// <summary>The end of a tag; its name is empty for what is no tag, and for scripts and styles, which are passed over whole.</summary>
    private static int End(string markup, int open, out ReadOnlySpan<char> name, out bool closing)
    {
        closing = open + 1 < markup.Length && markup[open + 1] == '/';
        var start = open + (closing ? 2 : 1);
        var stop = start;
        while (stop < markup.Length && (char.IsAsciiLetterOrDigit(markup[stop]) || markup[stop] is '-' or ':'))
            stop++;
        name = markup.AsSpan(start, stop - start);
        if (markup.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            return markup.IndexOf("-->", open + 4, StringComparison.Ordinal) is >= 0 and var comment ? comment + 3 : markup.Length;
        var close = markup.IndexOf('>', stop);
        var end = close < 0 ? markup.Length : close + 1;
        if (!closing && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
        {
            var finish = markup.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
            name = default;
            return finish < 0 ? markup.Length : finish;
        }

        if (close > 0 && markup[close - 1] == '/')
            name = default;
        return end;
    }
}
