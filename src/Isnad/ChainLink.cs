namespace Isnad;

/// <summary>One link of a chain of attribution.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entity">Id of the entity, or null.</param>
/// <param name="Mention">Id of the mention, or null.</param>
/// <param name="Descriptor">How the text describes it, or null.</param>
/// <param name="Count">How many sources.</param>
/// <param name="Condition">Words that set a condition ("شريطة عدم الكشف عن هويته"), or null.</param>
public sealed record ChainLink(LinkKind Kind, string? Entity, string? Mention, TextSpan? Descriptor, SourceCount Count, TextSpan? Condition = null);
