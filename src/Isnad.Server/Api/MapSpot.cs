using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Server.Archives;
using Isnad.Server.Interface;

namespace Isnad.Server.Api;

/// <summary>A place with the events there, for the map. Only places that the words name and that lie somewhere: no country's middle stands for an event.</summary>
public sealed record MapSpot(string Key, string Name, double Lat, double Lon, int Precision, IReadOnlyList<MapSpot.Told> Events)
{
    /// <summary>An event at a place.</summary>
    public sealed record Told(string Id, DateOnly? Day, EventType Type, string? Mode, decimal? Killed);

    internal static IReadOnlyList<MapSpot> Of(IEnumerable<JoinedEvent> events, Preferences preferences) =>
        [.. events.Where(static e => e.Place is { Latitude: not null, Longitude: not null, Kind: not EntityKind.State }).GroupBy(static e => e.Place!.Key, StringComparer.Ordinal).Select(g =>
        {
            var spot = g.First().Place!;
            return new MapSpot(spot.Key, preferences.Language == "ar" || spot.NameEn is null ? spot.NameAr : spot.NameEn, spot.Latitude!.Value, spot.Longitude!.Value, spot.Precision,
                [.. g.Select(static e => new Told(e.Id, CorpusSnapshot.Day(e) is var day && day == DateOnly.MinValue ? null : day, e.Type, e.Mode, Web.Events.EventFilter.Deaths(e)))]);
        }).OrderByDescending(static s => s.Events.Count).ThenBy(static s => s.Key, StringComparer.Ordinal)];

    /// <summary>The places that the accounts of one event tell.</summary>
    internal static IReadOnlyList<MapSpot> Of(JoinedEvent joined, Preferences preferences) =>
        [.. joined.OtherPlaces.Prepend(joined.Place).OfType<Spot>().Where(static p => p is { Latitude: not null, Longitude: not null, Kind: not EntityKind.State }).DistinctBy(static p => p.Key)
            .SelectMany(p => Of([joined with { Place = p }], preferences))];
}
