namespace Isnad.Corpus;

/// <summary>A claim of one document with its chain.</summary>
public sealed record ClaimAccount
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the claim within the analysis.</summary>
    public required string Claim { get; init; }

    /// <summary>What the source does.</summary>
    public required ClaimAct Act { get; init; }

    /// <summary>How it is quoted.</summary>
    public required QuotationStyle Quotation { get; init; }

    /// <summary>The reporting word, or null.</summary>
    public string? Verb { get; init; }

    /// <summary>From the outlet inwards; the innermost speaker last; never empty.</summary>
    public required IReadOnlyList<Voice> Chain { get; init; }

    /// <summary>What is claimed.</summary>
    public required string Words { get; init; }

    /// <summary>Where it stands in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Id of the claim inside which it stands, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Ids of the events told inside.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The grade the document alone gives, or null.</summary>
    public AdmiraltyGrade? Grade { get; init; }
}
