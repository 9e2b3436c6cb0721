namespace Isnad.Lexicon;

/// <summary>An actor of the knowledge base.</summary>
public sealed record KnownActor(
    string Id, EntityKind Kind, string NameAr, string NameEn, string Country, string? Wikidata, string? Plover, string? Acled,
    int Capital, DateOnly? From, DateOnly? To, Affiliation[] MemberOf, Affiliation[] PartOf);
