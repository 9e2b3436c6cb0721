namespace Isnad;

/// <summary>A standing relation between two entities.</summary>
public enum RelationType
{
    /// <summary>Backs.</summary>
    Supports,

    /// <summary>Is against.</summary>
    Opposes,

    /// <summary>Is allied with.</summary>
    AlliedWith,

    /// <summary>Commands.</summary>
    Commands,

    /// <summary>A person is a member of.</summary>
    MemberOf,

    /// <summary>A body is part of.</summary>
    PartOf,

    /// <summary>Speaks for.</summary>
    SpokespersonOf,

    /// <summary>Holds an office in.</summary>
    HoldsOffice,

    /// <summary>Holds a place.</summary>
    Controls,

    /// <summary>Is seated or stationed in.</summary>
    BasedIn,

    /// <summary>Is close to.</summary>
    CloseTo,

    /// <summary>Is of the family of.</summary>
    FamilyOf,

    /// <summary>Mediates.</summary>
    Mediates,
}

/// <summary>A relation stated by the words of the text.</summary>
public sealed record Relation
{
    /// <summary>Unique within the analysis.</summary>
    public required string Id { get; init; }

    /// <summary>What relation.</summary>
    public required RelationType Type { get; init; }

    /// <summary><c>military</c>, <c>political</c>, <c>financial</c>, <c>logistic</c>, <c>media</c>, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Entity id of the subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Entity id of the object; null for an office whose body the text does not name.</summary>
    public required string? Object { get; init; }

    /// <summary>The office in the text's own words, for <see cref="RelationType.HoldsOffice"/>; else null.</summary>
    public string? Office { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether it holds, by the words.</summary>
    public Modality Modality { get; init; }

    /// <summary>The words that say it; at least one span.</summary>
    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    /// <summary>Ids of the claims that carry it.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>The rule that made it.</summary>
    public required string FoundBy { get; init; }
}
