namespace Isnad.Corpus.Ledger;

/// <summary>A figure with the source group of its account.</summary>
/// <param name="Entry">The figure.</param>
/// <param name="Source">Number of the source group.</param>
/// <param name="Account">The account.</param>
internal sealed record LedgerRow(LedgerEntry Entry, int Source, EventAccount Account);
