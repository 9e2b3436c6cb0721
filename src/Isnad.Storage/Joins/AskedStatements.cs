using System.Globalization;
using Isnad.Storage.Asking;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>The statements of the network that a filter asks for by places of events, days and outlets, in SQL.</summary>
internal sealed class AskedStatements
{
    // Words of a document, as a number: the same count once.
    private const string Words = "v.document << 32 | v.span_start";

    // Of so many places the statements of one edge are found at once; of more all are sorted by their edges.
    private const int FewPlaces = 10;

    private readonly AccountFilter _filter;
    private readonly bool _haveDays;
    private readonly bool _haveFewPlaces;

    /// <summary>Reads the places that are asked for.</summary>
    public AskedStatements(AccountFilter filter, Connection connection)
    {
        var places = FilterSql.Places(filter, connection);
        (_filter, _haveDays, _haveFewPlaces) = (filter, filter.From is not null || filter.To is not null, places?.Count <= FewPlaces);
        (HavePlaces, MayRepeat) = (places is not null, places?.Count > 1);
        // Where a statement has no day it is null there, empty here.
        Rows = places is null ? "edge_evidence" : $"(SELECT edge, document, 1 AS is_event, span_start, n, first, outlet, last FROM edge_place WHERE place IN ({string.Join(", ", places)}))";
        if (filter.From is { } from)
            Told += $" AND v.first >= {Mark(Values, from)}";
        if (filter.To is { } to)
            Told += $" AND v.first > '' AND v.first <= {Mark(Values, to)}";
        if (filter.Outlets.Count > 0)
            Told += $" AND v.outlet IN ({Marks(Values, filter.Outlets)})";
    }

    /// <summary>Where they stand: a table, or what to put in its place.</summary>
    public string Rows { get; }

    /// <summary>What else is asked of each, <c>v</c>, with the word that ties it to a condition before it; may be empty.</summary>
    public string Told { get; } = "";

    /// <summary>The values of <see cref="Told"/>, the first of the statement in which it is used.</summary>
    public List<object?> Values { get; } = [];

    /// <summary>Whether every statement is asked for.</summary>
    public bool AreAll => !HavePlaces && Told.Length == 0;

    /// <summary>Whether places are asked for.</summary>
    public bool HavePlaces { get; }

    /// <summary>Whether one may stand there more than once: that of an event in two of the places.</summary>
    public bool MayRepeat { get; }

    /// <summary>Counts the outlets and the statements of each edge.</summary>
    /// <param name="ends">What gives the numbers of the edges of actors; empty where all are asked for.</param>
    public string Counts(string ends)
    {
        var (statements, where) = (MayRepeat ? $"count(DISTINCT {Words})" : "count(*)", (ends.Length == 0 ? "true" : $"v.edge IN ({ends})") + Told);
        if (MayRepeat && _haveFewPlaces)
        {
            var ofEdge = $"FROM {Rows} v WHERE v.edge = k.edge{Told}";
            return $"SELECT k.edge, (SELECT {Outlets} {ofEdge}) AS outlets, (SELECT {statements} {ofEdge}) AS statements FROM (SELECT DISTINCT v.edge FROM {Rows} v WHERE {where}) k";
        }

        // His edges lead to the statements of an actor; else the place, the days or the outlet do.
        var way = HavePlaces || ends.Length > 0 ? "" : _haveDays ? " INDEXED BY edge_evidence_first" : " INDEXED BY edge_evidence_outlet";
        return $"SELECT v.edge, {Outlets} AS outlets, {statements} AS statements FROM {Rows} v{way} WHERE {where} GROUP BY v.edge";
    }

    /// <summary>Counts the outlets and the statements of several edges together.</summary>
    public string CountsOf(string edges) => $"SELECT {Outlets}, count(DISTINCT ({Words}) * 2 + v.is_event) FROM {Rows} v WHERE v.edge IN ({edges}){Told}";

    /// <summary>Adds a value and gives its mark.</summary>
    public static string Mark(List<object?> values, object? value)
    {
        values.Add(value);
        return "?" + values.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Adds values and gives their marks.</summary>
    public static string Marks(List<object?> values, IEnumerable<string> added) => string.Join(", ", added.Select(v => Mark(values, v)));

    private string Outlets => _filter.Outlets.Count == 1 ? "1" : "count(DISTINCT coalesce(v.outlet, ''))";
}
