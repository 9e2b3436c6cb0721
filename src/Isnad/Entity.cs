namespace Isnad;

/// <summary>One real-world thing within a document.</summary>
public sealed record Entity
{
    /// <summary>Stable across documents when <see cref="Known"/>; else local to the document.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>Arabic name.</summary>
    public required string NameAr { get; init; }

    /// <summary>Latin name, or null.</summary>
    public string? NameEn { get; init; }

    /// <summary>Whether it stands in the knowledge base.</summary>
    public bool Known { get; init; }

    /// <summary>Wikidata id, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>PLOVER actor code, or null.</summary>
    public string? Plover { get; init; }

    /// <summary>ACLED actor type, or null.</summary>
    public string? Acled { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its country in lower case, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Ids of its mentions in the order of the text.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Ids of knowledge entries that the name could also mean, where the text does not decide.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];
}
