using System.Text;
using Isnad.Corpus.Joining;
using Isnad.Storage.Accounts;
using Isnad.Storage.Joins;
using Isnad.Storage.Sqlite;
using Isnad.Text;

namespace Isnad.Storage;

/// <summary>Writes the rows of documents, publications and analyses; inside a transaction of its caller.</summary>
internal sealed class DocumentWriter(Session session, TimeProvider clock)
{
    private static readonly string[] Derived = ["joined_member", "ledger_entry", "edge_evidence", "wording_example"];

    private readonly AccountWriter _accounts = new(session.Connection, session.Actors);

    private Connection Sql => session.Connection;

    private long LastNumber => Native.sqlite3_last_insert_rowid(Sql.Handle);

    /// <summary>Adds an item.</summary>
    public AddOutcome Add(PreparedItem item)
    {
        var raw = Find("SELECT no FROM raw WHERE sha256 = ?1", item.Publication.Sha256);
        if (raw is { } known)
        {
            var there = Sql.Kept("SELECT 1 FROM publication WHERE raw = ?1 AND place = ?2").Set(1, known).Set(2, item.Publication.Place);
            var present = there.Step();
            there.Reset();
            if (present)
                return AddOutcome.Present;
        }
        else
        {
            Sql.Kept("INSERT INTO raw (sha256, media_type, size, bytes) VALUES (?, ?, ?, ?)")
                .Set(1, item.Publication.Sha256).Set(2, item.Publication.MediaType).Set(3, item.Publication.Size).Set(4, item.PackedBytes.AsSpan()).Run();
            raw = LastNumber;
        }

        var document = Number(item.Document);
        var outcome = document is null ? AddOutcome.Added : AddOutcome.Again;
        AddPublication(document ?? AddDocument(item), raw!.Value, item);
        return outcome;
    }

    /// <summary>Puts another reading of a document in the place of the one that is there. Another text gives the document another id; the old one
    /// still finds it. Where that text is there already, the two become one document.</summary>
    public void Replace(string id, PreparedItem item)
    {
        var no = Number(id) ?? throw new ArgumentException($"There is no document {id}.", nameof(id));
        if (item.Document == id)
        {
            Refresh(no, item);
            return;
        }

        KeepArticles(no);
        Sql.Kept("DELETE FROM joining").Run();
        if (Number(item.Document) is { } other)
        {
            Sql.Kept("UPDATE publication SET document = ?2 WHERE document = ?1").Set(1, no).Set(2, other).Run();
            Sql.Kept("UPDATE former_id SET document = ?2 WHERE document = ?1").Set(1, no).Set(2, other).Run();
            Unindex(no);
            ToldTables.Remove(Sql, no);
            _accounts.Remove(no);
            Sql.Kept("DELETE FROM document WHERE no = ?1").Set(1, no).Run();
            no = other;
        }
        else
        {
            Unindex(no);
            Sql.Kept("UPDATE document SET id = ?2 WHERE no = ?1").Set(1, no).Set(2, item.Document).Run();
            Sql.Kept("DELETE FROM copy_member WHERE document = ?1").Set(1, no).Run();
            Sql.Kept("UPDATE document_text SET text = ?2 WHERE document = ?1").Set(1, no).Set(2, item.Head.Text).Run();
            Index(no, item);
            Refresh(no, item);
        }

        Sql.Kept("INSERT INTO former_id (id, document) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document").Set(1, id).Set(2, no).Run();
        Sql.Kept("DELETE FROM former_id WHERE id = ?1").Set(1, item.Document).Run();
    }

    private static string Day(PreparedItem item) => Stamp.Day(EventJoiner.Order(item.Account));

    private long AddDocument(PreparedItem item)
    {
        var head = item.Head;
        Sql.Kept("""
            INSERT INTO document (id, source, url, title, outlet, outlet_name, author, published, published_from, language, encoding, day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Set(1, head.Id).Set(2, head.Source).Set(3, head.Url).Set(4, head.Title).Set(5, item.Account.Outlet).Set(6, item.Account.OutletName).Set(7, head.Author)
            .Set(8, head.Published).Set(9, Spelling.Of(head.PublishedFrom)).Set(10, head.Language).Set(11, head.Encoding).Set(12, Day(item)).Run();
        var document = LastNumber;
        Sql.Kept("INSERT INTO document_text (document, text) VALUES (?, ?)").Set(1, document).Set(2, head.Text).Run();
        Index(document, item);
        AddAnalysis(document, item);
        return document;
    }

    private void AddAnalysis(long document, PreparedItem item)
    {
        Sql.Kept("INSERT OR REPLACE INTO analysis (document, engine, knowledge, at, size, record) VALUES (?, ?, ?, ?, ?, ?)")
            .Set(1, document).Set(2, item.Version.Engine).Set(3, item.Version.Knowledge).Set(4, Stamp.Of(item.AnalysedAt ?? clock.GetUtcNow())).Set(5, item.RecordSize).Set(6, item.PackedRecord.AsSpan()).Run();
        _accounts.Write(document, item.Account);
    }

    private void Refresh(long document, PreparedItem item)
    {
        var head = item.Head;
        var row = Sql.Kept("SELECT title FROM document WHERE no = ?1").Set(1, document);
        var title = row.Step() ? row.TextOrNull(0) : null;
        row.Reset();
        if (title != head.Title)
            Unindex(document);
        Sql.Kept("""
            UPDATE document SET title = ?2, outlet = ?3, outlet_name = ?4, author = ?5, published = ?6, published_from = ?7, language = ?8, encoding = ?9, day = ?10 WHERE no = ?1
            """).Set(1, document).Set(2, head.Title).Set(3, item.Account.Outlet).Set(4, item.Account.OutletName).Set(5, head.Author)
            .Set(6, head.Published).Set(7, Spelling.Of(head.PublishedFrom)).Set(8, head.Language).Set(9, head.Encoding).Set(10, Day(item)).Run();
        if (title != head.Title)
            Index(document, item);

        // Events are numbered anew; those of before belong to nothing until the archive is joined again.
        ToldTables.Remove(Sql, document);
        foreach (var table in Derived)
            Sql.Kept($"DELETE FROM {table} WHERE document = ?1").Set(1, document).Run();
        Sql.Kept("DELETE FROM disagreement WHERE no IN (SELECT disagreement FROM disagreement_side WHERE document = ?1)").Set(1, document).Run();
        Sql.Kept("DELETE FROM joining").Run();
        _accounts.Remove(document);
        AddAnalysis(document, item);
    }

    private void Index(long document, PreparedItem item) =>
        Sql.Kept("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)").Set(1, document).Set(2, item.SearchTitle).Set(3, item.SearchText).Run();

    /// <summary>Takes a document out of the search index; an index without content has to be told what it held.</summary>
    private void Unindex(long document)
    {
        var row = Sql.Kept("SELECT d.title, t.text FROM document d JOIN document_text t ON t.document = d.no WHERE d.no = ?1").Set(1, document);
        row.Step();
        var (title, text) = (row.TextOrNull(0), row.Text(1));
        row.Reset();
        Sql.Kept("INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)").Set(1, document).Set(2, SearchWords.Index(title ?? "")).Set(3, SearchWords.Index(text)).Run();
    }

    /// <summary>Articles that were the text are written out before the text becomes another.</summary>
    private void KeepArticles(long document)
    {
        var row = Sql.Kept("SELECT text FROM document_text WHERE document = ?1").Set(1, document);
        row.Step();
        var article = Encoding.UTF8.GetBytes(row.Text(0));
        row.Reset();
        Sql.Kept("UPDATE publication SET article = ?2, article_size = ?3 WHERE document = ?1 AND article IS NULL")
            .Set(1, document).Set(2, Packing.Pack(article).AsSpan()).Set(3, article.Length).Run();
    }

    private void AddPublication(long document, long raw, PreparedItem item)
    {
        var (place, article) = (item.Publication, item.Publication.Article);
        Sql.Kept("""
            INSERT INTO publication (document, place, source, url, outlet, title, author, published, published_from, encoding, retrieved, declared_hash, archive_location,
              raw, article, article_size, remarks, imported)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Set(1, document).Set(2, place.Place).Set(3, article.Source).Set(4, article.Url).Set(5, article.Outlet).Set(6, article.Title).Set(7, article.Author)
            .Set(8, article.Published).Set(9, Spelling.Of(article.PublishedFrom)).Set(10, article.Encoding).Set(11, place.Retrieved is { } at ? Stamp.Of(at) : null)
            .Set(12, place.DeclaredHash).Set(13, place.ArchiveLocation).Set(14, raw).Set(15, (object?)item.PackedArticle)
            .Set(16, item.PackedArticle is null ? null : (object)(long)Encoding.UTF8.GetByteCount(article.Text)).Set(17, StoredRemark.Json(article.Diagnostics))
            .Set(18, Stamp.Of(place.Imported == default ? clock.GetUtcNow() : place.Imported)).Run();
    }

    private long? Number(string id) => Find("SELECT no FROM document WHERE id = ?1", id);

    private long? Find(string sql, string value)
    {
        var row = Sql.Kept(sql).Set(1, value);
        long? number = row.Step() ? row.Number(0) : null;
        row.Reset();
        return number;
    }
}
