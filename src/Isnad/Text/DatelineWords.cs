using System.Globalization;
using Isnad.Lexicon;

namespace Isnad.Text;

/// <summary>What a word of a dateline is; the names are those of the table <c>dateline</c>.</summary>
internal enum DatelineKind
{
    /// <summary>Any other word.</summary>
    Other,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A sign.</summary>
    Sign,

    /// <summary>A month of the Gregorian calendar.</summary>
    Month,

    /// <summary>A month of the Hijri calendar.</summary>
    HijriMonth,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>Small words of times and eras.</summary>
    Filler,

    /// <summary>"Published on".</summary>
    Published,

    /// <summary>"Last updated".</summary>
    Updated,

    /// <summary>"By".</summary>
    Byline,

    /// <summary>A desk that signs: "special", "follow-ups".</summary>
    Desk,

    /// <summary>"Newspaper", "agency", "site".</summary>
    Medium,

    /// <summary>"Statement to", "interview with".</summary>
    Interview,
}

/// <summary>A word, number or sign of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Value of a number or month; code of a sign.</param>
/// <param name="Start">Normalised position.</param>
/// <param name="End">Normalised position behind it.</param>
internal readonly record struct DatelineItem(DatelineKind Kind, int Value, int Start, int End)
{
    public int Length => End - Start;

    public bool IsSign(char c) => Kind == DatelineKind.Sign && Value == c;

    public bool IsDash => Kind == DatelineKind.Sign && Value is '-' or '\u2013' or '\u2014' or '\u2212';
}

/// <summary>The words of datelines and bylines (tables <c>dateline</c> and <c>months</c>), ready to read lines.</summary>
internal sealed class DatelineWords
{
    private readonly PatternTrie _trie = new();
    private readonly List<(DatelineKind Kind, int Value)> _words = [];

    public DatelineWords(CompiledLexicon lexicon)
    {
        foreach (var row in lexicon.Rows)
        {
            if (row.Table == "months")
                Add(row.Phrase, row.Cells[2] == "hijri" ? DatelineKind.HijriMonth : DatelineKind.Month, row.Cells[1]);
            else if (row.Table == "dateline")
                Add(row.Phrase, Enum.Parse<DatelineKind>(row.Cells[1], ignoreCase: true), row.Cells[2]);
        }
    }

    /// <summary>The words, numbers and signs of a stretch.</summary>
    public List<DatelineItem> Read(ReadOnlySpan<char> chars, int start, int end)
    {
        var items = new List<DatelineItem>();
        var found = new List<PatternMatch>();
        for (var i = start; i < end;)
        {
            var from = i;
            if (char.IsWhiteSpace(chars[i]))
            {
                i++;
            }
            else if (char.IsAsciiDigit(chars[i]))
            {
                while (i < end && char.IsAsciiDigit(chars[i]))
                    i++;
                var value = i - from <= 6 ? int.Parse(chars[from..i], NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;
                items.Add(new DatelineItem(DatelineKind.Number, value, from, i));
            }
            else if (char.IsLetter(chars[i]))
            {
                items.Add(Word(chars, from, end, found));
                i = items[^1].End;
            }
            else
            {
                items.Add(new DatelineItem(DatelineKind.Sign, chars[i], from, ++i));
            }
        }

        return items;
    }

    private DatelineItem Word(ReadOnlySpan<char> chars, int from, int end, List<PatternMatch> found)
    {
        found.Clear();
        _trie.Match(chars, from, end, found);
        for (var m = found.Count - 1; m >= 0; m--)
        {
            if (IsPlain(chars[found[m].Start..found[m].End]))
                return new DatelineItem(_words[found[m].Number].Kind, _words[found[m].Number].Value, from, found[m].End);
        }

        var i = from;
        while (i < end && char.IsLetter(chars[i]))
            i++;
        return new DatelineItem(DatelineKind.Other, 0, from, i);
    }

    // Only spaces and points may stand inside a phrase.
    private static bool IsPlain(ReadOnlySpan<char> chars)
    {
        foreach (var c in chars)
        {
            if (!char.IsLetter(c) && c is not (' ' or '.' or '\''))
                return false;
        }

        return true;
    }

    private void Add(string phrase, DatelineKind kind, string value)
    {
        _trie.Add(phrase, _words.Count);
        _words.Add((kind, value.Length == 0 ? 0 : int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)));
    }
}
