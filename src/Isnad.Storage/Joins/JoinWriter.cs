using Isnad.Corpus;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Storage.Accounts;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Writes joined events and groups of copies; inside a transaction of its caller.</summary>
internal sealed class JoinWriter(Session session)
{
    // Children before those they hang on.
    private static readonly string[] Tables =
    [
        "told_party", "told_place", "edge_place", "wording_example", "wording", "edge_evidence", "edge", "disagreement_side", "disagreement", "joined_toll", "ledger_entry", "joined_source", "joined_assessment",
        "joined_reason", "joined_member", "joined_party", "joined_place", "joined_kin", "joined_event", "copy_member", "copy_group", "copy_tie",
    ];

    private const int MostNumbered = 100_000;

    private readonly Dictionary<long, Dictionary<string, int>> _events = [];
    private int _numbered;

    private Connection Sql => session.Connection;

    private long LastNumber => Native.sqlite3_last_insert_rowid(Sql.Handle);

    /// <summary>The word of a member of an enumeration of the corpus.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Where the accounts of the event written last stand: number of the document and of the event in it.</summary>
    public Dictionary<AccountAnchor, (long Document, int Event)> Places { get; } = [];

    /// <summary>Numbers of the documents that were read last.</summary>
    public RecentNumbers Recent { get; } = new();

    /// <summary>Removes what was computed before.</summary>
    public void Begin()
    {
        _events.Clear();
        foreach (var table in Tables)
            Sql.Run($"DELETE FROM {table}");
    }

    /// <summary>Notes of what all is computed that is there at the end.</summary>
    public void Complete(string now, AnalysisVersion version, JoinWindows windows) => Sql.Kept("""
        INSERT OR REPLACE INTO joining (no, at, documents, judgements, last_document, engine, knowledge, event_days, copy_days)
        SELECT 1, ?1, count(*), (SELECT count(*) FROM judgement), coalesce(max(no), 0), ?2, ?3, ?4, ?5 FROM document
        """).Set(1, now).Set(2, version.Engine).Set(3, version.Knowledge).Set(4, (object?)windows.EventDays).Set(5, (object?)windows.CopyDays).Run();

    /// <summary>Writes what a document repeats.</summary>
    public void Add(long document, IReadOnlyList<CopyTie> ties)
    {
        for (var n = 0; n < ties.Count; n++)
        {
            Sql.Kept("INSERT INTO copy_tie (document, n, of_document, kind, resemblance, containment) VALUES (?, ?, ?, ?, ?, ?)")
                .Set(1, document).Set(2, n).Set(3, Number(ties[n].Of)).Set(4, Word(ties[n].Kind)).Set(5, (double?)ties[n].Resemblance).Set(6, (double?)ties[n].Containment).Run();
        }
    }

    /// <summary>Writes a joined event and returns its number.</summary>
    public long Add(JoinedEvent e)
    {
        Places.Clear();
        Sql.Kept("""
            INSERT INTO joined_event (id, type, mode, acled_event, acled_sub_event, day_from, day_to, day_precision, first_told, last_told, place, modality, certainty, score, accounts, outlets, day,
              earliest, latest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Set(1, e.Id).Set(2, Spelling.Of(e.Type)).Set(3, e.Mode).Set(4, e.Acled?.EventType).Set(5, e.Acled?.SubEventType).Set(6, e.From).Set(7, e.To).Set(8, Word(e.DayPrecision))
            .Set(9, e.FirstTold).Set(10, e.LastTold).Set(11, e.Place is { } place ? (object)session.Actors.Number(place) : null).Set(12, Spelling.Of(e.Modality)).Set(13, Word(e.Certainty))
            .Set(14, (double?)e.Score).Set(15, e.Members.Count).Set(16, e.Members.Select(static m => m.Account.Outlet).Where(static o => o is not null).Distinct(StringComparer.Ordinal).Count())
            .Set(17, e.From ?? e.FirstTold).Set(18, e.Members.Min(Day)).Set(19, e.Members.Max(Day)).Run();
        var joined = LastNumber;
        for (var n = 0; n < e.OtherPlaces.Count; n++)
            Sql.Kept("INSERT INTO joined_place (joined, n, place) VALUES (?, ?, ?)").Set(1, joined).Set(2, n).Set(3, session.Actors.Number(e.OtherPlaces[n])).Run();
        for (var n = 0; n < e.Kin.Count; n++)
            Sql.Kept("INSERT INTO joined_kin (joined, n, first, second) VALUES (?, ?, ?, ?)").Set(1, joined).Set(2, n).Set(3, e.Kin[n].First).Set(4, e.Kin[n].Second).Run();
        Side(joined, "a", e.SideA);
        Side(joined, "b", e.SideB);
        for (var n = 0; n < e.Members.Count; n++)
            Member(joined, n, e.Members[n]);
        return joined;
    }

    public void Add(CopyGroup group)
    {
        Sql.Kept("INSERT INTO copy_group (id, first_is_certain) VALUES (?, ?)").Set(1, group.Id).Set(2, group.FirstIsCertain ? 1 : 0).Run();
        var number = LastNumber;
        for (var n = 0; n < group.Members.Count; n++)
        {
            var member = group.Members[n];
            Sql.Kept("INSERT INTO copy_member (copy_group, n, document, kind, of_document, resemblance, containment) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .Set(1, number).Set(2, n).Set(3, Number(member.Document)).Set(4, Word(member.Kind)).Set(5, member.Of).Set(6, (double?)member.Resemblance).Set(7, (double?)member.Containment).Run();
        }
    }

    /// <summary>The number of a document.</summary>
    public long Number(string document)
    {
        if (Recent.TryGet(document, out var known))
            return known;
        var row = Sql.Kept("SELECT no FROM document WHERE id = ?1").Set(1, document);
        var number = row.Step() ? row.Number(0) : throw new ArgumentException($"The archive has no document {document}.", nameof(document));
        row.Reset();
        return number;
    }

    private (long Document, int Event) Place(EventAccount account)
    {
        var document = Number(account.Document);
        return EventsOf(document).TryGetValue(account.Event, out var n) ? (document, n)
            : throw new ArgumentException($"The archive has no event {account.Event} of the document {account.Document}.", nameof(account));
    }

    // The events of a document are wanted one after the other: their numbers are read together.
    private Dictionary<string, int> EventsOf(long document)
    {
        if (_events.TryGetValue(document, out var known))
            return known;
        if (_numbered > MostNumbered)
        {
            _events.Clear();
            _numbered = 0;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var rows = Sql.Kept("SELECT id, n FROM event WHERE document = ?1").Set(1, document); rows.Step();)
            numbers[rows.Common(0)] = rows.Whole(1);
        _numbered += numbers.Count;
        return _events[document] = numbers;
    }

    private static DateOnly? Day(EventMember member) => AccountWriter.Day(member.Account);

    private void Side(long joined, string side, IReadOnlyList<Party> parties)
    {
        for (var n = 0; n < parties.Count; n++)
        {
            Sql.Kept("INSERT INTO joined_party (joined, side, n, actor, words, span_start, span_end) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .Set(1, joined).Set(2, side).Set(3, n).Set(4, session.Actors.Number(parties[n])).Set(5, parties[n].Words).Span(6, parties[n].Span).Run();
        }
    }

    private void Member(long joined, int n, EventMember member)
    {
        var place = Place(member.Account);
        Places[AccountAnchor.Of(member.Account)] = place;
        Sql.Kept("INSERT INTO joined_member (joined, n, document, event, score, with_document, with_start, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
            .Set(1, joined).Set(2, n).Set(3, place.Document).Set(4, place.Event).Set(5, (double?)member.Score)
            .Set(6, member.With?.Document).Set(7, member.With is { } with ? (object)with.Start : null).Set(8, member.IsOutcome ? 1 : 0).Run();
        for (var r = 0; r < member.Reasons.Count; r++)
        {
            Sql.Kept("INSERT INTO joined_reason (joined, member, n, factor, points, detail) VALUES (?, ?, ?, ?, ?, ?)")
                .Set(1, joined).Set(2, n).Set(3, r).Set(4, Word(member.Reasons[r].Factor)).Set(5, (double?)member.Reasons[r].Points).Set(6, member.Reasons[r].Detail).Run();
        }
    }
}
