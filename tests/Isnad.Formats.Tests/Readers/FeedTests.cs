using System.Text;

namespace Isnad.Formats.Tests.Readers;

/// <summary>RSS, RDF, Atom and JSON Feed from files.</summary>
[Collection(nameof(MeasuredTests))]
public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>وكالة الساحل</title><link>https://sahel.example/</link>
        <item><title>وصول سفينة &amp; مغادرة أخرى</title><link>https://sahel.example/1</link><guid isPermaLink="false">77</guid><pubDate>Tue, 01 Jun 2021 00:30:00 +0300</pubDate><dc:creator><![CDATA[منى العبار]]></dc:creator>
        <media:title>صورة</media:title><description>&lt;p&gt;ملخص قصير للخبر.&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>وصلت سفينة مساعدات إلى الميناء.</p><script>x()</script><p>وغادرت أخرى&nbsp;فارغة.</p>]]></content:encoded></item>
        <item><title>خبر بلا متن</title><guid>https://sahel.example/2</guid><description>ملخص &lt;b&gt;فقط&lt;/b&gt; هنا.</description><author>desk@sahel.example (مكتب التحرير)</author></item>
        </channel></rss>
        """;

    [Fact]
    public async Task Rss_gives_each_entry_with_title_author_date_and_its_own_bytes()
    {
        var items = await Reading.Of("feed.rss", Rss);
        Assert.Equal(["feed.rss:1", "feed.rss:2"], items.Select(i => i.Source));
        var first = items[0].Article!;
        Assert.Equal("وصول سفينة & مغادرة أخرى\nوصلت سفينة مساعدات إلى الميناء.\nوغادرت أخرى فارغة.", first.Text);
        Assert.Equal(("وصول سفينة & مغادرة أخرى", "وكالة الساحل", "منى العبار", "https://sahel.example/1"), (first.Title, first.Outlet, first.Author, first.Url));
        Assert.Equal(new DateOnly(2021, 6, 1), first.Published);
        Assert.StartsWith("<item", Encoding.UTF8.GetString(items[0].Bytes.Span), StringComparison.Ordinal);
        Assert.Equal("application/rss+xml", items[0].MediaType);
        Assert.Equal(("خبر بلا متن\nملخص فقط هنا.", "مكتب التحرير", "https://sahel.example/2"), (items[1].Article!.Text, items[1].Article!.Author, items[1].Url));
        Assert.Equal([DiagnosticCodes.SummaryOnly], items[1].Codes());
    }

    [Fact]
    public async Task Atom_gives_the_day_of_publication_and_not_of_change_and_reads_xhtml()
    {
        var items = await Reading.Of("feed.xml", """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>مدونة السهل</title>
            <entry><title type="html">عنوان &lt;i&gt;مائل&lt;/i&gt;</title><link rel="self" href="https://x.example/self"/><link href="https://x.example/1"/><updated>2022-05-09T00:00:00Z</updated><published>2022-05-01T10:00:00Z</published>
            <author><name>كاتب</name><uri>https://x.example/u</uri></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>فقرة أولى.</p><p>فقرة ثانية.</p></div></content></entry>
            <entry><title>ثان</title><updated>2022-06-01T00:00:00Z</updated><summary type="text">أقل من &lt;خمسة&gt; قتلى.</summary></entry></feed>
            """);
        var first = items[0].Article!;
        Assert.Equal(("عنوان مائل", "https://x.example/1", "كاتب", new DateOnly(2022, 5, 1)), (first.Title, first.Url, first.Author, first.Published));
        Assert.Equal("عنوان مائل\nفقرة أولى.\nفقرة ثانية.", first.Text);
        Assert.Equal(("ثان\nأقل من <خمسة> قتلى.", new DateOnly(2022, 6, 1)), (items[1].Article!.Text, items[1].Article!.Published));
    }

    [Fact]
    public async Task A_json_feed_gives_its_items()
    {
        var items = await Reading.Of("feed.json", """
            {"version":"https://jsonfeed.org/version/1.1","title":"موقع التلة","items":[
             {"id":"1","url":"https://x.example/1","title":"خبر","content_html":"<p>فقرة أولى.</p><p>فقرة ثانية.</p>","date_published":"2023-01-02T03:04:05+03:00","authors":[{"name":"أ"},{"name":"ب"}]},
             {"id":"2","content_text":"سطر أول\nسطر ثان"}]}
            """);
        Assert.Equal(("خبر\nفقرة أولى.\nفقرة ثانية.", "موقع التلة", "أ، ب", new DateOnly(2023, 1, 2)), (items[0].Article!.Text, items[0].Article!.Outlet, items[0].Article!.Author, items[0].Article!.Published));
        Assert.Equal("سطر أول\nسطر ثان", items[1].Article!.Text);
        Assert.Equal("application/feed+json", items[0].MediaType);
    }

    [Fact]
    public async Task Names_of_html_that_xml_does_not_know_do_not_break_a_feed()
    {
        var item = Assert.Single(await Reading.Of("feed.rss", "<rss><channel><title>x</title><item><title>قال&nbsp;&laquo;نعم&raquo;</title></item></channel></rss>"));
        Assert.Equal("قال «نعم»", item.Article!.Title);
    }

    [Fact]
    public async Task A_feed_in_windows_1256_is_read_by_its_declaration()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(Rss.Replace("UTF-8", "windows-1256", StringComparison.Ordinal));
        Assert.Equal("وكالة الساحل", (await Reading.Of("feed.xml", bytes))[0].Article!.Outlet);
    }

    [Fact]
    public async Task An_entity_that_reaches_for_a_file_reaches_nothing()
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "سر مكتوم", TestContext.Current.CancellationToken);
        var item = Assert.Single(await Reading.Of("feed.xml", $"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file://{secret}\">]><rss><channel><title>ت</title><item><title>ع</title><description>&x;</description></item></channel></rss>"));
        File.Delete(secret);
        Assert.Null(item.Article);
        Assert.Equal(DiagnosticCodes.BrokenFeed, Assert.Single(item.Problems).Code);
        Assert.Contains("document type", item.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_that_grow_without_end_do_not_grow()
    {
        var levels = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var item = Assert.Single(await Reading.Of("feed.xml", $"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"lol\">{levels}]><rss><channel><item><title>&l9;</title></item></channel></rss>"));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 16 << 20);
        Assert.Equal(DiagnosticCodes.BrokenFeed, Assert.Single(item.Problems).Code);
    }

    [Fact]
    public async Task A_feed_that_breaks_off_gives_what_came_before()
    {
        var items = await Reading.Of("feed.xml", Rss[..(Rss.IndexOf("</item>", StringComparison.Ordinal) + 60)]);
        Assert.NotNull(items[0].Article);
        Assert.Equal(DiagnosticCodes.BrokenFeed, Assert.Single(items[^1].Problems).Code);
        Assert.Equal(DiagnosticCodes.BrokenFeed, Assert.Single(Assert.Single(await Reading.Of("a.xml", "<?xml version='1.0'?><svg/>")).Problems).Code);
        var deep = await Reading.Of("a.xml", "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)));
        Assert.Equal(DiagnosticCodes.BrokenFeed, Assert.Single(Assert.Single(deep).Problems).Code);
        var entry = await Reading.Of("a.xml", "<rss><channel><item><title>ع</title><description>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)) + "</description></item></channel></rss>");
        Assert.Equal("ع", Assert.Single(entry).Article!.Text);
    }
}
