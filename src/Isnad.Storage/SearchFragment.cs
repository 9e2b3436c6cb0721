namespace Isnad.Storage;

/// <summary>A stretch of a document's text in which words of a search stand.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Words">It, word for word.</param>
/// <param name="Matches">Spans in the document's text of the words found, in order, inside <paramref name="Span"/>.</param>
public sealed record SearchFragment(TextSpan Span, string Words, IReadOnlyList<TextSpan> Matches);
