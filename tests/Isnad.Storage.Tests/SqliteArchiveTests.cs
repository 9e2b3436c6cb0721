namespace Isnad.Storage.Tests;

/// <summary>The suite on SQLite files, and what is special to them.</summary>
public sealed class SqliteArchiveTests : ArchiveSuite
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-archive-").FullName;

    [Fact]
    public void A_file_that_is_no_archive_is_refused_and_left_as_it_is()
    {
        var text = Path.Combine(_folder, "text.db");
        File.WriteAllText(text, string.Concat(Enumerable.Repeat("no database at all\n", 100)));
        Assert.Equal(ArchiveFault.NotAnArchive, Fault("text.db", ArchiveAccess.Create));
        Assert.StartsWith("no database", File.ReadAllText(text), StringComparison.Ordinal);
        Assert.Equal(ArchiveFault.CannotOpen, Fault("none.db", ArchiveAccess.Write));
        Assert.Equal(ArchiveFault.CannotOpen, Fault("none.db", ArchiveAccess.Read));
        Assert.Equal(ArchiveFault.CannotOpen, Fault("", ArchiveAccess.Create));
        Assert.Equal(ArchiveFault.CannotOpen, Fault("no/such/folder.db", ArchiveAccess.Create));
    }

    [Fact]
    public void An_archive_is_read_where_it_may_not_be_written()
    {
        Filled().Dispose();
        var file = Path.Combine(_folder, "a.db");
        using var archive = Archive.Open(file, ArchiveAccess.Read, TimeProvider.System);
        Assert.Equal(3, archive.Accounts().Count());
        Assert.Throws<InvalidOperationException>(() => archive.Write());
    }

    public override void Dispose() => Directory.Delete(_folder, recursive: true);

    protected override Archive Open(string name) => Archive.Open(Path.Combine(_folder, name + ".db"), ArchiveAccess.Create, new Standing(Noon));

    private ArchiveFault Fault(string name, ArchiveAccess access) =>
        Assert.Throws<ArchiveException>(() => Archive.Open(Path.Combine(_folder, name), access, TimeProvider.System)).Fault;
}
