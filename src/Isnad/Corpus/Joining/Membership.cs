namespace Isnad.Corpus.Joining;

/// <summary>What a former run made of an account.</summary>
/// <param name="Event">A number that stands for its event.</param>
/// <param name="Score">How well it fits, 0 to 1.</param>
/// <param name="Reasons">Why.</param>
/// <param name="With">The account it was joined by, or null for the one with which the event began.</param>
/// <param name="IsOutcome">Whether it tells only the outcome of an act that the event holds.</param>
public sealed record Membership(long Event, double Score, IReadOnlyList<JoinReason> Reasons, AccountAnchor? With, bool IsOutcome);
