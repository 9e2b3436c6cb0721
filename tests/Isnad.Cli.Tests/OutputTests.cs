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
