namespace Isnad.Corpus.Joining;

/// <summary>An account that belongs to a joined event.</summary>
/// <param name="Account">The account.</param>
/// <param name="Score">How well it fits, 0 to 1; 1 for the account with which the event began.</param>
/// <param name="Reasons">Why; empty for the account with which the event began.</param>
/// <param name="With">The account it was joined by, or null for the one with which the event began.</param>
public sealed record EventMember(EventAccount Account, double Score, IReadOnlyList<JoinReason> Reasons, AccountAnchor? With)
{
    /// <summary>Whether it tells only the outcome of an act that the event holds; accounts that come later are not compared with it.</summary>
    public bool IsOutcome { get; init; }
}
