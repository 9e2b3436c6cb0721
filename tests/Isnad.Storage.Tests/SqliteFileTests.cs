using Isnad.Corpus.Actors;
using Isnad.Storage.Schema;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Tests;

/// <summary>What happens to files: older and newer ones, damage, a full disk, several users at once.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Judgements_cannot_be_changed_or_removed_even_by_sql()
    {
        using (var archive = Open("a.db"))
            archive.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Note, Subject = "x" });
        using var sql = Connection.Open(At("a.db"), Native.OpenReadWrite, 1000);
        Assert.Equal(ArchiveFault.Forbidden, Assert.Throws<ArchiveException>(() => sql.Run("UPDATE judgement SET who = 'منى'")).Fault);
        Assert.Equal(ArchiveFault.Forbidden, Assert.Throws<ArchiveException>(() => sql.Run("DELETE FROM judgement")).Fault);
        Assert.Equal(1, sql.Number("SELECT count(*) FROM judgement WHERE who = 'سمير'"));
    }

    [Fact]
    public void A_newer_archive_and_the_database_of_another_program_are_refused()
    {
        Open("a.db").Dispose();
        using (var sql = Connection.Open(At("a.db"), Native.OpenReadWrite, 1000))
            sql.Run("PRAGMA user_version = 99");
        Assert.Equal(ArchiveFault.TooNew, Assert.Throws<ArchiveException>(() => Open("a.db")).Fault);
        using (var sql = Connection.Open(At("b.db"), Native.OpenReadWrite | Native.OpenCreate, 1000))
            sql.Run("CREATE TABLE bookmark (url TEXT)");
        Assert.Equal(ArchiveFault.NotAnArchive, Assert.Throws<ArchiveException>(() => Open("b.db")).Fault);
        using var other = Connection.Open(At("b.db"), Native.OpenReadWrite, 1000);
        Assert.Equal(1, other.Number("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public void A_writer_that_waits_too_long_for_another_is_told_so_and_loses_nothing()
    {
        using var archive = Archive.Open(At("a.db"), ArchiveAccess.Create, TimeProvider.System, TimeSpan.FromMilliseconds(200));
        using var first = archive.Write();
        first.Add(Item(1).Prepare());
        using var second = archive.Write();
        Assert.Equal(ArchiveFault.Busy, Assert.Throws<ArchiveException>(() => second.Add(Item(2).Prepare())).Fault);
        first.Commit();
        Assert.Equal(AddOutcome.Added, second.Add(Item(2).Prepare()));
        second.Commit();
        Assert.Equal(2, archive.Count);
    }

    [Fact]
    public async Task Two_that_make_an_archive_at_once_make_one()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
        {
            using var archive = Open("a.db");
            using var writer = archive.Write();
            writer.Add(Item(n).Prepare());
            writer.Commit();
            return archive.Count;
        })));
        using var made = Open("a.db");
        Assert.Equal(8, made.Count);
        Assert.Equal(8, opened.Max());
        Assert.Empty(made.Upkeep.Check(null, CancellationToken.None));
    }

    [Fact]
    public void A_full_disk_stops_the_import_and_what_was_committed_stays_whole()
    {
        using var archive = Open("a.db");
        var added = 0;
        using (var pool = new SessionPool(At("a.db"), false, TimeSpan.FromSeconds(1)))
        {
            var session = pool.Open(Native.OpenReadWrite);
            session.Connection.Run($"PRAGMA max_page_count = {session.Connection.Number("PRAGMA page_count") + 40}");
            using var writer = new ArchiveWriter(session, TimeProvider.System);
            var fault = Assert.Throws<ArchiveException>(() =>
            {
                for (; added < 500; added++)
                {
                    writer.Add(Item(added).Prepare());
                    if (added % 5 == 4)
                        writer.Commit();
                }
            });
            Assert.Equal(ArchiveFault.Full, fault.Fault);
        }

        Assert.InRange(archive.Count, 5, added);
        Assert.Equal(0, archive.Count % 5);
        Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
        using (var writer = archive.Write())
        {
            for (var n = 0; n <= added; n++)
                writer.Add(Item(n).Prepare());
            writer.Commit();
        }

        using var undisturbed = Open("b.db");
        using (var writer = undisturbed.Write())
        {
            for (var n = 0; n <= added; n++)
                writer.Add(Item(n).Prepare());
            writer.Commit();
        }

        Assert.Equal(Dump(undisturbed), Dump(archive));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damage_is_found_and_what_can_be_read_is_saved(int seed)
    {
        using (var archive = Open("a.db"))
        {
            using var writer = archive.Write();
            for (var n = 0; n < 150; n++)
                writer.Add(Item(n).Prepare());
            writer.Commit();
            archive.Judgements.Add(new Judgement { At = default, Who = "سمير", Kind = JudgementKind.Note, Subject = "x" });
        }

        Checkpoint("a.db");
        var random = new Random(seed);
        using (var file = new FileStream(At("a.db"), FileMode.Open, FileAccess.ReadWrite))
        {
            // The first pages hold the schema; without them nothing can be read.
            var pages = file.Length / 4096;
            Assert.InRange(pages, 100, 100_000);
            for (var i = 0; i < 5; i++)
            {
                file.Position = random.NextInt64(pages / 2, pages) * 4096;
                var noise = new byte[4096];
                random.NextBytes(noise);
                file.Write(noise);
            }
        }

        using var damaged = Archive.Open(At("a.db"), ArchiveAccess.Read, TimeProvider.System);
        Assert.NotEmpty(damaged.Upkeep.Check(null, CancellationToken.None));
        using var saved = Open("saved.db");
        using (var writer = saved.Write())
        {
            var counts = writer.Merge(damaged, null, CancellationToken.None);
            Assert.InRange(counts.Added, 10, 150);

            // Nothing is lost in silence.
            Assert.InRange(counts.Added + counts.Lost.Count(l => l.Place.StartsWith("document ", StringComparison.Ordinal)), 150, 160);
        }

        Assert.Empty(saved.Upkeep.Check(null, CancellationToken.None));
        Assert.All(saved.Documents(), d => Assert.StartsWith("خبر", saved.Text(d.Id), StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_in_a_folder_in_which_nothing_can_be_made_is_read()
    {
        using (var archive = Open("a.db"))
        {
            using var writer = archive.Write();
            writer.Add(Item(1).Prepare());
            writer.Commit();
        }

        Checkpoint("a.db");
        using (var pool = new SessionPool(At("a.db"), readOnly: true, TimeSpan.FromSeconds(1), unchanging: true))
        {
            using var lease = pool.Rent();
            Assert.Equal(1, lease.Connection.Number("SELECT count(*) FROM document"));
            Assert.False(File.Exists(At("a.db-shm")));
            Assert.Throws<ArchiveException>(() => lease.Connection.Run("DELETE FROM document"));
        }

        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using var read = Archive.Open(At("a.db"), ArchiveAccess.Read, TimeProvider.System);
            Assert.Equal(1, read.Count);
        }
        finally
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_single_changed_letter_is_found()
    {
        using (var archive = Open("a.db"))
        {
            using var writer = archive.Write();
            writer.Add(Item(1).Prepare());
            writer.Commit();
        }

        using (var sql = Connection.Open(At("a.db"), Native.OpenReadWrite, 1000))
            sql.Run("UPDATE document_text SET text = replace(text, 'سرت', 'سرب')");
        using var changed = Open("a.db");
        Assert.Contains(changed.Upkeep.Check(null, CancellationToken.None), p => p.Message.Contains("hash", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_in_the_search_index_is_found()
    {
        using (var archive = Open("a.db"))
        {
            using var writer = archive.Write();
            writer.Add(Item(1).Prepare());
            writer.Commit();
        }

        using (var sql = Connection.Open(At("a.db"), Native.OpenReadWrite, 1000))
            sql.Run("INSERT INTO search (search) VALUES ('delete-all')");
        using var changed = Open("a.db");
        Assert.Contains(changed.Upkeep.Check(null, CancellationToken.None), p => p.Message.Contains("search index", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_made_while_others_write_is_whole_and_never_overwrites()
    {
        using var archive = Open("a.db");
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            using var writer = archive.Write();
            var n = 0;
            for (; !stop.IsCancellationRequested && n < 3000; n++)
            {
                writer.Add(Item(n).Prepare());
                if (n % 3 == 2)
                    writer.Commit();
            }

            writer.Commit();
            return n;
        });
        var copies = 0;
        for (; copies < 5; copies++)
        {
            SpinWait.SpinUntil(() => archive.Count > copies * 6, TimeSpan.FromSeconds(60));
            archive.Upkeep.Backup(At($"copy{copies}.db"));
        }

        await stop.CancelAsync();
        var written = await writing;
        Assert.Throws<ArchiveException>(() => archive.Upkeep.Backup(At("copy0.db")));
        for (var i = 0; i < copies; i++)
        {
            using var copy = Archive.Open(At($"copy{i}.db"), ArchiveAccess.Write, TimeProvider.System);
            Assert.Empty(copy.Upkeep.Check(null, CancellationToken.None));
            Assert.InRange(copy.Count, (i * 6) + 1, written);
            Assert.Equal(archive.Documents().Take((int)copy.Count).Select(d => d.Id), copy.Documents().Select(d => d.Id));
        }

        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void An_archive_of_any_version_is_brought_to_the_newest_with_all_it_holds(int version)
    {
        using (var sql = Connection.Open(At("old.db"), Native.OpenReadWrite | Native.OpenCreate, 1000))
        {
            sql.Run("PRAGMA journal_mode = WAL");
            sql.Run(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", $"archive-{version}.sql")));
            Assert.Equal(version, sql.Number("PRAGMA user_version"));
        }

        using (var archive = Archive.Open(At("old.db"), ArchiveAccess.Write, TimeProvider.System))
        {
            Assert.Equal(Migrations.Newest, archive.Upkeep.Statistics().Schema);
            Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
            var account = archive.Accounts().Single();
            Assert.Equal(("قصف", EventType.Assault, "أمس"), (account.Events[0].Trigger, account.Events[0].Type, account.Events[0].Sentence[^3..]));
            Assert.Equal("ly.lna", account.Events[0].Actors.Single().Key);
            Assert.Equal(3m, account.Events[0].Figures.Single().Value);
            Assert.Equal("بيان", account.Events[0].Claims.Single().Chain[^1].Words);
            Assert.Equal("سمير", archive.Judgements.All().Single().Who);
            Assert.Equal(1, archive.Search("طرابلس").Total);
            Assert.Equal(version >= 4, archive.IsJoined);
            foreach (var filter in version < 4 ? [] : new AccountFilter[] { new() { Actors = ["ly.lna"], Take = 2 }, new() { Places = ["geo:ly.tripoli"], Take = 2 } })
                Assert.Equal("event:0123456789abcdef", archive.JoinedEvents(filter).Single().Id);
            Assert.Equal(version == 5 ? 1 : 0, archive.Edges(new AccountFilter { Places = ["geo:ly.tripoli"] }, [], new ActorRegister([]), 3).SelectMany(e => e.Evidence).Count());
            using (var writer = archive.Write())
                Assert.Equal(1, writer.Join(archive, Isnad.Knowledge.EmbeddedKnowledge.Lexicon, null, CancellationToken.None).Events);
            Assert.Equal("e1", archive.JoinedEvents(new AccountFilter()).Single().Members.Single().Account.Event);
            Assert.Empty(archive.Upkeep.Check(null, CancellationToken.None));
            Assert.Equal("{\"schema\":\"isnad.analysis/1\"}", System.Text.Encoding.UTF8.GetString(archive.Record(account.Document)!));
        }

        using var made = Open("new.db");
        Assert.Equal(Shape("new.db"), Shape("old.db"));
    }

    private static ArchiveItem Item(int n) => Reading.Item(new Article
    {
        Text = $"خبر رقم {n}: قال المتحدث باسم الجيش إن {n + 2} جنود قتلوا في قصف على سرت يوم {(n % 28) + 1} يونيو 2020. وأكد مصدر طبي وصول {n + 3} جرحى إلى مستشفى المدينة.",
        Source = $"{n}.txt",
    });

    private static string Dump(Archive archive)
    {
        using var text = new StringWriter();
        archive.Upkeep.Dump(text);
        return text.ToString();
    }

    private Archive Open(string name) => Archive.Open(At(name), ArchiveAccess.Create, TimeProvider.System);

    private string At(string name) => Path.Combine(_folder, name);

    private void Checkpoint(string name)
    {
        using var sql = Connection.Open(At(name), Native.OpenReadWrite, 1000);
        sql.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>The schema of a file: every table, index, view and trigger.</summary>
    private List<string> Shape(string name)
    {
        using var sql = Connection.Open(At(name), Native.OpenReadWrite, 1000);
        using var rows = sql.Prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1");
        var shape = new List<string>();
        while (rows.Step())
            shape.Add(rows.Text(0));
        return shape;
    }
}
