namespace Isnad;

/// <summary>Words of the text that name something.</summary>
/// <param name="Id">Unique within the analysis.</param>
/// <param name="Kind">What is named.</param>
/// <param name="Span">The words, clitics that are no part of the name left out.</param>
/// <param name="Entity">Id of the entity, or null for times and quantities.</param>
/// <param name="Form">How it is named.</param>
/// <param name="FoundBy">The rule or entry that found it.</param>
public sealed record Mention(string Id, EntityKind Kind, TextSpan Span, string? Entity, MentionForm Form, string FoundBy);
