using System.Globalization;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Networks;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Reads the edges of the network, those with most outlets and statements first. Edges whose ends people made one are one.</summary>
internal sealed class EdgeLoader(Session session, ActorRegister register)
{
    private Connection Sql => session.Connection;

    /// <summary>The edges that a filter asks for by actors, modalities, places, days, outlets and number.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="kinds">Kinds of edges; none asks for all.</param>
    /// <param name="evidence">Statements of each that are read at most.</param>
    public IEnumerable<NetworkEdge> Load(AccountFilter filter, IReadOnlyList<EdgeKind> kinds, int evidence)
    {
        var asked = new AskedStatements(filter, Sql);
        using var statements = new EvidenceLoader(Sql, asked, evidence);
        foreach (var (edge, numbers) in register.Joins ? Merged(filter, kinds, asked) : Rows(filter, kinds, asked, filter.Take))
        {
            // Days and statements are read of those that are wanted.
            var dated = asked.AreAll && numbers.Count == 1 ? edge : statements.Dated(edge, numbers);
            yield return evidence == 0 ? dated : dated with { Evidence = statements.Load(numbers, edge.Modality) };
        }
    }

    private List<Found> Merged(AccountFilter filter, IReadOnlyList<EdgeKind> kinds, AskedStatements asked)
    {
        var edges = new Dictionary<string, Found>(StringComparer.Ordinal);
        foreach (var row in Rows(filter, kinds, asked, int.MaxValue))
        {
            if (!edges.TryGetValue(row.Edge.Id, out var known))
                edges[row.Edge.Id] = row;
            else
                known.Numbers.AddRange(row.Numbers);
        }

        foreach (var (id, (edge, numbers)) in edges.Where(static e => e.Value.Numbers.Count > 1).ToList())
            edges[id] = new Found(Together(edge, numbers, asked), numbers);
        return [.. edges.Values.OrderByDescending(static e => e.Edge.Outlets).ThenByDescending(static e => e.Edge.Statements).ThenBy(static e => e.Edge.Id, StringComparer.Ordinal).Take(filter.Take)];
    }

    private NetworkEdge Together(NetworkEdge edge, List<long> numbers, AskedStatements asked)
    {
        using var row = Bound(asked.CountsOf(string.Join(", ", numbers)), asked.Values);
        row.Step();
        return edge with { Outlets = row.Whole(0), Statements = row.Whole(1) };
    }

    private List<Found> Rows(AccountFilter filter, IReadOnlyList<EdgeKind> kinds, AskedStatements asked, int take)
    {
        var values = asked.Values.ToList();
        var conditions = new List<string> { "e.statements > 0" };
        var ends = "";
        if (filter.Actors.Count > 0)
        {
            var marks = AskedStatements.Marks(values, filter.Actors.SelectMany(k => register.Keys(register.Canonical(k))).Distinct(StringComparer.Ordinal));
            ends = $"SELECT no FROM edge WHERE source IN ({marks}) UNION SELECT no FROM edge WHERE target IN ({marks})";
            if (asked.AreAll)
                conditions.Add($"e.no IN ({ends})");
        }

        if (kinds.Count > 0)
            conditions.Add($"e.kind IN ({AskedStatements.Marks(values, kinds.Select(JoinWriter.Word))})");
        if (filter.Modalities.Count > 0)
            conditions.Add($"e.modality IN ({AskedStatements.Marks(values, filter.Modalities.Select(Spelling.Of))})");
        var (counts, from) = asked.AreAll ? ("e.outlets, e.statements", "edge e") : ("g.outlets, g.statements", $"({asked.Counts(ends)}) g CROSS JOIN edge e ON e.no = g.edge");
        using var rows = Bound(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT e.no, e.kind, e.mode, e.modality, e.source_actor, e.target_actor, e.first, e.last, {counts} FROM {from}
            WHERE {string.Join(" AND ", conditions)} ORDER BY 9 DESC, 10 DESC, e.source, e.target, e.kind, e.modality, e.mode LIMIT {take} OFFSET {(take == int.MaxValue ? 0 : filter.Skip)}
            """), values);
        var found = new List<Found>();
        while (rows.Step())
        {
            if (Edge(rows) is { } edge)
                found.Add(new Found(edge, [rows.Number(0)]));
        }

        return found;
    }

    private Statement Bound(string sql, IReadOnlyList<object?> values)
    {
        var statement = Sql.Prepare(sql);
        for (var i = 0; i < values.Count; i++)
            statement.Set(i + 1, values[i]);
        return statement;
    }

    private NetworkEdge? Edge(Statement row)
    {
        var (kind, mode, modality) = (JoinLoader.Word<EdgeKind>(row.Text(1)), row.TextOrNull(2), row.Word<Modality>(3));
        var evidence = new EdgeEvidence("", "", false, null, null, null, null, modality, "", default, []);
        var ends = new EdgeStatement(session.Actors.Actor(row.Number(4)), session.Actors.Actor(row.Number(5)), kind, mode, modality, evidence);
        return ends.Between(register.Show) is not { } shown ? null : new NetworkEdge
        {
            Id = NetworkEdge.IdOf(shown.From.Key, shown.To.Key, kind, mode, modality),
            From = shown.From,
            To = shown.To,
            Kind = kind,
            Mode = mode,
            Modality = modality,
            First = row.DayOrNull(6),
            Last = row.DayOrNull(7),
            Outlets = row.Whole(8),
            Statements = row.Whole(9),
            Evidence = [],
        };
    }

    /// <summary>An edge with the numbers of its rows: several where people made its ends one.</summary>
    private sealed record Found(NetworkEdge Edge, List<long> Numbers);
}
