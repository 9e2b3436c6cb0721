using System.Diagnostics;
using System.Globalization;
using Isnad.Storage;

namespace Isnad.Cli.Tests;

/// <summary>Imports that are killed, run twice at once, or find the disk full: the archive always passes its check, and running the command again gives what an
/// undisturbed run gives. <c>ISNAD_LONG_TESTS=1</c> kills fifty times instead of eight.</summary>
public sealed class SurvivalTests : IDisposable
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("ISNAD_LONG_TESTS") == "1";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_killed_at_random_moments_and_run_again_gives_the_same_archive()
    {
        var articles = Articles("articles.jsonl", 400);
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, await RunAsync(["import", articles, "-a", _folder["whole.db"], "--batch", "10"], null));
        var whole = clock.Elapsed;
        var expected = Dump("whole.db");
        var random = new Random(7);
        var (archives, kills, early) = (Long ? 10 : 2, Long ? 5 : 4, 0);
        for (var a = 0; a < archives; a++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"killed{a}.db");
            for (var k = 0; k < kills; k++)
            {
                var moment = whole * (0.05 + (random.NextDouble() * 0.95));
                early += await RunAsync(["import", articles, "-a", _folder[name], "--batch", "10"], moment) != 0 ? 1 : 0;
                if (!File.Exists(_folder[name]))
                    continue;
                using var archive = Archive.Open(_folder[name], ArchiveAccess.Create, TimeProvider.System);
                Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
                Assert.Equal(archive.Count, archive.Records().Count());
            }

            Assert.Equal(0, await RunAsync(["import", articles, "-a", _folder[name], "--jobs", "3", "--batch", "7"], null));
            Assert.Equal(expected, Dump(name));
        }

        Assert.InRange(early, 1, archives * kills);
    }

    [Fact]
    public async Task Of_an_archive_that_was_cut_off_the_rest_is_saved()
    {
        Assert.Equal(0, await RunAsync(["import", Articles("articles.jsonl", 600), "-a", _folder["a.db"], "--batch", "50"], null));
        using (var file = new FileStream(_folder["a.db"], FileMode.Open))
            file.SetLength(file.Length - (3 * 4096));
        var told = await CallResult.OfAsync("events", "-a", _folder["a.db"]);
        Assert.Equal(1, told.Code);
        Assert.Contains("archive repair", told.Error, StringComparison.Ordinal);
        Assert.Contains("archive backup", told.Error, StringComparison.Ordinal);
        await CallResult.OfAsync("archive", "repair", "-a", _folder["a.db"]);
        using (var archive = Archive.Open(_folder["a.db.repaired"], ArchiveAccess.Read, TimeProvider.System))
        {
            Assert.InRange(archive.Count, 300, 600);
            Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
        }

        Assert.Empty(Directory.GetFiles(_folder.Root, "*.part*"));
        using (var file = new FileStream(_folder["a.db"], FileMode.Open))
            file.SetLength(5000);
        var nothing = await CallResult.OfAsync("archive", "repair", "-a", _folder["a.db"], "-o", _folder["b.db"]);
        Assert.Equal(1, nothing.Code);
        Assert.DoesNotContain("archive repair", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("archive backup", nothing.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["b.db"]));
    }

    [Fact]
    public async Task Two_imports_at_once_into_one_archive_both_arrive()
    {
        var (one, two) = (Articles("one.jsonl", 60), Articles("two.jsonl", 90));
        var codes = await Task.WhenAll(
            RunAsync(["import", one, "-a", _folder["both.db"], "--batch", "10"], null), RunAsync(["import", two, "-a", _folder["both.db"], "--batch", "10"], null));
        Assert.Equal([0, 0], codes);
        using var archive = Archive.Open(_folder["both.db"], ArchiveAccess.Read, TimeProvider.System);
        Assert.Equal(90, archive.Count);
        Assert.Equal(150, archive.Documents().Sum(d => d.Publications));
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
    }

    [Fact]
    public async Task A_disk_that_fills_up_is_told_and_the_import_goes_on_when_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Small disks are made with Linux's tmpfs.");
        var articles = Articles("articles.jsonl", 400);
        Directory.CreateDirectory(_folder["small"]);
        var script = $"mount -t tmpfs -o size=6m none '{_folder["small"]}' && {{ {Program()} import '{articles}' -a '{_folder["small"]}/a.db' --batch 10; echo code $?; "
            + $"cp '{_folder["small"]}'/a.db* '{_folder.Root}/'; }}";
        var start = new ProcessStartInfo("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Started(start);
        Assert.SkipWhen(process is null, "This system has no unshare.");
        var errors = process!.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.SkipUnless(output.Contains("code", StringComparison.Ordinal), $"Small disks may not be made here: {(await errors).Trim()}");
        Assert.Contains("code 1", output, StringComparison.Ordinal);
        Assert.Contains("ISN0403", await errors, StringComparison.Ordinal);
        using (var archive = Archive.Open(_folder["a.db"], ArchiveAccess.Create, TimeProvider.System))
        {
            Assert.InRange(archive.Count, 10, 390);
            Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
        }

        Assert.Equal(0, await RunAsync(["import", articles, "-a", _folder["a.db"]], null));
        Assert.Equal(0, await RunAsync(["import", articles, "-a", _folder["whole.db"]], null));
        Assert.Equal(Dump("whole.db"), Dump("a.db"));
    }

    private static string Program() => $"'{Host()}' exec '{Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll")}'";

    private static string Host() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs the program as a process of its own and returns its exit code; it is killed at a moment, if one is given.</summary>
    private static async Task<int> RunAsync(string[] args, TimeSpan? kill)
    {
        var start = new ProcessStartInfo(Host(), ["exec", Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var read = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (kill is { } moment && !process.WaitForExit(moment))
            process.Kill();
        await process.WaitForExitAsync();
        foreach (var text in await read)
            TestContext.Current.TestOutputHelper?.WriteLine(text);
        return process.ExitCode;
    }

    private string Dump(string name)
    {
        using var archive = Archive.Open(_folder[name], ArchiveAccess.Read, TimeProvider.System);
        using var text = new StringWriter();
        archive.Upkeep.Dump(text);
        return text.ToString();
    }

    private string Articles(string name, int count)
    {
        string[] places = ["سرت", "طرابلس", "بنغازي", "مصراتة", "درنة"];
        var lines = Enumerable.Range(0, count).Select(n => string.Create(CultureInfo.InvariantCulture, $$"""
            {"source":"{{name}}-{{n}}","outlet":"قناة الجزيرة","published":"2020-06-{{(n % 28) + 1:00}}","title":"خبر {{n}}","text":"قال المتحدث باسم الجيش إن {{n + 2}} جنود قتلوا في قصف على {{places[n % 5]}} أمس. وأكد مصدر طبي وصول {{n + 3}} جرحى إلى مستشفى المدينة، بينما نفى اللواء خليفة حفتر ذلك خلال زيارة إلى القاهرة."}
            """));
        return _folder.Write(name, string.Join('\n', lines));
    }
}
