using System.Globalization;

namespace Isnad.Corpus.Joining;

/// <summary>Compares the counts of two accounts.</summary>
internal static class NumberComparison
{
    private const decimal Telling = 3;
    private const decimal FarFactor = 3;
    private const decimal FarDifference = 5;

    /// <summary>Points for counts of the same thing.</summary>
    /// <param name="a">One account.</param>
    /// <param name="b">The other.</param>
    /// <param name="detail">The counts compared, or null.</param>
    /// <param name="agreement">How many counts of three or more are the same in both; 0 where any count is told otherwise.</param>
    public static double Points(AccountView a, AccountView b, out string? detail, out int agreement)
    {
        detail = null;
        var (equal, unequal) = (0, 0);
        var points = 0.0;
        foreach (var x in a.Figures)
        {
            foreach (var y in b.Figures)
            {
                if (x.Unit != y.Unit || x.Joint != y.Joint || !Counts(x.Unit))
                    continue;
                var one = Compare(x, y, ref equal, ref unequal);
                if (one != 0)
                    detail = string.Create(CultureInfo.InvariantCulture, $"{detail}{(detail is null ? "" : ", ")}{x.Unit} {Show(x)} and {Show(y)}");
                points += one;
            }
        }

        agreement = unequal > 0 ? 0 : equal;
        return Math.Clamp(points, -0.8, 1.5);
    }

    private static double Compare(Figure x, Figure y, ref int equal, ref int unequal)
    {
        if (x.Value is { } v && y.Value is { } w)
        {
            if (v == w)
            {
                equal += v >= Telling ? 1 : 0;
                return v >= Telling ? 1.0 : 0.3;
            }

            unequal++;
            var (low, high) = (Math.Min(v, w), Math.Max(v, w));
            return high >= low * FarFactor && high - low >= FarDifference ? -0.8 : 0;
        }

        var most = Math.Max(x.Min ?? 0, y.Min ?? 0);
        var least = Math.Min(x.Max ?? decimal.MaxValue, y.Max ?? decimal.MaxValue);
        return most <= least && (x.Min ?? y.Min) is not null ? 0.2 : 0;
    }

    private static bool Counts(QuantityUnit unit) =>
        unit is not (QuantityUnit.Other or QuantityUnit.Money or QuantityUnit.DistanceKm or QuantityUnit.Duration or QuantityUnit.Percent);

    private static string Show(Figure figure) => figure.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? figure.Words;
}
