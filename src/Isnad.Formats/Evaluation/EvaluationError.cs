namespace Isnad.Formats.Evaluation;

/// <summary>One thing on which an analysis and its gold differ.</summary>
/// <param name="Document">The document.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Kind"><c>missed</c>, <c>extra</c>, or what is wrong.</param>
/// <param name="What">What was wanted or found.</param>
/// <param name="Sentence">The sentence where it stands, or null.</param>
public sealed record EvaluationError(string Document, string Layer, string Kind, string What, string? Sentence);
