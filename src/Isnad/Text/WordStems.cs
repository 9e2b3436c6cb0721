namespace Isnad.Text;

/// <summary>Rough stems of content words, for telling whether two stretches speak of the same.</summary>
internal static class WordStems
{
    private const char Feh = '\u0641';
    private const char Beh = '\u0628';
    private const char Kaf = '\u0643';

    /// <summary>Adds the stems of all words of at least three letters.</summary>
    public static void AddTo(HashSet<ulong> stems, ReadOnlySpan<char> chars)
    {
        for (var i = 0; i < chars.Length;)
        {
            if (!char.IsLetterOrDigit(chars[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < chars.Length && char.IsLetterOrDigit(chars[i]))
                i++;
            var stem = Strip(chars[start..i]);
            if (stem.Length >= 3)
                stems.Add(WordHash.Folded(stem));
        }
    }

    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word[0] is Letters.Waw or Feh)
            word = word[1..];
        if (word.Length > 4 && word[0] == Letters.Lam && word[1] == Letters.Lam)
            word = word[2..];
        if (word.Length > 5 && word[0] is Beh or Letters.Lam or Kaf && word[1] == Letters.Alef && word[2] == Letters.Lam)
            word = word[1..];
        if (word.Length > 4 && word[0] == Letters.Alef && word[1] == Letters.Lam)
            word = word[2..];
        if (word.Length > 3 && Letters.Fold(word[^1]) == Letters.Heh)
            word = word[..^1];
        return word;
    }
}
