namespace Isnad.Text;

/// <summary>Finds the box about the author behind an article.</summary>
internal static class AuthorBox
{
    private const int BoxLines = 3;
    private const int BoxWords = 120;

    /// <summary>Cuts the box and keeps the author's name.</summary>
    public static void Find(Page page, ChromePatterns patterns)
    {
        var found = new List<PatternMatch>();
        for (var i = 1; i < page.Lines.Count; i++)
        {
            if (page.IsCut(i) || page.FirstParagraph >= i || page.Lines[i].Words > 10)
                continue;
            found.Clear();
            patterns.AtStart(page.Text.Chars, page.Lines[i], found);
            var at = found.FindLastIndex(m => patterns[m.Number].Where == ChromeWhere.Bio);
            if (at < 0)
                continue;
            var name = page.Text.Original[page.Text.OriginalStart(Math.Min(found[at].End, page.Text.Length))..page.Lines[i].End].Trim(' ', ':', '-', '\u2013', '\u00A0');
            page.CutLine(i, DiagnosticCodes.ChromeAuthor);
            page.Author ??= name.Length is > 1 and < 60 ? name : null;
            Box(page, i + 1, name, patterns);
        }
    }

    private static void Box(Page page, int from, string name, ChromePatterns patterns)
    {
        for (var i = from; i < Math.Min(page.Lines.Count, from + BoxLines) && !page.IsCut(i); i++)
        {
            var words = page.Words(i);
            if (page.Lines[i].Words > BoxWords || !(IsAbout(page, i, patterns) || (name.Length > 3 && words.StartsWith(name, StringComparison.Ordinal))))
                return;
            page.AuthorBox ??= words;
            page.CutLine(i, DiagnosticCodes.ChromeAuthor);
        }
    }

    /// <summary>Whether a line holds at least two words that tell of an author's work and life.</summary>
    private static bool IsAbout(Page page, int i, ChromePatterns patterns)
    {
        var line = page.Lines[i];
        var chars = page.Text.Chars;
        var found = new List<PatternMatch>();
        var hits = 0;
        for (var at = line.NormStart; at < line.NormEnd; at++)
        {
            if (!char.IsLetter(chars[at]) || (at > line.NormStart && char.IsLetter(chars[at - 1])))
                continue;
            found.Clear();
            patterns.At(chars, at, line.NormEnd, found);
            hits += found.Exists(m => patterns[m.Number].Where == ChromeWhere.BioWord) ? 1 : 0;
        }

        return hits >= 2 || (hits == 1 && line.Words <= 12);
    }
}
