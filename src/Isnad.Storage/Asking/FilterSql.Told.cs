using System.Globalization;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Asking;

/// <content>The first joined events of a party or a place, along the table that holds its accounts in the order of their events.</content>
internal sealed partial class FilterSql
{
    private const int MostArms = 40;

    private readonly List<Lead> _leads = [];

    /// <summary>Numbers of the first joined events that a filter asks for, in the order of their days; null where they are better found otherwise.</summary>
    public static List<long>? Told(AccountFilter f, Connection connection)
    {
        if (f.Walks is not null || f.Documents.Count > 0 || f.Take > MostWalked - f.Skip)
            return null;
        var all = new FilterSql(f, connection, walks: true).Events();
        if (all._leads.Count == 0 || all._drivers.Exists(d => d.StartsWith("search", StringComparison.Ordinal) && all.IsNarrow(d)))
            return null;
        var lead = all._leads.Count == 1 ? 0 : all.Narrowest();
        var numbers = all.Numbers(all._leads[lead].Numbers);
        return numbers.Count > MostArms && !all.IsNarrow(all._leads[lead].Rows) ? null : new FilterSql(f, connection, walks: true, lead).Events().Along(numbers);
    }

    private int Narrowest()
    {
        var (narrowest, least) = (0, long.MaxValue);
        for (var i = 0; i < _leads.Count; i++)
        {
            if (CountOf(_leads[i].Rows, MostSorted) is var rows && rows < least)
                (narrowest, least) = (i, rows);
        }

        return narrowest;
    }

    // Few numbers are gone along side by side, so that nothing has to be sorted.
    private List<long> Along(List<long> numbers)
    {
        var lead = _leads[_lead!.Value];
        var told = lead.Column == "actor" ? "told_party" : "told_place";
        List<string> conditions = [];
        Certain(conditions, "x.joined");
        foreach (var condition in conditions)
            And(condition);
        var join = _ofDocument ? " CROSS JOIN document d ON d.no = x.document" : "";
        var which = numbers.Count <= MostArms ? numbers.ConvertAll(static n => "= " + n.ToString(CultureInfo.InvariantCulture)) : [$"IN ({string.Join(", ", numbers)})"];
        var arms = which.ConvertAll(w => $"SELECT x.at, x.joined FROM (SELECT day AS at, joined, document, event AS n, told AS day, type, mode, modality FROM {told} WHERE {lead.Role}{lead.Column} {w}) x{join}{_where}");
        var first = new List<First>();
        if (numbers.Count > 0)
            Read($"{string.Join(" UNION ALL ", arms)} ORDER BY 1{(_filter.Descending ? " DESC" : "")}", first);
        return Ordered(first);
    }

    // To the end of the day on which enough are found.
    private void Read(string sql, List<First> first)
    {
        var met = new HashSet<long>();
        using var rows = Bound(sql);
        while (rows.Step())
        {
            var day = rows.Common(0);
            if (first.Count >= _filter.Skip + _filter.Take && day != first[^1].Day)
                return;
            if (met.Add(rows.Number(1)))
                first.Add(new First(day, rows.Number(1), ""));
        }
    }

    // Those of one day by their ids.
    private List<long> Ordered(List<First> first)
    {
        var there = new List<First>();
        foreach (var one in first)
        {
            var row = _connection.Kept("SELECT id FROM joined_event WHERE no = ?1").Set(1, one.Joined);
            if (row.Step())
                there.Add(one with { Id = row.Text(0) });
            row.Reset();
        }

        var way = _filter.Descending ? -1 : 1;
        there.Sort((a, b) => way * (string.CompareOrdinal(a.Day, b.Day) is not 0 and var days ? days : string.CompareOrdinal(a.Id, b.Id)));
        var numbers = new List<long>();
        for (var i = _filter.Skip; i < there.Count && numbers.Count < _filter.Take; i++)
            numbers.Add(there[i].Joined);
        return numbers;
    }

    private List<long> Numbers(string sql)
    {
        var found = new List<long>();
        using var rows = Bound(sql);
        while (rows.Step())
            found.Add(rows.Number(0));
        return found;
    }

    /// <summary>A joined event with its day and its id.</summary>
    private sealed record First(string Day, long Joined, string Id);

    /// <summary>A condition on parties or places.</summary>
    /// <param name="Table">Table of the accounts.</param>
    /// <param name="Column">The column that holds their numbers.</param>
    /// <param name="Numbers">Gives the numbers asked for.</param>
    /// <param name="Role">The condition on the role with what ties it to the next, or nothing.</param>
    private sealed record Lead(string Table, string Column, string Numbers, string Role)
    {
        public string Condition => $"{Role}{Column} IN ({Numbers})";

        public string Rows => $"{Table} WHERE {Condition}";
    }
}
