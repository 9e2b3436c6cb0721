using Isnad.Lexicon;
using Isnad.Storage.Joins;
using Isnad.Storage.Sqlite;
using Isnad.Storage.Upkeep;

namespace Isnad.Storage;

/// <summary>Writes items to an archive in the order in which they are given, many in one transaction. For one thread at a time. What was not committed
/// when it is disposed, or when the process dies, was never written.</summary>
public sealed class ArchiveWriter : IDisposable
{
    /// <summary>Items in one transaction, where nothing else is said.</summary>
    public const int UsualBatch = 500;

    private readonly Session _session;
    private readonly TimeProvider _clock;
    private readonly DocumentWriter _documents;
    private readonly JoinWriter _joins;
    private readonly ImportJournal _journal;
    private readonly int _batch;
    private int _open;

    internal ArchiveWriter(Session session, TimeProvider clock, int batch = UsualBatch)
    {
        _batch = batch;
        _session = session;
        _clock = clock;
        _documents = new DocumentWriter(session, clock);
        _joins = new JoinWriter(session);
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
            var outcome = _documents.Add(item);
            _journal.Count(outcome);
            if (++_open >= _batch)
                Commit();
            return outcome;
        });
    }

    /// <summary>Puts another reading of a document in the place of the one that is there; commits by itself when a batch is full. Judgements stay.</summary>
    /// <param name="document">Id of the document.</param>
    /// <param name="item">Its article, read again.</param>
    public void Replace(string document, PreparedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Guarded(() =>
        {
            Begin();
            _documents.Replace(document, item);
            if (++_open >= _batch)
                Commit();
            return true;
        });
    }

    /// <summary>Takes over what another archive holds: documents that are not here with all they have, further places of publication of those that are,
    /// judgements. Where both have a document its analysis here stays.</summary>
    /// <param name="other">The other archive.</param>
    /// <param name="progress">Takes the number of its documents that are done, or null.</param>
    /// <param name="cancellation">Stops it; what was taken over stays.</param>
    public MergeCounts Merge(Archive other, IProgress<long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Lend((session, pool) => new ArchiveMerge(session, pool, this).Run(progress, cancellation));
    }

    /// <summary>Finds copies, joins what documents tell into events, and writes these with all that follows from them in the place of what was computed before, all at
    /// once: until it is complete the former result stays. Where the archive was joined before, only the days around what is new are gone through again; the result is
    /// the same.</summary>
    /// <param name="archive">The archive that this writes to.</param>
    /// <param name="lexicon">Tells civilians from fighters.</param>
    /// <param name="progress">Takes the number of documents done, or null.</param>
    /// <param name="cancellation">Stops it; nothing is changed.</param>
    /// <param name="again">Whether all is joined, whatever is new.</param>
    public JoinCounts Join(Archive archive, CompiledLexicon lexicon, IProgress<long>? progress, CancellationToken cancellation, bool again = false) =>
        Join(archive, lexicon, progress, cancellation, again, static sql => JoinWindows.Of(sql));

    /// <summary>The same, with how far back is looked.</summary>
    internal JoinCounts Join(Archive archive, CompiledLexicon lexicon, IProgress<long>? progress, CancellationToken cancellation, bool again, Func<Connection, JoinWindows> windowsOf)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(lexicon);
        Commit();
        var version = AnalysisVersion.Running(lexicon.Version);
        if (!again && Update(archive, lexicon, version, windowsOf, cancellation) is { } updated)
            return updated;

        // Millions of rows that are made together need no looking up of one another; sorting them all does not fit into memory.
        Sql.Run("PRAGMA foreign_keys = OFF; PRAGMA temp_store = FILE");
        var counts = Guarded(() =>
        {
            Begin();
            _joins.Begin();
            var windows = windowsOf(Sql);
            var made = archive.Lend((reading, _) => new ArchiveJoin(_session, _joins, windows, lexicon).Run(reading, archive.Judgements, progress, cancellation));
            _joins.Complete(Now(), version, windows);
            return made;
        });
        Commit();
        Sql.Run("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY");
        return counts;
    }

    private JoinCounts? Update(Archive archive, CompiledLexicon lexicon, AnalysisVersion version, Func<Connection, JoinWindows> windowsOf, CancellationToken cancellation)
    {
        var counts = Guarded(() =>
        {
            Begin();
            var windows = windowsOf(Sql);
            if (JoinPlan.Of(_session, windows, version, archive.Judgements) is not { } plan)
                return null;
            var made = new ArchiveUpdate(_session, _joins, plan, lexicon).Run(archive.Judgements, cancellation);
            _joins.Complete(Now(), version, windows);
            return made;
        });
        Commit();
        return counts;
    }

    /// <summary>Adds a judgement of another archive as it is; false when it is there.</summary>
    internal bool Take(Judgement judgement) => Guarded(() =>
    {
        Begin();
        return JudgementLog.Insert(Sql, judgement);
    });

    /// <summary>Takes over an id that a document had before, unless a document has it now.</summary>
    internal void TakeFormerId(string former, string document) => Guarded(() =>
    {
        Begin();
        Sql.Kept("INSERT OR IGNORE INTO former_id (id, document) SELECT ?1, no FROM document WHERE id = ?2 AND NOT EXISTS (SELECT 1 FROM document WHERE id = ?1)").Set(1, former).Set(2, document).Run();
        return true;
    });

    /// <summary>Counts an item in the journal that was there before it was read.</summary>
    public void Passed() => _journal.Count(AddOutcome.Present);

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

    private string Now() => Stamp.Of(_clock.GetUtcNow());
}
