using System.Globalization;
using System.Text;
using Isnad.Storage.Searching;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Asking;

/// <summary>Turns a filter into a statement that gives the numbers of accounts. All values are bound; nothing of the filter enters the SQL.</summary>
internal sealed class FilterSql
{
    private readonly AccountFilter _filter;
    private readonly Connection _connection;
    private readonly StringBuilder _where = new();
    private readonly List<object?> _values = [];
    private bool _ofDocument;

    private FilterSql(AccountFilter filter, Connection connection)
    {
        _filter = filter;
        _connection = connection;
    }

    /// <summary>The events that a filter asks for: document and number, in the order of their days.</summary>
    public static Statement Events(AccountFilter f, Connection connection, bool count) => new FilterSql(f, connection).Events().Make("event", "x.day", count);

    /// <summary>The joined events with an account that a filter asks for, in the order of their days.</summary>
    public static Statement Joined(AccountFilter f, Connection connection, bool count) => new FilterSql(f, connection).Events().MakeJoined(count);

    /// <summary>The claims that a filter asks for, in the order of publication.</summary>
    public static Statement Claims(AccountFilter f, Connection connection, bool count) => new FilterSql(f, connection).Claims().Make("claim", "d.day", count);

    /// <summary>The relations that a filter asks for, in the order of publication.</summary>
    public static Statement Relations(AccountFilter f, Connection connection, bool count) => new FilterSql(f, connection).Relations().Make("relation", "d.day", count);

    /// <summary>The labels that a filter asks for, in the order of publication.</summary>
    public static Statement Labels(AccountFilter f, Connection connection, bool count) => new FilterSql(f, connection).Labels().Make("label", "d.day", count);

    /// <summary>The documents that a filter asks for, in the order of publication.</summary>
    public static Statement Documents(AccountFilter f, Connection connection, bool count) => new FilterSql(f, connection).Documents().Make("document", "d.day", count);

    private FilterSql Events()
    {
        Parties("(x.document, x.n) IN (SELECT document, event FROM event_party WHERE actor IN ({0}))", _filter.Actors);
        Parties("(x.document, x.n) IN (SELECT document, event FROM event_party WHERE role = 'actor' AND actor IN ({0}))", _filter.Doers);
        Parties("(x.document, x.n) IN (SELECT document, event FROM event_party WHERE role = 'recipient' AND actor IN ({0}))", _filter.Recipients);
        AnyOf("x.type", _filter.Types.Select(Spelling.Of));
        AnyOf("x.mode", _filter.Modes);
        AnyOf("x.modality", _filter.Modalities.Select(Spelling.Of));
        Spots("(x.document, x.n) IN (SELECT document, event FROM event_place WHERE place IN ({0}))");
        Days("x.day");
        Figures();
        var kinds = _filter.Sources.Where(static k => k != LinkKind.Outlet).Select(Spelling.Of).ToList();
        if (_filter.Sources.Count > 0)
        {
            And("(" + (_filter.Sources.Contains(LinkKind.Outlet) ? "NOT EXISTS (SELECT 1 FROM event_claim c WHERE c.document = x.document AND c.event = x.n) OR " : "")
                + $"EXISTS (SELECT 1 FROM event_claim c JOIN claim k ON k.document = c.document AND k.n = c.claim WHERE c.document = x.document AND c.event = x.n AND k.source_kind IN ({Marks(kinds)})))");
        }

        return OfDocument(days: false);
    }

    private FilterSql Claims()
    {
        In("(x.document, x.n) IN (SELECT document, claim FROM claim_link WHERE n > 0 AND key IN ({0}))", _filter.Actors);
        AnyOf("x.act", _filter.Acts.Select(Spelling.Of));
        AnyOf("x.source_kind", _filter.Sources.Select(Spelling.Of));
        return OfDocument(days: true);
    }

    private FilterSql Relations()
    {
        Parties("(x.subject IN ({0}) OR x.object IN ({0}))", _filter.Actors);
        Parties("x.subject IN ({0})", _filter.Doers);
        Parties("x.object IN ({0})", _filter.Recipients);
        AnyOf("x.type", _filter.Relations.Select(Spelling.Of));
        AnyOf("x.mode", _filter.Modes);
        AnyOf("x.modality", _filter.Modalities.Select(Spelling.Of));
        return OfDocument(days: true);
    }

    private FilterSql Labels()
    {
        Parties("x.actor IN ({0})", _filter.Actors);
        AnyOf("x.stance", _filter.Stances.Select(Spelling.Of));
        return OfDocument(days: true);
    }

    private FilterSql Documents()
    {
        Parties("d.no IN (SELECT document FROM document_actor WHERE actor IN ({0}))", _filter.Actors);
        Spots("d.no IN (SELECT document FROM document_place WHERE place IN ({0}))");
        return OfDocument(days: true);
    }

    private FilterSql OfDocument(bool days)
    {
        _ofDocument = _filter.Documents.Count > 0 || _filter.Outlets.Count > 0 || !string.IsNullOrWhiteSpace(_filter.Text);
        AnyOf("d.id", _filter.Documents);
        AnyOf("d.outlet", _filter.Outlets);
        if (days)
            Days("d.published");
        if (!string.IsNullOrWhiteSpace(_filter.Text))
        {
            _values.Add(SearchQuery.Parse(_filter.Text).Match ?? "\"\u0001\"");
            And($"d.no IN (SELECT rowid FROM search WHERE search MATCH ?{_values.Count})");
        }

        return this;
    }

    private Statement Make(string table, string day, bool count)
    {
        var way = _filter.Descending ? "DESC" : "ASC";
        // Events have their day themselves: unless something of the document is asked, its table would only stand between them and their index.
        var alone = table == "event" && !_ofDocument;
        var from = table == "document" ? "document d" : alone ? "event x" : $"{table} x JOIN document d ON d.no = x.document";
        var key = table == "document" ? "d.no" : "x.document, x.n";
        var sql = count
            ? $"SELECT count(*) FROM {from}{_where}"
            : string.Create(CultureInfo.InvariantCulture, $"SELECT {(table == "document" ? "d.no, 0" : key)} FROM {from}{_where} ORDER BY {day} {way}, {key.Replace(",", $" {way},", StringComparison.Ordinal)} {way} LIMIT {_filter.Take} OFFSET {_filter.Skip}");
        return Bound(sql);
    }

    private Statement MakeJoined(bool count)
    {
        var way = _filter.Descending ? "DESC" : "ASC";
        var from = _where.Length == 0 ? "joined_event j"
            : $"joined_event j WHERE j.no IN (SELECT m.joined FROM event x JOIN document d ON d.no = x.document JOIN joined_member m ON m.document = x.document AND m.event = x.n{_where})";
        return Bound(count ? $"SELECT count(*) FROM {from}"
            : string.Create(CultureInfo.InvariantCulture, $"SELECT j.no, 0 FROM {from} ORDER BY j.day {way}, j.no {way} LIMIT {_filter.Take} OFFSET {_filter.Skip}"));
    }

    private Statement Bound(string sql)
    {
        var statement = _connection.Prepare(sql);
        for (var i = 0; i < _values.Count; i++)
            statement.Set(i + 1, _values[i]);
        return statement;
    }

    private void Parties(string condition, IReadOnlyList<string> keys)
    {
        if (keys.Count > 0)
            And(string.Format(CultureInfo.InvariantCulture, condition, $"SELECT no FROM actor WHERE key IN ({Marks(keys)})"));
    }

    private void Spots(string condition)
    {
        In(string.Format(CultureInfo.InvariantCulture, condition, "SELECT no FROM place WHERE key IN ({0})"), _filter.Places);
        In(string.Format(CultureInfo.InvariantCulture, condition, "SELECT no FROM place WHERE country IN ({0})"), [.. _filter.Countries.Select(static c => c.ToUpperInvariant())]);
        if (_filter.Near is { } circle)
            And(string.Format(CultureInfo.InvariantCulture, condition, string.Join(", ", Inside(circle))));
    }

    private List<long> Inside(GeoCircle circle)
    {
        var found = new List<long>();
        var reach = circle.Kilometres / 110.5;
        using var rows = _connection.Prepare("SELECT no, lat, lon FROM place WHERE lat BETWEEN ?1 AND ?2").Set(1, (double?)(circle.Latitude - reach)).Set(2, (double?)(circle.Latitude + reach));
        while (rows.Step())
        {
            if (!rows.IsNull(2) && circle.Contains(rows.Real(1), rows.Real(2)))
                found.Add(rows.Number(0));
        }

        return found;
    }

    private void Figures()
    {
        if (_filter.Units.Count == 0 && _filter.AtLeast is null)
            return;
        var condition = "EXISTS (SELECT 1 FROM event_figure f WHERE f.document = x.document AND f.event = x.n AND f.near = 0";
        if (_filter.Units.Count > 0)
            condition += $" AND f.unit IN ({Marks([.. _filter.Units.Select(Spelling.Of)])})";
        if (_filter.AtLeast is { } least)
        {
            _values.Add((double)least);
            condition += $" AND coalesce(f.value, f.min) >= ?{_values.Count}";
        }

        And(condition + ")");
    }

    private void Days(string column)
    {
        if (_filter.From is { } from)
        {
            _values.Add(from);
            And($"{column} >= ?{_values.Count}");
        }

        if (_filter.To is { } to)
        {
            _values.Add(to);
            And($"{column} <= ?{_values.Count}");
        }
    }

    private void AnyOf(string column, IEnumerable<string> values) => In(column + " IN ({0})", [.. values]);

    private void In(string condition, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            And(string.Format(CultureInfo.InvariantCulture, condition, Marks(values)));
    }

    private string Marks(IReadOnlyList<string> values)
    {
        var first = _values.Count + 1;
        _values.AddRange(values);
        return string.Join(", ", Enumerable.Range(first, values.Count).Select(static n => "?" + n.ToString(CultureInfo.InvariantCulture)));
    }

    private void And(string condition) => _where.Append(_where.Length == 0 ? " WHERE " : " AND ").Append(condition);
}
