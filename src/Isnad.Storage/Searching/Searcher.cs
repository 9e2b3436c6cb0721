using Isnad.Storage.Sqlite;
using Isnad.Text;

namespace Isnad.Storage.Searching;

/// <summary>Runs a search and shows where the words stand.</summary>
internal sealed class Searcher(Connection connection)
{
    /// <summary>Of more hits than these only the newest are weighed, so that a common word does not take seconds.</summary>
    private const int MostRanked = 5000;
    private const int MostFragments = 3;
    private const int FragmentWords = 30;

    public SearchResult Search(string text, int skip, int take)
    {
        var query = SearchQuery.Parse(text);
        if (query.Match is null)
            return new SearchResult(0, [], true, query.Wrong);
        var count = connection.Kept("SELECT count(*) FROM search WHERE search MATCH ?1").Set(1, query.Match);
        var total = count.Step() ? count.Number(0) : 0;
        count.Reset();
        var ranked = total <= MostRanked;
        var hits = new List<SearchHit>();
        foreach (var (no, score) in ranked ? Best(query.Match, skip, take) : Newest(query.Match, skip, take))
        {
            if (Hit(query, no, score) is { } hit)
                hits.Add(hit);
        }

        return new SearchResult(total, hits, ranked, query.Wrong);
    }

    private List<(long No, double Score)> Best(string match, int skip, int take) => Rows(
        connection.Kept("SELECT rowid, bm25(search, 4.0, 1.0) FROM search WHERE search MATCH ?1 ORDER BY 2, rowid DESC LIMIT ?2 OFFSET ?3").Set(1, match).Set(2, take).Set(3, skip));

    private List<(long No, double Score)> Newest(string match, int skip, int take) => Rows(
        connection.Kept("SELECT rowid, 0.0 FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2 OFFSET ?3").Set(1, match).Set(2, take).Set(3, skip));

    private static List<(long No, double Score)> Rows(Statement rows)
    {
        var found = new List<(long, double)>();
        while (rows.Step())
            found.Add((rows.Number(0), -rows.Real(1)));
        return found;
    }

    private SearchHit? Hit(SearchQuery query, long no, double score)
    {
        var row = connection.Kept($"SELECT {DocumentRows.Columns}, t.text FROM {DocumentRows.Tables} JOIN document_text t ON t.document = d.no WHERE d.no = ?1").Set(1, no);
        if (!row.Step())
            return null;
        var document = DocumentRows.Read(row);
        var text = row.Text(DocumentRows.Count);
        row.Reset();
        return new SearchHit(document, score, document.Title is { } title ? Matches(query, SearchWords.Of(title), inTitle: true).ConvertAll(static m => m.Span) : [], Fragments(query, text));
    }

    private static List<Match> Matches(SearchQuery query, List<SearchWord> words, bool inTitle)
    {
        var matches = new List<Match>();
        for (var at = 0; at < words.Count; at++)
        {
            for (var t = 0; t < query.Terms.Count; t++)
            {
                var term = query.Terms[t];
                var length = term.Not || (term.TitleOnly && !inTitle) ? 0 : term.LengthAt(words, at);
                if (length == 0)
                    continue;
                matches.Add(new Match(new TextSpan(words[at].Span.Start, words[at + length - 1].Span.End), at, at + length - 1, t));
                at += length - 1;
                break;
            }
        }

        return matches;
    }

    /// <summary>Windows of words round the matches: the ones with most different terms, then with most matches, then the earlier.</summary>
    private static List<SearchFragment> Fragments(SearchQuery query, string text)
    {
        var words = SearchWords.Of(text);
        var matches = Matches(query, words, inTitle: false);
        var chosen = new List<(int First, int Last)>();
        var left = matches.Take(400).ToList();
        while (chosen.Count < MostFragments && left.Count > 0)
        {
            var best = left.MaxBy(m => Worth(left, m.First))!;
            var first = Math.Max(0, best.First - (FragmentWords / 4));
            var last = Math.Min(words.Count - 1, Math.Max(best.Last, first + FragmentWords - 1));
            chosen.Add((first, last));
            left.RemoveAll(m => m.First >= first && m.First <= last);
        }

        chosen.Sort();
        return chosen.ConvertAll(c =>
        {
            var span = new TextSpan(words[c.First].Span.Start, words[c.Last].Span.End);
            return new SearchFragment(span, span.Of(text), matches.FindAll(m => span.Contains(m.Span)).ConvertAll(static m => m.Span));
        });
    }

    private static int Worth(List<Match> matches, int first)
    {
        var terms = new HashSet<int>();
        var all = 0;
        foreach (var match in matches)
        {
            if (match.First < first || match.First > first + (FragmentWords * 3 / 4))
                continue;
            terms.Add(match.Term);
            all++;
        }

        return (terms.Count * 1000) + Math.Min(all, 999);
    }

    /// <summary>What was found: where it stands, from which word to which, and what was looked for.</summary>
    private sealed record Match(TextSpan Span, int First, int Last, int Term);
}
