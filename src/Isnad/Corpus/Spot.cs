namespace Isnad.Corpus;

/// <summary>A place of an event, the same across documents.</summary>
/// <param name="Key">The knowledge id (<c>geo:…</c>) where known; else <c>~</c>, kind and folded name.</param>
/// <param name="NameAr">Arabic name.</param>
/// <param name="NameEn">Latin name, or null.</param>
/// <param name="Kind"><see cref="EntityKind.Place"/>, <see cref="EntityKind.Facility"/> or <see cref="EntityKind.State"/>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 in upper case, or null.</param>
/// <param name="Admin1">Name of the first-order division, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Precision">1 exact place, 2 area around it, 3 region or country.</param>
public sealed record Spot(
    string Key, string NameAr, string? NameEn, EntityKind Kind, string? Country, string? Admin1, double? Latitude, double? Longitude, int Precision);
