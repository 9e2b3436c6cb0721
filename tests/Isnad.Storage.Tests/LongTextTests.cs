using System.Diagnostics;
using Isnad.Knowledge;

namespace Isnad.Storage.Tests;

/// <summary>A text that tells thousands of events in one breath costs by its length: what is done for each of them does not read all of them again.</summary>
public sealed class LongTextTests : IDisposable
{
    private const int Events = 10_000;

    // A hundred times what it takes; what grows with the square takes many minutes.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(90);

    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-long-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("one act again and again")]
    [InlineData("acts in many places")]
    [InlineData("acts that one person claims")]
    public void It_is_joined_and_asked_about_in_time(string shape)
    {
        using var archive = Archive.Open(Path.Combine(_folder, "a.db"), ArchiveAccess.Create, TimeProvider.System);
        using (var writer = archive.Write())
        {
            foreach (var ending in new[] { "", " انتهى" })
                writer.Add(Reading.Item(new Article { Text = Text(shape) + ending, Source = "long" + ending, Outlet = "صحيفة" + ending, Published = new DateOnly(2020, 6, 7) }).Prepare());
            writer.Commit();
        }

        var clock = Stopwatch.StartNew();
        using (var writer = archive.Write())
            writer.Join(archive, EmbeddedKnowledge.Lexicon, null, CancellationToken.None);
        var corpus = new JoinedCorpus(archive, new(EmbeddedKnowledge.Lexicon));
        var members = 0;
        foreach (var joined in corpus.Events(new AccountFilter()))
        {
            members += joined.Members.Count;
            Assert.NotNull(corpus.Assessment(joined));
            Assert.True(corpus.Ledger(joined).Entries.Count >= 0 && corpus.Corroboration(joined).Sources.Count > 0 && corpus.Claims(joined).Count >= 0);
            Assert.True(clock.Elapsed < Most, $"{shape}: {members} accounts after {clock.Elapsed}");
        }

        Assert.InRange(members, Events, 3 * Events);
        Assert.Equal(members, archive.Events(new AccountFilter()).Count());
        Assert.All(corpus.Network(new AccountFilter(), [], int.MaxValue), static e => Assert.NotEmpty(e.Evidence));
        Assert.NotNull(archive.Contents().Events);
        Assert.True(clock.Elapsed < Most, $"{shape}: {clock.Elapsed}");
    }

    private static string Text(string shape)
    {
        const string Letters = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";
        return string.Concat(Enumerable.Range(0, Events).Select(n => shape switch
        {
            "one act again and again" => "قصف الجيش حلب و",
            "acts that one person claims" => "قال المتحدث باسم الجيش إن القوات قصفت سرت و",
            _ => $"قصف الجيش قرية الشيخ{Letters[n % 26]}{Letters[n / 26 % 26]}{Letters[n / 676 % 26]} و",
        }));
    }
}
