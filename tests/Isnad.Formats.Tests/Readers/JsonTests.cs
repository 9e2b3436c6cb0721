using System.Text;
using Isnad.Formats.Readers;

namespace Isnad.Formats.Tests.Readers;

/// <summary>JSON files: arrays, single articles, wrapped lists.</summary>
[Collection(nameof(MeasuredTests))]
public sealed class JsonTests
{
    [Fact]
    public async Task An_array_gives_an_article_for_each_object_with_its_own_bytes()
    {
        var items = await Reading.Of("a.json", " [\n {\"text\":\"أ [}] \\\" {\",\"x\":{\"y\":[1,2]}},\n {\"text\":\"ب\"}, 7, \"سطر\", {\"title\":\"لا نص\"} ]\n");
        Assert.Equal(["a.json:1", "a.json:2", "a.json:3"], items.Select(i => i.Source));
        Assert.Equal(["أ [}] \" {", "ب", null], items.Select(i => i.Article?.Text));
        Assert.Equal("{\"text\":\"ب\"}", Encoding.UTF8.GetString(items[1].Bytes.Span));
        Assert.Equal(DiagnosticCodes.WrongField, Assert.Single(items[2].Problems).Code);
    }

    [Fact]
    public async Task One_article_written_over_several_lines_is_one_article()
    {
        var item = Assert.Single(await Reading.Of("a.json", "{\n  \"headline\": \"عنوان\",\n  \"body\": \"نص\",\n  \"datePublished\": \"2020-02-03\"\n}\n"));
        Assert.Equal(("a.json", "نص", "عنوان", new DateOnly(2020, 2, 3)), (item.Source, item.Article!.Text, item.Article.Title, item.Article.Published));
    }

    [Fact]
    public async Task An_object_that_wraps_a_list_is_opened_up()
    {
        var items = await Reading.Of("a.json", "{\"status\":\"ok\",\"articles\":[{\"title\":\"ع\",\"content\":\"نص أول\"},{\"content\":\"نص ثان\",\"url\":\"https://x.example/2\"}]}");
        Assert.Equal(["نص أول", "نص ثان"], items.Select(i => i.Article!.Text));
        Assert.Equal("https://x.example/2", items[1].Url);
    }

    [Theory]
    [InlineData("[{\"text\":\"أ\"},{\"text\":\"ب", 1)]
    [InlineData("nothing", 0)]
    [InlineData("[1,2,3", -1)]
    [InlineData("{\"a\":", 0)]
    public async Task Broken_files_give_what_came_before_and_say_so(string json, int good)
    {
        var items = await Reading.Of("a.json", json);
        Assert.Equal(Math.Max(0, good), items.Count(i => i.Article is not null));
        if (good >= 0)
            Assert.Equal(DiagnosticCodes.BrokenLine, Assert.Single(items[^1].Problems).Code);
    }

    [Fact]
    public async Task A_gigabyte_in_one_object_is_left_out_in_little_memory()
    {
        var stream = new EndlessField("[{\"text\":\"أ\"},{\"text\":\"", 1L << 30);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var items = await Reading.OfStream(stream, "a.json", new ArticleSourceOptions { Limits = new ReadLimits { Bytes = 4 << 20 } });
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64 << 20);
        Assert.Equal(["أ", null], items.Select(i => i.Article?.Text));
    }

    [Fact]
    public async Task Objects_nested_beyond_reason_are_refused_one_by_one()
    {
        var items = await Reading.Of("a.json", "[{\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "},{\"text\":\"ب\"}]");
        Assert.Equal([null, "ب"], items.Select(i => i.Article?.Text));
    }
}
