using Isnad.Corpus.Actors;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Counts in how many documents each actor is named, and joins unknown names that are one by name and company.</summary>
internal sealed class ActorUseWriter(Session session, IEnumerable<ActorJudgement> judgements)
{
    private const string Counts = "count(DISTINCT x.document), count(DISTINCT coalesce(d.outlet, '')), min(d.published), max(d.published) FROM document_actor x JOIN document d ON d.no = x.document";
    private readonly ActorRegister _register = new(judgements);

    private Connection Sql => session.Connection;

    /// <summary>Writes the counts.</summary>
    public void Write()
    {
        Sql.Run("DELETE FROM actor_use");
        Sql.Run($"""
            INSERT INTO actor_use (key, actor, documents, outlets, first, last)
            SELECT a.key, min(a.no), {Counts} JOIN actor a ON a.no = x.actor GROUP BY a.key ORDER BY a.key
            """);
        foreach (var key in Ambiguous())
            Note(key);
        _register.JoinUnknown();
        var shown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in Column("SELECT key FROM actor_use ORDER BY key").Where(k => _register.Canonical(k) != k).ToList())
        {
            shown.Add(_register.Canonical(key));
            Sql.Kept("UPDATE actor_use SET shown_as = ?2 WHERE key = ?1").Set(1, key).Set(2, _register.Canonical(key)).Run();
        }

        foreach (var key in shown)
            Together(key);
    }

    // Keys of unknown actors whose names are one but for the article.
    private List<string> Ambiguous()
    {
        var names = new Dictionary<(string Kind, string Core), List<string>>();
        for (var rows = Sql.Kept("SELECT u.key, a.kind, a.name_ar FROM actor_use u JOIN actor a ON a.no = u.actor WHERE a.known = 0 AND a.kind <> 'group' ORDER BY u.key"); rows.Step();)
        {
            if (ActorRegister.Core(rows.Text(2)) is not { Length: > 0 } core)
                continue;
            if (!names.TryGetValue((rows.Text(1), core), out var keys))
                names[(rows.Text(1), core)] = keys = new List<string>(1);
            keys.Add(rows.Text(0));
        }

        return [.. names.Values.Where(static k => k.Count > 1).SelectMany(static k => k).Order(StringComparer.Ordinal)];
    }

    private void Note(string key)
    {
        var row = Sql.Kept("SELECT actor FROM actor_use WHERE key = ?1").Set(1, key);
        row.Step();
        var actor = row.Number(0);
        row.Reset();
        var company = new List<string>();
        for (var rows = Sql.Kept("""
            SELECT DISTINCT k.key FROM actor a JOIN document_actor x ON x.actor = a.no JOIN document_actor y ON y.document = x.document JOIN actor k ON k.no = y.actor
            WHERE a.key = ?1 AND k.known = 1
            """).Set(1, key); rows.Step();)
            company.Add(rows.Text(0));
        _register.Add(session.Actors.Actor(actor), company);
    }

    // An actor of several keys counts each document once; a person may have merged it under a key that no document has.
    private void Together(string key) => Sql.Kept($"""
        INSERT INTO actor_use (key, actor, documents, outlets, first, last)
        SELECT ?1, coalesce((SELECT actor FROM actor_use WHERE key = ?1), min(x.actor)), {Counts}
        WHERE x.actor IN (SELECT a.no FROM actor_use u JOIN actor a ON a.key = u.key WHERE u.key = ?1 OR u.shown_as = ?1) HAVING count(*) > 0
        ON CONFLICT (key) DO UPDATE SET documents = excluded.documents, outlets = excluded.outlets, first = excluded.first, last = excluded.last
        """).Set(1, key).Run();

    private IEnumerable<string> Column(string sql)
    {
        for (var rows = Sql.Kept(sql); rows.Step();)
            yield return rows.Text(0);
    }
}
