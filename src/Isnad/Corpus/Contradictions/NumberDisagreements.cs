using System.Globalization;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;
using Isnad.Lexicon;

namespace Isnad.Corpus.Contradictions;

/// <summary>Compares the counts of accounts. A count that a later text gives higher is an update; one that the same source gives otherwise later is an
/// update or a correction; one that its source denies is a retraction; what is left is a contradiction. Parts of a count ("among them six children") are not compared.</summary>
internal sealed class NumberDisagreements(CompiledLexicon lexicon)
{
    private readonly CountedGroups _groups = new(lexicon);
    private readonly PartFinder _parts = new(lexicon);

    /// <summary>Adds what is found.</summary>
    public void Find(List<SourcedAccount> accounts, FoundDisagreements found)
    {
        var counts = new List<Count>();
        foreach (var account in accounts)
        {
            var figures = account.Account.Figures.Concat(account.Account.NearFigures).Where(f => Compares(f.Unit)).ToList();
            var parts = _parts.Find(account.Account, figures);
            foreach (var figure in figures.Where(f => !parts.Contains(f.Span)))
                counts.Add(new Count(account, figure, Scope(account.Account, figure)));
        }

        Retractions(accounts, counts, found);
        RisenTotals(counts, found);
        foreach (var scope in counts.Where(c => !c.TakenBack && !EventSummary.Denies(c.Account.Account)).GroupBy(c => c.Scope, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            Compare([.. scope.OrderBy(c => c.Day ?? DateOnly.MaxValue).ThenBy(c => AccountAnchor.Of(c.Account.Account)).ThenBy(c => c.Figure.Span.Start)], found);
    }

    // A total told on a later day that is higher than what was counted of one group before.
    private static void RisenTotals(List<Count> counts, FoundDisagreements found)
    {
        // Only the first day with totals has none before it; equal totals find the same.
        var first = counts.Where(static c => c.IsTotalOfDead).Min(static c => c.Day);
        var parts = counts.Where(c => c.Day < first && c.Figure is { Unit: QuantityUnit.Killed, Joint: false } && !c.IsTotalOfDead).ToList();
        if (parts.Count == 0)
            return;
        foreach (var total in counts.Where(c => c.IsTotalOfDead && !c.TakenBack && !(first < c.Day)).DistinctBy(static c => (c.Day, c.Figure.Value, c.Figure.Min, c.Figure.Max, c.Figure.Hedge)))
        {
            var part = parts.Where(c => c.Day < total.Day && Disjoint(c.Figure, total.Figure) && c.Figure.Value < total.Figure.Value)
                .OrderByDescending(c => c.Day).ThenBy(c => AccountAnchor.Of(c.Account.Account)).FirstOrDefault();
            if (part is not null)
            {
                found.Revise(RevisionKind.Update, ContradictionKind.Number, (part.Account, Show(part)), (total.Account, Show(total)), "a higher total told for a later day");
                return;
            }
        }
    }

    private static void Compare(List<Count> counts, FoundDisagreements found)
    {
        var firsts = new List<Count>();
        var (known, earlier, day) = (new HashSet<(int, decimal?, Hedge)>(), 0, (DateOnly?)null);
        foreach (var count in counts)
        {
            if (!known.Add((count.Account.Source, count.Figure.Value, count.Figure.Hedge)))
                continue;
            if (count.Day != day)
                (earlier, day) = (firsts.Count, count.Day);
            Revised(firsts, earlier, count, found);
            firsts.Add(count);
        }

        // Values that hold for one time and come from different sources.
        if (firsts.Select(static f => f.Account.Source).Distinct().Take(2).Count() < 2)
            return;
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < firsts.Count; i++)
        {
            var against = firsts.Skip(i + 1).Where(c => Conflict(firsts[i], c) && told.Add($"{Show(firsts[i])}/{Show(c)}")).ToList();
            foreach (var other in against.DistinctBy(Show).Take(1))
            {
                var more = against.Where(c => c != other).DistinctBy(Show).Select(c => (c.Account, Show(c)));
                found.Contradict(ContradictionKind.Number, [(firsts[i].Account, Show(firsts[i])), (other.Account, Show(other)), .. more],
                    "different sources give numbers of the same thing, for the same time, that cannot both hold");
            }

            if (against.Count > 0)
                break;
        }
    }

    // The counts of days before stand in front.
    private static void Revised(List<Count> firsts, int earlier, Count count, FoundDisagreements found)
    {
        if (earlier == 0 || count.Day is null)
            return;
        var own = Last(f => f.Account.Source == count.Account.Source && f.Figure.Value != count.Figure.Value && f.Day < count.Day && Disjoint(f.Figure, count.Figure));
        if (own is not null)
        {
            var rises = count.Figure.Value > own.Figure.Value;
            found.Revise(rises ? RevisionKind.Update : RevisionKind.Correction, ContradictionKind.Number, (own.Account, Show(own)), (count.Account, Show(count)),
                rises ? "the same source gives a higher number later" : "the same source gives a lower number later");
            return;
        }

        var before = Last(f => f.Day < count.Day && Disjoint(f.Figure, count.Figure) && count.Figure.Value > f.Figure.Value);
        if (before is not null)
            found.Revise(RevisionKind.Update, ContradictionKind.Number, (before.Account, Show(before)), (count.Account, Show(count)), "a higher number told for a later day");

        Count? Last(Predicate<Count> fits) => firsts.FindLastIndex(earlier - 1, earlier, fits) is >= 0 and var at ? firsts[at] : null;
    }

    private static bool Conflict(Count a, Count b)
    {
        if (a.Account.Source == b.Account.Source || !Disjoint(a.Figure, b.Figure) || IsOneText(a.Account.Account, b.Account.Account))
            return false;
        var (first, second) = a.Day <= b.Day ? (a, b) : (b, a);
        return first.Day == second.Day || !(second.Figure.Value > first.Figure.Value);
    }

    // A text that counts twice in its own voice counts two groups; of two of its sources each may count the same.
    private static bool IsOneText(EventAccount a, EventAccount b) =>
        string.Equals(a.Document, b.Document, StringComparison.Ordinal) && (a.Claims.Count == 0 || b.Claims.Count == 0);

    private static void Retractions(List<SourcedAccount> accounts, List<Count> counts, FoundDisagreements found)
    {
        var denials = accounts.Where(static a => EventSummary.Denies(a.Account)).ToList();
        if (denials.Count == 0)
            return;
        var given = counts.Where(static c => !EventSummary.Denies(c.Account.Account))
            .SelectMany(static c => SourceChains.Of(c.Account.Account).Select(static v => v.Key).OfType<string>().Distinct(StringComparer.Ordinal).Select(k => (Key: k, Count: c)))
            .GroupBy(static g => g.Key, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Select(static c => c.Count).ToList(), StringComparer.Ordinal);
        foreach (var denial in denials)
        {
            if (SourceChains.Of(denial.Account) is not { Count: > 0 } chain || chain[^1].Key is not { } denier || !given.TryGetValue(denier, out var own))
                continue;
            own.RemoveAll(static c => c.TakenBack);
            var values = denial.Account.Figures.Concat(denial.Account.NearFigures).Where(f => Compares(f.Unit)).Select(f => f.Value).ToHashSet();
            foreach (var count in own.Where(c => !(denial.Account.Published < c.Account.Account.Published) && (values.Count == 0 || values.Contains(c.Figure.Value))))
            {
                count.TakenBack = true;
                found.Revise(RevisionKind.Retraction, ContradictionKind.Number, (count.Account, Show(count)), (denial, $"not {Show(count)}"), "its own source denies having given it");
            }
        }
    }

    private string Scope(EventAccount account, Figure figure)
    {
        var group = figure.Unit is QuantityUnit.Killed or QuantityUnit.Injured ? _groups.Of(figure) : CountedGroup.All;
        var side = group == CountedGroup.All ? null : account.Recipients.FirstOrDefault(p => p.Span.Overlaps(figure.Span) && PartyComparison.IsSomeone(p.Key))?.Key;
        return $"{figure.Unit}/{figure.Joint}/{group}/{side}";
    }

    private static bool Disjoint(Figure a, Figure b)
    {
        var (lowA, highA) = Range(a);
        var (lowB, highB) = Range(b);
        return lowA > highB || lowB > highA;
    }

    // "About" leaves a tenth on either side; a number of people is never so exact that one more or less would be told.
    private static (decimal Low, decimal High) Range(Figure figure)
    {
        var slack = figure.Hedge == Hedge.About && figure.Value is { } about ? Math.Max(1, about / 10) : 0;
        var low = figure.Min ?? (figure.Hedge == Hedge.AtMost ? 0 : figure.Value ?? 0);
        var high = figure.Max ?? (figure.Hedge == Hedge.AtLeast ? decimal.MaxValue / 2 : figure.Value ?? decimal.MaxValue / 2);
        return (low - slack, high + slack);
    }

    private static bool Compares(QuantityUnit unit) => unit is >= QuantityUnit.Killed and <= QuantityUnit.Abducted or QuantityUnit.Strikes or QuantityUnit.Vehicles or QuantityUnit.Aircraft;

    private static string Show(Count count)
    {
        var value = count.Figure.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? count.Figure.Words;
        var hedge = count.Figure.Hedge switch { Hedge.About => "about ", Hedge.AtLeast => "at least ", Hedge.AtMost => "at most ", _ => "" };
        return $"{hedge}{value} {(count.Figure.Joint ? "killed or injured" : count.Figure.Unit.ToString().ToLowerInvariant())}";
    }

    private sealed record Count(SourcedAccount Account, Figure Figure, string Scope)
    {
        public DateOnly? Day => Account.Account.Published ?? Account.Account.Time?.To;

        public bool TakenBack { get; set; }

        public bool IsTotalOfDead => Figure is { Unit: QuantityUnit.Killed, Joint: false, Value: not null } && Scope.EndsWith("/All/", StringComparison.Ordinal);
    }
}
