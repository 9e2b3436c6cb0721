namespace Isnad.Text;

/// <summary>Finds sentences set apart on a page that only repeat words of the article.</summary>
internal static class PullQuotes
{
    private const int MostOfAPage = 30;
    private const int QuoteWords = 45;

    // A sentence between marks of its own repeats the article when so much of it stands in one paragraph.
    private const double Repeated = 0.5;

    /// <summary>Cuts pull quotes with the marks around them.</summary>
    public static void Find(Page page)
    {
        var left = MostOfAPage;
        for (var i = 0; i + 1 < page.Lines.Count && left > 0; i++)
        {
            if (page.IsCut(i))
                continue;
            if (IsMark(page, i))
            {
                left--;
                BetweenMarks(page, i);
            }
            else if (i > page.FirstParagraph && page.Lines[i].Words is >= 8 and <= QuoteWords && !page.Lines[i].Stopped)
            {
                left--;
                if (StandsElsewhere(page, i))
                    page.CutLine(i, DiagnosticCodes.ChromePullQuote);
            }
        }
    }

    private static void BetweenMarks(Page page, int mark)
    {
        var quote = mark + 1;
        if (page.IsCut(quote) || page.Lines[quote].Words > QuoteWords || Best(page, quote) < Repeated)
            return;
        page.CutLine(mark, DiagnosticCodes.ChromePullQuote);
        page.CutLine(quote, DiagnosticCodes.ChromePullQuote);
        var next = quote + 1;
        if (next == page.Lines.Count)
            return;
        var line = page.Lines[next];
        if (IsMark(page, next))
            page.CutLine(next, DiagnosticCodes.ChromePullQuote);
        else if (IsQuote(page.Text.Chars[line.NormStart]) && line.NormEnd - line.NormStart > 1 && page.Text.Chars[line.NormStart + 1] == ' ')
            page.CutPiece(line.NormStart, line.NormStart + 2, DiagnosticCodes.ChromePullQuote);
    }

    /// <summary>The largest share of a line's words that one paragraph holds.</summary>
    private static double Best(Page page, int line)
    {
        var own = new HashSet<ulong>();
        WordStems.AddTo(own, page.Text.Chars[page.Lines[line].NormStart..page.Lines[line].NormEnd]);
        var best = 0;
        var stems = new HashSet<ulong>();
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (i == line || page.IsCut(i) || !page.Lines[i].IsParagraph)
                continue;
            stems.Clear();
            WordStems.AddTo(stems, page.Text.Chars[page.Lines[i].NormStart..page.Lines[i].NormEnd]);
            best = Math.Max(best, own.Count(stems.Contains));
        }

        return own.Count == 0 ? 0 : (double)best / own.Count;
    }

    /// <summary>Whether the very words of a line stand in a paragraph.</summary>
    private static bool StandsElsewhere(Page page, int line)
    {
        var words = page.Text.Chars[page.Lines[line].NormStart..page.Lines[line].NormEnd].Trim(" \"\u201C\u201D\u00AB\u00BB'");
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var other = page.Lines[i];
            if (i != line && !page.IsCut(i) && other.IsParagraph && page.Text.Chars[other.NormStart..other.NormEnd].Contains(words, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsMark(Page page, int i)
    {
        foreach (var c in page.Text.Chars[page.Lines[i].NormStart..page.Lines[i].NormEnd])
        {
            if (!IsQuote(c) && c != ' ')
                return false;
        }

        return true;
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u275D' or '\u275E' or '\u2018' or '\u2019';
}
