namespace Isnad.Text;

/// <summary>Finds who took a picture where a caption ends with it: the caption stays, the credit goes.</summary>
internal static class CaptionCredit
{
    private const int CaptionWords = 30;

    /// <summary>Cuts the credit at the end of a line, or the whole line when it is nothing else.</summary>
    public static void Find(Page page, int i, ChromePatterns patterns)
    {
        var line = page.Lines[i];
        if (line.Words > CaptionWords || (i >= page.FirstParagraph && line.IsParagraph))
            return;
        var chars = page.Text.Chars;
        if (chars[line.NormStart] == '\u00A9' && line.Words <= 10)
        {
            page.CutLine(i, DiagnosticCodes.ChromeCredit);
            return;
        }

        var last = line.NormEnd - 1;
        while (last > line.NormStart && chars[last] is '.' or ' ')
            last--;
        if (chars[last] is not (')' or ']' or '}'))
            return;
        var open = chars[line.NormStart..last].LastIndexOfAny('(', '[', '{') + line.NormStart;
        if (open < line.NormStart || !IsCredit(chars, open + 1, last, patterns) || EndsDateline(chars, line, open))
            return;
        if (!HasLetters(chars[line.NormStart..open]))
            page.CutLine(i, DiagnosticCodes.ChromeCredit);
        else
            page.CutPiece(open, line.NormEnd, DiagnosticCodes.ChromeCredit);
    }

    /// <summary>Whether all parts of a stretch, or its last part, name an agency or an archive.</summary>
    private static bool IsCredit(ReadOnlySpan<char> chars, int start, int end, ChromePatterns patterns)
    {
        var part = chars[start..end].LastIndexOfAny("/-\u2013|,\u060C+\u00A9") + start + 1;
        for (var at = part; at < end; at++)
        {
            if (!char.IsLetterOrDigit(chars[at]) || (at > part && char.IsLetterOrDigit(chars[at - 1])))
                continue;
            var found = new List<PatternMatch>();
            patterns.At(chars, at, end, found);
            var credit = found.FindLastIndex(m => patterns[m.Number].Where == ChromeWhere.Credit);
            return credit >= 0 && !HasLetters(chars[found[credit].End..end]);
        }

        return false;
    }

    // "City - (agency)" is a dateline, not a caption: few words and a dash before the bracket.
    private static bool EndsDateline(ReadOnlySpan<char> chars, PageLine line, int open)
    {
        var before = chars[line.NormStart..open].TrimEnd();
        return line.Words <= 4 && before.Length > 0 && before[^1] is '-' or '\u2013' or '\u2014' or '/' or ':';
    }

    private static bool HasLetters(ReadOnlySpan<char> chars)
    {
        foreach (var c in chars)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
