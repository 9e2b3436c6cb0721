namespace Isnad.Corpus.Ledger;

/// <summary>A toll derived from a ledger by a published rule.</summary>
/// <param name="Low">Lowest, or null where no figure stands.</param>
/// <param name="Best">Best, or null where the rule gives none.</param>
/// <param name="High">Highest, or null where no figure sets one.</param>
/// <param name="Rule">The rule as it was applied, in words.</param>
/// <param name="From">Positions in <see cref="CasualtyLedger.Entries"/> of the figures it rests on.</param>
public sealed record TollRange(int? Low, int? Best, int? High, string Rule, IReadOnlyList<int> From);
