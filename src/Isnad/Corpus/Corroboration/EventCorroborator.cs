using System.Globalization;
using Isnad.Corpus.Joining;

namespace Isnad.Corpus.Corroboration;

/// <summary>Counts who stands behind a joined event and grades it by the published rules.</summary>
public static class EventCorroborator
{
    /// <summary>The sources of an event, none counted twice, and the grade that follows.</summary>
    /// <param name="joined">The event.</param>
    /// <param name="copies">Id of the group of copies of a document (<c>CopyGroup.Id</c>), for documents that have one.</param>
    public static EventCorroboration Corroborate(JoinedEvent joined, IReadOnlyDictionary<string, string> copies)
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(copies);
        var accounts = joined.Members.Select(m => m.Account).ToList();
        var ties = new SourceTies(accounts, copies);
        var groups = Enumerable.Range(0, accounts.Count).GroupBy(i => (Group: ties.Group(i), Affirms: !EventSummary.Denies(accounts[i])))
            .Select(g => Source(joined, [.. g.Select(i => accounts[i])], ties.Reasons(g.Key.Group), g.Key.Affirms)).ToList();
        var sources = Counted(groups).OrderByDescending(s => s.Affirms).ThenByDescending(s => s.Accounts.Count).ThenBy(s => s.Accounts[0]).ToList();
        var affirming = sources.Count(s => s is { Affirms: true, Counts: true });
        var denying = sources.Count(s => s is { Affirms: false, Counts: true });
        var (airwars, reason) = Airwars(joined, accounts, sources, affirming);
        return new EventCorroboration
        {
            Event = joined.Id,
            Sources = sources,
            Affirming = affirming,
            Denying = denying,
            Documents = accounts.Select(a => a.Document).Distinct(StringComparer.Ordinal).Count(),
            Outlets = accounts.Select(a => a.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Grade = Grade(joined, sources, affirming, denying),
            Airwars = airwars,
            AirwarsReason = reason,
        };
    }

    private static SourceGroup Source(JoinedEvent joined, List<EventAccount> accounts, IReadOnlyList<Dependence> ties, bool affirms)
    {
        var standing = accounts.OrderBy(a => SourceChains.IsNamed(a) ? 0 : 1).ThenBy(a => a.Published ?? DateOnly.MaxValue).First();
        var chain = SourceChains.Of(standing);
        var voice = chain.Count > 0 ? chain[^1] : new Voice(LinkKind.Outlet, null, standing.Document, SourceCount.One);
        var sides = joined.SideA.Concat(joined.SideB).Select(p => p.Key).ToList();
        return new SourceGroup
        {
            Name = voice.Words.Length > 0 ? voice.Words : voice.Key ?? standing.Document,
            Key = voice.Key,
            Kind = voice.Kind,
            Accounts = [.. accounts.Select(AccountAnchor.Of)],
            Ties = accounts.Count == 1 ? [Dependence.Alone] : ties,
            Affirms = affirms,
            Letter = accounts.Min(SourceChains.Letter),
            Counts = accounts.Any(SourceChains.IsNamed),
            IsParty = voice.Key is { } key && sides.Any(s => SameSide(s, key, joined.Kin)),
        };
    }

    // Unnamed sources may be people who already speak elsewhere: they count, all together once, only where nobody else stands.
    private static IEnumerable<SourceGroup> Counted(List<SourceGroup> groups)
    {
        foreach (var affirms in new[] { true, false })
        {
            var side = groups.Where(g => g.Affirms == affirms).ToList();
            var named = side.Any(g => g.Counts);
            var first = true;
            foreach (var group in side)
            {
                var counts = group.Counts || (!named && first && group.Kind != LinkKind.Unspecified);
                first &= !counts;
                yield return group with { Counts = counts };
            }
        }
    }

    private static AdmiraltyGrade Grade(JoinedEvent joined, List<SourceGroup> sources, int affirming, int denying)
    {
        var letter = sources.Where(s => s.Affirms).Select(s => s.Letter).DefaultIfEmpty('F').Min();
        var best = sources.FirstOrDefault(s => s.Affirms && s.Letter == letter)?.Name ?? "nobody";
        var (number, reason) = Credibility(joined, sources, affirming, denying);
        return new AdmiraltyGrade(letter, number, [$"best source: {best} ({letter})", reason]);
    }

    private static (int Number, string Reason) Credibility(JoinedEvent joined, List<SourceGroup> sources, int affirming, int denying)
    {
        string Count(int n) => n.ToString(CultureInfo.InvariantCulture);
        if (joined.Certainty is Certainty.Planned or Certainty.Possible)
            return (6, "told as a plan or a possibility; it cannot be judged");
        if (affirming == 0)
            return denying > 0 ? (5, "only denied") : (6, "nobody stands for it; it cannot be judged");
        if (denying > 0)
            return (4, $"affirmed by {Count(affirming)}, denied by {Count(denying)}");
        var admitted = sources.FirstOrDefault(s => s is { Affirms: true, Counts: true } && s.Key is { } key && joined.SideA.Any(p => SameSide(p.Key, key, joined.Kin)));
        if (affirming >= 2 && admitted is not null && joined.Type == EventType.Assault)
            return (1, $"affirmed by {Count(affirming)} independent sources, the doer's own side among them ({admitted.Name}); nobody denies it");
        if (affirming >= 3)
            return (1, $"affirmed by {Count(affirming)} independent sources; nobody denies it");
        return affirming == 2 ? (2, "affirmed by two independent sources; nobody denies it") : (3, "one independent source; nobody denies it");
    }

    private static (AirwarsGrade Grade, string Reason) Airwars(JoinedEvent joined, List<EventAccount> accounts, List<SourceGroup> sources, int affirming)
    {
        if (affirming == 0)
            return (AirwarsGrade.Discounted, "no source affirms it");
        var doers = accounts.Where(a => !EventSummary.Denies(a) && !ActKinds.IsMutual(a.Type, a.Mode)).SelectMany(a => a.Actors).Select(p => p.Key)
            .Where(PartyComparison.IsSomeone).Distinct(StringComparer.Ordinal).ToList();
        var owner = sources.FirstOrDefault(s => s is { Affirms: true, Key: not null } && doers.Any(d => SameSide(d, s.Key!, joined.Kin)));
        if (owner is not null)
            return (AirwarsGrade.Confirmed, $"{owner.Name}, who is said to have done it, tells it");
        if (doers.Count > 1 && doers.Skip(1).Any(d => !SameSide(doers[0], d, joined.Kin)))
            return (AirwarsGrade.Contested, $"different doers are named: {string.Join(", ", doers)}");
        return affirming >= 2
            ? (AirwarsGrade.Fair, string.Create(CultureInfo.InvariantCulture, $"{affirming} independent sources"))
            : (AirwarsGrade.Weak, "one independent source");
    }

    /// <summary>Whether two keys are one side: the same key, a state and its body, or a pair of which a document says so.</summary>
    internal static bool SameSide(string a, string b, IReadOnlyList<KinPair> kin)
    {
        if (string.Equals(a, b, StringComparison.Ordinal) || IsBody(a, b) || IsBody(b, a))
            return true;
        foreach (var pair in kin)
        {
            if ((string.Equals(pair.First, a, StringComparison.Ordinal) && string.Equals(pair.Second, b, StringComparison.Ordinal))
                || (string.Equals(pair.First, b, StringComparison.Ordinal) && string.Equals(pair.Second, a, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static bool IsBody(string state, string body) =>
        state.Length == 2 && body.Length > 3 && body[2] == '.' && body.StartsWith(state, StringComparison.Ordinal);
}
