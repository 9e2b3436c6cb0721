namespace Isnad.Storage;

/// <summary>What a search found.</summary>
/// <param name="Total">Number of documents.</param>
/// <param name="Hits">Those asked for, the best first.</param>
/// <param name="Ranked">Whether all documents were weighed. Of very many only the newest are; the others come behind them.</param>
/// <param name="Wrong">What of the query cannot be meant and was passed over, or null.</param>
public sealed record SearchResult(long Total, IReadOnlyList<SearchHit> Hits, bool Ranked, string? Wrong);
