using Isnad.Corpus;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>What of an archive has to be joined again, where that is not all of it.</summary>
/// <param name="Windows">How far back is looked.</param>
/// <param name="LastDocument">Highest number of a document that was joined.</param>
/// <param name="CopyDays">Days from which on copies have to be looked for again, in order.</param>
/// <param name="EventDays">Days from which on accounts have to be joined again, in order.</param>
/// <param name="Judged">Accounts of which somebody said something since, or took it back.</param>
/// <param name="Waits">From the first to the last of two of them: the event of the first stays open for the last.</param>
/// <param name="IsJudged">Whether anybody said anything since.</param>
internal sealed record JoinPlan(
    JoinWindows Windows, long LastDocument, IReadOnlyList<DateOnly> CopyDays, IReadOnlyList<DateOnly> EventDays, IReadOnlySet<AccountAnchor> Judged,
    IReadOnlyList<(DateOnly From, DateOnly To)> Waits, bool IsJudged)
{
    // Where most would be gone through again, all is.
    private const double Most = 0.5;

    /// <summary>The plan, or null where all has to be joined.</summary>
    /// <param name="session">The archive; inside a transaction.</param>
    /// <param name="windows">How far back is looked now.</param>
    /// <param name="version">What joins.</param>
    /// <param name="judgements">What people said.</param>
    public static JoinPlan? Of(Session session, JoinWindows windows, AnalysisVersion version, JudgementLog judgements)
    {
        var sql = session.Connection;
        if (windows.EventDays is not { } window)
            return null;
        var row = sql.Kept("SELECT last_document, judgements FROM joining WHERE engine = ?1 AND knowledge = ?2 AND event_days IS ?3 AND copy_days IS ?4")
            .Set(1, version.Engine).Set(2, version.Knowledge).Set(3, (object?)windows.EventDays).Set(4, (object?)windows.CopyDays);
        if (!row.Step())
            return null;
        var (last, judged) = (row.Number(0), row.Number(1));
        row.Reset();
        var copies = new SortedSet<DateOnly>();
        for (var rows = sql.Kept("SELECT DISTINCT day FROM document WHERE no > ?1").Set(1, last); rows.Step();)
            copies.Add(rows.DayOrNull(0)!.Value);

        // Documents without a day stand behind all others, and so before what came last.
        if (copies.Count > 0 && sql.Number("SELECT 1 FROM document WHERE day = '9999-12-31' LIMIT 1") is not null)
            copies.Add(DateOnly.MaxValue);
        var events = new SortedSet<DateOnly>(copies);
        var anchors = new HashSet<AccountAnchor>();
        var waits = new List<(DateOnly, DateOnly)>();
        foreach (var (first, second) in judgements.Pairs(judged))
        {
            anchors.UnionWith([first, second]);
            DateOnly?[] told = [DayOf(sql, first), DayOf(sql, second)];
            events.UnionWith(told.OfType<DateOnly>());
            if (told is [{ } a, { } b])
                waits.Add(a < b ? (a, b) : (b, a));
        }

        return Again(sql, events, waits, window) > Most * (sql.Number("SELECT count(*) FROM document") ?? 0) ? null : new JoinPlan(windows, last, [.. copies], [.. events], anchors, waits, sql.Number("SELECT count(*) FROM judgement") > judged);
    }

    // Documents that the windows before and behind the days hold.
    private static long Again(Connection sql, SortedSet<DateOnly> days, List<(DateOnly From, DateOnly To)> waits, int window)
    {
        var (sum, until) = (0L, DateOnly.MinValue);
        foreach (var (first, last) in days.Select(static d => (d, d)).Concat(waits).Order())
        {
            var from = first.DayNumber < window ? DateOnly.MinValue : first.AddDays(-window);
            var to = last.DayNumber > DateOnly.MaxValue.DayNumber - window ? DateOnly.MaxValue : last.AddDays(window);
            if (to <= until)
                continue;
            var row = sql.Kept("SELECT count(*) FROM document WHERE day > ?1 AND day <= ?2").Set(1, from > until ? from : until).Set(2, to);
            row.Step();
            sum += row.Number(0);
            row.Reset();
            until = to;
        }

        return sum;
    }

    private static DateOnly? DayOf(Connection sql, AccountAnchor anchor)
    {
        var row = sql.Kept("SELECT day FROM document WHERE id = ?1").Set(1, anchor.Document);
        var day = row.Step() ? row.DayOrNull(0) : null;
        row.Reset();
        return day;
    }
}
