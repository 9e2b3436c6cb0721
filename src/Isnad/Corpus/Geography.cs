namespace Isnad.Corpus;

/// <summary>Distances and the level of places.</summary>
internal static class Geography
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance in kilometres; null where a point is missing.</summary>
    public static double? Distance(Spot a, Spot b) =>
        a is { Latitude: { } latA, Longitude: { } lonA } && b is { Latitude: { } latB, Longitude: { } lonB } ? Distance(latA, lonA, latB, lonB) : null;

    /// <summary>Great-circle distance in kilometres of two points in degrees.</summary>
    public static double Distance(double latA, double lonA, double latB, double lonB)
    {
        var rad = Math.PI / 180;
        var dLat = (latB - latA) * rad / 2;
        var dLon = (lonB - lonA) * rad / 2;
        var h = (Math.Sin(dLat) * Math.Sin(dLat)) + (Math.Cos(latA * rad) * Math.Cos(latB * rad) * Math.Sin(dLon) * Math.Sin(dLon));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>Whether the place is a settlement, a facility or a part of one.</summary>
    public static bool IsExact(Spot spot) => spot.Precision <= 2 && spot.Kind != EntityKind.State && !IsCountry(spot);

    /// <summary>Whether it is a whole country.</summary>
    public static bool IsCountry(Spot spot) =>
        spot.Kind == EntityKind.State || (spot.Key.StartsWith("geo:", StringComparison.Ordinal) && !spot.Key.Contains('.', StringComparison.Ordinal));

    /// <summary>The most exact first: exact places before areas, areas before regions, regions before countries.</summary>
    public static int Rank(Spot spot) => IsCountry(spot) ? 4 : spot.Precision;
}
