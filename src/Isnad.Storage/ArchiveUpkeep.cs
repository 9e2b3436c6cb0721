using System.Globalization;
using Isnad.Storage.Sqlite;
using Isnad.Storage.Upkeep;

namespace Isnad.Storage;

/// <summary>Looking after an archive: checking, counting, copying, comparing.</summary>
public sealed class ArchiveUpkeep
{
    private static readonly string[] Counted =
    [
        "raw", "publication", "document", "analysis", "actor", "place", "event", "event_figure", "claim", "relation", "label", "judgement", "joined_event", "copy_group", "import",
    ];

    private readonly SessionPool _pool;

    internal ArchiveUpkeep(SessionPool pool) => _pool = pool;

    /// <summary>Opens a damaged archive to save what can be read; where the file was cut off, a copy of it whose missing pages are empty.</summary>
    /// <param name="file">The damaged archive; it stays as it is.</param>
    /// <param name="copy">Where a copy may be made; whoever opens deletes it.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="ArchiveException">Nothing can be read.</exception>
    public static Archive OpenDamaged(string file, string copy, TimeProvider clock) => DamagedFile.Open(file, copy, clock);

    /// <summary>Checks the file and everything in it: pages and indexes, references, hashes of texts and bytes, packed fields, spans, the search index.</summary>
    /// <param name="progress">Takes the number of documents checked, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public IEnumerable<ArchiveProblem> Check(IProgress<long>? progress, CancellationToken cancellation) => new ArchiveCheck(_pool).Run(progress, cancellation);

    /// <summary>Counts.</summary>
    public ArchiveStatistics Statistics()
    {
        using var lease = _pool.Rent();
        var sql = lease.Connection;
        sql.Run("BEGIN");
        return new ArchiveStatistics
        {
            FileSize = (sql.Number("PRAGMA page_count") ?? 0) * (sql.Number("PRAGMA page_size") ?? 0),
            Schema = (int)(sql.Number("PRAGMA user_version") ?? 0),
            Rows = [.. Counted.Select(t => KeyValuePair.Create(t, sql.Number($"SELECT count(*) FROM {t}") ?? 0))],
            Outlets = Pairs(sql, "SELECT coalesce(outlet_name, ''), count(*) FROM document GROUP BY 1 ORDER BY 2 DESC, 1", static r => r.Text(0), 1),
            Versions = Pairs(sql, "SELECT engine, knowledge, count(*) FROM analysis GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2", static r => new AnalysisVersion(r.Text(0), r.Text(1)), 2),
            First = Day(sql, "SELECT min(published) FROM document"),
            Last = Day(sql, "SELECT max(published) FROM document"),
        };
    }

    /// <summary>Writes everything that an archive holds, but for times of import and the journal, in one order: two archives that hold the same give the
    /// same text, whatever happened while they were filled. For comparing; large.</summary>
    public void Dump(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        ArchiveDump.Write(lease.Connection, output);
    }

    /// <summary>Copies the archive as it is at this moment into a new file, also while others write to it; room that was given up is left out.</summary>
    /// <param name="file">The new file; it must not exist. It is there only when it is complete.</param>
    /// <exception cref="ArchiveException">The file exists or cannot be written.</exception>
    public void Backup(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        if (File.Exists(file))
            throw new ArchiveException(ArchiveFault.CannotOpen, $"{file} exists; a backup never overwrites.");
        var part = string.Create(CultureInfo.InvariantCulture, $"{file}.{Environment.ProcessId}.part");
        try
        {
            using (var session = _pool.Open(Native.OpenReadWrite))
            using (var statement = session.Connection.Prepare("VACUUM INTO ?1"))
                statement.Set(1, part).Run();
            File.Move(part, file);
        }
        catch (IOException e)
        {
            throw new ArchiveException(ArchiveFault.CannotOpen, $"{file} cannot be written: {e.Message}", e);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Renews what SQLite knows of the tables, so that questions take the right index; a moment's work, left out while another process writes.</summary>
    public void Optimise()
    {
        using var session = _pool.Open(Native.OpenReadWrite);
        try
        {
            session.Connection.Run("PRAGMA analysis_limit = 1000; ANALYZE");
        }
        catch (ArchiveException e) when (e.Fault is ArchiveFault.Busy or ArchiveFault.Full)
        {
            // What was known before serves.
        }
    }

    private static DateOnly? Day(Connection sql, string query)
    {
        using var row = sql.Prepare(query);
        return row.Step() ? row.DayOrNull(0) : null;
    }

    private static List<KeyValuePair<T, long>> Pairs<T>(Connection sql, string query, Func<Statement, T> key, int column)
    {
        var pairs = new List<KeyValuePair<T, long>>();
        using var rows = sql.Prepare(query);
        while (rows.Step())
            pairs.Add(KeyValuePair.Create(key(rows), rows.Number(column)));
        return pairs;
    }
}
