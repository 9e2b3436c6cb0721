namespace Isnad.Corpus.Wording;

/// <summary>Measures how differently outlets choose their words.</summary>
internal static class OutletDistances
{
    private const double Half = 0.5;

    /// <summary>Distances of all pairs of outlets, per actor and over all actors that both name.</summary>
    public static List<WordingDistance> Of(IEnumerable<(string Actor, string? Outlet, string Words, int Count)> choices, int least)
    {
        var outlets = new SortedDictionary<string, SortedDictionary<string, Dictionary<string, int>>>(StringComparer.Ordinal);
        foreach (var (actor, outlet, words, count) in choices)
        {
            if (outlet is null || count == 0)
                continue;
            if (!outlets.TryGetValue(outlet, out var actors))
                outlets[outlet] = actors = new(StringComparer.Ordinal);
            if (!actors.TryGetValue(actor, out var chosen))
                actors[actor] = chosen = new(StringComparer.Ordinal);
            chosen[words] = chosen.GetValueOrDefault(words) + count;
        }

        var names = outlets.Keys.ToList();
        var found = new List<WordingDistance>();
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
                Pair(names[i], outlets[names[i]], names[j], outlets[names[j]], least, found);
        }

        return found;
    }

    private static void Pair(
        string first, SortedDictionary<string, Dictionary<string, int>> a, string second, SortedDictionary<string, Dictionary<string, int>> b, int least, List<WordingDistance> found)
    {
        double weighted = 0;
        int countA = 0, countB = 0;
        foreach (var (actor, one) in a)
        {
            if (!b.TryGetValue(actor, out var other))
                continue;
            var (n, m) = (one.Values.Sum(), other.Values.Sum());
            if (n < least || m < least)
                continue;
            var distance = Distance(one, n, other, m);
            found.Add(new WordingDistance(first, second, actor, Math.Round(distance, 3), n, m));
            weighted += distance * (n + m);
            countA += n;
            countB += m;
        }

        if (countA + countB > 0)
            found.Add(new WordingDistance(first, second, null, Math.Round(weighted / (countA + countB), 3), countA, countB));
    }

    // The square root of the Jensen-Shannon divergence to base 2 over the words of both, half an occurrence added to each.
    private static double Distance(Dictionary<string, int> a, int n, Dictionary<string, int> b, int m)
    {
        var words = a.Keys.Union(b.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (words.Count == 1)
            return 0;
        var divergence = 0.0;
        foreach (var word in words)
        {
            var p = (a.GetValueOrDefault(word) + Half) / (n + (Half * words.Count));
            var q = (b.GetValueOrDefault(word) + Half) / (m + (Half * words.Count));
            var middle = (p + q) / 2;
            divergence += (p * Math.Log2(p / middle) / 2) + (q * Math.Log2(q / middle) / 2);
        }

        return Math.Sqrt(Math.Max(0, divergence));
    }
}
