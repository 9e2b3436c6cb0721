namespace Isnad.Corpus.Joining;

/// <summary>Sums up the accounts of an event: by vote where they differ, by the most exact where they agree.</summary>
internal static class EventSummary
{
    /// <summary>The event.</summary>
    public static JoinedEvent Of(IReadOnlyList<EventMember> joined, IReadOnlyList<KinPair> kin)
    {
        var members = joined.OrderBy(m => m.Account.Published ?? DateOnly.MaxValue).ThenBy(m => AccountAnchor.Of(m.Account)).ToList();
        var accounts = members.Select(m => m.Account).ToList();
        var type = Vote(accounts.Select(a => a.Type));
        var places = Places(accounts);
        var (from, to, precision) = Days(accounts);
        var told = accounts.Where(a => a.Published is not null).Select(a => a.Published!.Value).ToList();
        return new JoinedEvent
        {
            Id = JoinedEvent.IdOf(joined[0].Account),
            Type = type,
            Mode = accounts.Any(a => a.Type == type && a.Mode is not null) ? Vote(accounts.Where(a => a.Type == type && a.Mode is not null).Select(a => a.Mode!)) : null,
            Acled = accounts.Any(a => a.Acled is not null) ? Vote(accounts.Where(a => a.Acled is not null).Select(a => a.Acled!)) : null,
            From = from,
            To = to,
            DayPrecision = precision,
            FirstTold = told.Count > 0 ? told.Min() : null,
            LastTold = told.Count > 0 ? told.Max() : null,
            Place = places.FirstOrDefault(),
            OtherPlaces = [.. places.Skip(1)],
            SideA = SideA(accounts, type),
            SideB = SideB(accounts, type),
            Members = members,
            Modality = Strongest(accounts),
            Certainty = Certain(accounts),
            Kin = kin,
            Score = joined.Min(m => m.Score),
        };
    }

    private static T Vote<T>(IEnumerable<T> votes)
        where T : notnull => votes.Select((v, i) => (v, i)).GroupBy(p => p.v).OrderByDescending(g => g.Count()).ThenBy(g => g.First().i).First().Key;

    private static List<Spot> Places(List<EventAccount> accounts) =>
        [.. accounts.SelectMany(a => a.Places.DistinctBy(p => p.Key)).GroupBy(p => p.Key, StringComparer.Ordinal)
            .OrderBy(g => Geography.Rank(g.First())).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First())];

    private static (DateOnly? From, DateOnly? To, DayPrecision Precision) Days(List<EventAccount> accounts)
    {
        var dated = accounts.Where(a => a.Time is { From: not null, To: not null }).ToList();
        var told = (dated.Exists(a => !a.IsTimeOfSaying) ? dated.Where(a => !a.IsTimeOfSaying) : dated).Select(a => (From: a.Time!.From!.Value, To: a.Time.To!.Value)).ToList();
        if (told.Count == 0)
            return (null, null, DayPrecision.Unknown);
        var shortest = told.Min(t => t.To.DayNumber - t.From.DayNumber);
        var best = told.Where(t => t.To.DayNumber - t.From.DayNumber == shortest).GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.From).First().Key;
        return (best.From, best.To, (shortest + 1) switch { 1 => DayPrecision.Day, < 7 => DayPrecision.Days, 7 => DayPrecision.Week, <= 31 => DayPrecision.Month, _ => DayPrecision.Longer });
    }

    private static List<Party> SideA(List<EventAccount> accounts, EventType type) => Parties(accounts.Where(a => a.Type == type).SelectMany(a => Once(a.Actors)), []);

    private static List<Party> SideB(List<EventAccount> accounts, EventType type)
    {
        var sideA = SideA(accounts, type).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        return Parties(accounts.Where(a => a.Type == type).SelectMany(a => Once(a.Recipients)), sideA);
    }

    private static IEnumerable<Party> Once(IReadOnlyList<Party> parties) => parties.DistinctBy(p => p.Key);

    private static List<Party> Parties(IEnumerable<Party> parties, HashSet<string> without) =>
        [.. parties.Where(p => !without.Contains(p.Key)).GroupBy(p => p.Key, StringComparer.Ordinal)
            .OrderBy(g => PartyComparison.IsSomeone(g.Key) ? 0 : 1).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First())];

    private static Modality Strongest(List<EventAccount> accounts)
    {
        foreach (var modality in new[] { Modality.Actual, Modality.Negated, Modality.Future })
        {
            if (accounts.Any(a => a.Modality == modality))
                return modality;
        }

        return Modality.Hypothetical;
    }

    private static Certainty Certain(List<EventAccount> accounts)
    {
        var denied = accounts.Any(Denies);
        if (accounts.Any(a => a.Modality == Modality.Actual && !Denies(a)))
        {
            if (denied)
                return Certainty.Disputed;
            return accounts.Any(a => a.Modality == Modality.Actual && a.Claims.Count == 0) ? Certainty.Told : Certainty.Claimed;
        }

        return denied ? Certainty.Denied : accounts.Any(a => a.Modality == Modality.Future) ? Certainty.Planned : Certainty.Possible;
    }

    /// <summary>Whether an account says that it did not happen: by the negation of its own verb or by the innermost source's denial. What was prevented, or what somebody did
    /// without, is negated and denied by nobody; nor is an event that the denied words take for granted.</summary>
    internal static bool Denies(EventAccount account)
    {
        var denied = account.Claims.Count > 0 && account.Claims[^1].Act == ClaimAct.Deny;
        return account.Modality == Modality.Negated ? denied || account.Reported : denied && account.Reported;
    }
}
