using Isnad.Corpus.Actors;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Counts in how many documents each actor is named, and joins unknown names that are one by name and company.</summary>
internal sealed class ActorUseWriter(Session session, IReadOnlyList<ActorJudgement> judgements)
{
    private const int Page = 10_000;

    // A document has one outlet, so that documents may be counted by outlet and added up.
    private const string ByOutlet = "SELECT a.key, coalesce(d.outlet, ''), count(DISTINCT x.document), min(d.published), max(d.published) FROM document_actor x JOIN document d ON d.no = x.document JOIN actor a ON a.no = x.actor";
    private const string Own = "SELECT o.key, (SELECT min(no) FROM actor WHERE key = o.key), sum(o.documents), count(*), min(o.first), max(o.last) FROM actor_outlet o";
    private const string Together = "count(DISTINCT x.document), count(DISTINCT coalesce(d.outlet, '')), min(d.published), max(d.published) FROM document_actor x JOIN document d ON d.no = x.document";
    private const string Replaced = "ON CONFLICT (key) DO UPDATE SET documents = excluded.documents, outlets = excluded.outlets, first = excluded.first, last = excluded.last";

    private readonly ActorRegister _register = new(judgements);

    private Connection Sql => session.Connection;

    /// <summary>Counts all.</summary>
    public void Write()
    {
        Sql.Run($"""
            DELETE FROM actor_use;
            DELETE FROM actor_outlet;
            INSERT INTO actor_outlet (key, outlet, documents, first, last) {ByOutlet} GROUP BY 1, 2 ORDER BY 1, 2;
            INSERT INTO actor_use (key, actor, documents, outlets, first, last) {Own} GROUP BY o.key ORDER BY o.key
            """);
        for (var last = ""; ;)
        {
            var keys = Keys("SELECT key FROM actor_use WHERE key > ?1 ORDER BY key LIMIT " + Page, last);
            foreach (var key in keys)
                Name(key);
            if (keys.Count < Page)
                break;
            last = keys[^1];
        }

        Join(Keys("SELECT key FROM actor_use WHERE core IN (SELECT core FROM actor_use WHERE core IS NOT NULL GROUP BY core HAVING count(*) > 1)"));
    }

    /// <summary>Adds the documents behind a number.</summary>
    /// <param name="last">The number.</param>
    /// <param name="judged">Whether people said something since.</param>
    public void Add(long last, bool judged)
    {
        var keys = DaySequence.Numbers(Sql.Kept("SELECT DISTINCT actor FROM document_actor WHERE document > ?1").Set(1, last)).Select(session.Actors.Actor).Select(static a => a.Key)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Sql.Kept($"""
            INSERT INTO actor_outlet (key, outlet, documents, first, last) {ByOutlet} WHERE x.document > ?1 GROUP BY 1, 2
            ON CONFLICT (key, outlet) DO UPDATE SET documents = documents + excluded.documents,
              first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)), last = max(coalesce(last, excluded.last), coalesce(excluded.last, last))
            """).Set(1, last).Run();
        foreach (var key in keys)
        {
            Count(key);
            Name(key);
        }

        // What people said may tie any two names.
        var all = judged || judgements.Count > 0;
        var named = keys.SelectMany(k => Keys("SELECT key FROM actor_use WHERE core = (SELECT core FROM actor_use WHERE key = ?1)", k)).ToHashSet(StringComparer.Ordinal);
        Join(all ? Keys("SELECT key FROM actor_use WHERE core IN (SELECT core FROM actor_use WHERE core IS NOT NULL GROUP BY core HAVING count(*) > 1) OR shown_as IS NOT NULL") : [.. named]);
    }

    private void Count(string key) => Sql.Kept($"INSERT INTO actor_use (key, actor, documents, outlets, first, last) {Own} WHERE o.key = ?1 GROUP BY o.key {Replaced}").Set(1, key).Run();

    // Unknown actors may be one with others of the same name but for the article.
    private void Name(string key)
    {
        var row = Sql.Kept("SELECT actor FROM actor_use WHERE key = ?1 AND core IS NULL").Set(1, key);
        var actor = row.Step() ? session.Actors.Actor(row.Number(0)) : null;
        row.Reset();
        if (actor is { Known: false, Kind: not EntityKind.Group } && ActorRegister.Core(actor.NameAr) is { Length: > 0 } core)
            Sql.Kept("UPDATE actor_use SET core = ?2 WHERE key = ?1").Set(1, key).Set(2, $"{Spelling.Of(actor.Kind)} {core}").Run();
    }

    // Joins keys of equal names by the company they keep, and all that people said.
    private void Join(List<string> keys)
    {
        foreach (var shown in keys.SelectMany(k => Keys("SELECT shown_as FROM actor_use WHERE key = ?1 AND shown_as IS NOT NULL", k)).Distinct(StringComparer.Ordinal).ToList())
        {
            Sql.Kept("DELETE FROM actor_use WHERE key = ?1 AND key NOT IN (SELECT key FROM actor_outlet)").Set(1, shown).Run();
            Count(shown);
        }

        foreach (var key in keys)
            Sql.Kept("UPDATE actor_use SET shown_as = NULL WHERE key = ?1").Set(1, key).Run();
        foreach (var key in keys.Order(StringComparer.Ordinal))
            Note(key);
        _register.JoinUnknown();
        var canonical = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in judgements.Count > 0 ? Keys("SELECT key FROM actor_use ORDER BY key") : keys)
        {
            if (string.Equals(_register.Canonical(key), key, StringComparison.Ordinal))
                continue;
            canonical.Add(_register.Canonical(key));
            Sql.Kept("UPDATE actor_use SET shown_as = ?2 WHERE key = ?1").Set(1, key).Set(2, _register.Canonical(key)).Run();
        }

        // An actor of several keys counts each document once; a person may have merged it under a key that no document has.
        foreach (var key in canonical)
        {
            Sql.Kept($"""
                INSERT INTO actor_use (key, actor, documents, outlets, first, last)
                SELECT ?1, coalesce((SELECT actor FROM actor_use WHERE key = ?1), min(x.actor)), {Together}
                WHERE x.actor IN (SELECT a.no FROM actor_use u JOIN actor a ON a.key = u.key WHERE u.key = ?1 OR u.shown_as = ?1) HAVING count(*) > 0 {Replaced}
                """).Set(1, key).Run();
        }
    }

    private void Note(string key)
    {
        var row = Sql.Kept("SELECT actor FROM actor_use WHERE key = ?1 AND core IS NOT NULL").Set(1, key);
        if (!row.Step())
            return;
        var actor = row.Number(0);
        row.Reset();
        _register.Add(session.Actors.Actor(actor), Keys("""
            SELECT DISTINCT k.key FROM actor a JOIN document_actor x ON x.actor = a.no JOIN document_actor y ON y.document = x.document JOIN actor k ON k.no = y.actor
            WHERE a.key = ?1 AND k.known = 1
            """, key));
    }

    private List<string> Keys(string sql, string? of = null)
    {
        var rows = Sql.Kept(sql);
        if (of is not null)
            rows.Set(1, of);
        var keys = new List<string>();
        while (rows.Step())
            keys.Add(rows.Text(0));
        return keys;
    }
}
