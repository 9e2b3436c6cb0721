namespace Isnad.Cli.Tests;

/// <summary>What <c>--out</c> must not do to files that are already there.</summary>
public sealed class OutputTests : IDisposable
{
    private const string Good = "أعلنت البعثة وصول القافلة إلى البلدة.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_input_is_never_overwritten_by_its_own_output()
    {
        var article = _folder.Write("article.txt", Good);
        var result = await CallResult.OfAsync("read", article, "--out", article);
        Assert.Equal(1, result.Code);
        Assert.Contains(DiagnosticCodes.CannotWrite, result.Error, StringComparison.Ordinal);
        Assert.Equal(Good, await File.ReadAllTextAsync(article, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_among_the_inputs_is_never_overwritten()
    {
        var article = _folder.Write("articles/one.txt", Good);
        var result = await CallResult.OfAsync("read", _folder["articles"], "--out", article);
        Assert.Equal(1, result.Code);
        Assert.Equal(Good, await File.ReadAllTextAsync(article, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("a.db")]
    [InlineData("a.db.users.json")]
    public async Task An_archive_and_its_users_are_never_overwritten_by_an_output(string precious)
    {
        var article = _folder.Write("article.txt", Good);
        Assert.Equal(0, (await CallResult.OfAsync("import", article, "--archive", _folder["a.db"])).Code);
        _folder.Write("a.db.users.json", "[]");
        var before = await File.ReadAllBytesAsync(_folder[precious], TestContext.Current.CancellationToken);
        foreach (string[] call in new string[][]
        {
            ["read", article, "--out", _folder[precious]],
            ["export", "--archive", _folder["a.db"], "--format", "csv", "--out", _folder[precious]],
            ["events", "--archive", _folder["a.db"], "--out", _folder[precious]],
        })
        {
            var result = await CallResult.OfAsync(call);
            Assert.Equal(1, result.Code);
            Assert.Contains("would be lost", result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder[precious], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stroke_is_standard_output()
    {
        var article = _folder.Write("article.txt", Good);
        Assert.Single((await CallResult.OfAsync("read", article, "--out", "-")).Records);
        Assert.Equal(0, (await CallResult.OfAsync("import", article, "-a", _folder["a.db"])).Code);
        Assert.NotEmpty((await CallResult.OfAsync("events", "-a", _folder["a.db"], "-o", "-", "-f", "json")).Output);
        Assert.False(File.Exists("-"));
    }

    [Fact]
    public async Task A_file_whose_name_begins_with_a_stroke_is_read_behind_two()
    {
        // A folder of another process would be in the way of the name alone; no option has the letter behind the stroke, as -f has.
        var name = $"-x{Guid.NewGuid():N}.txt";
        await File.WriteAllTextAsync(name, Good, TestContext.Current.CancellationToken);
        try
        {
            Assert.Equal([name], (await CallResult.OfAsync("read", "--", name)).Sources);
            var slip = await CallResult.OfAsync("read", name);
            Assert.Equal(2, slip.Code);
            Assert.Contains("'--'", slip.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(name);
        }
    }

    [Fact]
    public async Task An_output_in_the_making_is_no_input()
    {
        _folder.Write("articles/one.txt", Good);
        _folder.Write("articles/.two.txt.77.tmp", Good);
        Assert.Equal(["one.txt"], (await CallResult.OfAsync("read", _folder["articles"])).Sources);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_no_trace_is_shown()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device that is always full here.");
        var article = _folder.Write("article.txt", Good);
        var result = await CallResult.OfAsync("read", article, "--out", "/dev/full");
        Assert.Equal(1, result.Code);
        Assert.Contains(DiagnosticCodes.CannotWrite, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_result_stays_when_nothing_was_read()
    {
        var old = _folder.Write("old.jsonl", "old");
        var result = await CallResult.OfAsync("read", "no-such-file.txt", "--out", old);
        Assert.Equal(1, result.Code);
        Assert.Equal("old", await File.ReadAllTextAsync(old, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_knowledge_folder_that_is_not_there_is_told()
    {
        var result = await CallResult.OfAsync("read", _folder.Write("article.txt", Good), "--knowledge", "no-such-folder");
        Assert.Equal(1, result.Code);
        Assert.Contains(DiagnosticCodes.CannotOpen, result.Error, StringComparison.Ordinal);
    }
}
