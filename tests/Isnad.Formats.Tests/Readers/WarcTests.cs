using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Isnad.Formats.Tests.Readers;

/// <summary>Web archives as crawlers write them, and as they should not be.</summary>
[Collection(nameof(MeasuredTests))]
public sealed class WarcTests
{
    private static readonly string Page = Reading.Small("هدوء حذر في الضاحية", "ساد هدوء حذر أحياء الضاحية، صباح الخميس، بعد ليلة من تبادل إطلاق النار.");

    [Fact]
    public async Task Pages_come_with_address_time_of_retrieval_and_the_digest_that_was_declared()
    {
        var response = Response("200 OK", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Page));
        var digest = "sha1:" + Base32(SHA1.HashData(Encoding.UTF8.GetBytes(Page)));
        var items = await Reading.Of("a.warc", Join(
            Record("warcinfo", "application/warc-fields", null, "software: a crawler\r\n"u8.ToArray()),
            Record("request", "application/http;msgtype=request", "https://x.example/a", "GET /a HTTP/1.1\r\n\r\n"u8.ToArray()),
            Record("response", "application/http;msgtype=response", "<https://x.example/a>", response, $"WARC-Payload-Digest: {digest}\r\n")));
        var item = Assert.Single(items);
        Assert.Equal(("a.warc:3", "https://x.example/a", digest, "text/html"), (item.Source, item.Url, item.DeclaredHash, item.MediaType));
        Assert.Equal(new DateTimeOffset(2020, 5, 1, 10, 0, 0, TimeSpan.Zero), item.Retrieved);
        Assert.Equal(Encoding.UTF8.GetBytes(Page), item.Bytes.ToArray());
        Assert.Equal(("هدوء حذر في الضاحية", "https://x.example/a"), (item.Article!.Title, item.Article.Url));
        Assert.Empty(item.Codes());
    }

    [Fact]
    public async Task Records_packed_one_by_one_are_read_as_one_archive()
    {
        var one = Record("response", "application/http", "https://x.example/1", Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page)));
        var items = await Reading.Of("a.warc.gz", Join(Pack("gzip", one), Pack("gzip", one), Pack("gzip", one)));
        Assert.Equal(["a.warc.gz:1", "a.warc.gz:2", "a.warc.gz:3"], items.Select(i => i.Source));
        Assert.All(items, i => Assert.NotNull(i.Article));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("deflate", "zlib")]
    [InlineData("deflate", "deflate")]
    [InlineData("br", "br")]
    [InlineData("gzip", "none")]
    public async Task Bodies_are_unpacked_and_chunks_joined(string named, string packed)
    {
        var body = Chunked(packed == "none" ? Encoding.UTF8.GetBytes(Page) : Pack(packed, Encoding.UTF8.GetBytes(Page)), 100);
        var response = Response("200 OK", "text/html", body, $"Transfer-Encoding: chunked\r\ncontent-encoding: {named}\r\n");
        var item = Assert.Single(await Reading.Of("a.warc", Record("response", "application/http", "https://x.example/1", response)));
        Assert.Equal(Encoding.UTF8.GetBytes(Page), item.Bytes.ToArray());
        Assert.Empty(item.Codes());
    }

    [Fact]
    public async Task A_body_that_an_archiver_stored_joined_and_unpacked_under_its_old_header_is_read_as_it_is()
    {
        var response = Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n");
        Assert.NotNull(Assert.Single(await Reading.Of("a.warc", Record("response", "application/http", "https://x.example/1", response))).Article);
    }

    [Fact]
    public async Task Damaged_bodies_are_read_as_far_as_they_go()
    {
        var packed = Pack("gzip", Encoding.UTF8.GetBytes(Page + new string('\n', 10) + string.Concat(Enumerable.Range(0, 3000).Select(i => $"<i>{i * 7919}</i>"))));
        var response = Response("200 OK", "text/html", packed[..(packed.Length - 400)], "Content-Encoding: gzip\r\n");
        var item = Assert.Single(await Reading.Of("a.warc", Record("response", "application/http", "https://x.example/1", response)));
        Assert.Contains(DiagnosticCodes.BrokenCoding, item.Codes());
    }

    [Fact]
    public async Task A_false_digest_is_told()
    {
        var response = Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page));
        var item = Assert.Single(await Reading.Of("a.warc", Record("response", "application/http", "https://x.example/1", response, $"WARC-Payload-Digest: sha1:{new string('A', 32)}\r\n")));
        Assert.Equal([DiagnosticCodes.WrongDigest], item.Codes());
        Assert.NotNull(item.Article);
    }

    [Fact]
    public async Task Redirects_failures_and_pictures_are_passed_over_and_counted_and_a_revisit_is_told()
    {
        var items = await Reading.Of("a.warc", Join(
            Record("response", "application/http", "https://x.example/1", Response("301 Moved", "text/html", "moved"u8.ToArray())),
            Record("response", "application/http", "https://x.example/2", Response("404 Not Found", "text/html", "no"u8.ToArray())),
            Record("response", "application/http", "https://x.example/3.png", Response("200 OK", "image/png", [0x89, 0x50, 0x4E, 0x47])),
            Record("revisit", "application/http", "https://x.example/4", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), "WARC-Refers-To-Target-URI: https://x.example/0\r\n"),
            Record("resource", "text/plain", "metadata://gnu.org/software/wget/warc/wget_arguments.txt", "--warc-file=x"u8.ToArray()),
            Record("resource", "text/plain", "https://x.example/5.txt", Encoding.UTF8.GetBytes("نص محفوظ كما هو."))));
        Assert.Equal(["a.warc:4", "a.warc:6", "a.warc"], items.Select(i => i.Source));
        Assert.Equal([DiagnosticCodes.Revisit], items[0].Codes());
        Assert.Equal("نص محفوظ كما هو.", items[1].Article!.Text);
        Assert.Contains("1 image/png, 1 notes of the crawler, 1 responses with status 301, 1 responses with status 404", items[2].Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(60_000_000)]
    [InlineData(9_000_000_000)]
    public async Task A_record_with_a_false_length_is_told_and_the_next_ones_are_read(long error)
    {
        var response = Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page));
        var good = Record("response", "application/http", "https://x.example/good", response);
        var items = await Reading.Of("a.warc", Join(good, Record("response", "application/http", "https://x.example/bad", response, length: response.Length + error), good, good));
        Assert.Equal(["a.warc:1", "a.warc:2", "a.warc:3", "a.warc:4"], items.Select(i => i.Source));
        Assert.Contains(DiagnosticCodes.FalseLength, items[1].Codes());
        Assert.All(new[] { items[0], items[2], items[3] }, i => Assert.Equal(("هدوء حذر في الضاحية", "https://x.example/good"), (i.Article!.Title, i.Url)));
    }

    [Fact]
    public async Task Many_false_lengths_do_not_make_reading_slow()
    {
        var response = Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page));
        var bad = Record("response", "application/http", "https://x.example/bad", response, length: 60_000_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var items = await Reading.Of("a.warc", Join([.. Enumerable.Repeat(bad, 3000)]));
        Assert.Equal(3000, items.Count(i => i.Article is not null));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public async Task Headers_without_a_length_or_without_an_end_and_rubbish_between_records_are_told_and_passed()
    {
        var good = Record("response", "application/http", "https://x.example/1", Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page)));
        var items = await Reading.Of("a.warc", Join(
            good, "rubbish\r\nmore rubbish\r\n"u8.ToArray(), good, "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nxx\r\n\r\n"u8.ToArray(), good,
            Encoding.ASCII.GetBytes("WARC/1.0\r\nX: " + new string('x', 1 << 20) + "\r\n"), good));
        Assert.Equal(4, items.Count(i => i.Article is not null));
        Assert.Equal(3, items.Count(i => i.Codes().Contains(DiagnosticCodes.BrokenRecord)));
    }

    [Fact]
    public async Task The_last_record_may_be_cut_off()
    {
        var good = Record("response", "application/http", "https://x.example/1", Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page)));
        var items = await Reading.Of("a.warc", Join(good, good[..(good.Length - 60)]));
        Assert.Contains(DiagnosticCodes.TruncatedRecord, items[1].Codes());
        Assert.NotNull(items[1].Article);
    }

    [Fact]
    public async Task A_bomb_in_a_response_is_refused()
    {
        var response = Response("200 OK", "text/html", Pack("gzip", new byte[80 << 20]), "Content-Encoding: gzip\r\n");
        var items = await Reading.Of("a.warc", Record("response", "application/http", "https://x.example/1", response));
        Assert.Contains(Assert.Single(Assert.Single(items).Problems).Code, new[] { DiagnosticCodes.TooLong, DiagnosticCodes.ContainerLimit });
    }

    private static byte[] Record(string type, string contentType, string? address, byte[] block, string more = "", long? length = null)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {type}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}WARC-Date: 2020-05-01T10:00:00Z\r\nContent-Type: {contentType}\r\n{more}Content-Length: {length ?? block.Length}\r\n\r\n");
        return Join(Encoding.UTF8.GetBytes(header), block, "\r\n\r\n"u8.ToArray());
    }

    private static byte[] Response(string status, string type, byte[] body, string more = "") =>
        Join(Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{more}\r\n"), body);

    private static byte[] Chunked(byte[] body, int size)
    {
        var parts = body.Chunk(size).Select(c => Join(Encoding.ASCII.GetBytes(c.Length.ToString("x", CultureInfo.InvariantCulture) + ";note=1\r\n"), c, "\r\n"u8.ToArray()));
        return Join([.. parts, "0\r\n\r\n"u8.ToArray()]);
    }

    private static byte[] Pack(string coding, byte[] content)
    {
        var stream = new MemoryStream();
        using (Stream packing = coding switch
        {
            "gzip" => new GZipStream(stream, CompressionLevel.Optimal, true),
            "zlib" => new ZLibStream(stream, CompressionLevel.Optimal, true),
            "deflate" => new DeflateStream(stream, CompressionLevel.Optimal, true),
            _ => new BrotliStream(stream, CompressionLevel.Fastest, true),
        })
            packing.Write(content);
        return stream.ToArray();
    }

    private static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(p => p)];

    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(c => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(new string(c).PadRight(5, '0'), 2)]));
    }
}
