namespace Isnad.Lexicon;

/// <summary>An actor of the knowledge base. <c>Heads</c> are the first words of the long names of a body, folded and without article: what
/// kind of thing it is called by (a movement, an agency), and so by which bare noun a text can take it up.</summary>
public sealed record KnownActor(
    string Id, EntityKind Kind, string NameAr, string NameEn, string Country, string? Wikidata, string? Plover, string? Acled,
    int Capital, DateOnly? From, DateOnly? To, Affiliation[] MemberOf, Affiliation[] PartOf,
    string[] Heads);
