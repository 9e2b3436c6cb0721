namespace Isnad.Corpus.Contradictions;

/// <summary>What the accounts of one event disagree about.</summary>
/// <param name="Contradictions">Accounts that cannot both hold.</param>
/// <param name="Revisions">Values replaced by their own source or by time.</param>
public sealed record Disagreements(IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<Revision> Revisions);
