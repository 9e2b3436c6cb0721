using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Corpus.Ledger;

/// <summary>Finds the figures that count a part of those whom a figure before them in the sentence counts: "among them 20 children and 9 aid workers".</summary>
internal sealed class PartFinder
{
    private const int MarkReach = 3;
    private const int ListReach = 3;
    private readonly WordAnalyser _words;
    private readonly HashSet<string> _among;

    /// <summary>Reads the words that open a part out of a lexicon.</summary>
    public PartFinder(CompiledLexicon lexicon)
    {
        _words = new WordAnalyser(lexicon);
        _among = [.. lexicon.Rows.Where(static r => r.Table == "time-words" && r.Cells.Length > 1 && r.Cells[1] == "among").Select(static r => Words(r.Phrase)[^1])];
    }

    /// <summary>The rows in the same order, parts with the group of their whole.</summary>
    public List<LedgerRow> Find(List<LedgerRow> rows)
    {
        var found = rows.ToList();
        foreach (var account in Enumerable.Range(0, rows.Count).GroupBy(p => rows[p].Entry.Account))
            Sentence(found, [.. account.OrderBy(p => rows[p].Entry.Span.Start)]);
        return found;
    }

    /// <summary>Where the figures of one account stand that count a part of those whom another of them counts.</summary>
    public HashSet<TextSpan> Find(EventAccount account, IEnumerable<Figure> figures)
    {
        var parts = new HashSet<TextSpan>();
        Figure? whole = null;
        Figure? before = null;
        foreach (var figure in figures.OrderBy(f => f.Span.Start))
        {
            whole = before is not null && (before.Unit, before.Joint) == (figure.Unit, figure.Joint) && Between(account, before.Span.End, figure.Span.Start) is { } words && Opens(words, whole is not null) ? whole ?? before : null;
            if (whole is not null && figure.Value > whole.Value)
                whole = null;
            if (whole is not null)
                parts.Add(figure.Span);
            before = figure;
        }

        return parts;
    }

    private void Sentence(List<LedgerRow> rows, List<int> positions)
    {
        LedgerEntry? whole = null;
        for (var i = 1; i < positions.Count; i++)
        {
            var before = rows[positions[i - 1]].Entry;
            var row = rows[positions[i]];
            whole = before.Harm == row.Entry.Harm && Between(row.Account, before.Span.End, row.Entry.Span.Start) is { } words && Opens(words, whole is not null) ? whole ?? before : null;
            if (whole is not null && row.Entry.Low > whole.High)
                whole = null;
            if (whole is not null)
                rows[positions[i]] = row with { Within = whole.Group };
        }
    }

    // A word of the class opens a list of parts; what is joined to a part with few words between is one more.
    private bool Opens(List<string> words, bool inList)
    {
        var mark = words.FindLastIndex(_among.Contains);
        if (mark >= 0 && words.Count - mark <= MarkReach && !words.Skip(mark + 1).Any(IsVerb))
            return true;
        return inList && words.Count <= ListReach && !words.Any(IsVerb);
    }

    private bool IsVerb(string word) => _words.Analyse(word).Best.Class == PartOfSpeech.Verb;

    private static List<string>? Between(EventAccount account, int from, int to)
    {
        var (start, end) = (from - account.SentenceSpan.Start, to - account.SentenceSpan.Start);
        return start < 0 || end < start || end > account.Sentence.Length ? null : Words(account.Sentence[start..end]);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var normal = NormalizedText.Of(text);
        for (var i = 0; i < normal.Length; i++)
        {
            var start = i;
            while (i < normal.Length && Letters.IsArabic(normal.Chars[i]))
                i++;
            if (i > start)
                words.Add(new string(normal.Chars[start..i]));
        }

        return words;
    }
}
