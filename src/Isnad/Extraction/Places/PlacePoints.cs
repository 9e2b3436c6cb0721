using Isnad.Lexicon;

namespace Isnad.Extraction.Places;

/// <summary>Points and precision of places, and reckoning from one point to another.</summary>
internal static class PlacePoints
{
    private const double KilometresPerDegree = 111.2;

    /// <summary>Whether a kind of place is a facility or a place.</summary>
    public static EntityKind KindOf(string kind) =>
        kind is "camp" or "airport" or "base" or "port" or "oilfield" or "crossing" or "prison" or "hospital" or "building" or "dam" ? EntityKind.Facility : EntityKind.Place;

    /// <summary>Precision of a kind of place: 1 exact, 2 area, 3 region or country.</summary>
    public static int Precision(string kind) => kind switch
    {
        "country" or "region" or "admin1" => 3,
        "admin2" or "mountain" or "water" or "road" or "front" or "island" => 2,
        _ => 1,
    };

    /// <summary>Point of a known place.</summary>
    public static (double? Latitude, double? Longitude, int Precision) Of(KnownPlace place) => (place.Latitude, place.Longitude, Precision(place.Kind));

    /// <summary>The point at a distance from another.</summary>
    /// <param name="from">The point to start from.</param>
    /// <param name="north">Share of the way that goes north, negative for south.</param>
    /// <param name="east">Share of the way that goes east, negative for west.</param>
    /// <param name="kilometres">The distance.</param>
    /// <param name="precision">The precision to give it.</param>
    public static (double? Latitude, double? Longitude, int Precision) Offset(KnownPlace from, double north, double east, double kilometres, int precision)
    {
        var length = Math.Sqrt((north * north) + (east * east));
        if (length <= 0)
            return (from.Latitude, from.Longitude, precision);
        var degrees = kilometres / KilometresPerDegree;
        var latitude = from.Latitude + (degrees * north / length);
        var longitude = from.Longitude + (degrees * east / length / Math.Max(0.2, Math.Cos(from.Latitude * Math.PI / 180)));
        return (Math.Round(Math.Clamp(latitude, -90, 90), 3), Math.Round(Math.Clamp(longitude, -180, 180), 3), precision);
    }
}
