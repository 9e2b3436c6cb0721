using System.Runtime.CompilerServices;
using Isnad.Corpus;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Storage.Accounts;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Reads joined events and groups of copies.</summary>
internal sealed class JoinLoader(Session session)
{
    /// <summary>The columns of the head of an event.</summary>
    public const string HeadColumns = "id, type, mode, acled_event, acled_sub_event, day_from, day_to, day_precision, first_told, last_told, place, modality, certainty, score";

    /// <summary>Their number.</summary>
    public const int HeadCount = 14;

    private readonly AccountShelf _accounts = new(no => session.Loader.Load(no, no).FirstOrDefault());

    private Connection Sql => session.Connection;

    /// <summary>What a document tells, by its number; null where there is none.</summary>
    public DocumentAccount? Account(long document) => _accounts.Get(document);

    /// <summary>The head of an event from its columns, without what other tables hold of it.</summary>
    public static JoinedEvent Head(Statement r, ActorTable actors) => new()
    {
        Id = r.Text(0),
        Type = r.Word<EventType>(1),
        Mode = r.CommonOrNull(2),
        Acled = r.CommonOrNull(3) is { } acled ? new AcledType(acled, r.Common(4)) : null,
        From = r.DayOrNull(5),
        To = r.DayOrNull(6),
        DayPrecision = Word<DayPrecision>(r.Common(7)),
        FirstTold = r.DayOrNull(8),
        LastTold = r.DayOrNull(9),
        Place = r.NumberOrNull(10) is { } place ? actors.Place(place) : null,
        Modality = r.Word<Modality>(11),
        Certainty = Word<Certainty>(r.Common(12)),
        Score = r.Real(13),
        Members = [],
    };

    /// <summary>The joined event of a number.</summary>
    public JoinedEvent? Load(long no) => Head(no) is { } head ? head with { Members = Members(no) } : null;

    /// <summary>The joined event of a number without its accounts.</summary>
    public JoinedEvent? Head(long no)
    {
        var r = Sql.Kept($"SELECT {HeadColumns} FROM joined_event WHERE no = ?1").Set(1, no);
        if (!r.Step())
            return null;
        var joined = Head(r, session.Actors);
        r.Reset();
        return joined with
        {
            OtherPlaces = List("SELECT place FROM joined_place WHERE joined = ?1 ORDER BY n", no, p => session.Actors.Place(p.Number(0))),
            Kin = List("SELECT first, second FROM joined_kin WHERE joined = ?1 ORDER BY n", no, static k => new KinPair(k.Text(0), k.Text(1))),
            SideA = Side(no, "a"),
            SideB = Side(no, "b"),
        };
    }

    /// <summary>The group of copies of a number.</summary>
    public CopyGroup? Copies(long no)
    {
        var r = Sql.Kept("SELECT id, first_is_certain FROM copy_group WHERE no = ?1").Set(1, no);
        if (!r.Step())
            return null;
        var (id, certain) = (r.Text(0), r.Truth(1));
        r.Reset();
        return new CopyGroup
        {
            Id = id,
            FirstIsCertain = certain,
            Members = List(
                "SELECT d.id, d.outlet, d.published, m.kind, m.of_document, m.resemblance, m.containment FROM copy_member m JOIN document d ON d.no = m.document WHERE m.copy_group = ?1 ORDER BY m.n",
                no,
                static m => new CopyMember(m.Text(0), m.TextOrNull(1), m.DayOrNull(2), Word<CopyKind>(m.Text(3)), m.TextOrNull(4), m.Real(5), m.Real(6))),
        };
    }

    /// <summary>What became of the accounts of an event that were published before a day, each with the ids of its document and its own.</summary>
    public IEnumerable<((string Document, string Event) Account, Membership Member)> Memberships(long no, DateOnly before)
    {
        var rows = List("""
            SELECT d.id, e.id, m.score, m.with_document, m.with_start, m.n, m.outcome, d.day FROM joined_member m JOIN document d ON d.no = m.document
            JOIN event e ON e.document = m.document AND e.n = m.event WHERE m.joined = ?1
            """, no, static m => (
            Account: (m.Text(0), m.Text(1)), Score: m.Real(2), With: m.TextOrNull(3) is { } with ? new AccountAnchor(with, m.Whole(4)) : (AccountAnchor?)null, N: m.Whole(5),
            IsOutcome: m.Truth(6), Day: m.DayOrNull(7)));
        var reasons = Reasons(no);
        return rows.Where(r => r.Day < before).Select(r => (r.Account, new Membership(no, r.Score, reasons.TryGetValue(r.N, out var own) ? own : [], r.With, r.IsOutcome)));
    }

    /// <summary>The member of an enumeration of the corpus that a word names.</summary>
    public static T Word<T>(string word)
        where T : struct, Enum => IndexOf(typeof(T), word) is >= 0 and var at ? Unsafe.BitCast<int, T>(at)
            : throw new ArchiveException(ArchiveFault.Damaged, $"The archive says '{word}' where a {typeof(T).Name} is expected. Run 'isnad archive check'.");

    // Members have the values 0, 1, 2 … A parser of any enumeration takes longer to get ready than to read the words of a short answer.
    private static int IndexOf(Type enumeration, string word) => Array.FindIndex(Enum.GetNames(enumeration), n => n.Equals(word, StringComparison.OrdinalIgnoreCase));

    private List<Party> Side(long no, string side) => List(
        $"SELECT actor, words, span_start, span_end FROM joined_party WHERE joined = ?1 AND side = '{side}' ORDER BY n", no, p => session.Actors.Actor(p.Number(0)) with { Words = p.Text(1), Span = p.Span(2) });

    private List<EventMember> Members(long no)
    {
        var reasons = Reasons(no);
        var members = new List<EventMember>();
        for (var m = Sql.Kept("SELECT document, event, score, with_document, with_start, n, outcome FROM joined_member WHERE joined = ?1 ORDER BY n").Set(1, no); m.Step();)
        {
            var n = m.Whole(1);
            if (Account(m.Number(0)) is { } account && n < account.Events.Count)
            {
                var with = m.TextOrNull(3) is { } document ? new AccountAnchor(document, m.Whole(4)) : (AccountAnchor?)null;
                members.Add(new EventMember(account.Events[n], m.Real(2), reasons.TryGetValue(m.Whole(5), out var own) ? own : [], with) { IsOutcome = m.Truth(6) });
            }
        }

        return members;
    }

    // By the member of which they tell.
    private Dictionary<int, List<JoinReason>> Reasons(long no)
    {
        var reasons = new Dictionary<int, List<JoinReason>>();
        for (var r = Sql.Kept("SELECT member, factor, points, detail FROM joined_reason WHERE joined = ?1 ORDER BY member, n").Set(1, no); r.Step();)
        {
            if (!reasons.TryGetValue(r.Whole(0), out var own))
                reasons[r.Whole(0)] = own = [];
            own.Add(new JoinReason(Word<JoinFactor>(r.Text(1)), r.Real(2), r.Text(3)));
        }

        return reasons;
    }

    private List<T> List<T>(string sql, long no, Func<Statement, T> read)
    {
        var items = new List<T>();
        for (var rows = Sql.Kept(sql).Set(1, no); rows.Step();)
            items.Add(read(rows));
        return items;
    }
}
