namespace Isnad.Corpus.Ledger;

/// <summary>A figure with the source group of its account.</summary>
/// <param name="Entry">The figure.</param>
/// <param name="Source">Number of the source group.</param>
/// <param name="Account">The account.</param>
/// <param name="Within">Group of the figure of which the words make this one a part, or null.</param>
internal sealed record LedgerRow(LedgerEntry Entry, int Source, EventAccount Account, CountedGroup? Within = null);
