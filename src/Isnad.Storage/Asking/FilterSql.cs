using System.Globalization;
using System.Text;
using Isnad.Storage.Joins;
using Isnad.Storage.Searching;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Asking;

/// <summary>Turns a filter into a statement that gives the numbers of accounts. All values are bound; nothing of the filter enters the SQL.</summary>
internal sealed partial class FilterSql
{
    // As many as are sorted while nobody notices.
    private const int MostSorted = 10_000;

    // Where several things are asked together, what fits all may lie far along the days.
    private const int MostSortedOfSeveral = 100_000;
    private const int MostWalked = 1_000;

    private readonly AccountFilter _filter;
    private readonly Connection _connection;
    private readonly StringBuilder _where = new();
    private readonly List<object?> _values = [];
    private readonly List<string> _drivers = [];
    private readonly bool _walks;
    private readonly int? _lead;
    private bool _ofDocument;
    private int _conditions;

    // Of the conditions on parties and places one may lead to the accounts.
    private FilterSql(AccountFilter filter, Connection connection, bool walks, int? lead = null)
    {
        _lead = lead;
        _filter = filter;
        _connection = connection;
        _walks = walks;
    }

    /// <summary>The events that a filter asks for: document and number, in the order of their days.</summary>
    public static Statement Events(AccountFilter f, Connection connection, bool count) => Of(f, connection, count, static q => q.Events()).Make("event", "x.day", count);

    /// <summary>The joined events with an account that a filter asks for, in the order of their days.</summary>
    public static Statement Joined(AccountFilter f, Connection connection, bool count) => Of(f, connection, count, static q => q.Events()).MakeJoined("joined_event", "no", "", count);

    /// <summary>The contradictions of joined events with an account that a filter asks for, in the order of their days.</summary>
    public static Statement Contradictions(AccountFilter f, Connection connection, bool count) =>
        Of(f, connection, count, static q => q.Events()).MakeJoined("disagreement", "joined", "j.revision IS NULL", count);

    /// <summary>The replaced values of joined events with an account that a filter asks for, in the order of their days.</summary>
    public static Statement Revisions(AccountFilter f, Connection connection, bool count) =>
        Of(f, connection, count, static q => q.Events()).MakeJoined("disagreement", "joined", "j.revision IS NOT NULL", count);

    /// <summary>The claims that a filter asks for, in the order of publication.</summary>
    public static Statement Claims(AccountFilter f, Connection connection, bool count) => Of(f, connection, count, static q => q.Claims()).Make("claim", "d.day", count);

    /// <summary>The relations that a filter asks for, in the order of publication.</summary>
    public static Statement Relations(AccountFilter f, Connection connection, bool count) => Of(f, connection, count, static q => q.Relations()).Make("relation", "d.day", count);

    /// <summary>The labels that a filter asks for, in the order of publication.</summary>
    public static Statement Labels(AccountFilter f, Connection connection, bool count) => Of(f, connection, count, static q => q.Labels()).Make("label", "d.day", count);

    /// <summary>The documents that a filter asks for, in the order of publication.</summary>
    public static Statement Documents(AccountFilter f, Connection connection, bool count) => Of(f, connection, count, static q => q.Documents()).Make("document", "d.day", count);

    // Of much that fits, the first few are found by going along the days; of little, by the index of what is asked for.
    private static FilterSql Of(AccountFilter filter, Connection connection, bool count, Func<FilterSql, FilterSql> conditions)
    {
        var sets = conditions(new FilterSql(filter, connection, false));
        return filter.Walks ?? !(count || filter.Take > MostWalked || sets._drivers.Exists(sets.IsNarrow)) ? conditions(new FilterSql(filter, connection, true)) : sets;
    }

    private FilterSql Events()
    {
        Parties("event_party", "event", "", _filter.Actors);
        Parties("event_party", "event", "role = 'actor' AND ", _filter.Doers);
        Parties("event_party", "event", "role = 'recipient' AND ", _filter.Recipients);
        AnyOf("x.type", _filter.Types, Spelling.Of);
        AnyOf("x.mode", _filter.Modes);
        AnyOf("x.modality", _filter.Modalities, Spelling.Of);
        Spots("event_place", "event");
        Days("x.day");
        Figures();
        if (_filter.Sources.Count > 0)
        {
            var kinds = _filter.Sources.Where(static k => k != LinkKind.Outlet).Select(Spelling.Of).ToList();
            And("(" + (_filter.Sources.Contains(LinkKind.Outlet) ? "NOT EXISTS (SELECT 1 FROM event_claim c WHERE c.document = x.document AND c.event = x.n) OR " : "")
                + $"EXISTS (SELECT 1 FROM event_claim c JOIN claim k ON k.document = c.document AND k.n = c.claim WHERE c.document = x.document AND c.event = x.n AND k.source_kind IN ({Marks(kinds)})))");
        }

        return OfDocument(days: false);
    }

    private FilterSql Claims()
    {
        if (_filter.Actors.Count > 0)
            Child("claim_link", "claim", $"n > 0 AND key IN ({Marks(_filter.Actors)})");
        AnyOf("x.act", _filter.Acts, Spelling.Of);
        AnyOf("x.source_kind", _filter.Sources, Spelling.Of);
        return OfDocument(days: true);
    }

    private FilterSql Relations()
    {
        Own("relation", "(x.subject IN ({0}) OR x.object IN ({0}))", _filter.Actors);
        Own("relation", "x.subject IN ({0})", _filter.Doers);
        Own("relation", "x.object IN ({0})", _filter.Recipients);
        AnyOf("x.type", _filter.Relations, Spelling.Of);
        AnyOf("x.mode", _filter.Modes);
        AnyOf("x.modality", _filter.Modalities, Spelling.Of);
        return OfDocument(days: true);
    }

    private FilterSql Labels()
    {
        Own("label", "x.actor IN ({0})", _filter.Actors);
        AnyOf("x.stance", _filter.Stances, Spelling.Of);
        return OfDocument(days: true);
    }

    private FilterSql Documents()
    {
        Parties("document_actor", null, "", _filter.Actors);
        Spots("document_place", null);
        return OfDocument(days: true);
    }

    private FilterSql OfDocument(bool days)
    {
        _ofDocument = _filter.Documents.Count > 0 || _filter.Outlets.Count > 0 || !string.IsNullOrWhiteSpace(_filter.Text);
        OfDocument("d.id", _filter.Documents);
        OfDocument("d.outlet", _filter.Outlets);
        if (days)
            Days("d.published");
        if (!string.IsNullOrWhiteSpace(_filter.Text))
        {
            var words = $"search MATCH {Mark(SearchQuery.Parse(_filter.Text).Match ?? "\"\u0001\"")}";
            _drivers.Add($"search WHERE {words}");
            And($"d.no IN (SELECT rowid FROM search WHERE {words})");
        }

        return this;
    }

    private void OfDocument(string column, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        var words = $"{column} IN ({Marks(values)})";
        _drivers.Add($"document d WHERE {words}");
        And(words);
    }

    private Statement Make(string table, string day, bool count)
    {
        var way = _filter.Descending ? "DESC" : "ASC";
        // Events have their day themselves: unless something of the document is asked, its table would only stand between them and their index.
        var alone = table == "event" && !_ofDocument;
        var from = table == "document" ? "document d" : alone ? "event x" : _walks && table != "event" ? $"document d CROSS JOIN {table} x" : $"{table} x JOIN document d";
        var on = table == "document" || alone ? "" : " ON x.document = d.no";
        // The number adds nothing to the order but that SQLite sees that its index has it.
        string[] order = table == "document" ? ["d.day", "d.id", "d.no"] : table == "event" ? ["x.day", "x.document", "x.n"] : [day, "d.id", "d.no", "x.n"];
        return Bound(count ? $"SELECT count(*) FROM {from}{on}{_where}" : string.Create(
            CultureInfo.InvariantCulture, $"SELECT {(table == "document" ? "d.no, 0" : "x.document, x.n")} FROM {from}{on}{_where} ORDER BY {string.Join(", ", order.Select(o => $"{o} {way}"))} LIMIT {_filter.Take} OFFSET {_filter.Skip}"));
    }

    private Statement MakeJoined(string table, string column, string own, bool count)
    {
        var way = _filter.Descending ? "DESC" : "ASC";
        var accounts = $"event x {(_ofDocument ? "JOIN document d ON d.no = x.document " : "")}JOIN joined_member m ON m.document = x.document AND m.event = x.n{_where}";
        List<string> conditions = own.Length > 0 ? [own] : [];
        if (_where.Length > 0 && !_walks)
            conditions.Add($"j.{column} IN (SELECT m.joined FROM {accounts})");
        else if (_where.Length > 0)
            conditions.AddRange([.. Told(table), $"EXISTS (SELECT 1 FROM {accounts} AND m.joined = j.{column})"]);
        Certain(conditions, table == "joined_event" ? null : $"j.{column}");
        var where = conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
        return Bound(count ? $"SELECT count(*) FROM {table} j{where}"
            : string.Create(CultureInfo.InvariantCulture, $"SELECT j.no, 0 FROM {table} j{where} ORDER BY j.day {way}, j.id {way} LIMIT {_filter.Take} OFFSET {_filter.Skip}"));
    }

    // An event none of whose accounts reaches into the days asked for need not be looked into.
    private IEnumerable<string> Told(string table)
    {
        if (table == "joined_event" && _filter.From is { } from)
            yield return $"j.latest >= {Mark(from)}";
        if (table == "joined_event" && _filter.To is { } to)
            yield return $"j.earliest <= {Mark(to)}";
    }

    // Of a joined event itself, or of that of a number.
    private void Certain(List<string> conditions, string? number)
    {
        if (_filter.Certainties.Count == 0)
            return;
        var words = $"certainty IN ({Marks([.. _filter.Certainties.Select(JoinWriter.Word)])})";
        conditions.Add(number is null ? $"j.{words}" : $"(SELECT {words} FROM joined_event c WHERE c.no = {number})");
    }

    private bool IsNarrow(string driver)
    {
        var most = _conditions > 1 ? MostSortedOfSeveral : MostSorted;
        return CountOf(driver, most) <= most;
    }

    // The number of rows, or one more than the most that matter.
    private long CountOf(string driver, int most)
    {
        using var statement = Bound(string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM {driver} LIMIT {most + 1})"));
        return statement.Step() ? statement.Number(0) : 0;
    }

    // A statement may use only some of the values.
    private Statement Bound(string sql)
    {
        var statement = _connection.Prepare(sql);
        for (var i = 0; i < Math.Min(_values.Count, statement.Parameters); i++)
            statement.Set(i + 1, _values[i]);
        return statement;
    }

    private void Parties(string table, string? child, string role, IReadOnlyList<string> keys)
    {
        if (keys.Count > 0)
            Child(new Lead(table, "actor", Actors(keys), role), child);
    }

    private void Own(string table, string condition, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0)
            return;
        var words = string.Format(CultureInfo.InvariantCulture, condition, Actors(keys));
        _drivers.Add($"{table} x WHERE {words}");
        And(words);
    }

    private string Actors(IReadOnlyList<string> keys) => $"SELECT no FROM actor WHERE key IN ({Marks(keys)})";

    private void Child(Lead lead, string? child)
    {
        _leads.Add(lead);
        if (_leads.Count - 1 == _lead)
            _conditions++;
        else
            Child(lead.Table, child, lead.Condition);
    }

    // Rows of a child table: all that fit, or those of the account at hand, which are few, so that the index of actors would only lead away from them.
    private void Child(string table, string? child, string condition)
    {
        _drivers.Add($"{table} WHERE {condition}");
        if (_walks)
            And($"EXISTS (SELECT 1 FROM {table} c WHERE c.document = {(child is null ? "d.no" : $"x.document AND c.{child} = x.n")} AND {condition.Replace("actor IN", "+actor IN", StringComparison.Ordinal)})");
        else
            And(child is null ? $"d.no IN (SELECT document FROM {table} WHERE {condition})" : $"(x.document, x.n) IN (SELECT document, {child} FROM {table} WHERE {condition})");
    }

    /// <summary>Numbers of the places that a filter asks for, those of all its conditions, as SQL writes them; null where it asks for none.</summary>
    public static IReadOnlyList<string>? Places(AccountFilter filter, Connection connection)
    {
        var sql = new FilterSql(filter, connection, false);
        List<List<long>> asked = [];
        if (filter.Places.Count > 0)
            asked.Add(sql.Numbers($"SELECT no FROM place WHERE key IN ({sql.Marks(filter.Places)})"));
        if (filter.Countries.Count > 0)
            asked.Add(sql.Numbers($"SELECT no FROM place WHERE country IN ({sql.Marks([.. filter.Countries.Select(static c => c.ToUpperInvariant())])})"));
        if (filter.Near is { } circle)
            asked.Add(sql.Inside(circle));
        if (asked.Count == 0)
            return null;
        var places = new List<string>();
        foreach (var number in asked[0])
        {
            if (asked.TrueForAll(a => a.Contains(number)))
                places.Add(number.ToString(CultureInfo.InvariantCulture));
        }

        return places;
    }

    private void Spots(string table, string? child)
    {
        if (_filter.Places.Count > 0)
            Child(new Lead(table, "place", $"SELECT no FROM place WHERE key IN ({Marks(_filter.Places)})", ""), child);
        if (_filter.Countries.Count > 0)
            Child(new Lead(table, "place", $"SELECT no FROM place WHERE country IN ({Marks([.. _filter.Countries.Select(static c => c.ToUpperInvariant())])})", ""), child);
        if (_filter.Near is { } circle)
            Child(new Lead(table, "place", $"SELECT no FROM place WHERE no IN ({string.Join(", ", Inside(circle))})", ""), child);
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
            condition += $" AND coalesce(f.value, f.min) >= {Mark((double)least)}";
        }

        And(condition + ")");
    }

    private void Days(string column)
    {
        List<string> days = [];
        if (_filter.From is { } from)
            days.Add($"{column} >= {Mark(from)}");
        if (_filter.To is { } to)
            days.Add($"{column} <= {Mark(to)}");
        if (days.Count == 0)
            return;
        var words = string.Join(" AND ", days);
        _drivers.Add($"{(column[0] == 'd' ? "document d" : "event x")} WHERE {words}");
        And(words);
    }

    private void AnyOf(string column, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
            And($"{column} IN ({Marks(words)})");
    }

    // What is not asked for is not looked at: most conditions are empty.
    private void AnyOf<T>(string column, IReadOnlyList<T> values, Func<T, string> spell)
    {
        if (values.Count > 0)
            AnyOf(column, values.Select(spell).ToList());
    }

    private string Mark(object value)
    {
        _values.Add(value);
        return "?" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }

    private string Marks(IReadOnlyList<string> values) => string.Join(", ", values.Select(Mark));

    private void And(string condition)
    {
        _conditions++;
        _where.Append(_where.Length == 0 ? " WHERE " : " AND ").Append(condition);
    }
}
