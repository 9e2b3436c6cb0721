using System.Text;
using Isnad.Formats.Readers;

namespace Isnad.Formats.Tests;

[Collection(nameof(MeasuredTests))]
public sealed class ReaderTests
{
    [Fact]
    public async Task A_line_is_an_article_with_what_is_given_beside_its_text()
    {
        var item = Assert.Single(await Lines("""{"text":"نص","source":"a.txt","url":"https://x.example/1","title":"عنوان","outlet":"الفجر","published":"2021-05-31T10:00:00Z","author":"سامي","other":{"deep":[1,2,{"text":"لا"}]}}"""));
        Assert.NotNull(item.Article);
        Assert.Equal(("نص", "a.txt", "https://x.example/1", "عنوان"), (item.Article.Text, item.Article.Source, item.Article.Url, item.Article.Title));
        Assert.Equal(("الفجر", "سامي", new DateOnly(2021, 5, 31), PublishedFrom.Metadata), (item.Article.Outlet, item.Article.Author, item.Article.Published, item.Article.PublishedFrom));
        Assert.Empty(item.Article.Diagnostics);
    }

    [Fact]
    public async Task A_page_handed_in_as_plain_text_is_read_as_a_page_with_a_note()
    {
        const string Page = "<!DOCTYPE html><html><head><title>س</title><script>if (a<b) x('<p>');</script></head><body><!-- ملاحظة --><h1>وصول القافلة</h1><p>قال <b>المتحدث</b> إن &quot;الطريق&quot; آمن &amp; مفتوح.</p></body></html>";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Page));
        var item = await PlainTextReader.ReadAsync(stream, "a.txt", ReadLimits.Usual, TestContext.Current.CancellationToken);
        Assert.Equal(["وصول القافلة", "قال المتحدث إن \"الطريق\" آمن & مفتوح."], item.Article!.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal(DiagnosticCodes.OtherContent, Assert.Single(item.Article.Diagnostics).Code);
    }

    [Fact]
    public async Task A_page_handed_in_as_plain_text_in_which_there_is_no_article_keeps_all_its_words()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("<div><p>عاجل</p><p>انفجار</p><br><br></div>"));
        var item = await PlainTextReader.ReadAsync(stream, "a.txt", ReadLimits.Usual, TestContext.Current.CancellationToken);
        Assert.Equal(["عاجل", "انفجار"], item.Article!.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal(DiagnosticCodes.MarkupInText, Assert.Single(item.Article.Diagnostics).Code);
    }

    [Fact]
    public async Task A_text_with_angle_brackets_is_no_page()
    {
        const string Plain = "كتب: <الطريق آمن> و <p واحدة، ثم 3 < 5.";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Plain));
        var item = await PlainTextReader.ReadAsync(stream, "a.txt", ReadLimits.Usual, TestContext.Current.CancellationToken);
        Assert.Equal(Plain, item.Article!.Text);
        Assert.Empty(item.Article.Diagnostics);
    }

    [Fact]
    public async Task A_broken_line_gives_a_problem_with_its_number_and_the_rest_goes_on()
    {
        var items = await Lines("{\"text\":\"أ\"}\n{\"text\":\"ب\"\n\n[1]\n{\"title\":\"لا نص\"}\n{\"text\":7}\n{\"text\":\" \"}\n{\"text\":\"ج\"} x\r\n{\"text\":\"د\"}");
        Assert.Equal(["f:1", "f:2", "f:4", "f:5", "f:6", "f:7", "f:8", "f:9"], items.Select(i => i.Source));
        Assert.Equal(["أ", null, null, null, null, null, null, "د"], items.Select(i => i.Article?.Text));
        Assert.Equal(
            [DiagnosticCodes.BrokenLine, DiagnosticCodes.BrokenLine, DiagnosticCodes.WrongField, DiagnosticCodes.WrongField, DiagnosticCodes.Empty, DiagnosticCodes.BrokenLine],
            items.Where(i => i.Article is null).Select(i => Assert.Single(i.Problems, p => p.Severity == Severity.Error).Code));
    }

    [Fact]
    public async Task Fields_of_the_wrong_type_and_impossible_dates_are_told_and_passed_over()
    {
        var article = Assert.Single(await Lines("{\"text\":\"نص\",\"title\":5,\"author\":null,\"published\":\"2021-02-30\"}")).Article;
        Assert.NotNull(article);
        Assert.Null(article.Published);
        Assert.Equal([DiagnosticCodes.WrongField, DiagnosticCodes.WrongDate], article.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("2021-05-31", "2021-05-31")]
    [InlineData("2021-05-31T23:59:59+03:00", "2021-05-31")]
    [InlineData("2021/5/31 10:00", "2021-05-31")]
    [InlineData("20210531", "2021-05-31")]
    [InlineData("Mon, 31 May 2021 10:00:00 GMT", "2021-05-31")]
    [InlineData("31/05/2021", "2021-05-31")]
    [InlineData("31.5.2021 10:00", "2021-05-31")]
    [InlineData("05/31/2021", "2021-05-31")]
    [InlineData("٣١/٠٥/٢٠٢١", "2021-05-31")]
    [InlineData("5/5/2021", "2021-05-05")]
    [InlineData("03/04/2021", null)]
    [InlineData("31/31/2021", null)]
    [InlineData("2021-02-30", null)]
    [InlineData("99999-01-01", null)]
    [InlineData("yesterday", null)]
    public void Dates_of_publication_are_read_as_metadata_write_them(string text, string? expected) =>
        Assert.Equal(expected, PublishedDate.Parse(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task A_date_that_may_be_two_is_read_day_first_and_told()
    {
        var article = Assert.Single(await Lines("{\"text\":\"نص\",\"published\":\"03/04/2021\"}")).Article;
        Assert.Equal(new DateOnly(2021, 4, 3), article?.Published);
        var told = Assert.Single(article!.Diagnostics);
        Assert.Equal((DiagnosticCodes.WrongDate, Severity.Warning), (told.Code, told.Severity));
        Assert.Contains("2021-04-03, not 2021-03-04", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_surrogates_and_invalid_bytes_inside_strings_are_survived()
    {
        var escaped = Assert.Single(await Lines("""{"text":"قصف\ud800 \"القرية\"\n\u0642\ud83d\ude00"}""")).Article;
        Assert.Equal("قصف\uD800 \"القرية\"\nق\uD83D\uDE00", escaped?.Text);
        var items = await Collect(new MemoryStream([.. "{\"text\":\"ab"u8, 0xFF, .. "cd\"}\n"u8]));
        Assert.Equal("ab\uFFFDcd", Assert.Single(items).Article?.Text);
        Assert.Equal(DiagnosticCodes.InvalidBytes, Assert.Single(items[0].Article!.Diagnostics).Code);
    }

    [Fact]
    public async Task A_mark_at_the_beginning_and_a_missing_last_line_break_do_no_harm()
    {
        var items = await Collect(new MemoryStream([0xEF, 0xBB, 0xBF, .. "{\"text\":\"a\"}\n\n\n{\"text\":\"b\"}"u8]));
        Assert.Equal(["a", "b"], items.Select(i => i.Article?.Text));
    }

    [Fact]
    public async Task Lines_longer_than_the_limit_are_left_out_without_holding_them()
    {
        var limits = new ReadLimits { Bytes = 1 << 20 };
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var items = await Collect(new LongLine(200 * 1024 * 1024), limits);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64 << 20);
        Assert.Equal(["first", null, "last"], items.Select(i => i.Article?.Text));
        Assert.Equal(DiagnosticCodes.TooLong, items[1].Problems[0].Code);
    }

    [Fact]
    public async Task Lines_across_all_buffer_borders_come_out_whole()
    {
        var random = new Random(3);
        var texts = Enumerable.Range(0, 400).Select(i => new string((char)('ا' + (i % 20)), random.Next(1, 3000))).ToList();
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', texts.Select(t => $"{{\"text\":\"{t}\"}}")));
        var items = await Collect(new Trickle(bytes, random));
        Assert.Equal(texts, items.Select(i => i.Article!.Text));
    }

    [Fact]
    public async Task A_plain_file_is_one_article_named_after_it()
    {
        var item = await Plain(Encoding.UTF8.GetBytes("وصلت القافلة إلى المدينة.\nوغادرت."));
        Assert.Equal(("f", "utf-8", "وصلت القافلة إلى المدينة.\nوغادرت."), (item.Article?.Source, item.Article?.Encoding, item.Article?.Text));
    }

    [Theory]
    [InlineData("", DiagnosticCodes.Empty)]
    [InlineData(" \n\n ", DiagnosticCodes.Empty)]
    [InlineData("\0\0\0\0\0\u0001\u0002\0", DiagnosticCodes.Binary)]
    public async Task What_cannot_be_read_as_an_article_says_why(string content, string code)
    {
        var item = await Plain(Encoding.UTF8.GetBytes(content));
        Assert.Null(item.Article);
        Assert.Equal(code, Assert.Single(item.Problems).Code);
    }

    [Fact]
    public async Task A_file_of_200_MB_in_one_line_is_refused_quickly()
    {
        var item = await PlainTextReader.ReadAsync(new LongLine(200 * 1024 * 1024), "f", ReadLimits.Usual, TestContext.Current.CancellationToken);
        Assert.Equal(DiagnosticCodes.TooLong, Assert.Single(item.Problems).Code);
    }

    private static ValueTask<RawItem> Plain(byte[] bytes) =>
        PlainTextReader.ReadAsync(new MemoryStream(bytes), "f", ReadLimits.Usual, TestContext.Current.CancellationToken);

    private static Task<List<RawItem>> Lines(string lines) => Collect(new MemoryStream(Encoding.UTF8.GetBytes(lines)));

    private static async Task<List<RawItem>> Collect(Stream stream, ReadLimits? limits = null)
    {
        var items = new List<RawItem>();
        await foreach (var item in JsonLinesReader.ReadAsync(stream, "f", limits ?? ReadLimits.Usual, TestContext.Current.CancellationToken))
            items.Add(item);
        return items;
    }

    /// <summary>A short line, one of many megabytes, and a short one again; made while it is read.</summary>
    private sealed class LongLine(long length) : ReadOnlyStream
    {
        private readonly byte[] _head = [.. "{\"text\":\"first\"}\n{\"text\":\""u8];
        private readonly byte[] _tail = [.. "\"}\n{\"text\":\"last\"}\n"u8];
        private long _at;

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++, _at++)
            {
                if (_at < _head.Length)
                    buffer[i] = _head[_at];
                else if (_at < _head.Length + length)
                {
                    var run = (int)Math.Min(buffer.Length - i, _head.Length + length - _at);
                    buffer.Slice(i, run).Fill((byte)'x');
                    i += run - 1;
                    _at += run - 1;
                }
                else if (_at - _head.Length - length < _tail.Length)
                    buffer[i] = _tail[_at - _head.Length - length];
                else
                    return i;
            }

            return buffer.Length;
        }
    }

    private sealed class Trickle(byte[] bytes, Random random) : ReadOnlyStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(Math.Min(random.Next(1, 700), buffer.Length), bytes.Length - _at);
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
