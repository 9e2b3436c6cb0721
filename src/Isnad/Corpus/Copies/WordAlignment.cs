namespace Isnad.Corpus.Copies;

/// <summary>Aligns two lists of words: first by runs that stand once in both, then word by word between them.</summary>
internal static class WordAlignment
{
    private const int Run = 3;
    private const int MostCells = 1_000_000;

    /// <summary>The stretches that differ, in order, as ranges of the first and of the second list.</summary>
    public static IReadOnlyList<(Range Before, Range After)> Differences(List<ulong> before, List<ulong> after)
    {
        var pairs = new List<(int B, int A)>();
        int b = 0, a = 0;
        foreach (var (anchorB, anchorA) in Anchors(before, after))
        {
            Fill(before, b, anchorB, after, a, anchorA, pairs);
            pairs.Add((anchorB, anchorA));
            (b, a) = (anchorB + 1, anchorA + 1);
        }

        Fill(before, b, before.Count, after, a, after.Count, pairs);
        pairs.Add((before.Count, after.Count));
        var found = new List<(Range, Range)>();
        (b, a) = (0, 0);
        foreach (var (nextB, nextA) in pairs)
        {
            if (nextB > b || nextA > a)
                found.Add((b..nextB, a..nextA));
            (b, a) = (nextB + 1, nextA + 1);
        }

        return found;
    }

    private static List<(int B, int A)> Anchors(List<ulong> before, List<ulong> after)
    {
        var left = Unique(before);
        var right = Unique(after);
        var matches = left.Where(p => right.ContainsKey(p.Key)).Select(p => (B: p.Value, A: right[p.Key])).OrderBy(p => p.B).ToList();
        return Ascending(matches);
    }

    private static Dictionary<ulong, int> Unique(List<ulong> words)
    {
        var seen = new Dictionary<ulong, int>();
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var h = 0UL;
            for (var j = 0; j < Run; j++)
                h = (h * 0x9E3779B97F4A7C15) ^ words[i + j];
            seen[h] = seen.ContainsKey(h) ? -1 : i;
        }

        return seen.Where(p => p.Value >= 0).ToDictionary(p => p.Key, p => p.Value);
    }

    // The longest list of matches that ascends in both texts.
    private static List<(int B, int A)> Ascending(List<(int B, int A)> matches)
    {
        var tails = new List<int>();
        var previous = new int[matches.Count];
        for (var i = 0; i < matches.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (matches[tails[middle]].A < matches[i].A)
                    low = middle + 1;
                else
                    high = middle;
            }

            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
                tails.Add(i);
            else
                tails[low] = i;
        }

        var result = new List<(int, int)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
            result.Add(matches[i]);
        result.Reverse();
        return result;
    }

    private static void Fill(List<ulong> before, int b, int bEnd, List<ulong> after, int a, int aEnd, List<(int B, int A)> pairs)
    {
        var (rows, columns) = (bEnd - b, aEnd - a);
        if (rows <= 0 || columns <= 0 || (long)rows * columns > MostCells)
            return;
        var lengths = new ushort[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                lengths[i, j] = before[b + i] == after[a + j] ? (ushort)(lengths[i + 1, j + 1] + 1) : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (before[b + i] == after[a + j])
                pairs.Add((b + i++, a + j++));
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
    }
}
