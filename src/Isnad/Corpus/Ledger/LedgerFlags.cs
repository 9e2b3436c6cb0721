using System.Globalization;

namespace Isnad.Corpus.Ledger;

/// <summary>Finds what does not add up within one text.</summary>
internal static class LedgerFlags
{
    /// <summary>The flags of all texts in order.</summary>
    public static List<LedgerFlag> Of(List<LedgerRow> rows)
    {
        var flags = new List<LedgerFlag>();
        foreach (var text in Enumerable.Range(0, rows.Count).GroupBy(p => rows[p].Entry.Account.Document, StringComparer.Ordinal))
        {
            var positions = text.ToList();
            foreach (var harm in new[] { Harm.Killed, Harm.Injured })
                Parts(rows, positions, harm, text.Key, flags);
            Joint(rows, positions, text.Key, flags);
        }

        return flags;
    }

    private static void Parts(List<LedgerRow> rows, List<int> positions, Harm harm, string document, List<LedgerFlag> flags)
    {
        var totals = positions.Where(p => IsTotal(rows[p], harm)).ToList();
        var parts = positions.Where(p => Is(rows[p], harm) && (rows[p].Within is null or CountedGroup.All) && !IsTotal(rows[p], harm)).ToList();
        var values = totals.Select(p => rows[p].Entry.Value!.Value).Distinct().ToList();
        if (values.Count > 1)
            flags.Add(new LedgerFlag(document, Words($"one text gives {values.Count} totals of {Name(harm)}: {string.Join(", ", values.Select(Number))}"), totals));
        if (totals.Count == 0 || parts.Count == 0)
            return;
        var sum = parts.Sum(p => rows[p].Entry.Value!.Value);
        if (sum > values.Max())
            flags.Add(new LedgerFlag(document, Words($"the parts of {Name(harm)} add up to {Number(sum)}, the total is {Number(values.Max())}"), [.. totals, .. parts]));
    }

    private static void Joint(List<LedgerRow> rows, List<int> positions, string document, List<LedgerFlag> flags)
    {
        var joint = positions.Where(p => Is(rows[p], Harm.KilledOrInjured)).ToList();
        var killed = positions.Where(p => IsTotal(rows[p], Harm.Killed)).ToList();
        var injured = positions.Where(p => IsTotal(rows[p], Harm.Injured)).ToList();
        if (joint.Count == 0 || killed.Count == 0)
            return;
        var together = rows[joint[0]].Entry.Value!.Value;
        var sum = rows[killed[0]].Entry.Value!.Value + (injured.Count > 0 ? rows[injured[0]].Entry.Value!.Value : 0);
        if (together < sum || (injured.Count > 0 && together != sum))
            flags.Add(new LedgerFlag(document, Words($"dead and wounded together are {Number(together)}, told apart {Number(sum)}"), [.. joint, .. killed, .. injured]));
    }

    private static bool IsTotal(LedgerRow row, Harm harm) => Is(row, harm) && row.Entry.Group == CountedGroup.All && row.Within is null;

    private static bool Is(LedgerRow row, Harm harm) => row.Entry.Harm == harm && row.Entry.Value is not null && row.Entry.Mark != LedgerMark.Denied;

    private static string Name(Harm harm) => harm == Harm.Killed ? "dead" : "wounded";

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
