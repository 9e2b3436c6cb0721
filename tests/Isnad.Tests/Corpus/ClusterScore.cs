namespace Isnad.Tests.Corpus;

/// <summary>How well a division of items agrees with the true one.</summary>
/// <param name="PairPrecision">Share of joined pairs that belong together.</param>
/// <param name="PairRecall">Share of pairs that belong together that are joined.</param>
/// <param name="BCubedPrecision">Mean over items of the share of its group that belongs with it.</param>
/// <param name="BCubedRecall">Mean over items of the share of those that belong with it that stand in its group.</param>
internal sealed record ClusterScore(double PairPrecision, double PairRecall, double BCubedPrecision, double BCubedRecall)
{
    public double PairF1 => F1(PairPrecision, PairRecall);

    public double BCubedF1 => F1(BCubedPrecision, BCubedRecall);

    public static ClusterScore Of<T>(IReadOnlyList<(T Truth, string Found)> items)
        where T : notnull
    {
        var truth = items.GroupBy(i => i.Truth).ToDictionary(g => g.Key, g => g.Count());
        var found = items.GroupBy(i => i.Found, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var both = items.GroupBy(i => (i.Truth, i.Found)).ToDictionary(g => g.Key, g => g.Count());
        static double Pairs(int n) => n * (n - 1) / 2.0;
        var together = both.Values.Sum(Pairs);
        return new ClusterScore(
            Ratio(together, found.Values.Sum(Pairs)),
            Ratio(together, truth.Values.Sum(Pairs)),
            items.Average(i => both[(i.Truth, i.Found)] / (double)found[i.Found]),
            items.Average(i => both[(i.Truth, i.Found)] / (double)truth[i.Truth]));
    }

    public static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    public override string ToString() =>
        FormattableString.Invariant($"pairs P {PairPrecision:F3} R {PairRecall:F3} F1 {PairF1:F3}; B3 P {BCubedPrecision:F3} R {BCubedRecall:F3} F1 {BCubedF1:F3}");

    private static double Ratio(double part, double whole) => whole == 0 ? 1 : part / whole;
}
