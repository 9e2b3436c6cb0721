using Isnad.Corpus;
using Isnad.Corpus.Networks;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Writes the edges of the network and every statement behind them.</summary>
internal sealed class EdgeWriter(Session session)
{
    private const int Most = 100_000;
    private readonly Dictionary<(string, string, EdgeKind, string?, Modality), long> _numbers = [];

    private Connection Sql => session.Connection;

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
    public void Complete() => Sql.Run("""
        UPDATE edge SET (first, last, outlets, statements) =
          (SELECT min(v.first), max(v.last), count(DISTINCT coalesce(v.outlet, '')), count(*) FROM edge_evidence v WHERE v.edge = edge.no)
        """);

    private void Add(long document, int n, EdgeStatement statement)
    {
        if (statement.Between(static p => p) is not { } e)
            return;
        Sql.Kept("INSERT OR IGNORE INTO edge_evidence (edge, document, is_event, span_start, n, outlet, first, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .Set(1, Number(e)).Set(2, document).Set(3, e.Evidence.IsEvent ? 1 : 0).Set(4, (long)e.Evidence.Span.Start).Set(5, n).Set(6, e.Evidence.Outlet).Set(7, e.Evidence.From).Set(8, e.Evidence.To).Run();
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
            Sql.Kept("INSERT INTO edge (source, target, kind, mode, modality, source_actor, target_actor) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .Set(1, e.From.Key).Set(2, e.To.Key).Set(3, kind).Set(4, e.Mode).Set(5, modality).Set(6, session.Actors.Number(e.From)).Set(7, session.Actors.Number(e.To)).Run();
            number = Native.sqlite3_last_insert_rowid(Sql.Handle);
        }

        return _numbers[key] = number;
    }
}
