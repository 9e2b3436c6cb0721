namespace Isnad.Lexicon;

/// <summary>A place of the knowledge base.</summary>
public sealed record KnownPlace(string Id, string Kind, string NameAr, string NameEn, string Country, double Latitude, double Longitude, int Parent);
