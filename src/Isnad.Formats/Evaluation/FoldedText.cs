using System.Globalization;
using System.Text;

namespace Isnad.Formats.Evaluation;

/// <summary>A text folded for finding quotes: marks and bidi signs dropped, letters that are written in several ways made one, with the
/// way back to the offsets of the original.</summary>
internal sealed class FoldedText
{
    private const string Dropped = "\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\u0640";
    private const string Quotes = "\"\u00AB\u00BB\u201C\u201D\u201E'\u2019\u2018";
    private const string From = "\u0623\u0625\u0622\u0671\u0649\u06CC\u06A9\u0629\u0624\u0626";
    private const string To = "\u0627\u0627\u0627\u0627\u064A\u064A\u0643\u0647\u0648\u064A";
    private const string Clitics = "\u0648\u0641\u0628\u0644\u0643\u0633";
    private const string Article = "\u0627\u0644";
    private const string HiddenArticle = "\u0644\u0644";

    private readonly string _normal;
    private readonly List<int> _where = [];

    /// <summary>Folds a text.</summary>
    public FoldedText(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Dropped.Contains(c, StringComparison.Ordinal) || CharUnicodeInfo.GetUnicodeCategory(text, i) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F')
            {
                if (folded.Length > 0 && folded[^1] == ' ')
                    continue;
                c = ' ';
            }
            else if (Quotes.Contains(c, StringComparison.Ordinal))
            {
                c = '"';
            }

            folded.Append(Fold(c));
            _where.Add(i);
        }

        _where.Add(text.Length);
        _normal = folded.ToString();
    }

    /// <summary>A short text, folded and trimmed.</summary>
    public static string Of(string? text) => text is null ? "" : new FoldedText(text)._normal.Trim(' ');

    /// <summary>The original span of a range of the folded text.</summary>
    public TextSpan Span((int First, int End) range) => new(_where[range.First], _where[range.End - 1] + 1);

    /// <summary>All places where some words stand.</summary>
    /// <param name="needle">The words.</param>
    /// <param name="start">First folded offset.</param>
    /// <param name="end">Folded offset behind which none may reach, or -1.</param>
    /// <param name="scope">Whether only whole words count, with clitics in front.</param>
    public IEnumerable<(int First, int End)> Find(string needle, int start = 0, int end = -1, FindScope scope = FindScope.Anywhere)
    {
        var folded = Of(needle);
        if (folded.Length == 0)
            yield break;
        for (var i = _normal.IndexOf(folded, start, StringComparison.Ordinal); i >= 0 && (end < 0 || i + folded.Length <= end);)
        {
            if (scope == FindScope.Anywhere || IsWord(i, i + folded.Length))
                yield return (i, i + folded.Length);
            i = i + 1 > _normal.Length ? -1 : _normal.IndexOf(folded, i + 1, StringComparison.Ordinal);
        }
    }

    /// <summary>Where a quote stands: inside its context where one is given, else the first place not yet used.</summary>
    public TextSpan? Locate(string quote, string? context, List<TextSpan>? used = null)
    {
        if (!string.IsNullOrEmpty(context))
        {
            foreach (var around in Find(context))
            {
                foreach (var found in Find(quote, around.First, around.End))
                    return Span(found);
            }
        }

        TextSpan? first = null;
        foreach (var found in Find(quote))
        {
            var span = Span(found);
            first ??= span;
            if (used is null || !used.Contains(span))
                return span;
        }

        return first;
    }

    private static char Fold(char c)
    {
        var at = From.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0)
            return To[at];
        return c is >= '\u0660' and <= '\u0669' ? (char)(c - '\u0660' + '0') : c;
    }

    private bool IsWord(int first, int end)
    {
        if (end < _normal.Length && char.IsLetter(_normal[end]))
            return false;
        var k = first;
        while (k > 0 && char.IsLetter(_normal[k - 1]))
            k--;
        return k == first || IsProclitic(_normal.AsSpan(k, first - k));
    }

    /// <summary>Up to three one-letter words, then perhaps the article.</summary>
    private static bool IsProclitic(ReadOnlySpan<char> front)
    {
        for (var n = 0; n <= Math.Min(3, front.Length); n++)
        {
            var rest = front[n..];
            if (rest.Length == 0 || rest.SequenceEqual(Article) || rest.SequenceEqual(HiddenArticle))
                return true;
            if (!Clitics.Contains(front[n], StringComparison.Ordinal))
                return false;
        }

        return false;
    }
}
