using Isnad.Corpus;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Accounts;

/// <summary>Reads back what documents tell, one document after the other in the order of their numbers: a cursor for each table, side by side.</summary>
internal sealed class AccountLoader : IDisposable
{
    private readonly ActorTable _actors;
    private readonly RowCursor _heads;
    private readonly Dictionary<string, RowCursor> _cursors;
    private readonly List<ClaimAccount> _claims = [];
    private string _text = "";
    private (TextSpan Span, string Text, string Words) _sentence = (default, "", "");

    public AccountLoader(Connection connection, ActorTable actors)
    {
        _actors = actors;
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
        var account = new DocumentAccount
        {
            Document = head.Text(1),
            Source = head.Text(2),
            Url = head.TextOrNull(3),
            Title = head.TextOrNull(4),
            Outlet = head.TextOrNull(5),
            OutletName = head.TextOrNull(6),
            Published = head.DayOrNull(7),
        };
        Claims(no, account);
        var events = Events(no, account);
        return account with
        {
            Parties = Rows("document_actor", no, r => _actors.Actor(r.Number(2), r.Span(3), _text)),
            Spots = Rows("document_place", no, r => _actors.Place(r.Number(2))),
            Events = events,
            Claims = [.. _claims],
            Relations = Relations(no, account),
            Labels = Rows("label", no, r => new LabelAccount(
                account.Document, account.Outlet, account.Published, _actors.Actor(r.Number(2), r.Span(3), _text), r.Text(5), r.Span(6), r.Word<Stance>(8), r.TextOrNull(9))),
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
                Claim = r.Text(2),
                Act = r.Word<ClaimAct>(3),
                Quotation = r.Word<QuotationStyle>(4),
                Verb = r.TextOrNull(5),
                Span = span,
                Words = span.Of(_text),
                Parent = r.TextOrNull(8),
                Grade = r.TextOrNull(9) is { Length: 1 } letter ? new AdmiraltyGrade(letter[0], r.Whole(10), StoredJson.Texts(r.TextOrNull(11))) : null,
                Chain = Rows("claim_link", no, _claims.Count, static l => new Voice(l.Word<LinkKind>(3), l.TextOrNull(4), l.Text(5), l.Word<SourceCount>(6))),
            });
        }
    }

    private List<EventAccount> Events(long no, DocumentAccount account)
    {
        var events = new List<EventAccount>();
        var carriers = new List<List<int>>();
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
            _claims[c] = _claims[c] with { Events = told[c] ?? [] };
        for (var e = 0; e < events.Count; e++)
        {
            if (carriers[e].Count > 0)
                events[e] = events[e] with { Claims = carriers[e].ConvertAll(Claim) };
        }

        return events;
    }

    private EventAccount Event(Statement r, long no, int n, DocumentAccount account)
    {
        var parties = Rows("event_party", no, n, p => (Role: p.Text(2), Party: _actors.Actor(p.Number(4), p.Span(5), _text)));
        var figures = Rows("event_figure", no, n, f => (Near: f.Truth(13), Figure: new Figure(
            f.Text(3), f.Word<QuantityUnit>(4), f.DecimalOrNull(5), f.DecimalOrNull(6), f.DecimalOrNull(7), f.Word<Hedge>(8), f.Truth(9), f.TextOrNull(10), f.Span(11).Of(_text), f.Span(11))));
        return new EventAccount
        {
            Document = account.Document,
            Event = r.Text(2),
            Outlet = account.Outlet,
            Published = account.Published,
            Type = r.Word<EventType>(3),
            Mode = r.TextOrNull(4),
            Modality = r.Word<Modality>(5),
            Historical = r.Truth(6),
            Reported = r.Truth(7),
            Acled = r.TextOrNull(8) is { } acled ? new AcledType(acled, r.Text(9)) : null,
            Trigger = r.Text(10),
            TriggerSpan = r.Span(11),
            SentenceSpan = r.Span(13),
            Sentence = Sentence(r.Span(13)),
            Time = r.TextOrNull(17) is null ? null : new EventTime(r.DayOrNull(15), r.DayOrNull(16), r.Word<TimeGranularity>(17), r.TextOrNull(18)),
            SameAs = r.TextOrNull(20),
            Actors = [.. parties.Where(static p => p.Role == "actor").Select(static p => p.Party)],
            Recipients = [.. parties.Where(static p => p.Role == "recipient").Select(static p => p.Party)],
            Places = Rows("event_place", no, n, p => _actors.Place(p.Number(3))),
            Figures = [.. figures.Where(static f => !f.Near).Select(static f => f.Figure)],
            NearFigures = [.. figures.Where(static f => f.Near).Select(static f => f.Figure)],
            NearPlace = r.NumberOrNull(21) is { } near ? _actors.Place(near) : null,
            NearTime = r.TextOrNull(24) is null ? null : new EventTime(r.DayOrNull(22), r.DayOrNull(23), r.Word<TimeGranularity>(24), r.TextOrNull(25)),
        };
    }

    /// <summary>Events of one sentence stand side by side and share its words.</summary>
    private string Sentence(TextSpan span)
    {
        if (_sentence.Span != span || !ReferenceEquals(_sentence.Text, _text))
            _sentence = (span, _text, span.Of(_text));
        return _sentence.Words;
    }

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
                Relation = r.Text(2),
                Outlet = account.Outlet,
                Published = account.Published,
                Type = r.Word<RelationType>(3),
                Mode = r.TextOrNull(4),
                Subject = _actors.Actor(r.Number(5), r.Span(6), _text),
                Object = r.NumberOrNull(8) is { } o ? _actors.Actor(o, r.Span(9), _text) : null,
                Office = r.TextOrNull(11),
                From = r.DayOrNull(12),
                To = r.DayOrNull(13),
                Modality = r.Word<Modality>(14),
                EvidenceSpans = evidence,
                Evidence = evidence.ConvertAll(e => e.Of(_text)),
                Claims = claims.ConvertAll(Claim),
            });
        }

        return relations;
    }

    private ClaimAccount Claim(int n) => n < _claims.Count ? _claims[n]
        : throw new ArchiveException(ArchiveFault.Damaged, "The archive names a claim that it does not hold. Run 'isnad archive check'.");

    private List<T> Rows<T>(string table, long no, Func<Statement, T> read)
    {
        var items = new List<T>();
        for (var rows = _cursors[table]; rows.Is(no); rows.Next())
            items.Add(read(rows.Row));
        return items;
    }

    private List<T> Rows<T>(string table, long no, int child, Func<Statement, T> read)
    {
        var items = new List<T>();
        for (var rows = _cursors[table]; rows.Is(no, child); rows.Next())
            items.Add(read(rows.Row));
        return items;
    }
}
