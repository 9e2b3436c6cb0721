namespace Isnad.Corpus.Contradictions;

/// <summary>A value that was replaced by its own source or by time.</summary>
/// <param name="Id">Deterministic id.</param>
/// <param name="Event">Id of the joined event.</param>
/// <param name="Kind">How.</param>
/// <param name="Of">What is revised.</param>
/// <param name="Earlier">The account before.</param>
/// <param name="Later">The account after.</param>
/// <param name="Reason">Why this is no contradiction, in words.</param>
public sealed record Revision(
    string Id, string Event, RevisionKind Kind, ContradictionKind Of, AccountSide Earlier, AccountSide Later, string Reason);
