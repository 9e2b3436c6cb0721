using Isnad.Text;

namespace Isnad.Extraction;

/// <summary>Tells for each token which items of a list begin there and which one covers it. The list is ordered by first token.</summary>
/// <typeparam name="T">Names, mentions, times or quantities.</typeparam>
internal sealed class TokenIndex<T>
    where T : IStretch
{
    private readonly int[] _starts;
    private readonly int[] _cover;

    private TokenIndex(int[] starts, int[] cover, int count)
    {
        _starts = starts;
        _cover = cover;
        Count = count;
    }

    /// <summary>Number of items when the index was made.</summary>
    public int Count { get; }

    /// <summary>Makes the index.</summary>
    public static TokenIndex<T> Of(List<T> items, int tokens)
    {
        var starts = new int[tokens + 1];
        var cover = new int[tokens + 1];
        var next = 0;
        var (outer, end) = (-1, 0);
        for (var i = 0; i <= tokens; i++)
        {
            starts[i] = next;
            for (; next < items.Count && items[next].First <= i; next++)
            {
                if (items[next].End > end)
                    (outer, end) = (next, items[next].End);
            }

            cover[i] = i < end ? outer : -1;
        }

        return new TokenIndex<T>(starts, cover, items.Count);
    }

    /// <summary>Index of the first item that begins at a token or behind it.</summary>
    public int FirstAt(int token) => token >= _starts.Length ? Count : _starts[Math.Max(0, token)];

    /// <summary>The items that begin at a token: index of the first, and index behind the last.</summary>
    public (int First, int End) At(int token) => token < 0 || token >= _starts.Length - 1 ? (Count, Count) : (_starts[token], _starts[token + 1]);

    /// <summary>The item around a token that reaches farthest, or -1.</summary>
    public int Around(int token) => token < 0 || token >= _cover.Length ? -1 : _cover[token];
}
