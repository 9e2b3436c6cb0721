namespace Isnad;

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
