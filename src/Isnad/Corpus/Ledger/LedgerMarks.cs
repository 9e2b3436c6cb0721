using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;

namespace Isnad.Corpus.Ledger;

/// <summary>Marks figures that were repeated, replaced or taken back, and parts of totals.</summary>
internal static class LedgerMarks
{
    /// <summary>The rows with their marks, in the same order.</summary>
    public static List<LedgerRow> Mark(List<LedgerRow> rows, IReadOnlyList<EventAccount> accounts)
    {
        var marked = new List<LedgerRow>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            marked.Add(rows[i] with { Entry = rows[i].Entry with { Mark = MarkOf(rows, i, accounts), Component = IsComponent(rows, i) } });
        return marked;
    }

    private static LedgerMark MarkOf(List<LedgerRow> rows, int at, IReadOnlyList<EventAccount> accounts)
    {
        var row = rows[at];
        if (EventSummary.Denies(row.Account))
            return LedgerMark.Denied;
        if (accounts.Any(a => TakesBack(a, row)))
            return LedgerMark.Retracted;
        for (var i = at + 1; i < rows.Count; i++)
        {
            if (SameScope(rows[i], row) && rows[i].Source == row.Source && rows[i].Entry.Value != row.Entry.Value && rows[i].Entry.AsOf > row.Entry.AsOf)
                return LedgerMark.Superseded;
        }

        return rows.Take(at).Any(r => SameScope(r, row) && r.Source == row.Source && r.Entry.Value == row.Entry.Value) ? LedgerMark.Repeated : LedgerMark.Stands;
    }

    /// <summary>Whether an account takes back a figure: one of the sources through whom the figure came denies it, not earlier.</summary>
    private static bool TakesBack(EventAccount denial, LedgerRow row)
    {
        if (!EventSummary.Denies(denial) || denial.Published < row.Entry.Published || ReferenceEquals(denial, row.Account))
            return false;
        var chain = SourceChains.Of(denial);
        if (chain.Count == 0 || chain[^1].Key is not { } denier || !row.Entry.Chain.Any(v => string.Equals(v.Key, denier, StringComparison.Ordinal)))
            return false;
        var denied = denial.Figures.Concat(denial.NearFigures).Where(f => f.Unit is QuantityUnit.Killed or QuantityUnit.Injured).ToList();
        return denied.Count == 0 || denied.Any(f => f.Value == row.Entry.Value);
    }

    private static bool IsComponent(List<LedgerRow> rows, int at)
    {
        var row = rows[at];
        if (row.Within is not null)
            return true;
        return row.Entry.Group != CountedGroup.All && row.Entry.Low is { } part && rows.Any(r => SameText(r, row) && r.Entry.Group == CountedGroup.All && r.Entry.Harm == row.Entry.Harm && (r.Entry.High ?? decimal.MaxValue) >= part);
    }

    private static bool SameText(LedgerRow a, LedgerRow b) => string.Equals(a.Entry.Account.Document, b.Entry.Account.Document, StringComparison.Ordinal);

    private static bool SameScope(LedgerRow a, LedgerRow b) =>
        a.Entry.Harm == b.Entry.Harm && a.Entry.Group == b.Entry.Group && a.Within == b.Within && string.Equals(a.Entry.Side?.Key, b.Entry.Side?.Key, StringComparison.Ordinal);
}
