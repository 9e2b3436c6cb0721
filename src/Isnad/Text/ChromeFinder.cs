namespace Isnad.Text;

/// <summary>Finds what a site puts around an article: menus, links, forms, notices. When in doubt a line is left in.</summary>
internal sealed class ChromeFinder(ChromePatterns patterns)
{
    private const int LinkWords = 30;
    private const int FormWords = 40;
    private const int ListedLinks = 5;
    private const int ListLines = 40;
    private const int MostForms = 8;
    private int _forms;
    private int _lists;

    /// <summary>Marks in <paramref name="page"/> what is not the article's.</summary>
    public void Find(Page page)
    {
        if (page.Lines.Count > 1)
        {
            var found = new List<PatternMatch>();
            for (var i = 0; i < page.Lines.Count; i++)
            {
                if (!page.IsCut(i))
                    Line(page, i, found);
            }

            PullQuotes.Find(page);
            AuthorBox.Find(page, patterns);
            Teasers.Find(page);
        }
    }

    private void Line(Page page, int i, List<PatternMatch> found)
    {
        var line = page.Lines[i];
        var chars = page.Text.Chars;
        if (MenuLines.IsMenu(page, i, patterns))
        {
            page.CutLine(i, DiagnosticCodes.ChromeMenu);
            return;
        }

        found.Clear();
        patterns.AtStart(chars, line, found);
        for (var m = found.Count - 1; m >= 0 && !page.IsCut(i); m--)
            AtStart(page, i, found[m]);
        if (page.IsCut(i))
            return;
        if (line.Words <= FormWords)
            Inside(page, i, found);
        if (!page.IsCut(i))
            CaptionCredit.Find(page, i, patterns);
    }

    private void AtStart(Page page, int i, PatternMatch match)
    {
        var line = page.Lines[i];
        var (where, code) = patterns[match.Number];
        var rest = Rest(page.Text.Chars, match.End, line.NormEnd, out var colon);
        var sure = rest == 0 || colon;
        switch (where)
        {
            case ChromeWhere.Line when rest == 0:
            case ChromeWhere.Start when sure || line.Words <= (code == DiagnosticCodes.ChromeCredit ? 8 : 12):
                page.CutLine(i, code);
                break;
            case ChromeWhere.Lead when rest > 0:
                page.CutPiece(line.NormStart, Behind(page.Text.Chars, match.End, line.NormEnd), code);
                break;
            case ChromeWhere.Link when line.Words <= LinkWords:
                page.CutLine(i, code);
                if (rest == 0)
                    AbsorbLinks(page, i + 1, code, ListedLinks);
                break;
            case ChromeWhere.Tail when sure || (line.Words <= 16 && IsLong(page.Text.Chars, match)):
                page.CutLine(i, code);
                AbsorbLinks(page, i + 1, code, int.MaxValue);
                break;
            case ChromeWhere.End when line.Words <= FormWords && (sure || IsLong(page.Text.Chars, match)):
                End(page, i, code, sure);
                break;
            case ChromeWhere.Source when i >= page.LastParagraph && colon && line.Words <= 10:
                page.SourceLine = page.Text.Original[page.Text.OriginalStart(match.End)..line.End];
                page.CutLine(i, code);
                break;
            case ChromeWhere.Tags when sure:
                Tags(page, i, code, rest == 0);
                break;
            case ChromeWhere.From:
                List(page, i, code);
                break;
        }
    }

    private void Inside(Page page, int i, List<PatternMatch> found)
    {
        found.Clear();
        patterns.Inside(page.Text.Chars, page.Lines[i], found);
        foreach (var match in found)
        {
            var (where, code) = patterns[match.Number];
            if (where == ChromeWhere.Any && (i < page.FirstParagraph || i >= page.LastParagraph || page.Lines[i].Words <= 16))
            {
                page.CutLine(i, code);
                return;
            }

            if (where == ChromeWhere.Inline)
                page.CutPiece(match.Start, match.End, code);
        }
    }

    /// <summary>Cuts the headlines that follow a heading of links, as far as they go on.</summary>
    private static void AbsorbLinks(Page page, int from, string code, int most)
    {
        var end = from;
        while (end < page.Lines.Count && end - from < most && page.Lines[end].IsHeadline && !page.Lines[end].IsParagraph && !page.IsCut(end))
            end++;

        // Where paragraphs lack full stops, a following line may be the article's: one link is certain.
        if (end < page.Lines.Count && end - from > 1 && !page.UsesStops)
            end = from + 1;
        for (var i = from; i < end; i++)
            page.CutLine(i, code);
    }

    /// <summary>Cuts everything behind a comment form, unless the article visibly goes on there.</summary>
    private void End(Page page, int i, string code, bool sure)
    {
        if (page.FirstParagraph < i && _forms++ < MostForms && !GoesOn(page, i))
        {
            for (var k = i; k < page.Lines.Count; k++)
                page.CutLine(k, k == i || page.Lines[k].Words <= 3 ? code : DiagnosticCodes.ChromeTeaser);
            return;
        }

        if (sure || page.Lines[i].Words <= 12)
            page.CutLine(i, code);
    }

    /// <summary>Whether more than half as much as before follows, with a paragraph that shares the article's words.</summary>
    private static bool GoesOn(Page page, int i)
    {
        var (before, after) = (0, 0);
        for (var k = 0; k < page.Lines.Count; k++)
        {
            if (k < i)
                before += page.Lines[k].Words;
            else
                after += page.Lines[k].Words;
        }

        if (after * 2 <= before)
            return false;
        var vocabulary = page.Vocabulary(i);
        for (var k = i + 1; k < page.Lines.Count; k++)
        {
            if (page.Lines[k].IsParagraph && page.Shared(k, vocabulary) >= 0.4)
                return true;
        }

        return false;
    }

    private void Tags(Page page, int i, string code, bool bare)
    {
        page.CutLine(i, code);
        var found = new List<PatternMatch>();
        for (var k = i + 1; bare && k < page.Lines.Count && k > page.LastParagraph && page.Lines[k].Words <= 4 && !page.Lines[k].Stopped; k++)
        {
            found.Clear();
            patterns.AtStart(page.Text.Chars, page.Lines[k], found);
            if (found.Exists(m => patterns[m.Number].Where is ChromeWhere.Tail or ChromeWhere.End or ChromeWhere.Link))
                return;
            page.CutLine(k, code);
        }
    }

    private void List(Page page, int i, string code)
    {
        var found = new List<PatternMatch>();
        for (var k = i; k < Math.Min(page.Lines.Count, i + ListLines) && _lists < MostForms; k++)
        {
            found.Clear();
            patterns.Inside(page.Text.Chars, page.Lines[k], found);
            var until = found.FindIndex(m => patterns[m.Number].Where == ChromeWhere.Until);
            if (until < 0)
                continue;
            for (var c = i; c < k; c++)
                page.CutLine(c, code);
            if (Rest(page.Text.Chars, found[until].End, page.Lines[k].NormEnd, out _) == 0)
                page.CutLine(k, code);
            else
                page.CutPiece(page.Lines[k].NormStart, found[until].End, code);
            return;
        }

        _lists++;
        if (page.Lines[i].Words <= LinkWords)
            page.CutLine(i, code);
    }

    /// <summary>Words behind a match, and whether a sign that ends a heading stands between.</summary>
    private static int Rest(ReadOnlySpan<char> chars, int at, int end, out bool colon)
    {
        colon = false;
        var words = 0;
        var inside = false;
        for (var i = at; i < end; i++)
        {
            var letter = char.IsLetterOrDigit(chars[i]);
            if (words == 0 && !letter && chars[i] is ':' or '(' or '|' or '\u203A' or '\u00BB')
                colon = true;
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }

    private static int Behind(ReadOnlySpan<char> chars, int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(chars[at]) && chars[at] is not ('"' or '\u00AB' or '\u201C' or '('))
            at++;
        return at;
    }

    private static bool IsLong(ReadOnlySpan<char> chars, PatternMatch match) => chars[match.Start..match.End].Contains(' ');
}
