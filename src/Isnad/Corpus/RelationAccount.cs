namespace Isnad.Corpus;

/// <summary>A relation as one document states it.</summary>
public sealed record RelationAccount
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the relation within the analysis.</summary>
    public required string Relation { get; init; }

    /// <summary>Id of the outlet or its folded name, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What relation.</summary>
    public required RelationType Type { get; init; }

    /// <summary><c>military</c>, <c>political</c>, <c>financial</c>, <c>logistic</c>, <c>media</c>, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>The subject.</summary>
    public required Party Subject { get; init; }

    /// <summary>The object, or null for an office whose body is not named.</summary>
    public Party? Object { get; init; }

    /// <summary>The office in the text's words, or null.</summary>
    public string? Office { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether it holds, by the words.</summary>
    public required Modality Modality { get; init; }

    /// <summary>The words that say it; at least one.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Where they stand, in the same order.</summary>
    public required IReadOnlyList<TextSpan> EvidenceSpans { get; init; }

    /// <summary>The claims that carry it, outermost first.</summary>
    public IReadOnlyList<ClaimAccount> Claims { get; init; } = [];
}
