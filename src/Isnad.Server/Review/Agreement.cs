using Isnad.Storage;

namespace Isnad.Server.Review;

/// <summary>How far two reviewers agree on the items that both judged without seeing each other's judgement.</summary>
/// <param name="First">One reviewer.</param>
/// <param name="Second">The other.</param>
/// <param name="Both">Items that both judged.</param>
/// <param name="Same">Items that both judged alike.</param>
/// <param name="Kappa">Cohen's kappa over the verdicts right, wrong, corrected; null where chance alone would agree always.</param>
public sealed record Agreement(string First, string Second, int Both, int Same, double? Kappa)
{
    /// <summary>The agreement of each pair of reviewers that share items.</summary>
    public static IReadOnlyList<Agreement> Of(IEnumerable<Judgement> judgements, IReadOnlySet<string> withdrawn)
    {
        var by = Verdicts(judgements, withdrawn);
        var names = by.Keys.Order(StringComparer.Ordinal).ToList();
        var pairs = new List<Agreement>();
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                var shared = by[names[i]].Where(v => by[names[j]].ContainsKey(v.Key)).Select(v => (A: v.Value, B: by[names[j]][v.Key])).ToList();
                if (shared.Count > 0)
                    pairs.Add(new Agreement(names[i], names[j], shared.Count, shared.Count(static p => p.A == p.B), CohenKappa(shared)));
            }
        }

        return pairs;
    }

    /// <summary>Items on which reviewers' standing verdicts differ, by <c>document:subject</c>, with the verdicts by name.</summary>
    public static IReadOnlyList<(string Item, IReadOnlyList<(string Who, JudgementKind Verdict)> Verdicts)> Differences(IEnumerable<Judgement> judgements, IReadOnlySet<string> withdrawn) =>
        [.. Verdicts(judgements, withdrawn).SelectMany(static r => r.Value, static (r, v) => (v.Key, Who: r.Key, Verdict: v.Value)).GroupBy(static v => v.Key, StringComparer.Ordinal)
            .Where(static g => g.Select(static v => v.Verdict).Distinct().Skip(1).Any()).OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => (g.Key, (IReadOnlyList<(string, JudgementKind)>)[.. g.Select(static v => (v.Who, v.Verdict)).OrderBy(static v => v.Who, StringComparer.Ordinal)]))];

    private static double? CohenKappa(List<(JudgementKind A, JudgementKind B)> pairs)
    {
        var observed = pairs.Count(static p => p.A == p.B) / (double)pairs.Count;
        var kinds = pairs.SelectMany(static p => new[] { p.A, p.B }).Distinct();
        var chance = kinds.Sum(k => pairs.Count(p => p.A == k) / (double)pairs.Count * (pairs.Count(p => p.B == k) / (double)pairs.Count));
        return chance >= 1 ? null : (observed - chance) / (1 - chance);
    }

    // A reviewer's first standing verdict on an item: later ones may have seen the other's.
    private static Dictionary<string, Dictionary<string, JudgementKind>> Verdicts(IEnumerable<Judgement> judgements, IReadOnlySet<string> withdrawn)
    {
        var by = new Dictionary<string, Dictionary<string, JudgementKind>>(StringComparer.Ordinal);
        foreach (var j in judgements.Where(j => j.Document is not null && j.Kind is JudgementKind.Accept or JudgementKind.Reject or JudgementKind.CorrectEvent or JudgementKind.CorrectMention or JudgementKind.CorrectClaim))
        {
            if (withdrawn.Contains(j.Id))
                continue;
            if (!by.TryGetValue(j.Who, out var verdicts))
                by[j.Who] = verdicts = new Dictionary<string, JudgementKind>(StringComparer.Ordinal);
            verdicts.TryAdd($"{j.Document}:{j.Subject}", j.Kind);
        }

        return by;
    }
}
