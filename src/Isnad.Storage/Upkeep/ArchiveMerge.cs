using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Upkeep;

/// <summary>Takes over what another archive holds: documents with their publications, analyses and accounts, and judgements. What cannot be read is
/// told and left out.</summary>
internal sealed class ArchiveMerge(Session from, SessionPool fromPool, ArchiveWriter to)
{
    private readonly List<ArchiveProblem> _lost = [];
    private long _added;
    private long _again;
    private long _judgements;

    public MergeCounts Run(IProgress<long>? progress, CancellationToken cancellation)
    {
        var last = Last();
        for (long no = 1; no <= last; no++)
        {
            cancellation.ThrowIfCancellationRequested();
            Take(no);
            if (no % 500 == 0)
                progress?.Report(no);
        }

        Judgements();
        FormerIds();
        to.Commit();
        return new MergeCounts(_added, _again, _judgements, _lost);
    }

    private void Take(long no)
    {
        try
        {
            foreach (var item in Items(no))
            {
                var outcome = to.Add(item);
                _added += outcome == AddOutcome.Added ? 1 : 0;
                _again += outcome == AddOutcome.Again ? 1 : 0;
            }
        }
        catch (Exception e) when (e is ArchiveException { Fault: ArchiveFault.Damaged } or ArgumentOutOfRangeException or FormatException)
        {
            from.Settle();
            _lost.Add(new ArchiveProblem($"document {no}", e.Message));
        }
    }

    /// <summary>The publications of a document, each as an item; read whole before anything is written.</summary>
    private List<PreparedItem> Items(long no)
    {
        var sql = from.Connection;
        var row = sql.Kept($"SELECT {DocumentRows.Columns}, t.text, d.encoding, a.record, a.size FROM {DocumentRows.Tables} JOIN document_text t ON t.document = d.no WHERE d.no = ?1").Set(1, no);
        if (!row.Step())
        {
            if (Exists(no))
                _lost.Add(new ArchiveProblem($"document {no}", "A part of it is missing."));
            return [];
        }

        var stored = DocumentRows.Read(row);
        var text = row.Text(DocumentRows.Count);
        var encoding = row.TextOrNull(DocumentRows.Count + 1);
        var record = Packing.Unpack(row.Bytes(DocumentRows.Count + 2), row.Whole(DocumentRows.Count + 3));
        row.Reset();
        var account = from.Loader.Load(no, no).First();
        var head = new Document
        {
            Id = stored.Id,
            Source = stored.Source,
            Url = stored.Url,
            Title = stored.Title,
            Author = stored.Author,
            Published = stored.Published,
            PublishedFrom = stored.PublishedFrom,
            Language = stored.Language,
            Encoding = encoding,
            Text = text,
        };
        var items = new List<PreparedItem>();
        for (var rows = sql.Kept($"SELECT {PublicationRows.Columns}, r.bytes FROM {PublicationRows.Tables} WHERE p.document = ?1 ORDER BY p.no").Set(1, no); rows.Step();)
        {
            var publication = PublicationRows.Read(rows);
            items.Add(new PreparedItem(head, account, stored, publication, record, Packing.Unpack(rows.Bytes(PublicationRows.Count), (int)publication.Size)));
        }

        return items;
    }

    private void Judgements()
    {
        try
        {
            foreach (var judgement in new JudgementLog(fromPool, TimeProvider.System, false).All().OrderBy(static j => j.At).ThenBy(static j => j.Id, StringComparer.Ordinal))
                _judgements += to.Take(judgement) ? 1 : 0;
        }
        catch (ArchiveException e) when (e.Fault == ArchiveFault.Damaged)
        {
            _lost.Add(new ArchiveProblem("judgement", e.Message));
        }
    }

    private void FormerIds()
    {
        try
        {
            for (var rows = from.Connection.Kept("SELECT f.id, d.id FROM former_id f JOIN document d ON d.no = f.document ORDER BY f.id"); rows.Step();)
                to.TakeFormerId(rows.Text(0), rows.Text(1));
        }
        catch (ArchiveException e) when (e.Fault == ArchiveFault.Damaged)
        {
            _lost.Add(new ArchiveProblem("former_id", e.Message));
        }
    }

    /// <summary>Whether there is anything of a document; numbers of documents that became one with another are free.</summary>
    private bool Exists(long no)
    {
        var row = from.Connection.Kept("""
            SELECT EXISTS (SELECT 1 FROM document WHERE no = ?1) OR EXISTS (SELECT 1 FROM document_text WHERE document = ?1) OR EXISTS (SELECT 1 FROM analysis WHERE document = ?1)
            """).Set(1, no);
        var exists = row.Step() && row.Truth(0);
        row.Reset();
        return exists;
    }

    /// <summary>The last document's number, from any table that can still be read; of one whose end is damaged, as far as it can be.</summary>
    private long Last()
    {
        long last = 0;
        foreach (var (column, table) in new[] { ("no", "document"), ("document", "document_text"), ("document", "analysis"), ("document", "event"), ("document", "publication") })
        {
            try
            {
                last = Math.Max(last, from.Connection.Number($"SELECT max({column}) FROM {table}") ?? 0);
            }
            catch (ArchiveException e) when (e.Fault == ArchiveFault.Damaged)
            {
                from.Settle();
                last = Math.Max(last, LastReadable(column, table));
            }
        }

        return last;
    }

    private long LastReadable(string column, string table)
    {
        long last = 0;
        try
        {
            for (var rows = from.Connection.Kept($"SELECT {column} FROM {table} ORDER BY {column}"); rows.Step();)
                last = Math.Max(last, rows.Number(0));
        }
        catch (ArchiveException e) when (e.Fault == ArchiveFault.Damaged)
        {
            from.Settle();
        }

        return last;
    }
}
