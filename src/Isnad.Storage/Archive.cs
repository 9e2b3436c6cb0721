using Isnad.Corpus;
using Isnad.Storage.Joins;
using Isnad.Storage.Schema;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage;

/// <summary>An archive: documents, their analyses, what they tell, and judgements of people, in one SQLite file. Several threads may read at once;
/// other processes may read and write the same file. docs/guide/archive.md describes the file itself.</summary>
public sealed partial class Archive : IDisposable
{
    /// <summary>The name of an archive when the user gives none.</summary>
    public const string UsualName = "isnad.db";

    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SessionPool _pool;
    private readonly TimeProvider _clock;
    private readonly ArchiveAccess _access;

    private Archive(SessionPool pool, ArchiveAccess access, TimeProvider clock)
    {
        _pool = pool;
        _access = access;
        _clock = clock;
    }

    /// <summary>The file.</summary>
    public string File => _pool.File;

    /// <summary>Whether the file may only be read.</summary>
    public bool IsReadOnly => _pool.IsReadOnly;

    /// <summary>Opens an archive; one of an older version is brought to the newest.</summary>
    /// <param name="file">The file.</param>
    /// <param name="access">How it is used.</param>
    /// <param name="clock">Gives the times of imports and judgements.</param>
    /// <param name="patience">How long to wait while another process writes; null is ten seconds.</param>
    /// <exception cref="ArchiveException">It cannot be opened.</exception>
    public static Archive Open(string file, ArchiveAccess access, TimeProvider clock, TimeSpan? patience = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(clock);
        if (Directory.Exists(file))
            throw new ArchiveException(ArchiveFault.CannotOpen, $"{file} is a folder; an archive is a file.");
        if (access != ArchiveAccess.Create && !System.IO.File.Exists(file))
            throw new ArchiveException(ArchiveFault.CannotOpen, $"There is no archive {file}. 'isnad import' makes one.");
        var readOnly = access == ArchiveAccess.Read && !CanWrite(file);
        try
        {
            return Open(access, clock, new SessionPool(file, readOnly, patience ?? UsualPatience));
        }
        catch (ArchiveException e) when (access == ArchiveAccess.Read && e.Fault is ArchiveFault.CannotOpen or ArchiveFault.ReadOnly && !HasLog(file))
        {
            // Not even the index of the log can be made in this folder.
            return Open(access, clock, new SessionPool(file, readOnly: true, patience ?? UsualPatience, unchanging: true));
        }
    }

    /// <summary>Number of documents.</summary>
    public long Count
    {
        get
        {
            using var lease = _pool.Rent();
            return lease.Connection.Number("SELECT count(*) FROM document") ?? 0;
        }
    }

    /// <summary>Whether an item is there: the same bytes from the same place.</summary>
    /// <param name="sha256">Hash of the bytes (<see cref="ArchiveItem.Sha256"/>).</param>
    /// <param name="place">The place.</param>
    public bool Holds(string sha256, string place)
    {
        using var lease = _pool.Rent();
        return lease.Kept("SELECT 1 FROM publication p JOIN raw r ON r.no = p.raw WHERE r.sha256 = ?1 AND p.place = ?2").Set(1, sha256).Set(2, place).Step();
    }

    /// <summary>The head of a document, or null when there is none of this id. Ids from before it was read anew are known.</summary>
    public StoredDocument? Document(string id)
    {
        using var lease = _pool.Rent();
        if (Number(lease.Session, id) is not { } no)
            return null;
        var row = lease.Kept($"SELECT {DocumentRows.Columns} FROM {DocumentRows.Tables} WHERE d.no = ?1").Set(1, no);
        return row.Step() ? DocumentRows.Read(row) : null;
    }

    /// <summary>The heads of all documents in the order of their import.</summary>
    public IEnumerable<StoredDocument> Documents()
    {
        using var lease = _pool.Rent();
        for (var rows = lease.Kept($"SELECT {DocumentRows.Columns} FROM {DocumentRows.Tables} ORDER BY d.no"); rows.Step();)
            yield return DocumentRows.Read(rows);
    }

    /// <summary>The text of a document, or null.</summary>
    public string? Text(string id)
    {
        using var lease = _pool.Rent();
        if (Number(lease.Session, id) is not { } no)
            return null;
        var row = lease.Kept("SELECT text FROM document_text WHERE document = ?1").Set(1, no);
        return row.Step() ? row.Text(0) : null;
    }

    /// <summary>The JSON record (<c>isnad.analysis/1</c>, UTF-8) of a document's analysis, or null.</summary>
    public byte[]? Record(string id)
    {
        using var lease = _pool.Rent();
        if (Number(lease.Session, id) is not { } no)
            return null;
        var row = lease.Kept("SELECT record, size FROM analysis WHERE document = ?1").Set(1, no);
        return row.Step() ? Packing.Unpack(row.Bytes(0), row.Whole(1)) : null;
    }

    /// <summary>The JSON records of all analyses in the order of import.</summary>
    public IEnumerable<byte[]> Records()
    {
        using var lease = _pool.Rent();
        for (var rows = lease.Kept("SELECT record, size FROM analysis ORDER BY document"); rows.Step();)
            yield return Packing.Unpack(rows.Bytes(0), rows.Whole(1));
    }

    /// <summary>What a document tells, or null when there is no such document.</summary>
    public DocumentAccount? Account(string id)
    {
        using var lease = _pool.Rent();
        return Number(lease.Session, id) is { } no ? lease.Session.Loader.Load(no, no).FirstOrDefault() : null;
    }

    /// <summary>What all documents tell, in the order of import, as it is at the moment of the first.</summary>
    public IEnumerable<DocumentAccount> Accounts()
    {
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        foreach (var account in lease.Session.Loader.Load(1, long.MaxValue))
            yield return account;
    }

    /// <summary>What all documents tell, by day of publication and of one day by id, as the corpus wants them
    /// (<see cref="Corpus.Joining.EventJoiner.Order"/>). Documents added meanwhile may be missing.</summary>
    public IEnumerable<DocumentAccount> AccountsByDay()
    {
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        foreach (var (_, account, _) in DaySequence.Read(lease.Session))
            yield return account;
    }

    /// <summary>The places of publication of a document in the order of import.</summary>
    public IReadOnlyList<Publication> Publications(string id)
    {
        using var lease = _pool.Rent();
        var publications = new List<Publication>();
        if (Number(lease.Session, id) is { } no)
        {
            for (var rows = lease.Kept($"SELECT {PublicationRows.Columns} FROM {PublicationRows.Tables} WHERE p.document = ?1 ORDER BY p.no").Set(1, no); rows.Step();)
                publications.Add(PublicationRows.Read(rows));
        }

        return publications;
    }

    /// <summary>The bytes of a publication by their hash, or null.</summary>
    public byte[]? Bytes(string sha256)
    {
        using var lease = _pool.Rent();
        var row = lease.Kept("SELECT bytes, size FROM raw WHERE sha256 = ?1").Set(1, sha256);
        return row.Step() ? Packing.Unpack(row.Bytes(0), row.Whole(1)) : null;
    }

    /// <summary>What people decided.</summary>
    public JudgementLog Judgements => new(_pool, _clock, _access != ArchiveAccess.Read);

    /// <summary>Looking after the file.</summary>
    public ArchiveUpkeep Upkeep => new(_pool);

    /// <summary>Documents that were read by something else than <paramref name="version"/>, in the order of import, with the place of publication from which
    /// they are read anew.</summary>
    /// <param name="version">What is to have read them; null gives all documents.</param>
    public IEnumerable<Publication> Outdated(AnalysisVersion? version)
    {
        // Page by page: a reader that stayed open would keep the writer's log from being folded in.
        for (long last = 0; ;)
        {
            var page = OutdatedPage(version, last, out var end);
            foreach (var publication in page)
                yield return publication;
            if (page.Count == 0)
                yield break;
            last = end;
        }
    }

    /// <summary>Starts writing. One writer at a time in a process; other processes wait.</summary>
    /// <param name="batch">Items in one transaction.</param>
    /// <exception cref="InvalidOperationException">The archive was opened to read.</exception>
    public ArchiveWriter Write(int batch = ArchiveWriter.UsualBatch) => _access == ArchiveAccess.Read
        ? throw new InvalidOperationException("The archive was opened to read.")
        : new ArchiveWriter(_pool.Open(Native.OpenReadWrite), _clock, batch);

    /// <summary>Lets a session be used, with one state of the archive.</summary>
    internal T Lend<T>(Func<Session, SessionPool, T> use)
    {
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        return use(lease.Session, _pool);
    }

    /// <inheritdoc/>
    public void Dispose() => _pool.Dispose();

    private List<Publication> OutdatedPage(AnalysisVersion? version, long last, out long end)
    {
        const int Page = 200;
        using var lease = _pool.Rent();
        var page = new List<Publication>(Page);
        end = last;
        var rows = lease.Kept($"""
            SELECT {PublicationRows.Columns}, d.no FROM {PublicationRows.Tables}
            WHERE p.no IN (SELECT (SELECT min(f.no) FROM publication f WHERE f.document = a.document) FROM analysis a
              WHERE a.document > ?1 AND (?2 IS NULL OR a.engine <> ?2 OR a.knowledge <> ?3) ORDER BY a.document LIMIT {Page})
            ORDER BY d.no
            """).Set(1, last).Set(2, version?.Engine).Set(3, version?.Knowledge);
        while (rows.Step())
        {
            page.Add(PublicationRows.Read(rows));
            end = rows.Number(PublicationRows.Count);
        }

        return page;
    }

    private static long? Number(Session session, string id)
    {
        var row = session.Connection.Kept("SELECT no FROM document WHERE id = ?1 UNION ALL SELECT document FROM former_id WHERE id = ?1 LIMIT 1").Set(1, id);
        long? number = row.Step() ? row.Number(0) : null;
        row.Reset();
        return number;
    }

    private static Archive Open(ArchiveAccess access, TimeProvider clock, SessionPool pool)
    {
        try
        {
            Prepare(pool, access);
            return new Archive(pool, access, clock);
        }
        catch
        {
            pool.Dispose();
            throw;
        }
    }

    // What was committed last may stand in the log alone.
    private static bool HasLog(string file) => new FileInfo(file + "-wal") is { Exists: true, Length: > 0 };

    private static void Prepare(SessionPool pool, ArchiveAccess access)
    {
        if (pool.IsReadOnly)
        {
            using var lease = pool.Rent();
            if (Migrations.Version(lease.Connection, pool.File) < Migrations.Newest)
                throw new ArchiveException(ArchiveFault.ReadOnly, $"{pool.File} is of an older version and may not be written, so that it cannot be brought to the newest.");
            return;
        }

        var session = pool.Open(Native.OpenReadWrite | (access == ArchiveAccess.Create ? Native.OpenCreate : 0));
        try
        {
            Prepare(session, pool, access);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        // What has read the schema need not be opened again.
        pool.Keep(session);
    }

    private static void Prepare(Session session, SessionPool pool, ArchiveAccess access)
    {
        var version = Migrations.Version(session.Connection, pool.File);
        if (version == 0 && access != ArchiveAccess.Create)
            throw new ArchiveException(ArchiveFault.NotAnArchive, $"{pool.File} is empty, no archive of isnad.");

        // A copy made by a backup is not in this mode yet.
        Log(session.Connection, pool.Patience);
        if (version == Migrations.Newest)
            return;

        // What is made of millions of rows is sorted in files.
        session.Connection.Run("PRAGMA temp_store = FILE");
        Migrations.Run(session.Connection, pool.File);
        session.Connection.Run("PRAGMA temp_store = MEMORY");
    }

    /// <summary>Turns on the write-ahead log. SQLite does not wait for others in this change, so that two that make an archive at once would fail.</summary>
    private static void Log(Connection connection, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                connection.Run("PRAGMA journal_mode = WAL");
                return;
            }
            catch (ArchiveException e) when (e.Fault == ArchiveFault.Busy && waited < patience)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static bool CanWrite(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}
