using Isnad.Corpus;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Looks for copies again from the days on which documents were added, until the window holds nothing that is new; then puts the groups that changed in the
/// place of the former ones. The session writes, inside a transaction.</summary>
internal sealed class CopyUpdate(Session session, JoinWriter writer, JoinPlan plan)
{
    private readonly HashSet<long> _changed = [];
    private readonly int _window = plan.Windows.CopyDays!.Value;

    private Connection Sql => session.Connection;

    /// <summary>Numbers of the documents whose group may be another than before.</summary>
    public IReadOnlyCollection<long> Changed => _changed;

    /// <summary>Runs to the end.</summary>
    public void Run(CancellationToken cancellation)
    {
        DateOnly? reached = DateOnly.MinValue;
        foreach (var day in plan.CopyDays)
        {
            if (day >= reached)
                reached = Along(day, cancellation);
        }

        if (_changed.Count > 0)
            Regroup();
    }

    /// <summary>Goes along from a day; the day on which it stopped, or null where it came to the end.</summary>
    private DateOnly? Along(DateOnly start, CancellationToken cancellation)
    {
        var finder = new CopyFinder(new CopyRules { WindowDays = _window });
        Restore(finder, start);
        var last = WindowDays.Number(Sql, start);
        foreach (var (no, account, text) in DaySequence.Read(session, start))
        {
            cancellation.ThrowIfCancellationRequested();
            var day = EventJoiner.Order(account);
            if (day < DateOnly.MaxValue && day.DayNumber > last + _window)
                return day;
            writer.Recent.Add(account.Document, no);
            finder.Add(Sketch(account, text), day);
            if (no > plan.LastDocument)
                last = WindowDays.Number(Sql, day);
            Ties(no, finder.Ties);
        }

        return null;
    }

    private void Restore(CopyFinder finder, DateOnly start)
    {
        // Texts of the window, and those that hang together with them.
        Sql.Run("CREATE TEMP TABLE IF NOT EXISTS held (no INTEGER PRIMARY KEY); DELETE FROM held");
        Sql.Kept("INSERT INTO held SELECT no FROM document WHERE day >= ?1 AND day < ?2").Set(1, WindowDays.Start(Sql, start, _window)).Set(2, start).Run();
        Together(start);
        Restore(finder);
    }

    // All that hang together by ties, of the documents before a day; null: of all.
    private void Together(DateOnly? before)
    {
        for (var (held, now) = (-1L, 0L); held != now;)
        {
            held = now;
            Sql.Kept("INSERT OR IGNORE INTO held SELECT d.no FROM held h JOIN copy_tie t ON t.document = h.no JOIN document d ON d.no = t.of_document WHERE ?1 IS NULL OR d.day < ?1").Set(1, before).Run();
            Sql.Kept("INSERT OR IGNORE INTO held SELECT d.no FROM held h JOIN copy_tie t ON t.of_document = h.no JOIN document d ON d.no = t.document WHERE ?1 IS NULL OR d.day < ?1").Set(1, before).Run();
            now = Sql.Number("SELECT count(*) FROM held") ?? 0;
        }
    }

    private void Restore(CopyFinder finder)
    {
        foreach (var no in DaySequence.Numbers(Sql.Kept("SELECT d.no FROM held h JOIN document d ON d.no = h.no ORDER BY d.day, d.id")))
        {
            var row = Sql.Kept("SELECT d.id, t.text, d.outlet, d.published, d.day FROM document d JOIN document_text t ON t.document = d.no WHERE d.no = ?1").Set(1, no);
            row.Step();
            writer.Recent.Add(row.Text(0), no);
            finder.Restore(CopySketch.Of(row.Text(0), row.Text(1), row.TextOrNull(2), row.DayOrNull(3)), row.DayOrNull(4)!.Value, Known(no));
            row.Reset();
        }
    }

    private List<CopyTie> Known(long no)
    {
        var ties = new List<CopyTie>();
        for (var rows = Sql.Kept("SELECT d.id, t.kind, t.resemblance, t.containment FROM copy_tie t JOIN document d ON d.no = t.of_document WHERE t.document = ?1 ORDER BY t.n").Set(1, no); rows.Step();)
            ties.Add(new CopyTie(rows.Text(0), JoinLoader.Word<CopyKind>(rows.Text(1)), rows.Real(2), rows.Real(3)));
        return ties;
    }

    private void Ties(long no, IReadOnlyList<CopyTie> ties)
    {
        var known = Known(no);
        if (known.SequenceEqual(ties))
            return;
        foreach (var other in DaySequence.Numbers(Sql.Kept("SELECT of_document FROM copy_tie WHERE document = ?1").Set(1, no)))
            _changed.Add(other);
        Sql.Kept("DELETE FROM copy_tie WHERE document = ?1").Set(1, no).Run();
        writer.Add(no, ties);
        _changed.Add(no);
    }

    // Groups in which a document stands now or stood before are made anew of what ties them.
    private void Regroup()
    {
        Sql.Run("CREATE TEMP TABLE IF NOT EXISTS held (no INTEGER PRIMARY KEY); DELETE FROM held");
        foreach (var no in _changed)
            Sql.Kept("INSERT OR IGNORE INTO held VALUES (?1)").Set(1, no).Run();
        Sql.Run("INSERT OR IGNORE INTO held SELECT o.document FROM held h JOIN copy_member m ON m.document = h.no JOIN copy_member o ON o.copy_group = m.copy_group");
        Together(null);
        Sql.Run("INSERT OR IGNORE INTO held SELECT o.document FROM held h JOIN copy_member m ON m.document = h.no JOIN copy_member o ON o.copy_group = m.copy_group");
        Sql.Run("DELETE FROM copy_group WHERE no IN (SELECT m.copy_group FROM held h JOIN copy_member m ON m.document = h.no)");
        var finder = new CopyFinder(new CopyRules());
        Restore(finder);
        foreach (var group in finder.Complete())
            writer.Add(group);
        foreach (var no in DaySequence.Numbers(Sql.Kept("SELECT no FROM held")))
            _changed.Add(no);
    }

    private static CopySketch Sketch(DocumentAccount account, string text) => CopySketch.Of(account.Document, text, account.Outlet, account.Published);
}
