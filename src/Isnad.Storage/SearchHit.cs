namespace Isnad.Storage;

/// <summary>A document that a search found.</summary>
/// <param name="Document">Its head.</param>
/// <param name="Score">How well it fits (BM25; more is better); to be compared within one search only.</param>
/// <param name="Title">Where the words stand in the headline; spans of it.</param>
/// <param name="Fragments">Stretches of the text with the words; at most three, in the order of the text.</param>
public sealed record SearchHit(StoredDocument Document, double Score, IReadOnlyList<TextSpan> Title, IReadOnlyList<SearchFragment> Fragments);
