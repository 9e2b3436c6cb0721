using Isnad.Text;

namespace Isnad.Storage.Asking;

/// <summary>Finds names that differ from what was typed by a slip or two.</summary>
public static class NearNames
{
    private const int MostShown = 5;

    /// <summary>The nearest names, the nearest first.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">The names there are.</param>
    public static IReadOnlyList<string> Of(string typed, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(names);
        var wanted = Folded(typed);
        var most = wanted.Length <= 4 ? 1 : wanted.Length <= 12 ? 2 : 3;
        return [.. names.Select(n => (Name: n, Slips: Slips(wanted, Folded(n), most))).Where(n => n.Slips <= most)
            .OrderBy(static n => n.Slips).ThenBy(static n => n.Name, StringComparer.Ordinal).Select(static n => n.Name).Take(MostShown)];
    }

    private static string Folded(string name) => Letters.FoldAll(name).ToUpperInvariant();

    // Letters that are missing, too many, other, or two that changed places; one more than the most where there are more.
    private static int Slips(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
                return most + 1;
            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
