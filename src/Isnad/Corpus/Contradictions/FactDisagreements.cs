using System.Globalization;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;

namespace Isnad.Corpus.Contradictions;

/// <summary>Compares days, places, doers, kinds of act and whether it happened. Only accounts of different sources contradict one another.</summary>
internal static class FactDisagreements
{
    /// <summary>Two single days, told by different sources.</summary>
    public static void Dates(List<SourcedAccount> accounts, FoundDisagreements found) =>
        Report(accounts, ContradictionKind.Date, a => Happened(a) && OwnTime(a) is { From: { } from, To: { } to } && from == to ? Day(from) : null,
            static (_, _) => true, found, "one event cannot lie on two days");

    /// <summary>Two exact places that lie apart.</summary>
    public static void Places(List<SourcedAccount> accounts, FoundDisagreements found) =>
        Report(accounts, ContradictionKind.Place, a => Happened(a) && a.Places.Count(Geography.IsExact) == 1 && a.Places.First(Geography.IsExact).Key[0] != '~' ? a.Places.First(Geography.IsExact).Key : null,
            static (a, b) => PlaceComparison.AreApart(a.Places.First(Geography.IsExact), b.Places.First(Geography.IsExact)), found, "one event cannot lie in two places");

    /// <summary>Different doers of one act of force.</summary>
    public static void Doers(List<SourcedAccount> accounts, IReadOnlyList<KinPair> kin, FoundDisagreements found)
    {
        Report(accounts, ContradictionKind.Perpetrator, a => Happened(a) && IsForce(a) && !ActKinds.IsGround(a.Type, a.Mode) ? Doer(a) : null, (a, b) => !Related(a, b, kin), found, "different doers are named");

        // Who only speaks in an account is not its doer.
        static string? Doer(EventAccount a) =>
            a.Actors.FirstOrDefault(p => HasName(p) && p.Kind != EntityKind.Organization && !SourceChains.Of(a).Any(v => string.Equals(v.Key, p.Key, StringComparison.Ordinal)))?.Key;
    }

    /// <summary>Kinds of act that say different things of who acted, such as taken by force and left by plan.</summary>
    public static void Acts(List<SourcedAccount> accounts, FoundDisagreements found) =>
        Report(accounts, ContradictionKind.Act, a => Happened(a) && (ActKinds.IsGround(a.Type, a.Mode) || IsTaking(a)) ? AccountComparison.Act(a) : null,
            static (a, b) => a.Type != b.Type, found, "the kinds of act exclude one another");

    /// <summary>Some say that it happened, some that it did not. That something else did not happen there is no denial of it.</summary>
    public static void Occurrence(List<SourcedAccount> accounts, FoundDisagreements found)
    {
        var denial = accounts.FirstOrDefault(a => EventSummary.Denies(a.Account));
        if (denial is null)
            return;
        var chain = SourceChains.Of(denial.Account);
        var denier = chain.Count > 0 ? chain[^1].Key : null;
        var own = accounts.FirstOrDefault(a => !EventSummary.Denies(a.Account) && a != denial && denier is not null && a.Account.Figures.Count == 0 && a.Account.Type == denial.Account.Type && !string.Equals(a.Account.Document, denial.Account.Document, StringComparison.Ordinal)
            && !(denial.Account.Published < a.Account.Published) && SourceChains.Of(a.Account) is { Count: > 0 } c && string.Equals(c[^1].Key, denier, StringComparison.Ordinal));
        if (own is not null)
        {
            found.Revise(RevisionKind.Retraction, ContradictionKind.Occurrence, (own, "happened"), (denial, "did not happen"), "the source itself denies what it is said to have told");
            return;
        }

        var against = accounts.Where(a => a.Account.Modality == Modality.Actual && !EventSummary.Denies(a.Account) && a.Source != denial.Source && a.Account.Type == denial.Account.Type && !OnlyNumbers(denial.Account, a.Account)).ToList();
        if (against.Count > 0)
            found.Contradict(ContradictionKind.Occurrence, [(against[0], "happened"), (denial, "did not happen")], "one says that it happened, another that it did not");
    }

    // A denial that carries a figure denies the figure.
    private static bool OnlyNumbers(EventAccount denial, EventAccount other) =>
        denial.Figures.Count > 0 && denial.Modality == Modality.Actual && other.Figures.Any(f => denial.Figures.Any(d => d.Unit == f.Unit));

    private static void Report(List<SourcedAccount> accounts, ContradictionKind kind, Func<EventAccount, string?> value, Func<EventAccount, EventAccount, bool> excludes, FoundDisagreements found, string reason)
    {
        var sides = new List<(SourcedAccount Account, string Value)>();
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            if (value(account.Account) is not { } told || values.Contains(told))
                continue;
            if (sides.Count == 0 || sides.Any(s => s.Account.Source != account.Source && excludes(s.Account.Account, account.Account)))
            {
                sides.Add((account, told));
                values.Add(told);
            }
        }

        if (sides.Count > 1)
            found.Contradict(kind, sides, reason);
    }

    // A day beside a verb of saying, or in a sentence that takes the event for known, may be that of the telling.
    private static EventTime? OwnTime(EventAccount a) => a.IsTimeOfSaying ? null : a.Time ?? (a.Reported ? a.NearTime : null);

    private static bool Happened(EventAccount a) => a.Modality == Modality.Actual && !EventSummary.Denies(a);

    private static bool IsForce(EventAccount a) => a.Type is EventType.Assault or EventType.Coerce && !ActKinds.IsMutual(a.Type, a.Mode);

    // "A terrorist group", "a policeman": who is only described may be whoever another account names.
    private static bool HasName(Party party) => party.Known || (party.Kind == EntityKind.Person && party.NameAr.Contains(' ', StringComparison.Ordinal));

    private static bool IsTaking(EventAccount a) => (a.Type == EventType.Coerce && a.Mode == "arrest") || (a.Type == EventType.Assault && a.Mode == "abduct");

    private static bool Related(EventAccount a, EventAccount b, IReadOnlyList<KinPair> kin) =>
        a.Actors.Any(p => b.Actors.Any(q => EventCorroborator.SameSide(p.Key, q.Key, kin)));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
