using System.Globalization;
using Isnad.Corpus;
using Isnad.Corpus.Copies;
using Isnad.Storage.Joins;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage;

/// <content>All that an archive holds at one moment.</content>
public sealed partial class Archive
{
    /// <summary>What tells one state of the documents from another; judgements do not change it.</summary>
    public string DocumentState
    {
        get
        {
            using var lease = _pool.Rent();
            return StateOf(lease.Connection);
        }
    }

    /// <summary>Reads all.</summary>
    public ArchiveContents Contents()
    {
        using var lease = _pool.Rent();
        var sql = lease.Connection;
        sql.Run("BEGIN");
        var numbers = new List<long>();
        for (var rows = lease.Kept("SELECT d.no FROM document d JOIN document_text t ON t.document = d.no ORDER BY d.no"); rows.Step();)
            numbers.Add(rows.Number(0));
        List<DocumentAccount> documents = [.. lease.Session.Loader.Load(1, long.MaxValue)];
        var joining = lease.Kept("SELECT judgements, event_days FROM joining WHERE last_document = (SELECT coalesce(max(no), 0) FROM document)");
        if (!joining.Step())
            return new ArchiveContents(StateOf(sql), documents, null, null, [], JoinWindows.Of(sql).EventDays);
        var (judgements, window) = (joining.Number(0), joining.NumberOrNull(1));
        joining.Reset();
        return new ArchiveContents(
            StateOf(sql), documents, Copies(lease.Session), new JoinSequence(lease.Session, numbers.Zip(documents).ToDictionary(static p => p.First, static p => p.Second)).Read(), Judgements.Pairs(judgements), (int?)window);
    }

    private static List<CopyGroup> Copies(Session session)
    {
        var numbers = new List<long>();
        for (var rows = session.Connection.Kept("SELECT no FROM copy_group ORDER BY no"); rows.Step();)
            numbers.Add(rows.Number(0));
        var loader = new JoinLoader(session);
        return [.. numbers.Select(loader.Copies).OfType<CopyGroup>()];
    }

    private static string StateOf(Connection connection)
    {
        using var row = connection.Prepare("""
            SELECT (SELECT count(*) FROM document), (SELECT max(no) FROM document), (SELECT max(no) FROM publication), (SELECT count(*) FROM event), (SELECT max(at) FROM analysis)
            """);
        row.Step();
        return string.Join(' ', Enumerable.Range(0, 4).Select(n => row.NumberOrNull(n)?.ToString(CultureInfo.InvariantCulture)).Append(row.TextOrNull(4)));
    }
}
