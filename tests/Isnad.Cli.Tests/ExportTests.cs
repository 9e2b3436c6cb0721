using System.Text.Json;
using Isnad.Formats.Exports;

namespace Isnad.Cli.Tests;

/// <summary>Exports of an archive into files.</summary>
public sealed class ExportTests(QuestionTests.OwnArchive own) : IClassFixture<QuestionTests.OwnArchive>
{
    public static TheoryData<string> Formats => [.. ExportFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_format_is_written_with_its_loss_report_and_twice_alike(string format)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await own.AskAsync("export", "--format", format, "--out", folder["a.out"])).Code);
        Assert.Equal(0, (await own.AskAsync("export", "--format", format, "--out", folder["b.out"])).Code);
        Assert.NotEmpty(File.ReadAllBytes(folder["a.out"]));
        Assert.Equal(File.ReadAllBytes(folder["a.out"]), File.ReadAllBytes(folder["b.out"]));
        Assert.Equal(File.ReadAllBytes(folder["a.out.loss.json"]), File.ReadAllBytes(folder["b.out.loss.json"]));
        Assert.Equal(format, JsonDocument.Parse(File.ReadAllBytes(folder["a.out.loss.json"])).RootElement.GetProperty("format").GetString());
    }

    [Fact]
    public async Task A_filter_decides_what_is_exported()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await own.AskAsync("export", "--format", "geojson", "--out", folder["x.geojson"], "--place", "جنين")).Code);
        var features = JsonDocument.Parse(File.ReadAllBytes(folder["x.geojson"])).RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.NotEmpty(features);
        Assert.All(features, f => Assert.Equal("PS", f.GetProperty("properties").GetProperty("country").GetString()));
    }

    [Fact]
    public async Task Stored_joins_and_fresh_ones_export_the_same_rows()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.jsonl", """{"source":"a","outlet":"إذاعة","published":"2023-07-03","text":"قتل 5 فلسطينيين في غارة جوية إسرائيلية على مدينة جنين اليوم الاثنين، بحسب وزارة الصحة الفلسطينية."}""" + "\n");
        Assert.Equal(0, (await CallResult.OfAsync("import", file, "--archive", folder["x.db"])).Code);
        Assert.Equal(0, (await CallResult.OfAsync("export", "--archive", folder["x.db"], "--format", "jsonl", "--out", folder["fresh.jsonl"])).Code);
        Assert.Equal(0, (await CallResult.OfAsync("join", "--archive", folder["x.db"])).Code);
        Assert.Equal(0, (await CallResult.OfAsync("export", "--archive", folder["x.db"], "--format", "jsonl", "--out", folder["stored.jsonl"])).Code);
        Assert.Equal(File.ReadAllText(folder["fresh.jsonl"]), File.ReadAllText(folder["stored.jsonl"]));
    }

    [Fact]
    public async Task Two_formats_of_one_name_keep_their_loss_reports()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await own.AskAsync("export", "--format", "csv", "--out", folder["q.csv"])).Code);
        Assert.Equal(0, (await own.AskAsync("export", "--format", "kml", "--out", folder["q.kml"])).Code);
        Assert.True(File.Exists(folder["q.csv.loss.json"]) && File.Exists(folder["q.kml.loss.json"]));
    }

    [Fact]
    public async Task An_event_that_no_account_dates_is_counted_among_what_the_format_cannot_hold()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.jsonl", """{"source":"a","outlet":"إذاعة","published":"2021-03-05","text":"قتل 20 مدنيا في مجزرة ارتكبتها المليشيات في مدينة الفاشر، بحسب شهود عيان."}""" + "\n");
        Assert.Equal(0, (await CallResult.OfAsync("import", file, "-a", folder["x.db"])).Code);
        var result = await CallResult.OfAsync("export", "-a", folder["x.db"], "--format", "acled", "--out", folder["x.csv"]);
        Assert.Equal(0, result.Code);
        Assert.Contains("no account gives a day, week or month", result.Error, StringComparison.Ordinal);
        var loss = JsonDocument.Parse(File.ReadAllBytes(folder["x.csv.loss.json"])).RootElement;
        Assert.True(loss.GetProperty("omitted").GetInt32() >= 1);
        Assert.True(loss.GetProperty("rules").GetProperty("no account gives a day, week or month").GetInt32() >= 1);
    }

    [Fact]
    public async Task A_format_that_does_not_exist_is_a_wrong_call() => Assert.Equal(2, (await own.AskAsync("export", "--format", "xlsx")).Code);

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        var answer = await own.AskAsync("export", "--format", "csv", "--out", "/nowhere/at/all.csv");
        Assert.Equal(1, answer.Code);
        Assert.Contains("ISN", answer.Error, StringComparison.Ordinal);
    }
}
