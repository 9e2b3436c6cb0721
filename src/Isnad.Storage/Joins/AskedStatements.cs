using System.Globalization;
using Isnad.Storage.Asking;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>The statements of the network that a filter asks for by places of events, days and outlets, in SQL.</summary>
internal sealed class AskedStatements
{
    /// <summary>Reads the places that are asked for.</summary>
    public AskedStatements(AccountFilter filter, Connection connection)
    {
        var places = FilterSql.Places(filter, connection);
        // Where a statement has no day it is null there, empty here; an event in two of the places is there twice.
        Rows = places is null ? "edge_evidence"
            : $"(SELECT {(places.Count > 1 ? "DISTINCT " : "")}edge, document, 1 AS is_event, span_start, n, first, outlet, last FROM edge_place WHERE place IN ({string.Join(", ", places)}))";
        var values = new List<object?>();
        var told = "";
        if (filter.From is { } from)
            told += $" AND v.first >= {Marks(values, [from])}";
        if (filter.To is { } to)
            told += $" AND v.first > '' AND v.first <= {Marks(values, [to])}";
        if (filter.Outlets.Count > 0)
            told += $" AND v.outlet IN ({Marks(values, filter.Outlets)})";
        (Told, Values, AreAll, HavePlaces) = (told, values, places is null && told.Length == 0, places is not null);
    }

    /// <summary>Where they stand: a table, or what to put in its place.</summary>
    public string Rows { get; }

    /// <summary>What else is asked of each, <c>v</c>, with the word that ties it to a condition before it; may be empty.</summary>
    public string Told { get; }

    /// <summary>The values of <see cref="Told"/>, the first of the statement in which it is used.</summary>
    public IReadOnlyList<object?> Values { get; }

    /// <summary>Whether every statement is asked for.</summary>
    public bool AreAll { get; }

    /// <summary>Whether places are asked for.</summary>
    public bool HavePlaces { get; }

    /// <summary>Adds values and gives their marks.</summary>
    public static string Marks(List<object?> values, IEnumerable<object?> added)
    {
        var from = values.Count;
        values.AddRange(added);
        return string.Join(", ", Enumerable.Range(from + 1, values.Count - from).Select(static n => "?" + n.ToString(CultureInfo.InvariantCulture)));
    }
}
