namespace Isnad.Corpus.Ledger;

/// <summary>Something that a coder has to look at.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Message">What does not add up, in words.</param>
/// <param name="Entries">Positions in <see cref="CasualtyLedger.Entries"/>.</param>
public sealed record LedgerFlag(string Document, string Message, IReadOnlyList<int> Entries);
