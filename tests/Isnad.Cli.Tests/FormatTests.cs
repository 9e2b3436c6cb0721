using System.IO.Compression;
using System.Text;

namespace Isnad.Cli.Tests;

/// <summary>The command reads all kinds of files alike.</summary>
public sealed class FormatTests : IDisposable
{
    private const string News = "أعلنت البعثة، أمس، وصول القافلة إلى البلدة الواقعة شرق المدينة.";
    private static readonly string Page = $"<html><head><meta charset=utf-8><title>وصول القافلة إلى البلدة</title></head><body><h1>وصول القافلة إلى البلدة</h1><div><p>{News}</p><p>{News} وعادت.</p></div></body></html>";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_column_for_the_text_that_is_not_there_is_told_and_no_other_column_is_read_for_it()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("a.csv", "title,body\nقصف على تعز,قصفت القوات مدينة تعز اليوم.\n");
        var told = await CallResult.OfAsync("read", table, "--columns", "text=nocol");
        Assert.Equal((1, ""), (told.Code, told.Output));
        Assert.Contains("There is no column 'nocol'. Name it: --columns text=NAME. The columns are: title, body.", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_tables_feeds_and_archives_in_a_folder_are_read_and_pictures_passed_over()
    {
        _folder.Write("in/1.html", Page);
        _folder.Write("in/2.csv", $"title,body\nعنوان,\"{News}\"\n");
        _folder.Write("in/3.rss", $"<rss><channel><title>موقع</title><item><title>عنوان</title><description>{News}</description></item></channel></rss>");
        _folder.Write("in/4.png", [0x89, 0x50, 0x4E, 0x47]);
        _folder.Write("in/5.json", $"[{{\"text\":\"{News}\"}}]");
        var zip = new MemoryStream();
        using (var writing = new ZipArchive(zip, ZipArchiveMode.Create, true))
        {
            using var entry = writing.CreateEntry("a/6.txt").Open();
            entry.Write(Encoding.UTF8.GetBytes(News));
        }

        _folder.Write("in/6.zip", zip.ToArray());
        var result = await CallResult.OfAsync("read", _folder["in"]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(["1.html", "2.csv:2", "3.rss:1", "5.json:1", "6.zip!a/6.txt"], result.Sources);
    }

    [Fact]
    public async Task Columns_are_named_by_an_option()
    {
        var file = _folder.Write("a.csv", $"first,second\nx,\"{News}\"\n");
        var told = await CallResult.OfAsync("read", file);
        Assert.Equal(1, told.Code);
        Assert.StartsWith($"{DiagnosticCodes.NoTextColumn} error: a.csv: ", told.Error, StringComparison.Ordinal);
        var read = await CallResult.OfAsync("read", file, "--columns", "text=second");
        Assert.Equal((0, 1), (read.Code, read.Records.Count));
    }

    [Fact]
    public async Task Addresses_are_not_fetched_unless_asked_for_and_never_from_this_machine()
    {
        var asked = await CallResult.OfAsync("read", "http://127.0.0.1:9/a");
        Assert.Equal((1, DiagnosticCodes.NotFetched), (asked.Code, asked.Error[..7]));
        var refused = await CallResult.OfAsync("read", "--fetch", "http://127.0.0.1:9/a");
        Assert.Equal((1, DiagnosticCodes.AddressRefused), (refused.Code, refused.Error[..7]));
    }

    [Theory]
    [InlineData("--columns", "words=Body")]
    [InlineData("--private-addresses", "--out=x")]
    public async Task Options_that_make_no_sense_are_told(string first, string second) =>
        Assert.Equal(2, (await CallResult.OfAsync("read", _folder.Write("a.txt", News), first, second)).Code);
}
