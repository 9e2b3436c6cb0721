namespace Isnad.Text;

/// <summary>A word as a search index holds it.</summary>
/// <param name="Term">Its term: folded, without its article, joined particles and endings.</param>
/// <param name="Span">Where the whole word stands in the text.</param>
public readonly record struct SearchWord(string Term, TextSpan Span);
