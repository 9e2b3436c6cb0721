using Isnad.Lexicon;

namespace Isnad.Text;

/// <summary>Reads when, by whom and in which medium an article was published, as far as its page says it.</summary>
internal sealed class ImprintReader(CompiledLexicon lexicon, DatelineWords words, OutletFinder outlets)
{
    private const int LineWords = 18;
    private const int HeadLines = 14;
    private const int OpeningLength = 160;
    private readonly NameMatcher _matcher = new(lexicon);

    /// <summary>Reads the imprint of a page.</summary>
    public Imprint Read(Page page)
    {
        var imprint = new Imprint();
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var head = i < Math.Min(page.FirstParagraph, HeadLines);
            var line = page.Lines[i];
            if (line.Words > LineWords || !(head || i == page.FirstParagraph + 1 || (i > page.LastParagraph && i >= page.Lines.Count - HeadLines)) || (page.IsCut(i) && !head))
                continue;
            var items = words.Read(page.Text.Chars, line.NormStart, line.NormEnd);
            if (DateLine(page, i, items, imprint, head) || page.IsCut(i))
                continue;
            if (head || i > page.LastParagraph)
                Byline(page, i, items, imprint);
            if (head)
                OutletLine(page, i, items, imprint);
        }

        if (page.FirstParagraph < page.Lines.Count)
            Opening(page, page.FirstParagraph, imprint);
        else if (page.Lines.Count > 0)
            Opening(page, 0, imprint);
        return imprint;
    }

    /// <summary>A line that is nothing but a date of publication, with what usually stands beside it.</summary>
    private bool DateLine(Page page, int i, List<DatelineItem> items, Imprint imprint, bool head)
    {
        if (!items.Exists(static x => x.Kind == DatelineKind.Number) || !DatelineDate.Find(items, 0, out var date))
            return false;
        var cue = items.FindIndex(static x => x.Kind is DatelineKind.Published or DatelineKind.Updated);
        var cued = cue >= 0 && cue < date.First && IsCue(page.Text.Chars, items, cue, date.First);
        var others = Unexplained(page, items, date);
        var allowed = cued ? 4 : head && i > 0 && FollowsName(items, date) ? 3 : 0;
        if (others > allowed || !(cued || head))
            return false;
        var updated = cued && items[cue].Kind == DatelineKind.Updated;
        if (date.Date is null)
        {
            imprint.Impossible ??= page.Words(i);
            return true;
        }

        if (imprint.Published is null || (imprint.Updated && !updated))
        {
            imprint.Published = date.Date;
            imprint.Updated = updated;
        }

        if (!page.IsCut(i))
            imprint.Parts.Add((ImprintKind.Date, page.Lines[i].Start, page.Lines[i].End));
        return true;
    }

    // A single word such as "published" is a cue only before a colon or the date itself, for it is a verb of headlines too.
    private static bool IsCue(ReadOnlySpan<char> chars, List<DatelineItem> items, int cue, int date) =>
        chars[items[cue].Start..items[cue].End].Contains(' ') || cue + 1 == date || items[cue + 1].Kind is DatelineKind.Sign or DatelineKind.Weekday;

    /// <summary>Words of a line that belong neither to its dates nor to the name of a place or outlet.</summary>
    private int Unexplained(Page page, List<DatelineItem> items, DatelineDate date)
    {
        var hijri = items.Exists(static x => x.Kind == DatelineKind.HijriMonth);
        var (count, second) = (0, default(DatelineDate));
        DatelineDate.Find(items, date.End, out second);
        List<(int Start, int End)>? named = null;
        for (var i = 0; i < items.Count; i++)
        {
            if ((i >= date.First && i < date.End) || (i >= second.First && i < second.End))
                continue;
            if (items[i].Kind == DatelineKind.Number)
                count += hijri || IsClock(items, i) ? 0 : 1;
            if (items[i].Kind is not (DatelineKind.Other or DatelineKind.Month))
                continue;
            named ??= Named(page, items[0].Start, items[^1].End, out _);
            count += named.Exists(n => n.Start <= items[i].Start && items[i].End <= n.End) ? 0 : 1;
        }

        return count;
    }

    private static bool IsClock(List<DatelineItem> items, int i) =>
        (i + 1 < items.Count && items[i + 1].IsSign(':')) || (i > 0 && items[i - 1].IsSign(':')) || items[i].Value < 24;

    // "Author  28 August 2022": a line of a name and a date under the headline.
    private bool FollowsName(List<DatelineItem> items, DatelineDate date) =>
        date.First is >= 1 and <= 4 && date.End >= items.Count - 1 && items[0].Kind == DatelineKind.Other;

    /// <summary>"By X".</summary>
    private void Byline(Page page, int i, List<DatelineItem> items, Imprint imprint)
    {
        if (imprint.Author is not null || items.Count is < 2 or > 12)
            return;
        var line = page.Lines[i];
        if (items[0].Kind == DatelineKind.Byline)
        {
            var sign = items[1].IsSign(':') || items[1].IsSign('/') || items[1].IsSign(',') || items[1].IsDash;
            if (!sign && line.Stopped)
                return;
            if (!sign && !IsNameOnly(page.Text.Chars[items[1].Start..line.NormEnd]))
                return;
            var from = sign ? 2 : 1;
            if (items.Count <= from || items.Count - from > 6 || (!sign && items.Count - from > 4))
                return;
            var name = page.Text.Original[page.Text.OriginalStart(items[from].Start)..line.End].TrimEnd(' ', '-', '\u2013', ':', '/');
            if (OutletIn(name) is { } outlet)
                imprint.Outlet ??= outlet;
            else
                imprint.Author = name;
            imprint.Parts.Add((ImprintKind.Author, line.Start, line.End));
        }
    }

    /// <summary>The bare name of the author, between headline and text: two to four words that are names or unknown to the lexicon.</summary>
    public void BareName(Page page, Imprint imprint)
    {
        var last = Math.Min(page.FirstParagraph, HeadLines) - 1;
        for (var i = last; imprint.Author is null && i >= Math.Max(1, last - 1); i--)
        {
            var line = page.Lines[i];
            if (page.IsCut(i) || line.Stopped || line.Words is < 2 or > 4 || !IsNameOnly(page.Text.Chars[line.NormStart..line.NormEnd]))
                continue;
            if (!LooksLikePerson(page, line) || Named(page, line.NormStart, line.NormEnd, out var actor).Count > 0 || actor)
                continue;
            imprint.Author = page.Words(i);
            imprint.Parts.Add((ImprintKind.Author, line.Start, line.End));
        }
    }

    /// <summary>Whether a line is made of names and words unknown to the lexicon, its last word a name; a definite adjective may stand first.</summary>
    private bool LooksLikePerson(Page page, PageLine line)
    {
        var chars = page.Text.Chars;
        var (words, last) = (0, Likeness.None);
        for (var i = line.NormStart; i < line.NormEnd;)
        {
            var from = i;
            while (i < line.NormEnd && chars[i] != ' ')
                i++;
            last = Like(chars[from..i]);
            if (last == Likeness.None && !(words == 0 && IsDefinite(chars[from..i])))
                return false;
            words++;
            while (i < line.NormEnd && chars[i] == ' ')
                i++;
        }

        return words > 1 && last == Likeness.Name;
    }

    private static bool IsDefinite(ReadOnlySpan<char> word) => word.Length > 4 && word[0] == Letters.Alef && word[1] == Letters.Lam;

    private Likeness Like(ReadOnlySpan<char> word)
    {
        var forms = lexicon.FormsOf(WordHash.Folded(word));
        if (forms.IsEmpty && IsDefinite(word))
            forms = lexicon.FormsOf(WordHash.Folded(word[2..]));
        foreach (ref readonly var form in forms)
        {
            if (form.Class is PartOfSpeech.GivenName or PartOfSpeech.FamilyName)
                return Likeness.Name;
        }

        return forms.IsEmpty ? Likeness.Unknown : Likeness.None;
    }

    private enum Likeness
    {
        /// <summary>A word of the dictionary and no name.</summary>
        None,

        /// <summary>No word of the dictionary.</summary>
        Unknown,

        /// <summary>A name of persons.</summary>
        Name,
    }

    private static bool IsNameOnly(ReadOnlySpan<char> chars)
    {
        foreach (var c in chars)
        {
            if (!char.IsLetter(c) && c is not (' ' or '.' or '-'))
                return false;
        }

        return true;
    }

    /// <summary>A short line of an outlet's name and dashes or desk words only.</summary>
    private void OutletLine(Page page, int i, List<DatelineItem> items, Imprint imprint)
    {
        var line = page.Lines[i];
        if (imprint.Outlet is not null || line.Words > 7 || items.Count is 0 or > 10)
            return;
        var dashed = items[^1].IsDash || items[^1].IsSign(':');
        var part = 0;
        for (var k = 0; k <= items.Count; k++)
        {
            if (k < items.Count && !items[k].IsDash && !items[k].IsSign('/') && !items[k].IsSign('|') && !items[k].IsSign(':'))
                continue;
            if (k > part && imprint.Outlet is null)
            {
                var name = page.Text.Original[page.Text.OriginalStart(items[part].Start)..page.Text.OriginalEnd(items[k - 1].End)];
                imprint.Outlet = outlets.FromName(name);
            }

            part = k + 1;
        }

        var single = dashed && items.FindAll(static x => x.IsDash).Count == 1;
        if (imprint.Outlet is null && single && line.Words <= 4 && items.TrueForAll(static x => x.Kind is DatelineKind.Other or DatelineKind.Medium || x.IsDash)
            && Named(page, line.NormStart, line.NormEnd, out var actor).Count == 0 && !actor)
            imprint.Outlet = new Outlet(null, page.Words(i).TrimEnd(' ', '-', '\u2013', '\u2014'));
        if (imprint.Outlet is null)
            return;
        imprint.Parts.Add((ImprintKind.Outlet, line.Start, line.End));
        MiddleAuthor(page, line, imprint);
    }

    /// <summary>"City / author / agency": the part in the middle is the author.</summary>
    private void MiddleAuthor(Page page, PageLine line, Imprint imprint)
    {
        var parts = page.Text.Original[line.Start..line.End].Split(['/', '|'], StringSplitOptions.TrimEntries);
        if (imprint.Author is null && parts.Length == 3 && OutletIn(parts[2]) is not null && OutletIn(parts[1]) is null && IsNameOnly(NormalizedText.Of(parts[1]).Chars))
            imprint.Author = parts[1];
    }

    /// <summary>The outlet that one of the parts of a stretch names.</summary>
    private Outlet? OutletIn(string words)
    {
        foreach (var part in words.Split(['/', '+', '-', '\u2013'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (outlets.FromName(part) is { } outlet)
                return outlet;
        }

        return null;
    }

    /// <summary>"City (agency) -", "City - «Newspaper»:", "City, 5 May 2021 (agency) -" before the first sentence.</summary>
    private void Opening(Page page, int i, Imprint imprint)
    {
        var line = page.Lines[i];
        var items = words.Read(page.Text.Chars, line.NormStart, Math.Min(line.NormEnd, line.NormStart + OpeningLength));
        for (var k = Math.Min(items.Count - 1, 18); k > 0; k--)
        {
            if (!items[k].IsDash && !items[k].IsSign(':'))
                continue;
            var named = Named(page, line.NormStart, items[k].Start, out _);
            if (named.Count == 0 || !Explained(items, k, named, out var quoted))
                continue;
            TakeOpening(page, items, k, named, quoted, imprint);
            var end = page.Text.OriginalEnd(items[k].End);
            imprint.Parts.Add((ImprintKind.Outlet, line.Start, end));
            return;
        }
    }

    private void TakeOpening(Page page, List<DatelineItem> items, int end, List<(int Start, int End)> named, (int Start, int End) quoted, Imprint imprint)
    {
        var head = items.GetRange(0, end);
        if (imprint.Published is null && DatelineDate.Find(head, 0, out var date) && date.Date is not null)
            imprint.Published = date.Date;
        if (imprint.Outlet is not null)
            return;
        foreach (var (start, stop) in named)
            imprint.Outlet ??= outlets.FromName(page.Text.Chars[start..stop].ToString());
        if (imprint.Outlet is null && quoted.End > quoted.Start)
            imprint.Outlet = new Outlet(null, page.Text.Original[page.Text.OriginalStart(quoted.Start)..page.Text.OriginalEnd(quoted.End)]);
    }

    /// <summary>Whether all words before item <paramref name="end"/> are names, dates, desks or stand in marks.</summary>
    private static bool Explained(List<DatelineItem> items, int end, List<(int Start, int End)> named, out (int Start, int End) quoted)
    {
        quoted = default;
        var (marked, open) = (0, '\0');
        for (var i = 0; i < end; i++)
        {
            var item = items[i];
            if (item.Kind == DatelineKind.Sign)
            {
                var c = (char)item.Value;
                if (open == '\0' && c is '(' or '"' or '\u00AB' or '\u201C' or '\u201D')
                    (open, marked) = (c, item.End);
                else if (open != '\0' && c is ')' or '"' or '\u00BB' or '\u201D' or '\u201C')
                    (quoted, open) = (open == '(' ? quoted : (marked, item.Start), '\0');
                continue;
            }

            if (item.Kind is DatelineKind.Other or DatelineKind.Medium && !named.Exists(n => n.Start <= item.Start && item.End <= n.End)
                && !(item.Kind == DatelineKind.Medium || open != '\0'))
                return false;
        }

        return open == '\0';
    }

    /// <summary>Names of places and outlets in a stretch.</summary>
    private List<(int Start, int End)> Named(Page page, int start, int end, out bool actor)
    {
        var text = NormalizedText.Of(page.Text.Chars[start..end].ToString());
        var tokens = Tokenizer.Tokenize(text, null);
        var found = new List<NameMatch>();
        _matcher.Find(text, tokens, found);
        actor = found.Exists(static m => m.Entry.Kind == NameKind.Actor);
        var named = new List<(int Start, int End)>();
        foreach (var match in found)
        {
            if (match.Entry.Kind is NameKind.Place or NameKind.Outlet && match.ProcliticLength == 0)
                named.Add((start + tokens[match.First].NormStart, start + tokens[match.End - 1].NormStart + tokens[match.End - 1].NormLength));
        }

        return named;
    }
}
