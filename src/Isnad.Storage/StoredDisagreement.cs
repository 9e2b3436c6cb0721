using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Joining;

namespace Isnad.Storage;

/// <summary>A contradiction or revision as it was found when the archive was joined.</summary>
/// <param name="Id">Deterministic id.</param>
/// <param name="Event">The joined event, without its accounts.</param>
/// <param name="Kind">What its accounts disagree about.</param>
/// <param name="Revision">How a value was replaced; null for a contradiction.</param>
/// <param name="Reason">Why they cannot both hold, or why this is no contradiction, in words.</param>
/// <param name="Sides">The accounts, with their values.</param>
public sealed record StoredDisagreement(
    string Id, JoinedEvent Event, ContradictionKind Kind, RevisionKind? Revision, string Reason, IReadOnlyList<AccountSide> Sides);
