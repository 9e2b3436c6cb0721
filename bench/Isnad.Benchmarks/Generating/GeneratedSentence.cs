namespace Isnad.Generating;

/// <summary>A sentence of a generated article.</summary>
/// <param name="Text">The sentence with its stop.</param>
/// <param name="Happening">Number of the event it tells, or null.</param>
public sealed record GeneratedSentence(string Text, int? Happening);
