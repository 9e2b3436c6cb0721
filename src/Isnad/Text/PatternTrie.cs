namespace Isnad.Text;

/// <summary>Finds patterns of letters and digits in normalised text, whatever stands between them in spaces and signs.</summary>
/// <remarks>A run of digits counts as one sign, written <c>#</c> in a pattern.</remarks>
internal sealed class PatternTrie
{
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<int>?> _ends = [null];
    private readonly bool[] _firsts = new bool[0x800];

    /// <summary>Adds a pattern under a number.</summary>
    public void Add(string pattern, int number)
    {
        var chars = NormalizedText.Of(pattern.Replace('#', '0')).Chars;
        var node = 0;
        for (var i = 0; i < chars.Length;)
        {
            var c = Next(chars, ref i, chars.Length);
            if (c == '\0')
                break;
            if (node == 0 && c < _firsts.Length)
                _firsts[c] = true;
            if (!_edges.TryGetValue(Key(node, c), out var next))
            {
                next = _ends.Count;
                _ends.Add(null);
                _edges.Add(Key(node, c), next);
            }

            node = next;
        }

        if (node != 0)
            (_ends[node] ??= []).Add(number);
    }

    /// <summary>The state after one more letter, or -1.</summary>
    public int Step(int node, char c) => _edges.TryGetValue(Key(node, c), out var next) ? next : -1;

    /// <summary>Whether a pattern ends at a state.</summary>
    public bool EndsAt(int node) => _ends[node] is not null;

    /// <summary>Adds all patterns that begin at <paramref name="at"/> and end at a word's end to <paramref name="found"/>, shortest first.</summary>
    public void Match(ReadOnlySpan<char> chars, int at, int end, List<PatternMatch> found)
    {
        if (at >= end || (Letters.Fold(chars[at]) is var first && first < _firsts.Length && !_firsts[first] && char.IsLetter(first)))
            return;
        var node = 0;
        for (var i = at; i < end;)
        {
            var c = Next(chars, ref i, end);
            if (c == '\0' || (node = Step(node, c)) < 0)
                return;
            if (_ends[node] is { } numbers && (i == end || !char.IsLetter(chars[i])))
            {
                foreach (var number in numbers)
                    found.Add(new PatternMatch(number, at, i));
            }
        }
    }

    /// <summary>The folded letter, or <c>#</c> for a run of digits, at or behind <paramref name="i"/>, which moves behind it; <c>'\0'</c> at the end.</summary>
    public static char Next(ReadOnlySpan<char> chars, ref int i, int end)
    {
        while (i < end)
        {
            var c = chars[i++];
            if (char.IsAsciiDigit(c))
            {
                while (i < end && char.IsAsciiDigit(chars[i]))
                    i++;
                return '#';
            }

            if (char.IsLetter(c))
                return Letters.Fold(c);
        }

        return '\0';
    }

    private static long Key(int node, char c) => ((long)node << 16) | c;
}

/// <summary>A pattern found.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Start">Normalised position where it begins.</param>
/// <param name="End">Normalised position behind its last letter.</param>
internal readonly record struct PatternMatch(int Number, int Start, int End);
