namespace Isnad;

/// <summary>Where a place is.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Country">ISO 3166-1 alpha-2 in upper case, or null.</param>
/// <param name="Admin1">Name of the first-order division, or null.</param>
/// <param name="Latitude">Degrees north, or null when the text names no point.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Precision">1 exact place, 2 area around it, 3 region or country.</param>
public sealed record Place(string Entity, string? Country, string? Admin1, double? Latitude, double? Longitude, int Precision);
