namespace Isnad.Text;

/// <summary>Tells menus, rows of buttons, hashtags and paths through a site from lines of an article.</summary>
internal static class MenuLines
{
    private const int PathWords = 20;
    private const int MenuWords = 40;

    /// <summary>Whether a line is a menu.</summary>
    public static bool IsMenu(Page page, int i, ChromePatterns patterns)
    {
        var line = page.Lines[i];
        if (line.Words > MenuWords)
            return false;
        var outside = i < page.FirstParagraph || i > page.LastParagraph;
        var chars = page.Text.Chars;
        if (patterns.IsMenu(chars, line.NormStart, line.NormEnd, out var words))
            return words > 1 || outside;
        if (!outside)
            return false;
        return (line.Words <= PathWords && IsPath(chars, line, patterns)) || IsHashtags(chars, line)
            || (!line.Stopped && line.Words >= 4 && IsMostlyMenu(chars, line, patterns));
    }

    /// <summary>"Home / News / Country / title": the first part is a word of menus and the others are short, or it is the home page.</summary>
    private static bool IsPath(ReadOnlySpan<char> chars, PageLine line, ChromePatterns patterns)
    {
        var (parts, start, longest, home) = (0, line.NormStart, 0, false);
        for (var i = line.NormStart; i <= line.NormEnd; i++)
        {
            if (i < line.NormEnd && chars[i] is not ('/' or '>' or '\u00BB' or '\u203A' or '|' or '\\' or '\u2190' or '\u00AB' or '<'))
                continue;
            var words = CountWords(chars[start..i]);
            if (words > 0)
            {
                if (parts++ == 0)
                {
                    if (!patterns.IsMenu(chars, start, i, out _))
                        return false;
                    home = IsHome(chars, start, i, patterns);
                }

                longest = Math.Max(longest, words);
            }

            start = i + 1;
        }

        return parts > 1 && (home || longest <= 3);
    }

    private static bool IsHome(ReadOnlySpan<char> chars, int start, int end, ChromePatterns patterns)
    {
        var found = new List<PatternMatch>();
        while (start < end && !char.IsLetter(chars[start]))
            start++;
        patterns.At(chars, start, end, found);
        return found.Exists(m => patterns[m.Number].Where == ChromeWhere.Home);
    }

    private static bool IsHashtags(ReadOnlySpan<char> chars, PageLine line)
    {
        var tags = 0;
        for (var i = line.NormStart; i < line.NormEnd; i++)
        {
            if (i > line.NormStart && !char.IsWhiteSpace(chars[i - 1]))
                continue;
            if (char.IsLetterOrDigit(chars[i]))
                return false;
            tags += chars[i] == '#' ? 1 : 0;
        }

        return tags > 0;
    }

    private static bool IsMostlyMenu(ReadOnlySpan<char> chars, PageLine line, ChromePatterns patterns)
    {
        var found = new List<PatternMatch>();
        var (covered, hits) = (0, 0);
        for (var i = line.NormStart; i < line.NormEnd;)
        {
            if (!char.IsLetter(chars[i]) || (i > line.NormStart && char.IsLetter(chars[i - 1])))
            {
                i++;
                continue;
            }

            found.Clear();
            patterns.At(chars, i, line.NormEnd, found);
            var at = found.FindLastIndex(m => patterns[m.Number].Where is ChromeWhere.Word or ChromeWhere.Home);
            if (at < 0)
            {
                if (hits == 0)
                    return false;
                i++;
                continue;
            }

            hits++;
            covered += CountWords(chars[i..found[at].End]);
            i = found[at].End;
        }

        return hits >= 3 && covered * 5 >= line.Words * 3;
    }

    private static int CountWords(ReadOnlySpan<char> chars)
    {
        var words = 0;
        for (var i = 0; i < chars.Length; i++)
            words += char.IsLetterOrDigit(chars[i]) && (i == 0 || !char.IsLetterOrDigit(chars[i - 1])) ? 1 : 0;
        return words;
    }
}
