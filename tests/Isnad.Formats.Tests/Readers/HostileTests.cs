using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Isnad.Formats.Readers;

namespace Isnad.Formats.Tests.Readers;

/// <summary>Input made to break readers: nothing hangs, nothing grows, nothing is thrown, and each says what was wrong.</summary>
[Collection(nameof(MeasuredTests))]
public sealed class HostileTests
{
    private const string Sentence = "وصلت قافلة المساعدات إلى المدينة، صباح اليوم، بعد تأخير دام أسبوعا كاملا.";
    private static readonly ArticleSourceOptions Small = new() { Limits = new ReadLimits { Bytes = 4 << 20 } };

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<p>")]
    [InlineData("<div><p>")]
    [InlineData("<a href=x>")]
    [InlineData("<table>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote><i><font>")]
    [InlineData("<svg>")]
    [InlineData("<select>")]
    [InlineData("<x-y>")]
    [InlineData("</div>")]
    [InlineData("<!-- ")]
    [InlineData("<script>")]
    public async Task A_hundred_thousand_nested_tags_take_no_time(string tag)
    {
        var watch = Stopwatch.StartNew();
        var page = $"<html><body><h1>عنوان الخبر هنا</h1><p>{Sentence}</p><p>{Sentence} ثانية.</p>" + string.Concat(Enumerable.Repeat(tag, 100_000)) + "نهاية.";
        var item = Assert.Single(await Reading.Of("a.html", page));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.True(item.Article is null || item.Article.Text.Contains("قافلة المساعدات", StringComparison.Ordinal));
        if (tag == "<div>")
            Assert.Contains(DiagnosticCodes.DeepMarkup, item.Codes());
    }

    [Fact]
    public async Task Text_inside_deep_nesting_is_kept()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + $"<p>{Sentence}</p><p>{Sentence} ثانية.</p>";
        Assert.Contains("قافلة المساعدات", Assert.Single(await Reading.Of("a.html", page)).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_do_not_run_and_their_words_and_those_of_attributes_are_no_text()
    {
        var page = $"<html><body onload=\"document.body.innerHTML='مخترق'\"><h1 title='نص مخفي'>عنوان الخبر هنا</h1><script>document.write('<p>مخترق</p>')</script><img src=x onerror=\"مخترق\"><p>{Sentence}</p><noscript><p>مخترق أيضا، وهذا نص طويل يشبه الفقرة.</p></noscript><p>{Sentence} ثانية.</p><iframe srcdoc='<p>مخترق</p>'></iframe><style>p::after{{content:'مخترق'}}</style></body></html>";
        var text = Assert.Single(await Reading.Of("a.html", page)).Article!.Text;
        Assert.DoesNotContain("مخ", text, StringComparison.Ordinal);
        Assert.Contains(Sentence, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body><p>{0}<p>{0} ثانية.<div><span></p></div></b></i>")]
    [InlineData("<p>{0}</p><p>{0} ثانية.</p></html></html><html>")]
    [InlineData("<html><head><title>عنوان<body><p>{0}</p><p>{0} ثانية.</p>")]
    [InlineData("<html><body><table><p>{0}</p><p>{0} ثانية.</p><td></table>")]
    [InlineData("<html><body><p a=' b=\"{0}\">x</p><p>{0}</p><p>{0} ثانية.</p>")]
    [InlineData("<html><body><p>{0} &#xD800; &#99999999; &nosuch; &#0;</p><p>{0} ثانية.</p>")]
    [InlineData("<html><body><form><div><p>{0}</p><p>{0} ثانية.</p></div></form></body></html>")]
    public async Task Broken_markup_is_read_as_browsers_read_it(string page)
    {
        var item = Assert.Single(await Reading.Of("a.html", page.Replace("{0}", Sentence, StringComparison.Ordinal)));
        Assert.True(item.Article is not null || page.Contains("<title>", StringComparison.Ordinal) || page.Contains("a='", StringComparison.Ordinal), item.Problems.Count > 0 ? item.Problems[0].Message : "");
        if (item.Article is not null)
            Assert.Contains("قافلة المساعدات", item.Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.html", "<html><body><p>")]
    [InlineData("a.jsonl", "{\"text\":\"")]
    [InlineData("a.xml", "<rss><channel><item><title>")]
    [InlineData("a.mhtml", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n")]
    [InlineData("a.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")]
    [InlineData("a.warc", "WARC/1.0\r\nX: ")]
    [InlineData("a.urls", "http://x.example/")]
    [InlineData("a.pdf", "%PDF-1.4\n")]
    [InlineData("a.gz", "no gzip")]
    [InlineData("a.zip", "PK\u0003\u0004")]
    public async Task A_gigabyte_without_a_line_break_is_refused_in_little_memory(string name, string start)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var items = await Reading.OfStream(new EndlessField(start, 1L << 30), name, Small);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 96 << 20);
        Assert.All(items, i => Assert.Null(i.Article));
        Assert.Contains(items, i => i.Problems.Any(p => p.Severity == Severity.Error));
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.txt")]
    [InlineData("a.csv")]
    [InlineData("a.xml")]
    [InlineData("a.json")]
    public async Task Invalid_utf8_is_told_or_replaced(string name)
    {
        byte[] bad = [0xD9, 0x88, 0xFF, 0xC0, 0x80];
        var text = Encoding.UTF8.GetBytes(Sentence + Sentence);
        var (head, tail) = name switch
        {
            "a.html" => ("<html><meta charset=utf-8><body><p>", "</p></body></html>"),
            "a.csv" => ("title,text\nx,\"", "\"\n"),
            "a.xml" => ("<rss><channel><title>x</title><item><title>", "</title></item></channel></rss>"),
            "a.json" => ("[{\"text\":\"", "\"}]"),
            _ => ("", ""),
        };
        var item = Assert.Single(await Reading.Of(name, [.. Encoding.UTF8.GetBytes(head), .. text, .. bad, .. Encoding.UTF8.GetBytes(tail)]));
        Assert.Contains("قافلة المساعدات", item.Article!.Text, StringComparison.Ordinal);
        Assert.Contains('\uFFFD', item.Article.Text);
        Assert.Contains(DiagnosticCodes.InvalidBytes, item.Codes());
    }

    [Fact]
    public async Task A_page_of_many_megabytes_of_links_takes_no_time()
    {
        var watch = Stopwatch.StartNew();
        var page = "<html><body><ul>" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<li class='item-{i} related'><a href='/{i}'>عنوان خبر قديم رقم {i}</a></li>")) + $"</ul><div class='entry-content'><p>{Sentence}</p><p>{Sentence} ثانية.</p></div></body></html>";
        var item = Assert.Single(await Reading.Of("a.html", page));
        Assert.Equal(2, item.Article!.Text.Split('\n').Length);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public async Task Bytes_changed_at_random_are_survived_by_every_reader()
    {
        var random = new Random(20);
        var zip = new MemoryStream();
        using (var writing = new ZipArchive(zip, ZipArchiveMode.Create, true))
        {
            using var entry = new StreamWriter(writing.CreateEntry("a.html").Open());
            entry.Write(Reading.Page("agency.html"));
        }

        var samples = new (string Name, byte[] Bytes)[]
        {
            ("a.html", Encoding.UTF8.GetBytes(Reading.Page("wordpress.html"))),
            ("b.html", Encoding.UTF8.GetBytes(Reading.Page("panarab.html"))),
            ("a.zip", zip.ToArray()),
            ("a.warc", Encoding.UTF8.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>x</p>\r\n\r\nWARC/1.0\r\nWARC-Type: revisit\r\nContent-Length: 0\r\n\r\n\r\n\r\n")),
            ("a.mhtml", Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>=D9=88</p>\r\n--x--\r\n")),
            ("a.xml", Encoding.UTF8.GetBytes("<rss><channel><title>x</title><item><title>ع</title><link>http://x.example</link><pubDate>Tue, 01 Jun 2021 00:30:00 +0300</pubDate><description>نص</description></item></channel></rss>")),
            ("a.csv", Encoding.UTF8.GetBytes("title,text,date\n\"ع\",\"نص\"\"\nآخر\",2021-01-01\nx,y,z\n")),
            ("a.json", Encoding.UTF8.GetBytes("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"content_html\":\"<p>نص</p>\",\"authors\":[{\"name\":\"س\"}]}]}")),
            ("a.pdf", PdfTests.Document(["نص الخبر الأول في هذا السطر."])),
            ("a.tar", [.. new byte[512], .. Encoding.UTF8.GetBytes(new string('x', 1024))]),
        };
        foreach (var (name, bytes) in samples)
        {
            for (var i = 0; i < 60; i++)
            {
                var changed = bytes.ToArray();
                for (var k = random.Next(1, 12); k > 0; k--)
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                if (random.Next(4) == 0)
                    changed = changed[..random.Next(1, changed.Length)];
                foreach (var item in await Reading.OfStream(new MemoryStream(changed), name, Small))
                    Assert.True(item.Article is not null || item.Problems.Count > 0);
            }
        }
    }
}
