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
        using var rows = Asked(filter, "SELECT actor, outlet, month, words, stance, own_voice, quoted, no", string.Create(
            CultureInfo.InvariantCulture, $"ORDER BY actor_key, uses DESC, words, outlet, month, stance LIMIT {filter.Take} OFFSET {filter.Skip}"));
        while (rows.Step())
            yield return Use(rows, examples ? Examples(rows.Number(7)) : []);
    }

    /// <summary>The same choices added up over months and stances.</summary>
    public IEnumerable<WordUse> Totals(AccountFilter filter)
    {
        using var rows = Asked(filter, "SELECT min(actor), outlet, NULL, words, min(stance), sum(own_voice), sum(quoted)", "GROUP BY actor_key, outlet, words");
        while (rows.Step())
            yield return Use(rows, []);
    }

    private Statement Asked(AccountFilter filter, string columns, string order)
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
        var rows = Sql.Prepare($"{columns} FROM wording {(conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions))} {order}");
        for (var i = 0; i < values.Count; i++)
            rows.Set(i + 1, values[i]);
        return rows;
    }

    private WordUse Use(Statement row, List<WordExample> examples) => new(
        session.Actors.Actor(row.Number(0)), row.CommonOrNull(1), row.DayOrNull(2), row.Common(3), row.Word<Stance>(4), row.Whole(5), row.Whole(6), examples);

    private List<WordExample> Examples(long wording)
    {
        var found = new List<WordExample>();
        for (var rows = Sql.Kept("SELECT d.id, e.span_start, e.span_end FROM wording_example e JOIN document d ON d.no = e.document WHERE e.wording = ?1 ORDER BY e.n").Set(1, wording); rows.Step();)
            found.Add(new WordExample(rows.Text(0), rows.Span(1)));
        return found;
    }
}
