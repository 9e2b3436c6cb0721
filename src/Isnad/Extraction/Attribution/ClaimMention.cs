using System.Collections.ObjectModel;

namespace Isnad.Extraction.Attribution;

/// <summary>A link of a chain while an article is being read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entity">Index in <see cref="Reading.Entities"/>, or -1.</param>
/// <param name="Mention">Index in <see cref="Reading.Mentions"/>, or -1.</param>
/// <param name="Descriptor">How the text first describes it, or null for the publishing outlet.</param>
/// <param name="Count">How many sources.</param>
/// <param name="Condition">Words that set a condition, or null.</param>
public sealed record ReadingLink(LinkKind Kind, int Entity, int Mention, TextSpan? Descriptor, SourceCount Count, TextSpan? Condition);

/// <summary>A stretch of an article attributed to a source.</summary>
public sealed record ClaimMention
{
    /// <summary>Index of the first token of what is claimed.</summary>
    public required int First { get; init; }

    /// <summary>Index behind its last token.</summary>
    public required int End { get; init; }

    /// <summary>Its words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Token of the reporting word.</summary>
    public required int VerbToken { get; init; }

    /// <summary>The reporting word.</summary>
    public required TextSpan Verb { get; init; }

    /// <summary>What the source does.</summary>
    public required ClaimAct Act { get; init; }

    /// <summary>How it is quoted.</summary>
    public required QuotationStyle Quotation { get; init; }

    /// <summary>From the outlet inwards, the innermost speaker last.</summary>
    public required ReadOnlyCollection<ReadingLink> Chain { get; init; }

    /// <summary>Index in <see cref="Reading.Claims"/> of the claim inside which it stands, or -1.</summary>
    public required int Parent { get; init; }

    /// <summary>Grade by the published rules.</summary>
    public required AdmiraltyGrade Grade { get; init; }

    /// <summary>The rule that made it.</summary>
    public required string FoundBy { get; init; }
}
