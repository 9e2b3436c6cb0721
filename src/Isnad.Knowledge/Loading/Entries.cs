namespace Isnad.Knowledge.Loading;

/// <summary>Where an entry stands.</summary>
internal readonly record struct EntryPlace(string File, int Line)
{
    public KnowledgeProblem Problem(string message) => new(File, Line, message);
}

/// <summary>A dated tie as entered.</summary>
internal sealed record TieEntry(string Id, DateOnly? From, DateOnly? To);

/// <summary>An office as entered.</summary>
internal sealed record OfficeEntry(string[] Titles, string? Organisation, DateOnly? From, DateOnly? To);

/// <summary>An actor as entered.</summary>
internal sealed record ActorEntry(
    EntryPlace Place, string Id, EntityKind Kind, string English, string[] Names, string[] ShortNames, string Country,
    OfficeEntry[] Offices, TieEntry[] MemberOf, TieEntry[] PartOf,
    string[] Legitimising, string[] Delegitimising, string[] Neutral,
    string[] Nisba, string? Capital, DateOnly? From, DateOnly? To, string? Wikidata, string? Plover, string? Acled);

/// <summary>A place as entered; its short names count only where the text speaks of its country.</summary>
internal sealed record PlaceEntry(
    EntryPlace Place, string Id, string Kind, string[] Names, string[] ShortNames, string English, double Latitude, double Longitude, string? Parent, string Cue, string Country, string Source);

/// <summary>An outlet as entered.</summary>
internal sealed record OutletEntry(
    EntryPlace Place, string Id, string[] Names, string[] ShortNames, string English, string Kind, string[] Domains, string? Country, string? Owner, string? OwnerSource);
