using System.Text;

namespace Isnad.Text;

/// <summary>Cuts texts into the terms of a search index. Spelling variants have one term (<see cref="Letters.Fold"/>), and so has a word with and
/// without the article and what is joined to it, as far as its letters show: no lexicon is asked, so that terms never change with the knowledge.</summary>
public static class SearchWords
{
    private const char Beh = '\u0628';
    private const char Feh = '\u0641';
    private const char Kaf = '\u0643';
    private const char Meem = '\u0645';
    private const char Teh = '\u062A';
    private const int LongestTerm = 48;
    private const int MostSpellings = 400;

    // Letters that spell one foreign sound: ghain, jeem, qaf, kaf; teh, tah; seen, sad, theh; dal, dad; zain, thal, zah; feh, beh.
    private static readonly string[] Alike = ["\u063A\u062C\u0642\u0643", "\u062A\u0637", "\u0633\u0635\u062B", "\u062F\u0636", "\u0632\u0630\u0638", "\u0641\u0628"];
    private static readonly string LongVowels = $"{Letters.Alef}{Letters.Waw}{Letters.Yeh}";
    private static readonly string[] SpelledFronts = ["", $"{Letters.Waw}", $"{Beh}", $"{Letters.Lam}"];

    // What may be joined in front of a word: and, the, by, for, like, so, and their combinations.
    private static readonly string[] Fronts =
    [
        "", $"{Letters.Alef}{Letters.Lam}", $"{Letters.Waw}", $"{Beh}", $"{Letters.Lam}", $"{Kaf}", $"{Feh}", $"{Letters.Waw}{Letters.Alef}{Letters.Lam}",
        $"{Beh}{Letters.Alef}{Letters.Lam}", $"{Letters.Lam}{Letters.Lam}", $"{Kaf}{Letters.Alef}{Letters.Lam}", $"{Feh}{Letters.Alef}{Letters.Lam}",
        $"{Letters.Waw}{Beh}", $"{Letters.Waw}{Letters.Lam}", $"{Letters.Waw}{Beh}{Letters.Alef}{Letters.Lam}", $"{Letters.Waw}{Letters.Lam}{Letters.Lam}",
    ];

    // The pronouns that news join behind nouns: his, her, their.
    private static readonly string[] Ends = ["", $"{Letters.Heh}", $"{Letters.Heh}{Letters.Alef}", $"{Letters.Heh}{Meem}"];

    /// <summary>The words of a text in order.</summary>
    public static List<SearchWord> Of(string text)
    {
        var normal = NormalizedText.Of(text);
        var words = new List<SearchWord>(text.Length / 6);
        var folded = Fold(normal.Chars);
        for (var at = 0; Next(folded, ref at, out var start);)
            words.Add(new SearchWord(Term(folded.AsSpan(start, at - start)).ToString(), normal.OriginalSpan(start, at)));
        return words;
    }

    /// <summary>The terms of a text in order, with one space between them.</summary>
    public static string Index(string text)
    {
        var folded = Fold(NormalizedText.Of(text).Chars);
        var terms = new StringBuilder(folded.Length);
        for (var at = 0; Next(folded, ref at, out var start);)
        {
            if (terms.Length > 0)
                terms.Append(' ');
            terms.Append(Term(folded.AsSpan(start, at - start)));
        }

        return terms.ToString();
    }

    /// <summary>The terms under which a word may stand in the index, with anything joined to it; its own term first.</summary>
    /// <param name="word">One word.</param>
    public static IReadOnlyList<string> Forms(string word)
    {
        var folded = new string(Fold(NormalizedText.Of(word).Chars));
        if (folded.Length < 2 || !Letters.IsArabic(folded[0]))
            return [Term(folded).ToString()];
        if (folded.Length > 4 && folded[^1] == Letters.Heh && folded[^2] == Teh)
            folded = $"{folded[..^2]}{Letters.Heh}";
        var bare = folded.Length > 4 && folded[0] == Letters.Alef && folded[1] == Letters.Lam ? folded[2..] : folded;
        var terms = new List<string> { Term(Fold(NormalizedText.Of(word).Chars)).ToString() };
        foreach (var front in Fronts)
        {
            foreach (var end in Ends)
            {
                // The ending of feminine nouns is written open before a pronoun.
                var body = end.Length > 0 && bare[^1] == Letters.Heh ? $"{bare[..^1]}{Teh}" : bare;
                var term = Term(front + body + end).ToString();
                if (!terms.Contains(term))
                    terms.Add(term);
            }
        }

        return terms;
    }

    /// <summary>The terms under which a word may stand when it is spelled otherwise, as names from other languages are: letters exchanged that
    /// transliteration exchanges, a long vowel more or less. Its own terms first; bounded.</summary>
    /// <param name="word">One word.</param>
    public static IReadOnlyList<string> Spellings(string word)
    {
        var terms = new List<string>(Forms(word));
        var seen = new HashSet<string>(terms, StringComparer.Ordinal);
        var bare = new string(Fold(NormalizedText.Of(word).Chars));
        if (bare.Length > 4 && bare[0] == Letters.Alef && bare[1] == Letters.Lam)
            bare = bare[2..];
        if (bare.Length < 3 || !Letters.IsArabic(bare[0]))
            return terms;
        foreach (var spelling in Exchanged(bare).SelectMany(Exchanged).Concat(Exchanged(bare).SelectMany(Vowels)).Concat(Vowels(bare).SelectMany(Vowels)))
        {
            foreach (var front in SpelledFronts)
            {
                if (terms.Count < MostSpellings && Term(front + spelling).ToString() is var term && seen.Add(term))
                    terms.Add(term);
            }
        }

        return terms;
    }

    /// <summary>The folded beginnings under which words that begin so may stand in the index.</summary>
    /// <param name="beginning">The letters with which the words begin.</param>
    public static IReadOnlyList<string> Beginnings(string beginning)
    {
        var folded = new string(Fold(NormalizedText.Of(beginning).Chars));
        var bare = Front(folded).ToString();
        return bare == folded ? [folded] : [folded, bare];
    }

    /// <summary>The word, and the word with one letter exchanged.</summary>
    private static IEnumerable<string> Exchanged(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            foreach (var letters in Alike)
            {
                if (!letters.Contains(word[i], StringComparison.Ordinal))
                    continue;
                foreach (var other in letters)
                {
                    if (other != word[i])
                        yield return $"{word[..i]}{other}{word[(i + 1)..]}";
                }
            }
        }
    }

    /// <summary>The word, and the word with one long vowel inside it more or less.</summary>
    private static IEnumerable<string> Vowels(string word)
    {
        yield return word;
        for (var i = 1; i < word.Length; i++)
        {
            if (LongVowels.Contains(word[i], StringComparison.Ordinal))
            {
                if (word.Length > 3)
                    yield return word.Remove(i, 1);
                continue;
            }

            if (LongVowels.Contains(word[i - 1], StringComparison.Ordinal))
                continue;
            foreach (var vowel in LongVowels)
                yield return word.Insert(i, vowel.ToString());
        }
    }

    private static bool Next(char[] folded, ref int at, out int start)
    {
        while (at < folded.Length && !char.IsLetterOrDigit(folded[at]))
            at++;
        start = at;
        while (at < folded.Length && char.IsLetterOrDigit(folded[at]))
            at++;
        return at > start;
    }

    private static char[] Fold(ReadOnlySpan<char> chars)
    {
        var folded = new char[chars.Length];
        for (var i = 0; i < chars.Length; i++)
            folded[i] = Letters.Fold(chars[i]);
        return folded;
    }

    private static ReadOnlySpan<char> Term(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestTerm)
            word = word[..LongestTerm];
        return Letters.IsArabic(word[0]) ? End(Front(word)) : word;
    }

    private static ReadOnlySpan<char> Front(ReadOnlySpan<char> word)
    {
        while (true)
        {
            var cut = word switch
            {
                [Letters.Waw, _, _, _, _, ..] => 1,
                [Letters.Lam, Letters.Lam, _, _, _, ..] => 2,
                [Beh or Kaf or Feh, Letters.Alef, Letters.Lam, _, _, _, ..] => 3,
                [Letters.Alef, Letters.Lam, _, _, _, ..] => 2,
                _ => 0,
            };
            if (cut == 0)
                return word;
            word = word[cut..];
        }
    }

    private static ReadOnlySpan<char> End(ReadOnlySpan<char> word)
    {
        if (word.Length >= 6 && word[^2] == Letters.Heh && word[^1] is Letters.Alef or Meem)
            word = word[..^2];
        else if (word.Length >= 4 && word[^1] == Letters.Heh)
            word = word[..^1];
        return word.Length >= 5 && word[^1] == Teh ? word[..^1] : word;
    }
}
