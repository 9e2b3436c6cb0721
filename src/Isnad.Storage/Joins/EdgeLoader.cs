using System.Globalization;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Networks;
using Isnad.Storage.Accounts;
using Isnad.Storage.Asking;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Reads the edges of the network, those with most outlets and statements first. Edges whose ends people made one are one.</summary>
internal sealed class EdgeLoader(Session session, ActorRegister register)
{
    // What a statement of an edge rests on.
    private static readonly HashSet<string> OfEvents = new(["claim", "claim_link", "event", "event_party", "event_claim"], StringComparer.Ordinal);
    private static readonly HashSet<string> OfRelations = new(["claim", "claim_link", "relation", "relation_evidence", "relation_claim"], StringComparer.Ordinal);

    private readonly AccountShelf _events = new(no => session.Loader.Load(no, OfEvents));
    private readonly AccountShelf _relations = new(no => session.Loader.Load(no, OfRelations));
    private IReadOnlyCollection<long>? _places;

    private Connection Sql => session.Connection;

    /// <summary>The edges that a filter asks for by actors, modalities, places, days, outlets and number.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="kinds">Kinds of edges; none asks for all.</param>
    /// <param name="evidence">Statements of each that are read at most.</param>
    public IEnumerable<NetworkEdge> Load(AccountFilter filter, IReadOnlyList<EdgeKind> kinds, int evidence)
    {
        _places = FilterSql.Places(filter, Sql);
        foreach (var (edge, numbers) in register.Joins ? Merged(filter, kinds) : Rows(filter, kinds, filter.Take))
            yield return evidence == 0 ? edge : edge with { Evidence = Statements(edge, numbers, filter, evidence) };
    }

    private List<Found> Merged(AccountFilter filter, IReadOnlyList<EdgeKind> kinds)
    {
        var edges = new Dictionary<string, Found>(StringComparer.Ordinal);
        foreach (var row in Rows(filter, kinds, int.MaxValue))
        {
            if (!edges.TryGetValue(row.Edge.Id, out var known))
                edges[row.Edge.Id] = row;
            else
                known.Numbers.AddRange(row.Numbers);
        }

        foreach (var (id, (edge, numbers)) in edges.Where(static e => e.Value.Numbers.Count > 1).ToList())
            edges[id] = new Found(Together(edge, numbers, filter), numbers);
        return [.. edges.Values.OrderByDescending(static e => e.Edge.Outlets).ThenByDescending(static e => e.Edge.Statements).ThenBy(static e => e.Edge.Id, StringComparer.Ordinal).Take(filter.Take)];
    }

    private NetworkEdge Together(NetworkEdge edge, List<long> numbers, AccountFilter filter)
    {
        var values = new List<object?>();
        using var row = Bound($"""
            SELECT min(nullif(v.first, '')), max(v.last), count(DISTINCT coalesce(v.outlet, '')), count(DISTINCT v.document || '/' || v.is_event || '/' || v.span_start) FROM {Evidence} v
            WHERE v.edge IN ({List(numbers)}){Told(filter, values)}
            """, values);
        row.Step();
        return edge with { First = row.DayOrNull(0), Last = row.DayOrNull(1), Outlets = row.Whole(2), Statements = row.Whole(3) };
    }

    private List<Found> Rows(AccountFilter filter, IReadOnlyList<EdgeKind> kinds, int take)
    {
        var values = new List<object?>();
        var conditions = new List<string> { "e.statements > 0" };
        if (filter.Actors.Count > 0)
        {
            var marks = Marks(values, filter.Actors.SelectMany(k => register.Keys(register.Canonical(k))).Distinct(StringComparer.Ordinal));
            conditions.Add($"e.no IN (SELECT no FROM edge WHERE source IN ({marks}) UNION SELECT no FROM edge WHERE target IN ({marks}))");
        }

        if (kinds.Count > 0)
            conditions.Add($"e.kind IN ({Marks(values, kinds.Select(JoinWriter.Word))})");
        if (filter.Modalities.Count > 0)
            conditions.Add($"e.modality IN ({Marks(values, filter.Modalities.Select(Spelling.Of))})");
        var told = Told(filter, values);
        var (columns, from, group) = told.Length == 0 && _places is null ? ("e.first, e.last, e.outlets, e.statements", "edge e", "")
            : ("min(nullif(v.first, '')), max(v.last), count(DISTINCT coalesce(v.outlet, '')), count(*)", Way(filter), " GROUP BY v.edge");
        using var rows = Bound(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT e.no, e.kind, e.mode, e.modality, e.source_actor, e.target_actor, {columns} FROM {from}
            WHERE {string.Join(" AND ", conditions)}{told}{group} ORDER BY 9 DESC, 10 DESC, e.source, e.target, e.kind, e.modality, e.mode LIMIT {take} OFFSET {(take == int.MaxValue ? 0 : filter.Skip)}
            """), values);
        var found = new List<Found>();
        while (rows.Step())
        {
            if (Edge(rows) is { } edge)
                found.Add(new Found(edge, [rows.Number(0)]));
        }

        return found;
    }

    // The statements: all, or those of events in the places asked for, each once. Where they have no day it is null there, empty here.
    private string Evidence => _places is null ? "edge_evidence"
        : $"(SELECT {(_places.Count > 1 ? "DISTINCT " : "")}edge, document, 1 AS is_event, span_start, n, first, outlet, last FROM edge_place WHERE place IN ({List(_places)}))";

    // Of statements of one actor, his edges lead to them; else the place, the days or the outlet.
    private string Way(AccountFilter filter)
    {
        if (_places is not null)
            return $"{Evidence} v CROSS JOIN edge e ON e.no = v.edge";
        if (filter.Actors.Count > 0)
            return "edge e JOIN edge_evidence v ON v.edge = e.no";
        var index = filter.From is not null || filter.To is not null ? "edge_evidence_first" : "edge_evidence_outlet";
        return $"edge_evidence v INDEXED BY {index} CROSS JOIN edge e ON e.no = v.edge";
    }

    // Days and outlets are asked of each statement.
    private static string Told(AccountFilter filter, List<object?> values)
    {
        var told = "";
        if (filter.From is { } from)
            told += $" AND v.first >= {Marks(values, [from])}";
        if (filter.To is { } to)
            told += $" AND v.first > '' AND v.first <= {Marks(values, [to])}";
        return filter.Outlets.Count == 0 ? told : told + $" AND v.outlet IN ({Marks(values, filter.Outlets)})";
    }

    private static string Marks<T>(List<object?> values, IEnumerable<T> added)
    {
        var from = values.Count;
        values.AddRange(added.Cast<object?>());
        var marks = new List<string>();
        for (var n = from + 1; n <= values.Count; n++)
            marks.Add("?" + n.ToString(CultureInfo.InvariantCulture));
        return string.Join(", ", marks);
    }

    private Statement Bound(string sql, List<object?> values)
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

    private List<EdgeEvidence> Statements(NetworkEdge edge, List<long> numbers, AccountFilter filter, int most)
    {
        var values = new List<object?>();
        var places = new List<(long Document, bool IsEvent, int N)>();
        var asked = Told(filter, values);
        if (numbers.Count == 1 && LastOf(numbers[0], most, filter) is { } last)
            asked += $" AND v.first <= {Marks(values, [last])}";
        using (var rows = Bound(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT DISTINCT v.document, v.is_event, v.n, v.first, d.id, v.span_start FROM {Evidence} v CROSS JOIN document d ON d.no = v.document
            WHERE v.edge IN ({List(numbers)}){asked} ORDER BY v.first > '' DESC, v.first, d.id, v.span_start LIMIT {most}
            """), values))
        {
            while (rows.Step())
                places.Add((rows.Number(0), rows.Truth(1), rows.Whole(2)));
        }

        var found = new List<EdgeEvidence>();
        foreach (var (document, isEvent, n) in places)
        {
            if ((isEvent ? _events : _relations).Get(document) is not { } account)
                continue;
            var told = isEvent ? EdgeStatements.Of(account.Events[n]) : EdgeStatements.Of(account.Relations[n]) is { } one ? [one] : [];
            if (told.FirstOrDefault(s => s.Kind == edge.Kind) is { } statement)
                found.Add(statement.Evidence);
        }

        return found;
    }

    // The day of the last statement that is wanted, by the index: what comes later need not be looked up and sorted.
    private string? LastOf(long edge, int most, AccountFilter filter)
    {
        var values = new List<object?> { edge, (long)most - 1 };
        using var row = Bound($"SELECT v.first FROM {Evidence} v WHERE v.edge = ?1{Told(filter, values)} AND v.first > '' ORDER BY v.first LIMIT 1 OFFSET ?2", values);
        return row.Step() ? row.Text(0) : null;
    }

    private static string List(IEnumerable<long> numbers) => string.Join(", ", numbers);

    /// <summary>An edge with the numbers of its rows: several where people made its ends one.</summary>
    private sealed record Found(NetworkEdge Edge, List<long> Numbers);
}
