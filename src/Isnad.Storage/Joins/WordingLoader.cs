using System.Globalization;
using Isnad.Corpus.Wording;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Reads what outlets call actors.</summary>
internal sealed class WordingLoader(Session session)
{
    private Connection Sql => session.Connection;

    /// <summary>The choices that a filter asks for by actors, outlets, stances and number, by actor, the most frequent first.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="examples">Whether their examples are wanted.</param>
    public IEnumerable<WordUse> Load(AccountFilter filter, bool examples)
    {
        var values = new List<string>();
        var conditions = new List<string>();
        void Any(string column, IEnumerable<string> words)
        {
            var from = values.Count;
            values.AddRange(words);
            if (values.Count > from)
                conditions.Add($"{column} IN ({string.Join(", ", Enumerable.Range(from + 1, values.Count - from).Select(static n => "?" + n.ToString(CultureInfo.InvariantCulture)))})");
        }

        Any("actor_key", filter.Actors);
        Any("outlet", filter.Outlets);
        Any("stance", filter.Stances.Select(Spelling.Of));
        using var rows = Sql.Prepare(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT no, actor, outlet, month, words, stance, own_voice, quoted FROM wording {(conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions))}
            ORDER BY actor_key, uses DESC, words, outlet, month, stance LIMIT {filter.Take} OFFSET {filter.Skip}
            """));
        for (var i = 0; i < values.Count; i++)
            rows.Set(i + 1, values[i]);
        while (rows.Step())
        {
            yield return new WordUse(
                session.Actors.Actor(rows.Number(1)), rows.TextOrNull(2), rows.DayOrNull(3), rows.Text(4), rows.Word<Stance>(5), rows.Whole(6), rows.Whole(7),
                examples ? Examples(rows.Number(0)) : []);
        }
    }

    private List<WordExample> Examples(long wording)
    {
        var found = new List<WordExample>();
        for (var rows = Sql.Kept("SELECT d.id, e.span_start, e.span_end FROM wording_example e JOIN document d ON d.no = e.document WHERE e.wording = ?1 ORDER BY e.n").Set(1, wording); rows.Step();)
            found.Add(new WordExample(rows.Text(0), rows.Span(1)));
        return found;
    }
}
