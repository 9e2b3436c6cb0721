using System.Globalization;

namespace Isnad.Corpus.Ledger;

/// <summary>The coders' rules, applied to a ledger and said in words.</summary>
internal static class TollRules
{
    private const decimal OpenCount = 3;

    /// <summary>The ledger with the tolls that follow from it.</summary>
    public static CasualtyLedger Derive(string joined, List<LedgerRow> rows)
    {
        var deaths = Totals(rows);
        return new CasualtyLedger
        {
            Event = joined,
            Entries = [.. rows.Select(r => r.Entry)],
            Acled = Acled(rows, deaths),
            Ucdp = Ucdp(rows, deaths, "all deaths"),
            UcdpSideA = Ucdp(rows, Of(rows, Harm.Killed, CountedGroup.SideA), "deaths of side A"),
            UcdpSideB = Ucdp(rows, Of(rows, Harm.Killed, CountedGroup.SideB), "deaths of side B"),
            UcdpCivilians = Ucdp(rows, Of(rows, Harm.Killed, CountedGroup.Civilians), "deaths of civilians"),
            AirwarsKilled = Airwars(rows, Harm.Killed),
            AirwarsInjured = Airwars(rows, Harm.Injured),
            Flags = LedgerFlags.Of(rows),
        };
    }

    // Figures that stand; those of one text that are parts add up to its total where it gives none.
    private static List<Toll> Totals(List<LedgerRow> rows)
    {
        var totals = Of(rows, Harm.Killed, CountedGroup.All);
        if (totals.Count > 0)
            return totals;
        return [.. Standing(rows, Harm.Killed).Where(p => rows[p].Within is null).GroupBy(p => rows[p].Entry.Account.Document, StringComparer.Ordinal).Select(g => Sum(rows, g))];
    }

    private static Toll Sum(List<LedgerRow> rows, IEnumerable<int> positions)
    {
        var parts = positions.GroupBy(p => (rows[p].Entry.Group, rows[p].Entry.Side?.Key)).Select(g => g.Last()).ToList();
        var high = parts.All(p => rows[p].Entry.High is not null) ? parts.Sum(p => rows[p].Entry.High) : null;
        return new Toll(parts.Sum(p => Least(rows[p].Entry)), high, parts, rows[parts[0]].Source);
    }

    private static List<Toll> Of(List<LedgerRow> rows, Harm harm, CountedGroup group) =>
        [.. Standing(rows, harm).Where(p => rows[p].Entry.Group == group && !IsPartOf(rows[p], group)).Select(p => new Toll(Least(rows[p].Entry), rows[p].Entry.High, [p], rows[p].Source))];

    // A part of civilians is no number of civilians, and no part is a number of all.
    private static bool IsPartOf(LedgerRow row, CountedGroup group) => row.Within is { } whole && (whole == group || group == CountedGroup.All);

    private static IEnumerable<int> Standing(List<LedgerRow> rows, Harm harm) =>
        Enumerable.Range(0, rows.Count).Where(p => rows[p].Entry.Harm == harm && rows[p].Entry.Mark is LedgerMark.Stands or LedgerMark.Repeated);

    // Words without a number: the lowest number they allow, and three where they set none ("several", "a number of").
    private static decimal Least(LedgerEntry entry) => entry.Low ?? entry.Value ?? OpenCount;

    private static TollRange Acled(List<LedgerRow> rows, List<Toll> tolls)
    {
        if (tolls.Count == 0)
            return new TollRange(null, null, null, NoFigure(rows), []);
        var lowest = tolls.MinBy(t => t.Low)!;
        return new TollRange((int)lowest.Low, (int)lowest.Low, null, Words($"the lowest of {tolls.Count} reported numbers of dead that were not replaced, denied or taken back"), lowest.Positions);
    }

    private static TollRange Ucdp(List<LedgerRow> rows, List<Toll> tolls, string what)
    {
        if (tolls.Count == 0)
            return new TollRange(null, null, null, NoFigure(rows), []);
        var best = tolls.GroupBy(t => t.Low).Select(g => (g.Key, Sources: g.Select(t => t.Source).Distinct().Count(), Last: g.Max(t => rows[t.Positions[0]].Entry.AsOf ?? DateOnly.MinValue), First: g.First()))
            .OrderByDescending(g => g.Sources).ThenByDescending(g => g.Last).ThenBy(g => g.Key).First();
        var low = tolls.Min(t => t.Low);
        var high = tolls.Max(t => t.High ?? t.Low);
        var rule = Words($"{what}: low is the lowest and high the highest figure that stands; best is the one that most independent sources give ({best.Sources}), of equals the latest, then the lowest");
        return new TollRange((int)low, (int)best.Key, (int)high, rule, [.. tolls.SelectMany(t => t.Positions).Order()]);
    }

    private static TollRange Airwars(List<LedgerRow> rows, Harm harm)
    {
        var tolls = Of(rows, harm, CountedGroup.Civilians);
        if (tolls.Count == 0)
            return new TollRange(null, null, null, "no figure names civilians", []);
        return new TollRange((int)tolls.Min(t => t.Low), null, (int)tolls.Max(t => t.High ?? t.Low), "civilians only: the lowest and the highest figure of any source that was not replaced, denied or taken back", [.. tolls.SelectMany(t => t.Positions).Order()]);
    }

    private static string NoFigure(List<LedgerRow> rows) =>
        rows.Any(r => r.Entry.Harm == Harm.KilledOrInjured) ? "no number of dead: the dead and the wounded are counted together only" : "no number of dead";

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);

    private sealed record Toll(decimal Low, decimal? High, IReadOnlyList<int> Positions, int Source);
}
