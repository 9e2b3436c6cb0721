using System.Text;

namespace Isnad.Formats.Tests.Readers;

/// <summary>Pages saved by browsers: MHTML, and HTML with the address noted at its head.</summary>
public sealed class SavedPageTests
{
    private static readonly string Page = Reading.Small("فتح المعبر", "أعيد فتح المعبر الحدودي أمام المسافرين، صباح السبت، بعد إغلاق دام شهرا.");

    [Theory]
    [InlineData("quoted-printable")]
    [InlineData("base64")]
    [InlineData("8bit")]
    public async Task A_saved_page_gives_its_article_address_and_time(string encoding)
    {
        var file = Saved(encoding, Page);
        var item = Assert.Single(await Reading.Of("a.mhtml", file));
        Assert.Equal(("فتح المعبر", "https://x.example/a?b=1"), (item.Article!.Title, item.Url));
        Assert.Contains("أعيد فتح المعبر الحدودي أمام المسافرين", item.Article.Text, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2021, 3, 2, 8, 0, 0, TimeSpan.Zero), item.Retrieved);
        Assert.Equal("multipart/related", item.MediaType);
        Assert.Equal(Encoding.UTF8.GetBytes(file), item.Bytes.ToArray());
    }

    [Fact]
    public async Task Cut_and_nested_files_say_so()
    {
        Assert.Equal(DiagnosticCodes.BrokenMime, Assert.Single(Assert.Single(await Reading.Of("a.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\nnothing")).Problems).Code);
        var nested = "MIME-Version: 1.0\r\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"Content-Type: multipart/related; boundary=\"b{i}\"\r\n\r\n--b{i}\r\n"));
        Assert.Equal(DiagnosticCodes.BrokenMime, Assert.Single(Assert.Single(await Reading.Of("a.mht", nested)).Problems).Code);
        var saved = Saved("quoted-printable", Page);
        Assert.NotNull(Assert.Single(await Reading.Of("a.mht", saved[..saved.LastIndexOf("--B", StringComparison.Ordinal)])).Article);
    }

    [Fact]
    public async Task The_address_that_a_browser_noted_is_kept()
    {
        var item = Assert.Single(await Reading.Of("a.html", "<!DOCTYPE html>\n<!-- saved from url=(0023)https://x.example/page1 -->\n" + Page));
        Assert.Equal("https://x.example/page1", item.Url);
    }

    private static string Saved(string encoding, string page)
    {
        var bytes = Encoding.UTF8.GetBytes(page);
        var body = encoding switch
        {
            "base64" => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks),
            "quoted-printable" => string.Join("=\r\n", string.Concat(bytes.Select(b => b is >= 33 and <= 126 and not (byte)'=' ? ((char)b).ToString() : $"={b:X2}")).Chunk(72).Select(c => new string(c)).Aggregate(new List<string>(), Whole)),
            _ => page,
        };
        return "From: <Saved by Browser>\r\nSnapshot-Content-Location: https://x.example/a?b=1\r\nSubject: =?utf-8?Q?x?=\r\nDate: Tue, 2 Mar 2021 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B--\"\r\n\r\n\r\n"
            + "----B--\r\nContent-Type: text/css\r\nContent-Location: https://x.example/a.css\r\n\r\np { }\r\n"
            + $"----B--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: https://x.example/a?b=1\r\n\r\n{body}\r\n----B----\r\n";
    }

    /// <summary>Moves an escape that was cut back to the next line.</summary>
    private static List<string> Whole(List<string> lines, string next)
    {
        if (lines.Count > 0)
        {
            var last = lines[^1];
            var cut = last.EndsWith('=') ? 1 : last.Length > 1 && last[^2] == '=' ? 2 : 0;
            lines[^1] = last[..^cut];
            next = last[^cut..] + next;
        }

        lines.Add(next);
        return lines;
    }
}
