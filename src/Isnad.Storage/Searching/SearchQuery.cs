using System.Text;
using Isnad.Text;

namespace Isnad.Storage.Searching;

/// <summary>A query as people type it.</summary>
/// <remarks><c>|</c> binds more closely than the space: <c>a b | c d</c> is a, (b or c), d. Whatever cannot be meant (a lone sign, an open quotation mark) is passed
/// over, and told: every text is a query.</remarks>
internal sealed class SearchQuery
{
    private const string TitleMark = "title:";

    private SearchQuery(List<List<SearchTerm>> all, string? wrong)
    {
        Terms = [.. all.SelectMany(static any => any)];
        Match = Expression(all);
        Wrong = wrong ?? (Match is not null ? null : all.Count == 0 ? "it holds no word to look for" : "it holds only words that must not be there; name one that must");
    }

    /// <summary>Everything that is looked for.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>The expression for FTS5, or null when nothing is to be found: there is no word, or only words that must not be there.</summary>
    public string? Match { get; }

    /// <summary>What in it cannot be meant and was passed over, or null.</summary>
    public string? Wrong { get; }

    /// <summary>Reads a query.</summary>
    public static SearchQuery Parse(string query)
    {
        var all = new List<List<SearchTerm>>();
        var (either, wrong) = (false, (string?)null);
        for (var at = 0; at < query.Length;)
        {
            var c = query[at];
            if (c == '|')
            {
                wrong ??= either || all.Count == 0 ? "'|' needs something on both sides" : null;
                either = true;
                at++;
            }
            else if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (Next(query, ref at, ref wrong) is { } term)
            {
                if (either && all.Count > 0)
                    all[^1].Add(term);
                else
                    all.Add([term]);
                either = false;
            }
        }

        return new SearchQuery(all, wrong ?? (either ? "'|' needs something on both sides" : null));
    }

    private static SearchTerm? Next(string query, ref int at, ref string? wrong)
    {
        var begun = at;
        var not = query[at] == '-' && at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]);
        if (not)
            at++;
        var title = string.CompareOrdinal(query, at, TitleMark, 0, TitleMark.Length) == 0;
        if (title)
            at += TitleMark.Length;
        if (at < query.Length && IsQuote(query[at]))
        {
            var start = ++at;
            while (at < query.Length && !IsQuote(query[at]))
                at++;
            var phrase = query[start..at];
            wrong ??= at == query.Length ? $"the quotation mark of {query[begun..].Trim()} has no end" : null;
            at = Math.Min(at + 1, query.Length);
            return Of(phrase, false, title, not) ?? Nothing(query[begun..at], ref wrong);
        }

        var alike = at < query.Length && query[at] == '~';
        if (alike)
            at++;
        var begin = at;
        while (at < query.Length && !char.IsWhiteSpace(query[at]) && query[at] != '|' && !IsQuote(query[at]))
            at++;
        var word = query[begin..at];
        if (alike && SearchWords.Of(word) is [var single])
            return new SearchTerm(SearchWords.Spellings(single.Span.Of(word)), [], false, title, not);
        var begins = word.EndsWith('*');
        // A stroke or bracket between words is no sign of a query.
        return (begins ? Of(word[..^1], true, title, not) : Of(word, false, title, not)) ?? (title || alike || begins ? Nothing(query[begun..at], ref wrong) : null);
    }

    private static SearchTerm? Nothing(string given, ref string? wrong)
    {
        wrong ??= $"'{given}' holds no word";
        return null;
    }

    private static SearchTerm? Of(string text, bool prefix, bool title, bool not)
    {
        var words = SearchWords.Of(text);
        if (words.Count == 0)
            return null;
        var first = words[0].Span.Of(text);
        return new SearchTerm(
            prefix && words.Count == 1 ? SearchWords.Beginnings(first) : SearchWords.Forms(first), [.. words.Skip(1).Select(static w => w.Term)], prefix, title, not);
    }

    private static string? Expression(List<List<SearchTerm>> all)
    {
        var wanted = new StringBuilder();
        var unwanted = new StringBuilder();
        foreach (var any in all)
        {
            var yes = any.Where(static t => !t.Not).Select(static t => t.Match).ToList();
            if (yes.Count > 0)
                wanted.Append(wanted.Length > 0 ? " AND " : "").Append('(').AppendJoin(" OR ", yes).Append(')');
            foreach (var no in any.Where(static t => t.Not))
                unwanted.Append(" NOT ").Append(no.Match);
        }

        return wanted.Length == 0 ? null : $"({wanted}){unwanted}";
    }

    private static bool IsQuote(char c) => c is '"' or '\u00AB' or '\u00BB' or '\u201C' or '\u201D' or '\u201E';
}
