namespace Isnad.Corpus.Wording;

/// <summary>Where a word stands.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Span">Where in its text.</param>
public sealed record WordExample(string Document, TextSpan Span);
