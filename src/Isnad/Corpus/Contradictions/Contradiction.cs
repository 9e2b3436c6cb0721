namespace Isnad.Corpus.Contradictions;

/// <summary>Two accounts that cannot both hold. Which of them does is not said.</summary>
/// <param name="Id">Deterministic id.</param>
/// <param name="Event">Id of the joined event.</param>
/// <param name="Kind">What they disagree about.</param>
/// <param name="First">The account told first.</param>
/// <param name="Second">The other.</param>
/// <param name="More">Further accounts on either side, with their values.</param>
/// <param name="Reason">Why they cannot both hold, in words.</param>
public sealed record Contradiction(
    string Id, string Event, ContradictionKind Kind, AccountSide First, AccountSide Second, IReadOnlyList<AccountSide> More, string Reason);
