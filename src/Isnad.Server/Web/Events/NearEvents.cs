using Isnad.Corpus.Joining;
using Isnad.Server.Archives;

namespace Isnad.Server.Web.Events;

/// <summary>Events that may be the same as another: near in time, at one place, of one kind.</summary>
internal static class NearEvents
{
    private const int Days = 4;
    private const int Most = 8;

    /// <summary>The likeliest, the likeliest first.</summary>
    public static IReadOnlyList<JoinedEvent> Of(CorpusSnapshot corpus, JoinedEvent joined)
    {
        var day = CorpusSnapshot.Day(joined);
        if (day == DateOnly.MinValue)
            return [];
        // The events stand in the order of their days, the newest first.
        var (from, to) = (First(corpus.Events, day.AddDays(Days)), First(corpus.Events, day.AddDays(-Days - 1)));
        return [.. corpus.Events.Skip(from).Take(to - from).Where(e => e.Id != joined.Id).Select(e => (Event: e, Likeness: Likeness(joined, e, day))).Where(static p => p.Likeness >= 3)
            .OrderByDescending(static p => p.Likeness).ThenBy(static p => p.Event.Id, StringComparer.Ordinal).Take(Most).Select(static p => p.Event)];
    }

    private static int Likeness(JoinedEvent one, JoinedEvent other, DateOnly day)
    {
        var likeness = one.Type == other.Type ? 2 : 0;
        likeness += one.Mode is not null && one.Mode == other.Mode ? 1 : 0;
        likeness += one.Place is { } place && place.Key == other.Place?.Key ? 2 : one.Place?.Country is { } country && country == other.Place?.Country ? 1 : 0;
        likeness += one.SideA.Concat(one.SideB).Any(p => other.SideA.Concat(other.SideB).Any(q => q.Key == p.Key)) ? 2 : 0;
        return likeness - (Math.Abs(CorpusSnapshot.Day(other).DayNumber - day.DayNumber) > 1 ? 1 : 0);
    }

    // The place of the first event that is no newer than a day.
    private static int First(IReadOnlyList<JoinedEvent> events, DateOnly day)
    {
        var (low, high) = (0, events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (CorpusSnapshot.Day(events[middle]) > day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
