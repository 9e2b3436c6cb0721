using Isnad.Corpus;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Accounts;

/// <summary>Chains of attribution: an outlet quotes the same source again and again, and equal chains are one object.</summary>
internal sealed class ChainPool
{
    private const int Most = 20_000;

    private readonly HashSet<Voice[]> _kept = new(new EqualChains());

    /// <summary>The chain that is equal to one, kept once.</summary>
    public Voice[] One(Voice[] chain)
    {
        if (_kept.TryGetValue(chain, out var there))
            return there;
        if (_kept.Count >= Most)
            _kept.Clear();
        _kept.Add(chain);
        return chain;
    }

    /// <summary>A link from its columns: kind, key, words, count.</summary>
    /// <param name="row">A row of links.</param>
    /// <param name="column">The first of the columns.</param>
    public static Voice Link(Statement row, int column) =>
        new(row.Word<LinkKind>(column), row.CommonOrNull(column + 1), row.Common(column + 2), row.Word<SourceCount>(column + 3));

    private sealed class EqualChains : IEqualityComparer<Voice[]>
    {
        public bool Equals(Voice[]? x, Voice[]? y)
        {
            if (x?.Length != y?.Length)
                return false;
            for (var i = 0; i < x?.Length; i++)
            {
                var (a, b) = (x[i], y![i]);
                if (a.Kind != b.Kind || a.Count != b.Count || !string.Equals(a.Key, b.Key, StringComparison.Ordinal) || !string.Equals(a.Words, b.Words, StringComparison.Ordinal))
                    return false;
            }

            return true;
        }

        public int GetHashCode(Voice[] obj)
        {
            var hash = default(HashCode);
            foreach (var voice in obj)
            {
                hash.Add((int)voice.Kind);
                hash.Add(voice.Key);
                hash.Add(voice.Words);
            }

            return hash.ToHashCode();
        }
    }
}
