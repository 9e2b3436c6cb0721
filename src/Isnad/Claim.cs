namespace Isnad;

/// <summary>A stretch of text that the outlet attributes to a source.</summary>
public sealed record Claim
{
    /// <summary>Unique within the analysis.</summary>
    public required string Id { get; init; }

    /// <summary>What is claimed.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The reporting word, or null where none stands.</summary>
    public TextSpan? Verb { get; init; }

    /// <summary>What the source does.</summary>
    public ClaimAct Act { get; init; }

    /// <summary>How it is quoted.</summary>
    public QuotationStyle Quotation { get; init; }

    /// <summary>From the outlet inwards; the innermost speaker last.</summary>
    public IReadOnlyList<ChainLink> Chain { get; init; } = [];

    /// <summary>Ids of the events told inside.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Ids of the relations told inside.</summary>
    public IReadOnlyList<string> Relations { get; init; } = [];

    /// <summary>Id of the claim inside which this one stands, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>The grade, or null before grading.</summary>
    public AdmiraltyGrade? Grade { get; init; }

    /// <summary>The rule that made it.</summary>
    public required string FoundBy { get; init; }
}
