using System.Diagnostics;

namespace Isnad.Formats.Tests.Readers;

/// <summary>A web archive that a program of others wrote: GNU Wget, where it is installed.</summary>
public sealed class WgetTests
{
    [Theory]
    [InlineData("--no-warc-compression", "crawl.warc")]
    [InlineData("--no-verbose", "crawl.warc.gz")]
    public async Task What_wget_archived_is_read_with_address_time_and_digest(string option, string file)
    {
        var wget = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, "wget")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(wget is null, "GNU Wget is not installed.");
        var folder = Directory.CreateTempSubdirectory("isnad-wget-");
        using var server = new SmallServer();
        server.With("/a", Reading.Page("panarab.html")).With("/b", Reading.Page("amp.html")).With("/gone", "", status: "410 Gone");
        var start = new ProcessStartInfo(wget!) { WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "--no-config", "--tries=1", "--timeout=20", option, "--warc-file=crawl", $"{server.Address}/a", $"{server.Address}/gone", $"{server.Address}/b" })
            start.ArgumentList.Add(argument);
        using (var process = Process.Start(start)!)
        {
            var told = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await told;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var items = await Reading.Of(file, await File.ReadAllBytesAsync(Path.Combine(folder.FullName, file), TestContext.Current.CancellationToken));
        folder.Delete(true);
        var articles = items.Where(i => i.Article is not null).ToList();
        Assert.Equal(["هدنة إنسانية ليومين في ميناء الرملة", "قصف مدفعي على أطراف بلدة القنطرة"], articles.Select(i => i.Article!.Title));
        Assert.Equal([$"{server.Address}/a", $"{server.Address}/b"], articles.Select(i => i.Url));
        Assert.All(articles, i => Assert.StartsWith("sha1:", i.DeclaredHash, StringComparison.Ordinal));
        Assert.All(articles, i => Assert.InRange(i.Retrieved!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5)));
        Assert.All(articles, i => Assert.Empty(i.Codes()));
        Assert.DoesNotContain(items, i => i.Problems.Any(p => p.Severity == Severity.Error));
    }
}
