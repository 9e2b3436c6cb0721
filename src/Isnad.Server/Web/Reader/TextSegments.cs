namespace Isnad.Server.Web.Reader;

/// <summary>Cuts a text at the borders of all its spans, so that spans may overlap in any way.</summary>
public static class TextSegments
{
    /// <summary>The segments in the order of the text; together they are the whole text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Spans inside it, in any order; empty ones and ones outside the text are passed over.</param>
    public static IReadOnlyList<Segment> Cut(string text, IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var starting = marks.Where(m => m.Span.Length > 0 && m.Span.Start >= 0 && m.Span.End <= text.Length).OrderBy(static m => m.Span.Start).ToList();
        var borders = starting.SelectMany(static m => new[] { m.Span.Start, m.Span.End }).Append(0).Append(text.Length).Select(b => Whole(text, b)).Distinct().Order().ToList();
        var segments = new List<Segment>(borders.Count);
        var (open, next) = (new List<Mark>(), 0);
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            var span = new TextSpan(borders[i], borders[i + 1]);
            open.RemoveAll(m => Whole(text, m.Span.End) <= span.Start);
            for (; next < starting.Count && Whole(text, starting[next].Span.Start) <= span.Start; next++)
            {
                if (Whole(text, starting[next].Span.End) > span.Start)
                    open.Add(starting[next]);
            }

            segments.Add(new Segment(span, [.. open.OrderBy(static m => m.Span.Length).ThenBy(static m => m.Kind)]));
        }

        return segments;
    }

    // A border between the two halves of a surrogate pair stands before both: a page cannot hold half a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
