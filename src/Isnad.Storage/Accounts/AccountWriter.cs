using Isnad.Corpus;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Accounts;

/// <summary>Writes the rows of what one document tells.</summary>
internal sealed class AccountWriter(Connection connection, ActorTable actors)
{
    private readonly Dictionary<string, int> _claims = new(StringComparer.Ordinal);

    /// <summary>Writes all rows of a document; it has none yet.</summary>
    public void Write(long document, DocumentAccount account)
    {
        _claims.Clear();
        for (var n = 0; n < account.Parties.Count; n++)
            Insert("document_actor", document, n).Set(3, actors.Number(account.Parties[n])).Span(4, account.Parties[n].Span).Run();
        for (var n = 0; n < account.Spots.Count; n++)
            Insert("document_place", document, n).Set(3, actors.Number(account.Spots[n])).Run();
        for (var n = 0; n < account.Claims.Count; n++)
            Write(document, n, account.Claims[n]);
        for (var n = 0; n < account.Events.Count; n++)
            Write(document, n, account.Events[n]);
        for (var n = 0; n < account.Relations.Count; n++)
            Write(document, n, account.Relations[n]);
        for (var n = 0; n < account.Labels.Count; n++)
            Write(document, n, account.Labels[n]);
    }

    /// <summary>Removes all rows of a document.</summary>
    public void Remove(long document)
    {
        foreach (var table in AccountTables.Deleted)
            connection.Kept($"DELETE FROM {table} WHERE document = ?1").Set(1, document).Run();
    }

    /// <summary>Where an event stands on a timeline: the first day told, else the day of publication.</summary>
    public static DateOnly? Day(EventAccount e) => e.Time?.From ?? e.Time?.To ?? e.Published;

    private void Write(long document, int n, ClaimAccount claim)
    {
        _claims[claim.Claim] = n;
        Insert("claim", document, n).Set(3, claim.Claim).Set(4, Spelling.Of(claim.Act)).Set(5, Spelling.Of(claim.Quotation)).Set(6, claim.Verb).Span(7, claim.Span)
            .Set(9, claim.Parent).Set(10, claim.Grade?.Source.ToString()).Set(11, (object?)claim.Grade?.Credibility).Set(12, claim.Grade is { } grade ? StoredJson.Of(grade.Reasons) : null)
            .Set(13, Spelling.Of(claim.Chain.Count > 0 ? claim.Chain[^1].Kind : LinkKind.Unspecified)).Run();
        for (var l = 0; l < claim.Chain.Count; l++)
        {
            var voice = claim.Chain[l];
            Insert("claim_link", document, n, l).Set(4, Spelling.Of(voice.Kind)).Set(5, voice.Key).Set(6, voice.Words).Set(7, Spelling.Of(voice.Count)).Run();
        }
    }

    private void Write(long document, int n, EventAccount e)
    {
        Insert("event", document, n).Set(3, e.Event).Set(4, Spelling.Of(e.Type)).Set(5, e.Mode).Set(6, Spelling.Of(e.Modality)).Set(7, e.Historical ? 1 : 0).Set(8, e.Reported ? 1 : 0)
            .Set(9, e.Acled?.EventType).Set(10, e.Acled?.SubEventType).Set(11, e.Trigger).Span(12, e.TriggerSpan).Span(14, e.SentenceSpan)
            .Set(16, e.Time?.From).Set(17, e.Time?.To).Set(18, e.Time is { } time ? Spelling.Of(time.Granularity) : null).Set(19, e.Time?.Mention)
            .Set(20, Day(e)).Set(21, e.SameAs)
            .Set(22, e.NearPlace is { } near ? (object)actors.Number(near) : null).Set(23, e.NearTime?.From).Set(24, e.NearTime?.To)
            .Set(25, e.NearTime is { } told ? Spelling.Of(told.Granularity) : null).Set(26, e.NearTime?.Mention).Set(27, e.IsTimeOfSaying ? 1 : 0).Run();
        Write(document, n, "actor", e.Actors);
        Write(document, n, "recipient", e.Recipients);
        for (var p = 0; p < e.Places.Count; p++)
            Insert("event_place", document, n, p).Set(4, actors.Number(e.Places[p])).Run();
        for (var f = 0; f < e.Figures.Count + e.NearFigures.Count; f++)
        {
            var loose = f >= e.Figures.Count;
            var figure = loose ? e.NearFigures[f - e.Figures.Count] : e.Figures[f];
            Insert("event_figure", document, n, f).Set(4, figure.Quantity).Set(5, Spelling.Of(figure.Unit)).Set(6, figure.Value).Set(7, figure.Min).Set(8, figure.Max)
                .Set(9, Spelling.Of(figure.Hedge)).Set(10, figure.Joint ? 1 : 0).Set(11, figure.Of).Span(12, figure.Span).Set(14, loose ? 1 : 0).Run();
        }

        for (var c = 0; c < e.Claims.Count; c++)
            Insert("event_claim", document, n, c).Set(4, _claims[e.Claims[c].Claim]).Run();
    }

    private void Write(long document, int n, string role, IReadOnlyList<Party> parties)
    {
        for (var p = 0; p < parties.Count; p++)
            connection.Kept(AccountTables.Insert("event_party")).Set(1, document).Set(2, n).Set(3, role).Set(4, p).Set(5, actors.Number(parties[p])).Span(6, parties[p].Span).Run();
    }

    private void Write(long document, int n, RelationAccount r)
    {
        Insert("relation", document, n).Set(3, r.Relation).Set(4, Spelling.Of(r.Type)).Set(5, r.Mode).Set(6, actors.Number(r.Subject)).Span(7, r.Subject.Span)
            .Set(9, r.Object is { } o ? (object)actors.Number(o) : null).Span(10, r.Object?.Span).Set(12, r.Office).Set(13, r.From).Set(14, r.To).Set(15, Spelling.Of(r.Modality)).Run();
        for (var e = 0; e < r.EvidenceSpans.Count; e++)
            Insert("relation_evidence", document, n, e).Span(4, r.EvidenceSpans[e]).Run();
        for (var c = 0; c < r.Claims.Count; c++)
            Insert("relation_claim", document, n, c).Set(4, _claims[r.Claims[c].Claim]).Run();
    }

    private void Write(long document, int n, LabelAccount label) =>
        Insert("label", document, n).Set(3, actors.Number(label.Actor)).Span(4, label.Actor.Span).Set(6, label.Words).Span(7, label.Span).Set(9, Spelling.Of(label.Stance)).Set(10, label.Claim).Run();

    private Statement Insert(string table, long document, int n) => connection.Kept(AccountTables.Insert(table)).Set(1, document).Set(2, n);

    private Statement Insert(string table, long document, int n, int child) => Insert(table, document, n).Set(3, child);

}
