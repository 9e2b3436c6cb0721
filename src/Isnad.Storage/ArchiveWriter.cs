using System.Globalization;
using System.Text;
using Isnad.Storage.Accounts;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage;

/// <summary>Writes items to an archive in the order in which they are given, many in one transaction. For one thread at a time. What was not committed
/// when it is disposed, or when the process dies, was never written.</summary>
public sealed class ArchiveWriter : IDisposable
{
    /// <summary>Items in one transaction.</summary>
    public const int Batch = 500;

    private readonly Session _session;
    private readonly TimeProvider _clock;
    private readonly AccountWriter _accounts;
    private readonly ImportJournal _journal;
    private int _open;

    internal ArchiveWriter(Session session, TimeProvider clock)
    {
        _session = session;
        _clock = clock;
        _accounts = new AccountWriter(session.Connection, session.Actors);
        _journal = new ImportJournal(session.Connection);
        session.Connection.Run("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864");
    }

    /// <summary>Items added since the last commit.</summary>
    public int Open => _open;

    /// <summary>Adds an item; commits by itself when a batch is full.</summary>
    /// <exception cref="ArchiveException">It cannot be written; nothing of the open batch was.</exception>
    public AddOutcome Add(PreparedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Guarded(() =>
        {
            Begin();
            var outcome = AddInside(item);
            _journal.Count(outcome);
            if (++_open >= Batch)
                Commit();
            return outcome;
        });
    }

    /// <summary>Starts the entry of an import in the journal; what is added from now on is counted there.</summary>
    /// <param name="inputs">What was given to import.</param>
    public void BeginImport(IReadOnlyList<string> inputs) => Guarded(() =>
    {
        Begin();
        _journal.Begin(inputs, Now());
        return true;
    });

    /// <summary>Enters into the journal that an input was skipped or read with doubt.</summary>
    /// <param name="place">The input.</param>
    /// <param name="problem">Why.</param>
    public void Note(string place, Diagnostic problem) => Guarded(() =>
    {
        Begin();
        _journal.Note(place, problem);
        return true;
    });

    /// <summary>Ends the entry of the import and commits.</summary>
    public void EndImport()
    {
        Guarded(() =>
        {
            Begin();
            _journal.End(Now());
            return true;
        });
        Commit();
    }

    /// <summary>Makes what was added last.</summary>
    public void Commit()
    {
        Guarded(() =>
        {
            _journal.Save();
            if (_session.Connection.InTransaction)
                _session.Connection.Run("COMMIT");
            _open = 0;
            return true;
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _session.Settle();
        }
        catch (ArchiveException)
        {
            // What is not committed goes with the connection.
        }

        _session.Dispose();
    }

    private Connection Sql => _session.Connection;

    private void Begin()
    {
        if (!Sql.InTransaction)
            Sql.Run("BEGIN IMMEDIATE");
    }

    private T Guarded<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch
        {
            // Numbers that were given inside the broken transaction are void.
            _session.Settle();
            _session.Actors.Forget();
            _open = 0;
            throw;
        }
    }

    private AddOutcome AddInside(PreparedItem item)
    {
        var raw = Find("SELECT no FROM raw WHERE sha256 = ?1", item.Sha256);
        if (raw is { } known)
        {
            var there = Sql.Kept("SELECT 1 FROM publication WHERE raw = ?1 AND place = ?2").Set(1, known).Set(2, item.Item.Place);
            var present = there.Step();
            there.Reset();
            if (present)
                return AddOutcome.Present;
        }
        else
        {
            Sql.Kept("INSERT INTO raw (sha256, media_type, size, bytes) VALUES (?, ?, ?, ?)")
                .Set(1, item.Sha256).Set(2, item.Item.MediaType).Set(3, item.Item.Bytes.Length).Set(4, item.PackedRaw.AsSpan()).Run();
            raw = LastNumber;
        }

        var document = Find("SELECT no FROM document WHERE id = ?1", item.Document);
        var outcome = document is null ? AddOutcome.Added : AddOutcome.Again;
        AddPublication(document ?? AddDocument(item), raw!.Value, item);
        return outcome;
    }

    private long AddDocument(PreparedItem item)
    {
        var head = item.Item.Analysis.Document;
        Sql.Kept("""
            INSERT INTO document (id, source, url, title, outlet, outlet_name, author, published, published_from, language, encoding)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Set(1, head.Id).Set(2, head.Source).Set(3, head.Url).Set(4, head.Title).Set(5, item.Account.Outlet).Set(6, item.Account.OutletName).Set(7, head.Author)
            .Set(8, head.Published).Set(9, Spelling.Of(head.PublishedFrom)).Set(10, head.Language).Set(11, head.Encoding).Run();
        var document = LastNumber;
        Sql.Kept("INSERT INTO document_text (document, text) VALUES (?, ?)").Set(1, document).Set(2, head.Text).Run();
        Sql.Kept("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)").Set(1, document).Set(2, item.SearchTitle).Set(3, item.SearchText).Run();
        Sql.Kept("INSERT INTO analysis (document, engine, knowledge, at, size, record) VALUES (?, ?, ?, ?, ?, ?)")
            .Set(1, document).Set(2, item.Item.Version.Engine).Set(3, item.Item.Version.Knowledge).Set(4, Now()).Set(5, item.Item.Record.Length).Set(6, item.PackedRecord.AsSpan()).Run();
        _accounts.Write(document, item.Account);
        return document;
    }

    private void AddPublication(long document, long raw, PreparedItem item)
    {
        var article = item.Item.Article;
        Sql.Kept("""
            INSERT INTO publication (document, place, source, url, outlet, title, author, published, published_from, encoding, retrieved, declared_hash, archive_location,
              raw, article, article_size, remarks, imported)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Set(1, document).Set(2, item.Item.Place).Set(3, article.Source).Set(4, article.Url).Set(5, article.Outlet).Set(6, article.Title).Set(7, article.Author)
            .Set(8, article.Published).Set(9, Spelling.Of(article.PublishedFrom)).Set(10, article.Encoding).Set(11, item.Item.Retrieved is { } at ? Stamp(at) : null)
            .Set(12, item.Item.DeclaredHash).Set(13, item.Item.ArchiveLocation).Set(14, raw).Set(15, (object?)item.PackedArticle)
            .Set(16, item.PackedArticle is null ? null : (object)(long)Encoding.UTF8.GetByteCount(article.Text)).Set(17, StoredRemark.Json(article.Diagnostics)).Set(18, Now()).Run();
    }

    private long LastNumber => Native.sqlite3_last_insert_rowid(Sql.Handle);

    private long? Find(string sql, string value)
    {
        var row = Sql.Kept(sql).Set(1, value);
        long? number = row.Step() ? row.Number(0) : null;
        row.Reset();
        return number;
    }

    private string Now() => Stamp(_clock.GetUtcNow());

    private static string Stamp(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
