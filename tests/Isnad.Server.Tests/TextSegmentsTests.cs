using Isnad.Server.Web.Reader;

namespace Isnad.Server.Tests;

public sealed class TextSegmentsTests
{
    private const string Text = "قصف الجيشُ 🏥 مستشفى Al-Shifa في غزّة";

    [Fact]
    public void Segments_together_are_the_whole_text_whatever_overlaps()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var marks = Enumerable.Range(0, random.Next(0, 12)).Select(i =>
            {
                var start = random.Next(-2, Text.Length + 2);
                return new Mark($"m{i}", (MarkKind)random.Next(0, 6), new TextSpan(start, start + random.Next(0, 12)), "m");
            }).ToList();
            var segments = TextSegments.Cut(Text, marks);
            Assert.Equal(Text, string.Concat(segments.Select(s => s.Span.Of(Text))));
            foreach (var segment in segments)
                Assert.False(char.IsLowSurrogate(Text[segment.Span.Start]));
            foreach (var mark in marks.Where(m => m.Span.Length > 0 && m.Span.Start >= 0 && m.Span.End <= Text.Length && Whole(m.Span)))
                Assert.Equal(mark.Span.Of(Text), string.Concat(segments.Where(s => s.Marks.Contains(mark)).Select(s => s.Span.Of(Text))));
        }
    }

    [Fact]
    public void Overlapping_spans_share_the_segment_between_them_and_the_shorter_comes_first()
    {
        var (one, two) = (new Mark("m1", MarkKind.Mention, new TextSpan(0, 8), "m"), new Mark("m2", MarkKind.Mention, new TextSpan(4, 10), "m"));
        var segments = TextSegments.Cut(Text, [one, two]);
        Assert.Equal([new TextSpan(0, 4), new TextSpan(4, 8), new TextSpan(8, 10), new TextSpan(10, Text.Length)], segments.Select(s => s.Span));
        Assert.Equal([two, one], segments[1].Marks);
    }

    [Fact]
    public void A_text_without_spans_is_one_segment() => Assert.Equal([new TextSpan(0, Text.Length)], TextSegments.Cut(Text, []).Select(s => s.Span));

    private static bool Whole(TextSpan span) => !char.IsLowSurrogate(Text[span.Start]) && (span.End == Text.Length || !char.IsLowSurrogate(Text[span.End]));
}
