using System.Text;
using Isnad.Storage;

namespace Isnad.Cli.Tests;

/// <summary><c>isnad import</c>, <c>analyse</c>, <c>search</c> and <c>archive</c>.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_and_lines_are_imported_once_and_what_was_skipped_is_told_with_its_reason()
    {
        _folder.Write("in/a.txt", "هدنة في سرت تبدأ اليوم.");
        _folder.Write("in/b.jsonl", "{\"text\":\"مقتل ثلاثة جنود في طرابلس.\",\"url\":\"https://news.example/1\"}\nbroken\n{\"text\":\"\"}\n{\"text\":\"هدنة في سرت تبدأ اليوم.\",\"outlet\":\"العربية\"}");
        var first = await ImportAsync(_folder["in"]);
        Assert.Equal(ExitCode.Failed, first.Code);
        Assert.Contains("2 added, 1 further publications of texts that were there, 2 skipped (1 × ISN0002, 1 × ISN0005)", first.Output, StringComparison.Ordinal);
        Assert.Contains("ISN0005 error: b.jsonl:2", first.Error, StringComparison.Ordinal);
        var second = await ImportAsync(_folder["in"]);
        Assert.Contains("0 added, 3 there already, 2 skipped", second.Output, StringComparison.Ordinal);
        using var archive = Opened();
        Assert.Equal(2, archive.Count);
        Assert.Equal(["a.txt", "b.jsonl"], archive.Publications(archive.Documents().First().Id).Select(p => p.Place));
        Assert.Equal("https://news.example/1", archive.Publications(archive.Documents().Last().Id).Single().Place);
    }

    [Fact]
    public async Task What_is_no_article_is_named_with_the_reason_why_it_was_passed_over()
    {
        _folder.Write("in/a.txt", "هدنة في سرت تبدأ اليوم.");
        _folder.Write("in/README.md", "Notes.");
        var call = await ImportAsync(_folder["in"]);
        Assert.Equal(ExitCode.Done, call.Code);
        Assert.Contains("1 skipped", call.Output, StringComparison.Ordinal);
        Assert.Contains("(README.md)", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_keeps_its_place_when_others_are_put_before_it()
    {
        _folder.Write("b.jsonl", "{\"text\":\"هدنة في سرت.\"}\n{\"text\":\"هدنة في درنة.\"}");
        await ImportAsync(_folder["b.jsonl"]);
        _folder.Write("b.jsonl", "{\"text\":\"هدنة في سبها.\"}\n{\"text\":\"هدنة في سرت.\"}\n{\"text\":\"هدنة في درنة.\"}");
        var again = await ImportAsync(_folder["b.jsonl"]);
        Assert.Contains("1 added, 2 there already", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_jobs_and_the_size_of_batches_change_nothing()
    {
        _folder.Write("b.jsonl", string.Join('\n', Enumerable.Range(0, 60).Select(n => $"{{\"text\":\"قال متحدث باسم الجيش إن {n} جنود قتلوا في سرت {(n % 3 == 0 ? "أمس" : "اليوم")}.\",\"published\":\"2020-06-07\"}}")));
        foreach (var (name, jobs, batch) in new[] { ("a.db", "1", "1"), ("b.db", "4", "7"), ("c.db", "2", "500") })
            Assert.Equal(ExitCode.Done, (await CallResult.OfAsync("import", _folder["b.jsonl"], "-a", _folder[name], "--jobs", jobs, "--batch", batch)).Code);
        var dumps = await Task.WhenAll(new[] { "a.db", "b.db", "c.db" }.Select(n => CallResult.OfAsync("archive", "export", "--what", "dump", "-a", _folder[n])));
        Assert.True(dumps[0].Output.Length > 10_000);
        Assert.Equal(dumps[0].Output, dumps[1].Output);
        Assert.Equal(dumps[0].Output, dumps[2].Output);
    }

    [Fact]
    public async Task Options_fill_in_what_articles_do_not_say()
    {
        _folder.Write("a.txt", "هدنة في سرت.");
        await CallResult.OfAsync("import", _folder["a.txt"], "-a", _folder["a.db"], "--published", "2020-06-07", "--outlet", "العربية");
        using var archive = Opened();
        var document = archive.Documents().Single();
        Assert.Equal((new DateOnly(2020, 6, 7), PublishedFrom.Option, "outlet:alarabiya"), (document.Published!.Value, document.PublishedFrom, document.Outlet));
    }

    [Fact]
    public async Task Standard_input_is_imported()
    {
        var result = await CallResult.OfAsync(CallResult.WithInput(Encoding.UTF8.GetBytes("{\"text\":\"هدنة في سرت.\"}")), "import", "-", "-a", _folder["a.db"]);
        Assert.Equal(ExitCode.Done, result.Code);
        using var archive = Opened();
        Assert.Equal(1, archive.Count);
    }

    [Fact]
    public async Task Records_come_out_as_reading_prints_them_and_articles_can_be_imported_again()
    {
        _folder.Write("b.jsonl", "{\"text\":\"مقتل ثلاثة جنود في طرابلس.\",\"url\":\"https://news.example/1\",\"outlet\":\"العربية\"}\n{\"text\":\"هدنة في سرت.\",\"source\":\"x\"}");
        await ImportAsync(_folder["b.jsonl"]);
        var read = await CallResult.OfAsync("read", _folder["b.jsonl"], "-f", "jsonl");
        Assert.Equal(read.Output, (await CallResult.OfAsync("archive", "export", "-a", _folder["a.db"])).Output);
        _folder.Write("c.jsonl", (await CallResult.OfAsync("archive", "export", "--what", "articles", "-a", _folder["a.db"])).Output);
        Assert.Equal(read.Output, (await CallResult.OfAsync("read", _folder["c.jsonl"], "-f", "jsonl")).Output);
    }

    [Fact]
    public async Task Search_prints_hits_with_their_words()
    {
        _folder.Write("b.jsonl", "{\"text\":\"مقتل ثلاثة جنود في طرابلس.\",\"title\":\"قتلى بطرابلس\"}\n{\"text\":\"هدنة في سرت.\",\"source\":\"x\"}");
        await ImportAsync(_folder["b.jsonl"]);
        var hit = (await CallResult.OfAsync("search", "طرابلس", "-a", _folder["a.db"])).Records.Single();
        Assert.Equal("قتلى بطرابلس", hit.GetProperty("title").GetString());
        Assert.Equal("[[19,25]]", hit.GetProperty("fragments")[0].GetProperty("matches").GetRawText());
        var table = await CallResult.OfAsync("search", "طرابلس", "-a", _folder["a.db"], "-f", "table");
        Assert.Contains("جنود في [طرابلس]", table.Output, StringComparison.Ordinal);
        Assert.Contains("قتلى [بطرابلس]", table.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, (await CallResult.OfAsync("search", "بنغازي", "-a", _folder["a.db"])).Code);
    }

    [Fact]
    public async Task Reading_again_with_changed_knowledge_reads_only_once()
    {
        _folder.Write("a.txt", "وصلت كتيبة صقور الوادي إلى سرت.");
        await ImportAsync(_folder["a.txt"]);
        Assert.Contains("0 read again", (await CallResult.OfAsync("analyse", "--changed", "-a", _folder["a.db"])).Output, StringComparison.Ordinal);
        _folder.Write("own/countries/ly/actors.yaml", "- {id: ly.valley-falcons, kind: armed_group, en: Valley Falcons, ar: [كتيبة صقور الوادي]}");
        string[] own = ["analyse", "--changed", "-a", _folder["a.db"], "--knowledge", _folder["own"]];
        Assert.Contains("1 read again", (await CallResult.OfAsync(own)).Output, StringComparison.Ordinal);
        Assert.Contains("0 read again", (await CallResult.OfAsync(own)).Output, StringComparison.Ordinal);
        using var archive = Opened();
        Assert.Contains(archive.Accounts().Single().Parties, p => p.Key == "ly.valley-falcons");
    }

    [Fact]
    public async Task An_archive_is_checked_counted_copied_merged_and_repaired()
    {
        _folder.Write("a.txt", "هدنة في سرت.");
        _folder.Write("b.txt", "هدنة في درنة.");
        await ImportAsync(_folder["a.txt"]);
        await CallResult.OfAsync("import", _folder["b.txt"], "-a", _folder["b.db"]);
        Assert.Equal(ExitCode.Done, (await CallResult.OfAsync("archive", "backup", _folder["copy.db"], "-a", _folder["a.db"])).Code);
        Assert.Equal(ExitCode.Failed, (await CallResult.OfAsync("archive", "backup", _folder["copy.db"], "-a", _folder["a.db"])).Code);
        Assert.Contains("1 documents", (await CallResult.OfAsync("archive", "merge", _folder["b.db"], "-a", _folder["copy.db"])).Output, StringComparison.Ordinal);
        var check = await CallResult.OfAsync("archive", "check", "-a", _folder["copy.db"]);
        Assert.Equal((ExitCode.Done, ""), (check.Code, check.Error));
        Assert.Contains("2 documents", check.Output, StringComparison.Ordinal);
        Assert.Contains("2 document\n", (await CallResult.OfAsync("archive", "stats", "-a", _folder["copy.db"])).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await CallResult.OfAsync("archive", "repair", "-a", _folder["copy.db"])).Code);
        Assert.Equal(
            (await CallResult.OfAsync("archive", "export", "--what", "dump", "-a", _folder["copy.db"])).Output,
            (await CallResult.OfAsync("archive", "export", "--what", "dump", "-a", _folder["copy.db.repaired"])).Output);
    }

    [Theory]
    [InlineData("ISN0401", "archive", "check", "-a", "none.db")]
    [InlineData("ISN0401", "search", "x", "-a", "none.db")]
    [InlineData("ISN0401", "analyse", "-a", "none.db")]
    [InlineData("ISN0401", "import", "a.txt", "-a", "a.txt")]
    public async Task What_is_no_archive_is_told_in_words(string code, params string[] args)
    {
        _folder.Write("a.txt", string.Concat(Enumerable.Repeat("هدنة في سرت. ", 100)));
        var result = await CallResult.OfAsync([.. args.Select(a => a.EndsWith(".db", StringComparison.Ordinal) || a.EndsWith(".txt", StringComparison.Ordinal) ? _folder[a] : a)]);
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.StartsWith(code, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "a", "--jobs", "0")]
    [InlineData("import", "a", "--batch", "0")]
    [InlineData("import", "a", "--published", "2020-13-01")]
    [InlineData("import", "--no-such-option")]
    [InlineData("search")]
    [InlineData("search", "x", "--limit", "0")]
    [InlineData("archive", "export", "--what", "all")]
    public async Task A_wrong_call_is_told(params string[] args) => Assert.Equal(ExitCode.Usage, (await CallResult.OfAsync(args)).Code);

    private Task<CallResult> ImportAsync(string path) => CallResult.OfAsync("import", path, "-a", _folder["a.db"]);

    private Archive Opened() => Archive.Open(_folder["a.db"], ArchiveAccess.Read, TimeProvider.System);
}
