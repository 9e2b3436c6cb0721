namespace Isnad.Text;

/// <summary>A 64-bit hash of words for the compiled tables (FNV-1a with a final mix); stable across machines.</summary>
public static class WordHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hash of normalised characters after folding.</summary>
    public static ulong Folded(ReadOnlySpan<char> normal)
    {
        var h = Basis;
        foreach (var c in normal)
            h = (h ^ Letters.Fold(c)) * Prime;
        return Mix(h);
    }

    /// <summary>Hash of normalised characters as they stand.</summary>
    public static ulong Exact(ReadOnlySpan<char> normal)
    {
        var h = Basis;
        foreach (var c in normal)
            h = (h ^ c) * Prime;
        return Mix(h);
    }

    /// <summary>Joins a state of a matcher with a word's hash.</summary>
    public static ulong Join(int node, ulong word) => Mix(word ^ ((ulong)(uint)node * 0x9E3779B97F4A7C15));

    private static ulong Mix(ulong h)
    {
        h ^= h >> 32;
        h *= 0xD6E8FEB86659FD93;
        h ^= h >> 32;
        return h == 0 ? 1 : h;
    }
}
