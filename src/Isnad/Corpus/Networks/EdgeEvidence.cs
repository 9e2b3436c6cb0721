namespace Isnad.Corpus.Networks;

/// <summary>One statement behind an edge.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Item">Id of the relation or event within its analysis.</param>
/// <param name="IsEvent">True for an event, false for a relation.</param>
/// <param name="Outlet">The outlet, or null.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="From">First day told, else the publication day; null when neither is known.</param>
/// <param name="To">Last day told, else the publication day; null when neither is known.</param>
/// <param name="Modality">Whether it holds, by the words.</param>
/// <param name="Words">The words that say it.</param>
/// <param name="Span">Where they stand in the document's text.</param>
/// <param name="Chain">From the outlet inwards; only the outlet where it says so itself.</param>
public sealed record EdgeEvidence(
    string Document, string Item, bool IsEvent, string? Outlet, DateOnly? Published, DateOnly? From, DateOnly? To, Modality Modality, string Words,
    TextSpan Span, IReadOnlyList<Voice> Chain);
