namespace Isnad;

/// <summary>What a source does with what it says.</summary>
public enum ClaimAct
{
    /// <summary>States it.</summary>
    Assert,

    /// <summary>Confirms what someone else said.</summary>
    Confirm,

    /// <summary>Denies it.</summary>
    Deny,

    /// <summary>Foretells it.</summary>
    Predict,
}

/// <summary>How words are quoted.</summary>
public enum QuotationStyle
{
    /// <summary>In quotation marks.</summary>
    Direct,

    /// <summary>In the outlet's words.</summary>
    Indirect,

    /// <summary>Both.</summary>
    Mixed,
}

/// <summary>What a link of a chain of attribution is.</summary>
public enum LinkKind
{
    /// <summary>The publishing outlet.</summary>
    Outlet,

    /// <summary>A medium or agency quoted.</summary>
    Media,

    /// <summary>A named person, or one fixed by office.</summary>
    Person,

    /// <summary>A body that speaks.</summary>
    Organization,

    /// <summary>A source not named.</summary>
    Anonymous,

    /// <summary>A text: report, statement, study.</summary>
    Document,

    /// <summary>No source at all ("أنباء", "تقارير").</summary>
    Unspecified,
}

/// <summary>How many sources an anonymous link stands for.</summary>
public enum SourceCount
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>One.</summary>
    One,

    /// <summary>More than one.</summary>
    Several,
}

/// <summary>One link of a chain of attribution.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entity">Id of the entity, or null.</param>
/// <param name="Mention">Id of the mention, or null.</param>
/// <param name="Descriptor">How the text describes it, or null.</param>
/// <param name="Count">How many sources.</param>
/// <param name="Condition">Words that set a condition ("شريطة عدم الكشف عن هويته"), or null.</param>
public sealed record ChainLink(LinkKind Kind, string? Entity, string? Mention, TextSpan? Descriptor, SourceCount Count, TextSpan? Condition = null);

/// <summary>An Admiralty grade computed by the published rules (docs/guide/method.md).</summary>
/// <param name="Source">A–F.</param>
/// <param name="Credibility">1–6.</param>
/// <param name="Reasons">Why, in order of application.</param>
public sealed record AdmiraltyGrade(char Source, int Credibility, IReadOnlyList<string> Reasons);

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
