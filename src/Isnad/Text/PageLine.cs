namespace Isnad.Text;

/// <summary>A line of a page that is not blank.</summary>
/// <param name="Start">Original offset of its first sign that is no white space.</param>
/// <param name="End">Original offset behind its last sign that is no white space.</param>
/// <param name="Next">Original offset at which the next line begins.</param>
/// <param name="NormStart">Normalised position of <paramref name="Start"/>.</param>
/// <param name="NormEnd">Normalised position of <paramref name="End"/>.</param>
/// <param name="Words">Number of stretches between white space.</param>
/// <param name="Stopped">Whether it ends like a sentence, closing marks aside.</param>
/// <param name="LineStart">Original offset at which the line begins, white space included.</param>
internal readonly record struct PageLine(int Start, int End, int Next, int NormStart, int NormEnd, int Words, bool Stopped, int LineStart)
{
    // A line of so many words is a paragraph of an article; a shorter one when it ends with a full stop.
    private const int ParagraphWords = 25;
    private const int StoppedParagraphWords = 12;

    /// <summary>Whether it looks like a paragraph of an article.</summary>
    public bool IsParagraph => Words >= ParagraphWords || (Stopped && Words >= StoppedParagraphWords);

    /// <summary>Whether it looks like a headline or a link.</summary>
    public bool IsHeadline => Words <= 22 && !Stopped;

    /// <summary>The lines of a text that are not blank.</summary>
    public static List<PageLine> Of(NormalizedText text)
    {
        var original = text.Original;
        var lines = new List<PageLine>();
        for (var at = 0; at < original.Length;)
        {
            var end = original.AsSpan(at).IndexOfAny("\n\r\u2028\u2029");
            end = end < 0 ? original.Length : at + end;
            var next = Math.Min(original.Length, end + 1);
            if (next < original.Length && original[end] == '\r' && original[next] == '\n')
                next++;
            var (start, stop) = Trim(original, at, end);

            // A line of marks alone has nothing in the normalised text.
            if (stop > start && Make(text, start, stop, next, at) is { } line && line.NormEnd > line.NormStart)
                lines.Add(line);
            at = next;
        }

        return lines;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || Letters.IsInvisible(text[start])))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || Letters.IsInvisible(text[end - 1])))
            end--;
        return (start, end);
    }

    private static PageLine Make(NormalizedText text, int start, int end, int next, int lineStart)
    {
        var from = text.FromOriginal(start);
        var to = end == text.Original.Length ? text.Length : text.FromOriginal(end);
        var words = 0;
        var inside = false;
        foreach (var c in text.Chars[from..to])
        {
            var space = char.IsWhiteSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        var last = to - 1;
        while (last > from && text.Chars[last] is '"' or '\u00BB' or '\u201D' or '\u201C' or ')' or ' ' or '\'' or '\u2019')
            last--;
        var stopped = last >= from && text.Chars[last] is '.' or '!' or '\u061F' or '?' or '\u2026' or ':' or '\u061B';
        return new PageLine(start, end, next, from, to, words, stopped, lineStart);
    }
}
