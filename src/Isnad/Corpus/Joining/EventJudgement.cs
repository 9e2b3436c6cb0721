namespace Isnad.Corpus.Joining;

/// <summary>A person's judgement of two accounts; the joiner never breaks it. A later judgement on the same pair replaces an earlier one.</summary>
/// <param name="First">One account.</param>
/// <param name="Second">The other.</param>
/// <param name="Verdict">Whether they tell one event.</param>
public sealed record EventJudgement(AccountAnchor First, AccountAnchor Second, SameEventVerdict Verdict);
