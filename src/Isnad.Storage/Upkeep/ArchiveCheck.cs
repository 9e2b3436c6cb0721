using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Isnad.Storage.Sqlite;
using Isnad.Text;

namespace Isnad.Storage.Upkeep;

/// <summary>Checks an archive.</summary>
internal sealed class ArchiveCheck(SessionPool pool)
{
    private const int Every = 500;
    private const int MostOfAKind = 20;

    public IEnumerable<ArchiveProblem> Run(IProgress<long>? progress, CancellationToken cancellation)
    {
        using var lease = pool.Rent();
        foreach (var problem in Pages(lease.Connection))
            yield return problem;
        foreach (var problem in References(lease.Connection))
            yield return problem;
        foreach (var problem in Texts(lease.Session, progress, cancellation))
            yield return problem;
        foreach (var problem in Bytes(lease.Connection, cancellation))
            yield return problem;
    }

    private static List<ArchiveProblem> Pages(Connection sql)
    {
        var problems = new List<ArchiveProblem>();
        Guard(problems, "file", () =>
        {
            using var rows = sql.Prepare(string.Create(CultureInfo.InvariantCulture, $"PRAGMA integrity_check({MostOfAKind})"));
            while (rows.Step())
            {
                if (rows.Text(0) != "ok")
                    problems.Add(new ArchiveProblem("file", rows.Text(0)));
            }
        });
        return problems;
    }

    private static List<ArchiveProblem> References(Connection sql)
    {
        var problems = new List<ArchiveProblem>();
        Guard(problems, "references", () =>
        {
            using var rows = sql.Prepare("PRAGMA foreign_key_check");
            while (rows.Step() && problems.Count < MostOfAKind)
                problems.Add(new ArchiveProblem(rows.Text(0), $"A row names a row of {rows.Text(2)} that is not there."));
        });
        Guard(problems, "document", () =>
        {
            foreach (var (table, message) in new[]
            {
                ("document_text", "It has no text."), ("analysis", "It has no analysis."), ("publication", "It has no place of publication."),
            })
            {
                using var rows = sql.Prepare($"SELECT id FROM document WHERE no NOT IN (SELECT document FROM {table}) LIMIT {MostOfAKind}");
                while (rows.Step())
                    problems.Add(new ArchiveProblem(rows.Text(0), message));
            }
        });
        return problems;
    }

    /// <summary>Each document: the hash of its text, its record, its accounts, its terms in the search index.</summary>
    private static IEnumerable<ArchiveProblem> Texts(Session session, IProgress<long>? progress, CancellationToken cancellation)
    {
        var sql = session.Connection;
        var last = sql.Number("SELECT max(no) FROM document") ?? 0;
        long done = 0;
        for (long no = 1; no <= last; no++)
        {
            cancellation.ThrowIfCancellationRequested();
            var problems = new List<ArchiveProblem>();
            var place = string.Create(CultureInfo.InvariantCulture, $"document {no}");
            Guard(problems, place, () => Document(session, no, problems));
            foreach (var problem in problems)
                yield return problem;
            if (problems.Count > 0)
                session.Settle();
            if (++done % Every == 0)
                progress?.Report(done);
        }
    }

    private static void Document(Session session, long no, List<ArchiveProblem> problems)
    {
        var row = session.Connection.Kept("""
            SELECT d.id, d.title, t.text, a.record, a.size FROM document d LEFT JOIN document_text t ON t.document = d.no LEFT JOIN analysis a ON a.document = d.no WHERE d.no = ?1
            """).Set(1, no);
        if (!row.Step())
            return;
        var (id, title, text) = (row.Text(0), row.TextOrNull(1), row.TextOrNull(2));
        if (text is not null && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) != id)
            problems.Add(new ArchiveProblem(id, "The text is not the one that the document's id is the hash of."));
        if (!row.IsNull(3))
            Guard(problems, id, () => Packing.Unpack(row.Bytes(3), row.Whole(4)));
        row.Reset();
        if (text is null)
            return;
        try
        {
            foreach (var account in session.Loader.Load(no, no))
                _ = account;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or FormatException)
        {
            problems.Add(new ArchiveProblem(id, $"What it tells cannot be read: {e.Message}"));
        }

        Indexed(session.Connection, no, id, title, text, problems);
    }

    /// <summary>The search index has no content of its own; the number of terms that it keeps of each document is compared.</summary>
    private static void Indexed(Connection sql, long no, string id, string? title, string text, List<ArchiveProblem> problems)
    {
        var row = sql.Kept("SELECT sz FROM search_docsize WHERE id = ?1").Set(1, no);
        var kept = row.Step() ? Sizes(row.Bytes(0)) : null;
        row.Reset();
        var expected = (SearchWords.Of(title ?? "").Count, SearchWords.Of(text).Count);
        if (kept != expected)
            problems.Add(new ArchiveProblem(id, "It is not in the search index as it should be."));
    }

    /// <summary>The number of terms of the two columns: two of SQLite's variable-length integers.</summary>
    private static (int Title, int Text)? Sizes(ReadOnlySpan<byte> bytes)
    {
        var numbers = new int[2];
        var at = 0;
        for (var i = 0; i < 2; i++)
        {
            for (var more = true; more; at++)
            {
                if (at >= bytes.Length)
                    return null;
                numbers[i] = (numbers[i] << 7) | (bytes[at] & 0x7F);
                more = (bytes[at] & 0x80) != 0;
            }
        }

        return (numbers[0], numbers[1]);
    }

    private static IEnumerable<ArchiveProblem> Bytes(Connection sql, CancellationToken cancellation)
    {
        var last = sql.Number("SELECT max(no) FROM raw") ?? 0;
        for (long no = 1; no <= last; no++)
        {
            cancellation.ThrowIfCancellationRequested();
            var problems = new List<ArchiveProblem>();
            Guard(problems, string.Create(CultureInfo.InvariantCulture, $"raw {no}"), () =>
            {
                var row = sql.Kept("SELECT sha256, bytes, size FROM raw WHERE no = ?1").Set(1, no);
                if (row.Step() && ArchiveItem.Sha256(Packing.Unpack(row.Bytes(1), row.Whole(2))) != row.Text(0))
                    problems.Add(new ArchiveProblem($"raw {row.Text(0)}", "The bytes are not those that the hash was made of."));
                row.Reset();
            });
            if (problems.Count > 0)
                sql.Settle();
            foreach (var problem in problems)
                yield return problem;
        }
    }

    private static void Guard(List<ArchiveProblem> problems, string place, Action check)
    {
        try
        {
            check();
        }
        catch (ArchiveException e) when (e.Fault is ArchiveFault.Damaged or ArchiveFault.Other)
        {
            problems.Add(new ArchiveProblem(place, e.Message));
        }
    }
}
