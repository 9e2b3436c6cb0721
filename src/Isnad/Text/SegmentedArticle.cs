namespace Isnad.Text;

/// <summary>An article told from the page around it.</summary>
/// <param name="Document">The document; its text leaves the site's chrome out.</param>
/// <param name="Text">The document's text, normalised.</param>
/// <param name="Imprint">Dateline, byline and outlet lines in the text, in order.</param>
/// <param name="Warnings">What was left out and what was found wrong; errors when there is nothing to read.</param>
public sealed record SegmentedArticle(
    Document Document, NormalizedText Text, IReadOnlyList<ImprintPart> Imprint, IReadOnlyList<Diagnostic> Warnings);
