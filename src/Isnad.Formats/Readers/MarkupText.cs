using System.Net;
using System.Text;

namespace Isnad.Formats.Readers;

/// <summary>Takes the text out of a page that was handed in as plain text: no parser of HTML, only what keeps tags from being read as prose.</summary>
/// <remarks>One pass; tags end at the next angle bracket, scripts and styles at their closing tags.</remarks>
internal static class MarkupText
{
    private const int Sample = 16 * 1024;

    // So many tags in the first characters are no accident.
    private const int ManyTags = 8;

    private static readonly string[] Hidden = ["script", "style", "head", "noscript", "svg", "template"];

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "i", "u", "em", "strong", "span", "font", "small", "sup", "sub", "mark", "abbr", "cite", "q", "bdi", "bdo", "img", "wbr",
    };

    /// <summary>Whether a text is a page of HTML.</summary>
    public static bool Looks(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, Sample)].TrimStart();
        if (sample.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || sample.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return true;
        var tags = 0;
        for (var at = sample.IndexOf('<'); at >= 0 && tags < ManyTags; at = Next(sample, at))
        {
            var name = Name(sample[(at + 1)..]);
            if (name is "p" or "div" or "br" or "span" or "a" or "li" or "ul" or "h1" or "h2" or "h3" or "article" or "body" or "strong" or "td" or "tr")
                tags++;
        }

        return tags >= ManyTags || tags >= 2 && sample[0] == '<';
    }

    /// <summary>The words of a page, a line for each block.</summary>
    public static string Strip(string html)
    {
        var text = new StringBuilder(html.Length / 2);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                break;
            text.Append(html, at, open - at);
            at = Behind(html, open, text);
        }

        if (at < html.Length)
            text.Append(html, at, html.Length - at);
        return WebUtility.HtmlDecode(text.ToString());
    }

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        var next = text[(at + 1)..].IndexOf('<');
        return next < 0 ? -1 : at + 1 + next;
    }

    /// <summary>The name of a tag in lower case, a closing one's too; empty when none begins here.</summary>
    private static string Name(ReadOnlySpan<char> behind)
    {
        if (behind.StartsWith("/"))
            behind = behind[1..];
        var length = 0;
        while (length < behind.Length && length < 12 && char.IsAsciiLetterOrDigit(behind[length]))
            length++;
        return length == 0 || !char.IsAsciiLetter(behind[0]) ? "" : behind[..length].ToString().ToLowerInvariant();
    }

    /// <summary>Where the text goes on behind a tag, a comment or what a page hides.</summary>
    private static int Behind(string html, int open, StringBuilder text)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
            return End(html, open, "-->");
        var name = Name(html.AsSpan(open + 1));
        if (name.Length == 0 && !html.AsSpan(open + 1).StartsWith("!") && !html.AsSpan(open + 1).StartsWith("?"))
        {
            text.Append('<');
            return open + 1;
        }

        if (Array.IndexOf(Hidden, name) >= 0 && html[open + 1] != '/')
            open = Math.Max(open, html.IndexOf("</" + name, open, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close : html.Length - 1);
        if (!Inline.Contains(name))
            text.Append('\n');
        return End(html, open, ">");
    }

    private static int End(string html, int from, string mark) => html.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : html.Length;
}
