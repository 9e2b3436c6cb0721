namespace Isnad.Corpus.Wording;

/// <summary>How often an outlet quotes a source.</summary>
/// <param name="Key">Key of the source, or null where it is not named.</param>
/// <param name="Name">Its name or description.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Count">Number of claims.</param>
public sealed record QuotedSource(string? Key, string Name, LinkKind Kind, int Count);
