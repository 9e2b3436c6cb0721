using System.Globalization;
using System.Text;

namespace Isnad.Cli.Output;

/// <summary>Keeps right-to-left words readable between left-to-right ones.</summary>
/// <param name="isolates">Whether such words are set apart with U+2068 and U+2069, as terminals that know bidirectional text need it.</param>
internal sealed class Arabic(bool isolates)
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>The words, set apart where they are Arabic and free of signs that would move a cursor.</summary>
    public string Isolate(string words)
    {
        var rightToLeft = false;
        StringBuilder? clean = null;
        for (var i = 0; i < words.Length; i++)
        {
            rightToLeft |= words[i] is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC');
            if (char.IsControl(words[i]))
                (clean ??= new StringBuilder(words))[i] = ' ';
        }

        var plain = clean?.ToString() ?? words;
        return isolates && rightToLeft ? FirstStrongIsolate + plain + PopIsolate : plain;
    }

    /// <summary>The words in lines of at most so many columns, broken between words; a longer word has a line of its own.</summary>
    public static IEnumerable<string> Wrap(string words, int columns)
    {
        var (start, end, width) = (0, 0, 0);
        for (var at = 0; at <= words.Length; at++)
        {
            if (at < words.Length && words[at] != ' ')
                continue;
            var word = Columns(words.AsSpan(end, at - end));
            if (width > 0 && width + word > columns)
            {
                yield return words[start..end].Trim();
                (start, width) = (end, 0);
                word = Columns(words.AsSpan(end, at - end).TrimStart(' '));
            }

            (end, width) = (at, width + word);
        }

        if (words.AsSpan(start).Trim(' ').Length > 0)
            yield return words[start..].Trim();
    }

    /// <summary>The columns that words take on a terminal.</summary>
    public static int Columns(ReadOnlySpan<char> words)
    {
        var width = 0;
        foreach (var c in words)
            width += HasColumn(CharUnicodeInfo.GetUnicodeCategory(c)) ? 1 : 0;
        return width;
    }

    /// <summary>The words with spaces behind them, to fill a column; longer ones are cut.</summary>
    public static string Pad(string words, int columns)
    {
        var (width, end) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(words, i);
            if (category != UnicodeCategory.Surrogate && HasColumn(category) && ++width == columns)
                end = i;
        }

        return width <= columns ? words + new string(' ', columns - width) : string.Concat(words.AsSpan(0, end), words[0] == FirstStrongIsolate ? "\u2026\u2069" : "\u2026");
    }

    private static bool HasColumn(UnicodeCategory category) => category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark);
}
