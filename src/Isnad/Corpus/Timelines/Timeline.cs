using Isnad.Corpus.Joining;

namespace Isnad.Corpus.Timelines;

/// <summary>Lays joined events along time.</summary>
public static class Timeline
{
    /// <summary>The lines in order of their first day; events without a day stand at the day of their first publication, behind those that have one.</summary>
    public static IReadOnlyList<TimelineEntry> Of(IEnumerable<JoinedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return [.. events.Select(Entry).OrderBy(e => e.From ?? e.Event.FirstTold ?? DateOnly.MaxValue).ThenBy(e => e.From is null ? 1 : 0).ThenBy(e => e.To).ThenBy(e => e.Event.Id, StringComparer.Ordinal)];
    }

    /// <summary>The line of an event.</summary>
    public static TimelineEntry Entry(JoinedEvent joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var best = joined.Members.Select(m => m.Account).OrderByDescending(Fullness).ThenBy(a => a.Published ?? DateOnly.MaxValue).ThenBy(AccountAnchor.Of).First();
        return new TimelineEntry(
            joined.From, joined.To, joined.DayPrecision, joined,
            joined.Members.Select(m => m.Account.Document).Distinct(StringComparer.Ordinal).Count(),
            joined.Members.Select(m => m.Account.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Count(), best.Sentence, best.Document);
    }

    // The account that says most: a day, an exact place, parties, figures.
    private static int Fullness(EventAccount account) =>
        (account.Reported ? 2 : 0) + (account.Time?.From is not null ? 2 : 0) + (account.Places.Any(Geography.IsExact) ? 2 : 0)
        + Math.Min(2, account.Actors.Count) + Math.Min(2, account.Recipients.Count) + Math.Min(2, account.Figures.Count);
}
