using Isnad.Corpus.Joining;

namespace Isnad.Formats.Exports;

/// <summary>Questions about the day and place of a joined event that several formats ask.</summary>
internal static class EventDays
{
    /// <summary>The middle of the event's days, or null.</summary>
    public static DateOnly? Middle(this JoinedEvent e) =>
        e.From is { } from ? e.To is { } to ? from.AddDays((to.DayNumber - from.DayNumber) / 2) : from : e.To;

    /// <summary>Whether the accounts hold that it happened; planned, possible and denied events are no rows of event data.</summary>
    public static bool Happened(this JoinedEvent e) => e.Certainty is Certainty.Told or Certainty.Claimed or Certainty.Disputed;

    /// <summary>Whether the place has a point below the level of a country.</summary>
    public static bool HasPoint(this JoinedEvent e) =>
        e.Place is { Latitude: not null, Longitude: not null } p && p.Kind != EntityKind.State && !IsCountry(p.Key);

    private static bool IsCountry(string key) => key.StartsWith("geo:", StringComparison.Ordinal) && !key.Contains('.', StringComparison.Ordinal);
}
