using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>How far back in days of publication a join looks. A small archive is joined without a window; of a larger one the window holds some thousand documents,
/// and at least three weeks. It doubles, so that it changes seldom while an archive grows.</summary>
/// <param name="EventDays">Days after which an event without a new account is closed, or null.</param>
/// <param name="CopyDays">Days within which a copy is looked for, or null.</param>
internal sealed record JoinWindows(int? EventDays, int? CopyDays)
{
    /// <summary>Documents up to which there is no window.</summary>
    public const long Small = 15_000;

    /// <summary>Documents that a window holds at least, on average.</summary>
    public const long Held = 4_000;

    private const int Events = 21;
    private const int Copies = 14;
    private const int MostDoublings = 10;

    /// <summary>The windows of an archive as it is now.</summary>
    /// <param name="sql">The archive.</param>
    /// <param name="small">Documents up to which there is no window.</param>
    /// <param name="held">Documents that a window holds at least.</param>
    public static JoinWindows Of(Connection sql, long small = Small, long held = Held)
    {
        var documents = sql.Number("SELECT count(*) FROM document") ?? 0;
        if (documents <= small)
            return new JoinWindows(null, null);

        // Day after day by the index: counting distinct days would read all of it.
        var days = sql.Number("""
            WITH RECURSIVE d (day) AS (SELECT min(day) FROM document UNION ALL SELECT (SELECT min(x.day) FROM document x WHERE x.day > d.day) FROM d WHERE d.day IS NOT NULL)
            SELECT count(day) FROM d WHERE day < '9999-12-31'
            """) ?? 0;
        var doublings = 0;
        while (doublings < MostDoublings && ((long)Copies << doublings) * documents < held * days)
            doublings++;
        return new JoinWindows(Events << doublings, Copies << doublings);
    }
}
