using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Storage.Accounts;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Reads all joined events at once: a cursor for each table, side by side, over accounts that are there already.</summary>
internal sealed class JoinSequence(Session session, IReadOnlyDictionary<long, DocumentAccount> accounts)
{
    private const int MostReasons = 20_000;

    private readonly HashSet<JoinReason> _reasons = [];

    /// <summary>The events in the order of their days, those of one day by their ids.</summary>
    public List<JoinedEvent> Read()
    {
        using var places = Cursor("joined_place", "place", "n");
        using var kin = Cursor("joined_kin", "first, second", "n");
        using var parties = Cursor("joined_party", "side, actor, words, span_start, span_end", "side, n");
        using var members = Cursor("joined_member", "n, document, event, score, with_document, with_start, outcome", "n");
        using var reasons = Cursor("joined_reason", "member, factor, points, detail", "member, n");
        var events = new List<JoinedEvent>();
        using var heads = session.Connection.Prepare($"SELECT {JoinLoader.HeadColumns}, no FROM joined_event ORDER BY no");
        while (heads.Step())
        {
            var no = heads.Number(JoinLoader.HeadCount);
            var sides = Rows(parties, no, p => (Side: p.Common(1), Party: session.Actors.Actor(p.Number(2)) with { Words = p.Common(3), Span = p.Span(4) }));
            events.Add(JoinLoader.Head(heads, session.Actors) with
            {
                OtherPlaces = Rows(places, no, p => session.Actors.Place(p.Number(1))),
                Kin = Rows(kin, no, static k => new KinPair(k.Common(1), k.Common(2))),
                SideA = sides.Where(static s => s.Side == "a").Select(static s => s.Party).ToArray(),
                SideB = sides.Where(static s => s.Side == "b").Select(static s => s.Party).ToArray(),
                Members = Rows(members, no, m => Member(m, no, reasons)),
            });
        }

        return [.. events.OrderBy(static e => e.From ?? e.FirstTold).ThenBy(static e => e.Id, StringComparer.Ordinal)];
    }

    // Most reasons and their points occur again and again.
    private JoinReason Reason(Statement row)
    {
        var reason = new JoinReason(JoinLoader.Word<JoinFactor>(row.Common(2)), row.Real(3), row.Common(4));
        if (_reasons.TryGetValue(reason, out var there))
            return there;
        if (_reasons.Count < MostReasons)
            _reasons.Add(reason);
        return reason;
    }

    private static T[] Rows<T>(RowCursor cursor, long no, Func<Statement, T> read)
    {
        List<T>? items = null;
        for (; cursor.Is(no); cursor.Next())
            (items ??= []).Add(read(cursor.Row));
        return items?.ToArray() ?? [];
    }

    private EventMember Member(Statement m, long no, RowCursor reasons)
    {
        var why = new List<JoinReason>();
        for (; reasons.Is(no, m.Whole(1)); reasons.Next())
            why.Add(Reason(reasons.Row));
        return new EventMember(accounts[m.Number(2)].Events[m.Whole(3)], m.Real(4), why.ToArray(), m.TextOrNull(5) is { } with ? new AccountAnchor(with, m.Whole(6)) : null) { IsOutcome = m.Truth(7) };
    }

    private RowCursor Cursor(string table, string columns, string order)
    {
        var cursor = new RowCursor(session.Connection, $"SELECT joined, {columns} FROM {table} WHERE joined BETWEEN ?1 AND ?2 ORDER BY joined, {order}");
        cursor.Start(0, long.MaxValue);
        return cursor;
    }
}
