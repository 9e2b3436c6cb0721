using Isnad.Corpus;
using Isnad.Corpus.Networks;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Writes the edges of the network and every statement behind them.</summary>
/// <param name="session">A session that writes, inside a transaction.</param>
/// <param name="touched">Whether it is kept to which edges statements are added.</param>
internal sealed class EdgeWriter(Session session, bool touched)
{
    private const int Most = 100_000;
    private const string Counts = "(first, last, outlets, statements) = (SELECT min(v.first), max(v.last), count(DISTINCT coalesce(v.outlet, '')), count(*) FROM edge_evidence v WHERE v.edge = edge.no)";
    private readonly HashSet<long> _touched = [];
    private readonly Dictionary<(string, string, EdgeKind, string?, Modality), long> _numbers = [];

    private Connection Sql => session.Connection;

    // As it was named first in the archive, so that the order in which documents are joined makes no difference.
    private static string FirstOf(string key) => $"(SELECT min(no) FROM actor WHERE key = {key})";

    /// <summary>Writes the statements of a document.</summary>
    public void Add(long document, DocumentAccount account)
    {
        for (var n = 0; n < account.Relations.Count; n++)
        {
            if (EdgeStatements.Of(account.Relations[n]) is { } statement)
                Add(document, n, statement);
        }

        for (var n = 0; n < account.Events.Count; n++)
        {
            foreach (var statement in EdgeStatements.Of(account.Events[n]))
                Add(document, n, statement);
        }
    }

    /// <summary>Counts the statements of each edge.</summary>
    public void Complete() => Sql.Run($"UPDATE edge SET {Counts}");

    /// <summary>Counts the statements of the edges to which some were added.</summary>
    public void CompleteTouched()
    {
        foreach (var edge in _touched)
            Sql.Kept($"UPDATE edge SET {Counts} WHERE no = ?1").Set(1, edge).Run();
    }

    private void Add(long document, int n, EdgeStatement statement)
    {
        if (statement.Between(static p => p) is not { } e)
            return;
        var edge = Number(e);
        if (touched)
            _touched.Add(edge);
        Sql.Kept("INSERT OR IGNORE INTO edge_evidence (edge, document, is_event, span_start, n, outlet, first, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .Set(1, edge).Set(2, document).Set(3, e.Evidence.IsEvent ? 1 : 0).Set(4, (long)e.Evidence.Span.Start).Set(5, n).Set(6, e.Evidence.Outlet).Set(7, e.Evidence.From).Set(8, e.Evidence.To).Run();
    }

    private long Number(EdgeStatement e)
    {
        var key = (e.From.Key, e.To.Key, e.Kind, e.Mode, e.Modality);
        if (_numbers.TryGetValue(key, out var number))
            return number;
        if (_numbers.Count >= Most)
            _numbers.Clear();
        var (kind, modality) = (JoinWriter.Word(e.Kind), Spelling.Of(e.Modality));
        var row = Sql.Kept("SELECT no FROM edge WHERE source = ?1 AND target = ?2 AND kind = ?3 AND modality = ?4 AND mode IS ?5")
            .Set(1, e.From.Key).Set(2, e.To.Key).Set(3, kind).Set(4, modality).Set(5, e.Mode);
        number = row.Step() ? row.Number(0) : -1;
        row.Reset();
        if (number < 0)
        {
            Sql.Kept($"INSERT INTO edge (source, target, kind, mode, modality, source_actor, target_actor) VALUES (?1, ?2, ?3, ?4, ?5, {FirstOf("?1")}, {FirstOf("?2")})")
                .Set(1, e.From.Key).Set(2, e.To.Key).Set(3, kind).Set(4, e.Mode).Set(5, modality).Run();
            number = Native.sqlite3_last_insert_rowid(Sql.Handle);
        }

        return _numbers[key] = number;
    }
}
