using System.IO.Compression;
using System.Net;
using Isnad.Formats.Readers;
using Isnad.Formats.Readers.Fetching;

namespace Isnad.Formats.Tests.Readers;

/// <summary>Fetching from a server of our own: what is fetched, what is refused.</summary>
public sealed class FetchTests : IDisposable
{
    private static readonly string Page = Reading.Small("وصول بعثة", "وصلت بعثة تقصي الحقائق إلى العاصمة، صباح الاثنين، للقاء مسؤولين محليين.");
    private readonly SmallServer _server = new();
    private readonly Fetcher _any = new(new FetchOptions { Addresses = AddressSpace.Any, Delay = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(20) }, TimeProvider.System);
    private readonly Fetcher _public = new(new FetchOptions { Delay = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(20) }, TimeProvider.System);

    public void Dispose()
    {
        _any.Dispose();
        _public.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task An_address_gives_its_article_with_the_time_and_the_address_that_answered()
    {
        _server.With("/a", "", status: "302 Found", more: "Location: /b?x=1\r\n").With("/b?x=1", Page);
        var before = DateTimeOffset.UtcNow;
        var item = Assert.Single(await Read($"{_server.Address}/a"));
        Assert.Equal(("وصول بعثة", $"{_server.Address}/a", $"{_server.Address}/b?x=1"), (item.Article!.Title, item.Source, item.Url));
        Assert.InRange(item.Retrieved!.Value, before, DateTimeOffset.UtcNow);
        Assert.All(_server.Requests, r => Assert.Contains("User-Agent: Isnad/", r, StringComparison.OrdinalIgnoreCase));
        Assert.All(_server.Requests, r => Assert.DoesNotContain("Cookie", r, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nothing_is_fetched_unless_it_is_asked_for()
    {
        var source = new ArticleSource(ArticleSourceOptions.Usual);
        var named = Assert.Single(await Reading.All(source.ReadAsync([$"{_server.Address}/a"], TestContext.Current.CancellationToken)));
        Assert.Equal(DiagnosticCodes.NotFetched, Assert.Single(named.Problems).Code);
        var listed = Assert.Single(await Reading.Of("list.urls", $"{_server.Address}/a\n# remark\n{_server.Address}/b\n"));
        Assert.Equal(DiagnosticCodes.NotFetched, Assert.Single(listed.Problems).Code);
        Assert.Contains("2 addresses", listed.Problems[0].Message, StringComparison.Ordinal);
        await Reading.Of("feed.rss", Feed($"{_server.Address}/a"));
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("list.urls")]
    [InlineData("my-urls.txt")]
    [InlineData("list.txt")]
    public async Task A_list_of_addresses_is_fetched_in_its_order(string name)
    {
        _server.With("/1", Page).With("/3", Page.Replace("بعثة", "لجنة", StringComparison.Ordinal));
        var items = await Reading.Of(name, $"# قائمة\n{_server.Address}/1\n\n{_server.Address}/2\n{_server.Address}/3\n", new ArticleSourceOptions { Fetcher = _any });
        if (name == "list.txt")
        {
            // A text that begins with a remark is no list unless it is called one.
            items = await Reading.Of(name, $"{_server.Address}/1\n\n{_server.Address}/2\n{_server.Address}/3\n", new ArticleSourceOptions { Fetcher = _any });
        }

        Assert.Equal([$"{_server.Address}/1", $"{_server.Address}/2", $"{_server.Address}/3"], items.Select(i => i.Source));
        Assert.Equal(["وصول بعثة", null, "وصول لجنة"], items.Select(i => i.Article?.Title));
        Assert.Equal(DiagnosticCodes.FetchFailed, Assert.Single(items[1].Problems).Code);
    }

    [Fact]
    public async Task A_feed_with_summaries_is_followed_to_its_pages_and_one_that_cannot_be_reached_keeps_its_summary()
    {
        _server.With("/feed", Feed($"{_server.Address}/a", $"{_server.Address}/gone"), "application/rss+xml").With("/a", Page);
        var items = await Read($"{_server.Address}/feed");
        Assert.Equal($"{_server.Address}/a", items[0].Url);
        Assert.Contains("بعثة تقصي الحقائق", items[0].Article!.Text, StringComparison.Ordinal);
        Assert.Equal(("وصول بعثة", "موقع الفجر", new DateOnly(2021, 6, 1)), (items[0].Article!.Title, items[0].Article!.Outlet, items[0].Article!.Published));
        Assert.Equal("ملخص الخبر.", items[1].Article!.Text.Split('\n')[^1]);
        Assert.Equal([DiagnosticCodes.FetchFailed, DiagnosticCodes.SummaryOnly], items[1].Codes());
    }

    [Fact]
    public async Task A_feed_that_links_to_feeds_is_not_followed_round_and_round()
    {
        _server.With("/feed", Feed($"{_server.Address}/feed", $"{_server.Address}/feed"), "application/rss+xml");
        await Read($"{_server.Address}/feed");
        Assert.InRange(_server.Requests.Count, 1, 8);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/a")]
    [InlineData("http://localhost:{0}/a")]
    [InlineData("http://[::1]:{0}/a")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/a")]
    [InlineData("http://2130706433:{0}/a")]
    [InlineData("http://0x7f.1:{0}/a")]
    [InlineData("http://0.0.0.0:{0}/a")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://user:secret@93.184.216.34/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://93.184.216.34/a")]
    [InlineData("gopher://127.0.0.1:{0}/a")]
    public async Task Addresses_of_this_machine_and_of_private_networks_and_other_schemes_are_refused(string address)
    {
        _server.With("/a", Page);
        var page = await _public.GetAsync(new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, _server.Port)), TestContext.Current.CancellationToken);
        Assert.Equal(DiagnosticCodes.AddressRefused, page.Problem?.Code);
        Assert.Empty(page.Bytes);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("93.184.216.34", true)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2002:5db8:d822::", true)]
    [InlineData("2001:0:5db8:d822::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("2606:2800:220:1::1", true)]
    public void Public_addresses_are_told_from_all_others(string address, bool expected) =>
        Assert.Equal(expected, PublicAddress.Holds(IPAddress.Parse(address)));

    [Fact]
    public async Task A_redirect_does_not_lead_into_the_private_network()
    {
        // The server stands in for a public host; the other name is an address of this machine.
        using var fetcher = new Fetcher(
            new FetchOptions { Delay = TimeSpan.Zero }, TimeProvider.System,
            (name, _) => Task.FromResult<IPAddress[]>([name == "outside.example" ? IPAddress.Loopback : IPAddress.Parse("127.0.0.2")]), a => a.Equals(IPAddress.Loopback));
        _server.With("/page", Page)
            .With("/name", "", status: "302 Found", more: $"Location: http://inside.example:{_server.Port}/secret\r\n")
            .With("/number", "", status: "307 Temporary Redirect", more: "Location: http://10.0.0.1/secret\r\n")
            .With("/file", "", status: "302 Found", more: "Location: file:///etc/passwd\r\n");
        Assert.Null((await fetcher.GetAsync(new Uri($"http://outside.example:{_server.Port}/page"), TestContext.Current.CancellationToken)).Problem);
        foreach (var path in new[] { "name", "number", "file" })
            Assert.Equal(DiagnosticCodes.AddressRefused, (await fetcher.GetAsync(new Uri($"http://outside.example:{_server.Port}/{path}"), TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.DoesNotContain(_server.Requests, r => r.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_changes_its_address_between_look_ups_is_judged_at_each_connection()
    {
        var asked = 0;
        using var fetcher = new Fetcher(
            new FetchOptions { Delay = TimeSpan.Zero, Robots = RobotsUse.Ignore }, TimeProvider.System,
            (_, _) => Task.FromResult<IPAddress[]>(asked++ == 0 ? [IPAddress.Parse("10.0.0.1"), IPAddress.Parse("192.168.1.1")] : [IPAddress.Loopback]), PublicAddress.Holds);
        for (var i = 0; i < 3; i++)
            Assert.Equal(DiagnosticCodes.AddressRefused, (await fetcher.GetAsync(new Uri($"http://rebind.example:{_server.Port}/a"), TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.Equal(3, asked);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_link_of_a_feed_does_not_lead_into_the_private_network()
    {
        _server.With("/a", Page);
        var item = Assert.Single(await Reading.Of("feed.rss", Feed($"{_server.Address}/a"), new ArticleSourceOptions { Fetcher = _public }));
        Assert.Equal([DiagnosticCodes.AddressRefused, DiagnosticCodes.SummaryOnly], item.Codes());
        Assert.DoesNotContain("بعثة تقصي", item.Article!.Text, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Robots_are_asked_once_for_a_host_and_obeyed_also_behind_redirects()
    {
        _server.With("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: Isnad\nDisallow: /private\nAllow: /private/open\n", "text/plain")
            .With("/a", Page).With("/private/x", Page).With("/private/open", Page).With("/go", "", status: "301 Moved", more: "Location: /private/x\r\n");
        Assert.Null((await _any.GetAsync(new Uri($"{_server.Address}/a"), TestContext.Current.CancellationToken)).Problem);
        Assert.Null((await _any.GetAsync(new Uri($"{_server.Address}/private/open"), TestContext.Current.CancellationToken)).Problem);
        foreach (var path in new[] { "/private/x", "/go" })
            Assert.Equal(DiagnosticCodes.RobotsRefused, (await _any.GetAsync(new Uri(_server.Address + path), TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.Single(_server.Requests, r => r.StartsWith("GET /robots.txt ", StringComparison.Ordinal));
        Assert.DoesNotContain(_server.Requests, r => r.StartsWith("GET /private/x ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_cannot_say_what_it_allows_allows_nothing()
    {
        _server.With("/robots.txt", "oops", status: "503 Service Unavailable").With("/a", Page);
        Assert.Equal(DiagnosticCodes.RobotsRefused, (await _any.GetAsync(new Uri($"{_server.Address}/a"), TestContext.Current.CancellationToken)).Problem?.Code);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: isnad/2.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: a\nUser-agent: ISNAD\nDisallow: /x\n\nUser-agent: isnad\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /p\nAllow: /p", "/p", true)]
    [InlineData("User-agent: *\nAllow: /p\nDisallow: /p/q", "/p/q/r", false)]
    [InlineData("User-agent: *\nDisallow: /أخبار", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1", false)]
    [InlineData("User-agent: *\nDisallow: /%61", "/a", false)]
    [InlineData("User-agent: * # all\nDisallow: /a # here", "/a", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("<html>no robots</html>", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void Rules_are_read_as_the_standard_says(string file, string path, bool expected) =>
        Assert.Equal(expected, RobotsRules.Parse(System.Text.Encoding.UTF8.GetBytes(file), "isnad").Allows(path));

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time()
    {
        var rules = RobotsRules.Parse(System.Text.Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 1000)) + "b$"), "isnad");
        Assert.True(rules.Allows("/" + new string('a', 5000)));
    }

    [Fact]
    public async Task Limits_of_size_time_redirects_and_headers_hold()
    {
        using var small = new Fetcher(new FetchOptions { Addresses = AddressSpace.Any, Delay = TimeSpan.Zero, Bytes = 100_000, Timeout = TimeSpan.FromSeconds(2), Redirects = 3 }, TimeProvider.System);
        var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, true))
            gzip.Write(new byte[50 << 20]);
        _server.With("/big", new string('x', 200_000)).With("/loop", "", status: "302 Found", more: "Location: /loop\r\n")
            .WithRaw("/bomb", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\nConnection: close\r\n\r\n", bomb.ToArray())
            .WithRaw("/headers", "HTTP/1.1 200 OK\r\nX: " + new string('x', 1 << 20) + "\r\n\r\n", []);
        Assert.Equal(DiagnosticCodes.TooLong, (await small.GetAsync(new Uri($"{_server.Address}/big"), TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.Equal(DiagnosticCodes.TooLong, (await small.GetAsync(new Uri($"{_server.Address}/bomb"), TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.Equal(DiagnosticCodes.FetchFailed, (await small.GetAsync(new Uri($"{_server.Address}/loop"), TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.Equal(4, _server.Requests.Count(r => r.StartsWith("GET /loop ", StringComparison.Ordinal)));
        Assert.Equal(DiagnosticCodes.FetchFailed, (await small.GetAsync(new Uri($"{_server.Address}/headers"), TestContext.Current.CancellationToken)).Problem?.Code);
        var slow = await small.GetAsync(new Uri($"{_server.Address}/slow"), TestContext.Current.CancellationToken);
        Assert.Contains("within 2 seconds", slow.Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_to_one_host_keep_their_distance()
    {
        using var polite = new Fetcher(new FetchOptions { Addresses = AddressSpace.Any, Delay = TimeSpan.FromMilliseconds(300), Robots = RobotsUse.Ignore }, TimeProvider.System);
        _server.With("/a", Page);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 3; i++)
            await polite.GetAsync(new Uri($"{_server.Address}/a"), TestContext.Current.CancellationToken);
        Assert.InRange(watch.ElapsedMilliseconds, 580, 20_000);
    }

    private static string Feed(params string[] links) =>
        "<rss><channel><title>موقع الفجر</title>" + string.Concat(links.Select(l => $"<item><title>عنوان</title><link>{l}</link><pubDate>Tue, 01 Jun 2021 10:00:00 GMT</pubDate><description>ملخص الخبر.</description></item>")) + "</channel></rss>";

    private Task<List<RawItem>> Read(string address) =>
        Reading.All(new ArticleSource(new ArticleSourceOptions { Fetcher = _any }).ReadAsync([address], TestContext.Current.CancellationToken));
}
