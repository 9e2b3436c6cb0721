using Isnad.Corpus.Joining;

namespace Isnad.Corpus.Ledger;

/// <summary>Marks figures that were repeated, replaced or taken back, and parts of totals.</summary>
internal static class LedgerMarks
{
    /// <summary>The rows with their marks, in the same order: by the day for which they hold.</summary>
    public static List<LedgerRow> Mark(List<LedgerRow> rows, IReadOnlyList<EventAccount> accounts)
    {
        var marks = new LedgerMark[rows.Count];
        foreach (var series in Enumerable.Range(0, rows.Count).GroupBy(p => Scope(rows[p])))
            Series(rows, [.. series], marks);
        var denials = new FigureDenials(accounts);
        var totals = Totals(rows);
        var marked = new List<LedgerRow>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var mark = EventSummary.Denies(rows[i].Account) ? LedgerMark.Denied : denials.TakeBack(rows[i].Entry) ? LedgerMark.Retracted : marks[i];
            marked.Add(rows[i] with { Entry = rows[i].Entry with { Mark = mark, Component = IsComponent(rows[i], totals) } });
        }

        return marked;
    }

    // What one source counts of one thing: another value for a later day replaces the one before, the same value repeats it.
    private static void Series(List<LedgerRow> rows, List<int> positions, LedgerMark[] marks)
    {
        var before = new HashSet<decimal?>();
        foreach (var p in positions)
            marks[p] = before.Add(rows[p].Entry.Value) ? LedgerMark.Stands : LedgerMark.Repeated;
        var (later, sameDay, day) = (new HashSet<decimal?>(), new List<decimal?>(), (DateOnly?)null);
        for (var i = positions.Count - 1; i >= 0; i--)
        {
            var entry = rows[positions[i]].Entry;
            if (entry.AsOf is null)
                continue;
            if (entry.AsOf != day)
            {
                later.UnionWith(sameDay);
                sameDay.Clear();
                day = entry.AsOf;
            }

            if (later.Count > 1 || (later.Count == 1 && !later.Contains(entry.Value)))
                marks[positions[i]] = LedgerMark.Superseded;
            sameDay.Add(entry.Value);
        }
    }

    private static Dictionary<(string Document, Harm Harm), decimal> Totals(List<LedgerRow> rows)
    {
        var totals = new Dictionary<(string Document, Harm Harm), decimal>();
        foreach (var entry in rows.Select(static r => r.Entry).Where(static e => e.Group == CountedGroup.All))
        {
            var key = (entry.Account.Document, entry.Harm);
            totals[key] = Math.Max(totals.GetValueOrDefault(key, decimal.MinValue), entry.High ?? decimal.MaxValue);
        }

        return totals;
    }

    private static bool IsComponent(LedgerRow row, Dictionary<(string Document, Harm Harm), decimal> totals) =>
        row.Within is not null
        || (row.Entry.Group != CountedGroup.All && row.Entry.Low is { } part && totals.TryGetValue((row.Entry.Account.Document, row.Entry.Harm), out var total) && total >= part);

    private static (Harm, CountedGroup, CountedGroup?, string?, int) Scope(LedgerRow row) => (row.Entry.Harm, row.Entry.Group, row.Within, row.Entry.Side?.Key, row.Source);
}
