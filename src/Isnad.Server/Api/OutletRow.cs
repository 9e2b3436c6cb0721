using Isnad.Corpus.Wording;

namespace Isnad.Server.Api;

/// <summary>Countable habits of an outlet as the interface shows them: of what grows with the archive the first, and the number.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="Claims">Number of claims.</param>
/// <param name="AnonymousClaims">Claims whose innermost source is not named.</param>
/// <param name="UnspecifiedClaims">Claims for which nobody stands.</param>
/// <param name="Sources">Sources quoted, the most frequent first.</param>
/// <param name="SourceCount">Number of sources.</param>
/// <param name="ViolentEvents">Violent events told as having happened.</param>
/// <param name="AgentlessEvents">Of these, those told without saying who did it.</param>
/// <param name="AgentLeftOut">Violent events without a doer where another account of the same joined event names one.</param>
/// <param name="Figures">Which of several figures it printed.</param>
/// <param name="FigureCount">Number of such choices.</param>
/// <param name="MeanRank">Mean place of the figures that it chose, 0 always the lowest, 1 always the highest; null where it had no choice.</param>
public sealed record OutletRow(
    string Outlet, int Documents, int Claims, int AnonymousClaims, int UnspecifiedClaims, IReadOnlyList<QuotedSource> Sources, int SourceCount, int ViolentEvents, int AgentlessEvents, int AgentLeftOut,
    IReadOnlyList<FigureChoice> Figures, int FigureCount, double? MeanRank)
{
    internal static OutletRow Of(OutletHabits h, int most) => new(
        h.Outlet, h.Documents, h.Claims, h.AnonymousClaims, h.UnspecifiedClaims, [.. h.Sources.Take(most)], h.Sources.Count, h.ViolentEvents, h.AgentlessEvents, h.AgentLeftOut,
        [.. h.Figures.Take(most)], h.Figures.Count, h.Figures.Count == 0 ? null : Math.Round(h.Figures.Average(static f => f.Rank), 3));
}
