namespace Isnad.Corpus.Joining;

/// <summary>The one place and the one day of a short text, for accounts in it that tell none themselves.</summary>
/// <param name="Place">The place, or null where it names none or several that lie apart.</param>
/// <param name="Time">The day, or null where its accounts tell none or several.</param>
internal sealed record TextSetting(Spot? Place, EventTime? Time)
{
    private const double OnePlaceKm = 15;
    private const int MostSentences = 6;

    /// <summary>The setting of a document.</summary>
    public static TextSetting Of(DocumentAccount document)
    {
        // A long text goes from place to place, also where its accounts do not say so.
        if (document.Events.Select(e => e.SentenceSpan.Start).Distinct().Count() > MostSentences)
            return new TextSetting(null, null);
        var places = document.Spots.Where(Geography.IsExact).DistinctBy(p => p.Key).ToList();
        var times = document.Events.Where(e => !e.Historical).Select(e => e.IsTimeOfSaying ? e.NearTime : e.Time ?? e.NearTime).OfType<EventTime>().DistinctBy(t => (t.From, t.To)).ToList();
        return new TextSetting(One(places), times.Count == 1 && times[0] is { From: { } from, To: { } to } && from == to ? times[0] : null);
    }

    /// <summary>The most exact of places that are one spot: a facility and its town, a quarter and its city; null where they lie apart.</summary>
    public static Spot? One(IReadOnlyList<Spot> places)
    {
        if (places.Count == 0)
            return null;
        foreach (var place in places)
        {
            foreach (var other in places)
            {
                if (!ReferenceEquals(place, other) && Geography.Distance(place, other) is not <= OnePlaceKm)
                    return null;
            }
        }

        return places.OrderBy(p => p.Kind == EntityKind.Facility ? 0 : 1).ThenBy(Geography.Rank).First();
    }
}
