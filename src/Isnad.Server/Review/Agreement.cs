using Isnad.Storage;

namespace Isnad.Server.Review;

/// <summary>How far two reviewers agree on the records that both judged without seeing each other's judgement.</summary>
/// <param name="First">One reviewer.</param>
/// <param name="Second">The other.</param>
/// <param name="Both">Records that both judged.</param>
/// <param name="Same">Records that both judged alike.</param>
/// <param name="Kappa">Cohen's kappa over the verdicts right, wrong, corrected; null where chance alone would agree always.</param>
public sealed record Agreement(string First, string Second, int Both, int Same, double? Kappa)
{
    /// <summary>The agreement of each pair of reviewers that share records.</summary>
    public static IReadOnlyList<Agreement> Of(Verdicts verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var names = verdicts.Reviewers;
        var pairs = new List<Agreement>();
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                var (one, other) = (names[i], names[j]);
                var shared = verdicts.Records.Where(r => r.ContainsKey(one) && r.ContainsKey(other)).Select(r => (A: Word(r[one]), B: Word(r[other]))).ToList();
                if (shared.Count > 0)
                    pairs.Add(new Agreement(one, other, shared.Count, shared.Count(static p => p.A == p.B), CohenKappa(shared)));
            }
        }

        return pairs;
    }

    // Corrections are one verdict, whatever is corrected.
    private static JudgementKind Word(Judgement j) => j.Kind is JudgementKind.Accept or JudgementKind.Reject ? j.Kind : JudgementKind.CorrectEvent;

    private static double? CohenKappa(List<(JudgementKind A, JudgementKind B)> pairs)
    {
        var observed = pairs.Count(static p => p.A == p.B) / (double)pairs.Count;
        var kinds = pairs.SelectMany(static p => new[] { p.A, p.B }).Distinct();
        var chance = kinds.Sum(k => pairs.Count(p => p.A == k) / (double)pairs.Count * (pairs.Count(p => p.B == k) / (double)pairs.Count));
        return chance >= 1 ? null : (observed - chance) / (1 - chance);
    }
}
