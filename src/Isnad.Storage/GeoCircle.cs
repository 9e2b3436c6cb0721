namespace Isnad.Storage;

/// <summary>A circle on the ground.</summary>
/// <param name="Latitude">Degrees north of its middle.</param>
/// <param name="Longitude">Degrees east of its middle.</param>
/// <param name="Kilometres">Its radius.</param>
public readonly record struct GeoCircle(double Latitude, double Longitude, double Kilometres)
{
    private const double EarthRadius = 6371.0088;

    /// <summary>Kilometres from the middle to a point, on a sphere of the Earth's mean radius (haversine).</summary>
    public double DistanceTo(double latitude, double longitude)
    {
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(latitude));
        var half = Math.Sin((b - a) / 2);
        var turn = Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt((half * half) + (Math.Cos(a) * Math.Cos(b) * turn * turn))));
    }

    /// <summary>Whether a point lies inside or on the edge.</summary>
    public bool Contains(double latitude, double longitude) => DistanceTo(latitude, longitude) <= Kilometres;
}
