using Isnad.Text;

namespace Isnad.Corpus.Copies;

/// <summary>Cuts a normalised text into words: runs of letters and digits.</summary>
internal static class WordScan
{
    /// <summary>Folded hashes of the words in order.</summary>
    public static List<ulong> Hashes(ReadOnlySpan<char> chars)
    {
        var words = new List<ulong>(chars.Length / 5);
        for (var i = 0; i < chars.Length;)
        {
            if (!Next(chars, ref i, out var start))
                break;
            words.Add(WordHash.Folded(chars[start..i]));
        }

        return words;
    }

    /// <summary>Moves behind the next word; false where none is left.</summary>
    public static bool Next(ReadOnlySpan<char> chars, ref int at, out int start)
    {
        while (at < chars.Length && !char.IsLetterOrDigit(chars[at]))
            at++;
        start = at;
        while (at < chars.Length && (char.IsLetterOrDigit(chars[at]) || (chars[at] is '.' or ',' && Digit(chars, at - 1) && Digit(chars, at + 1))))
            at++;
        return at > start;
    }

    private static bool Digit(ReadOnlySpan<char> chars, int at) => at >= 0 && at < chars.Length && char.IsAsciiDigit(chars[at]);
}
