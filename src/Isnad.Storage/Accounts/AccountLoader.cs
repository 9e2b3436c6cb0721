using Isnad.Corpus;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Accounts;

/// <summary>Reads back what documents tell, one document after the other in the order of their numbers: a cursor for each table, side by side.</summary>
internal sealed class AccountLoader : IDisposable
{
    private const int MostKept = 20_000;

    private readonly ActorTable _actors;
    private readonly ChainPool _chains = new();
    private readonly Dictionary<string, Graded> _grades = new(StringComparer.Ordinal);
    private readonly RowCursor _heads;
    private readonly Dictionary<string, RowCursor> _cursors;
    private readonly List<ClaimAccount> _claims = [];
    private readonly Dictionary<long, string> _words = [];
    private readonly Dictionary<long, Named> _parties = [];
    private readonly TextPool _pool;
    private string _text = "";

    public AccountLoader(Connection connection, ActorTable actors)
    {
        _actors = actors;
        _pool = connection.Pool;
        _heads = new RowCursor(connection, """
            SELECT d.no, d.id, d.source, d.url, d.title, d.outlet, d.outlet_name, d.published, t.text
            FROM document d JOIN document_text t ON t.document = d.no WHERE d.no BETWEEN ?1 AND ?2 ORDER BY d.no
            """);
        _cursors = AccountTables.Columns.Keys.ToDictionary(static t => t, t => new RowCursor(connection, AccountTables.Select(t)), StringComparer.Ordinal);
    }

    /// <summary>The accounts of the documents from <paramref name="first"/> to <paramref name="last"/>, inclusive.</summary>
    public IEnumerable<DocumentAccount> Load(long first, long last)
    {
        _heads.Start(first, last);
        foreach (var cursor in _cursors.Values)
            cursor.Start(first, last);
        for (; _heads.Any; _heads.Next())
            yield return Load();
    }

    /// <summary>The text of the document given last.</summary>
    public string Text => _text;

    /// <summary>Ends the reading.</summary>
    public void Settle()
    {
        _heads.Settle();
        foreach (var cursor in _cursors.Values)
            cursor.Settle();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _heads.Dispose();
        foreach (var cursor in _cursors.Values)
            cursor.Dispose();
    }

    private DocumentAccount Load()
    {
        var head = _heads.Row;
        var no = head.Number(0);
        _text = head.Text(8);
        _words.Clear();
        _parties.Clear();
        var account = new DocumentAccount
        {
            Document = head.Text(1),
            Source = head.Text(2),
            Url = head.TextOrNull(3),
            Title = head.TextOrNull(4),
            Outlet = head.CommonOrNull(5),
            OutletName = head.CommonOrNull(6),
            Published = head.DayOrNull(7),
        };
        Claims(no, account);
        var events = Events(no, account);
        return account with
        {
            Parties = Rows("document_actor", no, r => Actor(r.Number(2), r.Span(3))),
            Spots = Rows("document_place", no, r => _actors.Place(r.Number(2))),
            Events = events.ToArray(),
            Claims = _claims.ToArray(),
            Relations = Relations(no, account).ToArray(),
            Labels = Rows("label", no, r => new LabelAccount(
                account.Document, account.Outlet, account.Published, Actor(r.Number(2), r.Span(3)), r.Common(5), r.Span(6), r.Word<Stance>(8), r.CommonOrNull(9))),
        };
    }

    private void Claims(long no, DocumentAccount account)
    {
        _claims.Clear();
        for (var rows = _cursors["claim"]; rows.Is(no); rows.Next())
        {
            var r = rows.Row;
            var span = r.Span(6);
            _claims.Add(new ClaimAccount
            {
                Document = account.Document,
                Claim = r.Common(2),
                Act = r.Word<ClaimAct>(3),
                Quotation = r.Word<QuotationStyle>(4),
                Verb = r.CommonOrNull(5),
                Span = span,
                Words = Words(span),
                Parent = r.CommonOrNull(8),
                Grade = r.CommonOrNull(9) is { Length: 1 } letter ? Grade(letter[0], r.Whole(10), r.TextOrNull(11) ?? "") : null,
                Chain = _chains.One(Rows("claim_link", no, _claims.Count, static l => ChainPool.Link(l, 3))),
            });
        }
    }

    private List<EventAccount> Events(long no, DocumentAccount account)
    {
        var events = new List<EventAccount>();
        var carriers = new List<int[]>();
        for (var rows = _cursors["event"]; rows.Is(no); rows.Next())
        {
            var n = events.Count;
            carriers.Add(Rows("event_claim", no, n, static c => c.Whole(3)));
            events.Add(Event(rows.Row, no, n, account));
        }

        // A claim names the events it carries, and an event its claims: those of the events are completed first.
        var told = new List<string>?[_claims.Count];
        for (var e = 0; e < events.Count; e++)
        {
            foreach (var c in carriers[e])
                (told[c] ??= []).Add(events[e].Event);
        }

        for (var c = 0; c < _claims.Count; c++)
        {
            if (told[c] is { } inside)
                _claims[c] = _claims[c] with { Events = inside.ToArray() };
        }

        for (var e = 0; e < events.Count; e++)
        {
            if (carriers[e].Length > 0)
                events[e] = events[e] with { Claims = Array.ConvertAll(carriers[e], Claim) };
        }

        return events;
    }

    private EventAccount Event(Statement r, long no, int n, DocumentAccount account)
    {
        // The rows of a role, and those of figures near and at the event, stand together.
        var actors = Rows("event_party", no, n, PartyOf, static p => p.Common(2) == "actor");
        var recipients = Rows("event_party", no, n, PartyOf);
        var figures = Rows("event_figure", no, n, FigureOf, static f => !f.Truth(13));
        var near = Rows("event_figure", no, n, FigureOf);
        return new EventAccount
        {
            Document = account.Document,
            Event = r.Common(2),
            Outlet = account.Outlet,
            Published = account.Published,
            Type = r.Word<EventType>(3),
            Mode = r.CommonOrNull(4),
            Modality = r.Word<Modality>(5),
            Historical = r.Truth(6),
            Reported = r.Truth(7),
            Acled = r.CommonOrNull(8) is { } acled ? new AcledType(acled, r.Common(9)) : null,
            Trigger = r.Common(10),
            TriggerSpan = r.Span(11),
            SentenceSpan = r.Span(13),
            Sentence = Words(r.Span(13)),
            Time = r.IsNull(17) ? null : new EventTime(r.DayOrNull(15), r.DayOrNull(16), r.Word<TimeGranularity>(17), r.CommonOrNull(18)),
            SameAs = r.CommonOrNull(20),
            Actors = actors,
            Recipients = recipients,
            Places = Rows("event_place", no, n, p => _actors.Place(p.Number(3))),
            Figures = figures,
            NearFigures = near,
            NearPlace = r.NumberOrNull(21) is { } nearby ? _actors.Place(nearby) : null,
            NearTime = r.IsNull(24) ? null : new EventTime(r.DayOrNull(22), r.DayOrNull(23), r.Word<TimeGranularity>(24), r.CommonOrNull(25)),
            IsTimeOfSaying = r.Truth(26),
        };
    }

    private Party PartyOf(Statement row) => Actor(row.Number(4), row.Span(5));

    private Figure FigureOf(Statement row) => new(
        row.Common(3), row.Word<QuantityUnit>(4), row.DecimalOrNull(5), row.DecimalOrNull(6), row.DecimalOrNull(7), row.Word<Hedge>(8), row.Truth(9), row.CommonOrNull(10), Words(row.Span(11)), row.Span(11));

    /// <summary>The words of a span; records of one document that hold the same words share them.</summary>
    private string Words(TextSpan span)
    {
        if (!_words.TryGetValue(Key(span), out var words))
            _words[Key(span)] = words = span.Of(_text);
        return words;
    }

    /// <summary>An actor as named at a place of the text; what it does there in several records is one object.</summary>
    private Party Actor(long number, TextSpan span)
    {
        // Many stand nowhere in the text: the number has to part them too.
        var key = Key(span) ^ (number * 0x5851F42D4C957F2D);
        var first = _parties.GetValueOrDefault(key);
        for (var there = first; there is not null; there = there.Next)
        {
            if (there.Actor == number && there.Party.Span == span)
                return there.Party;
        }

        var bare = _actors.Actor(number);
        var party = bare with { Words = span.Length == 0 ? bare.NameAr : _pool.Text(Words(span)), Span = span };
        _parties[key] = new Named(number, party, first);
        return party;
    }

    /// <summary>Grades are few, whatever the number of claims.</summary>
    private AdmiraltyGrade Grade(char letter, int credibility, string reasons)
    {
        var first = _grades.GetValueOrDefault(reasons);
        for (var there = first; there is not null; there = there.Next)
        {
            if (there.Grade.Source == letter && there.Grade.Credibility == credibility)
                return there.Grade;
        }

        if (_grades.Count >= MostKept)
            _grades.Clear();
        var grade = new AdmiraltyGrade(letter, credibility, Array.ConvertAll(StoredJson.Texts(reasons.Length == 0 ? null : reasons), _pool.Text));
        _grades[reasons] = new Graded(grade, first);
        return grade;
    }

    // A tuple as a key would need machine code that is made while a question waits.
    private static long Key(TextSpan span) => ((long)span.Start << 32) | (uint)span.End;

    /// <summary>A grade, and the others for the same reasons.</summary>
    private sealed record Graded(AdmiraltyGrade Grade, Graded? Next);

    /// <summary>An actor at a place of the text, and the others under the same key.</summary>
    private sealed record Named(long Actor, Party Party, Named? Next);

    private List<RelationAccount> Relations(long no, DocumentAccount account)
    {
        var relations = new List<RelationAccount>();
        for (var rows = _cursors["relation"]; rows.Is(no); rows.Next())
        {
            var r = rows.Row;
            var evidence = Rows("relation_evidence", no, relations.Count, static e => e.Span(3));
            var claims = Rows("relation_claim", no, relations.Count, static c => c.Whole(3));
            relations.Add(new RelationAccount
            {
                Document = account.Document,
                Relation = r.Common(2),
                Outlet = account.Outlet,
                Published = account.Published,
                Type = r.Word<RelationType>(3),
                Mode = r.CommonOrNull(4),
                Subject = Actor(r.Number(5), r.Span(6)),
                Object = r.NumberOrNull(8) is { } o ? Actor(o, r.Span(9)) : null,
                Office = r.CommonOrNull(11),
                From = r.DayOrNull(12),
                To = r.DayOrNull(13),
                Modality = r.Word<Modality>(14),
                EvidenceSpans = evidence,
                Evidence = Array.ConvertAll(evidence, Words),
                Claims = Array.ConvertAll(claims, Claim),
            });
        }

        return relations;
    }

    private ClaimAccount Claim(int n) => n < _claims.Count ? _claims[n]
        : throw new ArchiveException(ArchiveFault.Damaged, "The archive names a claim that it does not hold. Run 'isnad archive check'.");

    // What is read may stay for long, and most lists have no or one element: they take no more room than that.
    private T[] Rows<T>(string table, long no, Func<Statement, T> read)
    {
        List<T>? items = null;
        for (var rows = _cursors[table]; rows.Is(no); rows.Next())
            (items ??= []).Add(read(rows.Row));
        return items?.ToArray() ?? [];
    }

    private T[] Rows<T>(string table, long no, int child, Func<Statement, T> read, Func<Statement, bool>? wanted = null)
    {
        List<T>? items = null;
        for (var rows = _cursors[table]; rows.Is(no, child) && wanted?.Invoke(rows.Row) != false; rows.Next())
            (items ??= []).Add(read(rows.Row));
        return items?.ToArray() ?? [];
    }
}
