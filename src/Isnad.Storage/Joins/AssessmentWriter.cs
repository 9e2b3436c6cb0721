using Isnad.Corpus;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;
using Isnad.Lexicon;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Writes what follows from a joined event: who stands behind it, its figures and tolls, what its accounts disagree about.</summary>
internal sealed class AssessmentWriter(Session session, CompiledLexicon lexicon)
{
    private static readonly string[] Tables = ["joined_assessment", "joined_source", "ledger_entry", "joined_toll", "disagreement"];

    private readonly LedgerBuilder _ledgers = new(lexicon);
    private readonly DisagreementFinder _finder = new(lexicon);

    private Connection Sql => session.Connection;

    /// <summary>Writes all of it.</summary>
    /// <param name="joined">Number of the event.</param>
    /// <param name="e">The event.</param>
    /// <param name="places">Where its accounts stand.</param>
    /// <param name="copies">The group of copies of a document, for documents that have one.</param>
    public void Add(long joined, JoinedEvent e, IReadOnlyDictionary<AccountAnchor, (long Document, int Event)> places, IReadOnlyDictionary<string, string> copies)
    {
        Corroboration(joined, EventCorroborator.Corroborate(e, copies));
        Ledger(joined, _ledgers.Build(e, copies), places);
        if (e.Members.Count < 2)
            return;
        var found = _finder.Find(e, copies);
        var day = e.From ?? e.FirstTold;
        foreach (var c in found.Contradictions)
            Disagreement(joined, c.Id, c.Kind, null, day, c.Reason, [c.First, c.Second, .. c.More], places);
        foreach (var r in found.Revisions)
            Disagreement(joined, r.Id, r.Of, r.Kind, day, r.Reason, [r.Earlier, r.Later], places);
    }

    /// <summary>Writes it anew for events whose documents became copies of others, or no longer are.</summary>
    public void Again(IReadOnlySet<long> events)
    {
        var loader = new JoinLoader(session);
        foreach (var no in events)
        {
            if (loader.Load(no) is not { Members.Count: > 0 } joined)
                continue;
            Sql.Kept("DELETE FROM disagreement_side WHERE disagreement IN (SELECT no FROM disagreement WHERE joined = ?1)").Set(1, no).Run();
            foreach (var table in Tables)
                Sql.Kept($"DELETE FROM {table} WHERE joined = ?1").Set(1, no).Run();
            var places = new Dictionary<AccountAnchor, (long, int)>();
            var rows = Sql.Kept("SELECT document, event FROM joined_member WHERE joined = ?1 ORDER BY n").Set(1, no);
            foreach (var member in joined.Members)
            {
                rows.Step();
                places[AccountAnchor.Of(member.Account)] = (rows.Number(0), rows.Whole(1));
            }

            rows.Reset();
            Add(no, joined, places, Copies(joined));
        }
    }

    /// <summary>The groups of copies to which documents of an event belong, for those that have one.</summary>
    public IReadOnlyDictionary<string, string> Copies(JoinedEvent joined)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        if (joined.Members.Count < 2)
            return groups;
        foreach (var document in joined.Members.Select(static m => m.Account.Document).Distinct(StringComparer.Ordinal))
        {
            var row = Sql.Kept("SELECT g.id FROM document d JOIN copy_member m ON m.document = d.no JOIN copy_group g ON g.no = m.copy_group WHERE d.id = ?1").Set(1, document);
            if (row.Step())
                groups[document] = row.Text(0);
            row.Reset();
        }

        return groups;
    }

    private void Corroboration(long joined, EventCorroboration c)
    {
        Sql.Kept("""
            INSERT INTO joined_assessment (joined, documents, outlets, affirming, denying, grade_source, grade_credibility, grade_reasons, airwars, airwars_reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Set(1, joined).Set(2, c.Documents).Set(3, c.Outlets).Set(4, c.Affirming).Set(5, c.Denying).Set(6, c.Grade.Source.ToString()).Set(7, c.Grade.Credibility)
            .Set(8, StoredJson.Of(c.Grade.Reasons)).Set(9, JoinWriter.Word(c.Airwars)).Set(10, c.AirwarsReason).Run();
        for (var n = 0; n < c.Sources.Count; n++)
        {
            var s = c.Sources[n];
            Sql.Kept("INSERT INTO joined_source (joined, n, name, key, kind, letter, affirms, counts, is_party, accounts, ties) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .Set(1, joined).Set(2, n).Set(3, s.Name).Set(4, s.Key).Set(5, Spelling.Of(s.Kind)).Set(6, s.Letter.ToString()).Set(7, s.Affirms ? 1 : 0).Set(8, s.Counts ? 1 : 0)
                .Set(9, s.IsParty ? 1 : 0).Set(10, s.Accounts.Count).Set(11, StoredJson.Of([.. s.Ties.Select(static t => JoinWriter.Word(t))])).Run();
        }
    }

    private void Ledger(long joined, CasualtyLedger ledger, IReadOnlyDictionary<AccountAnchor, (long Document, int Event)> places)
    {
        for (var n = 0; n < ledger.Entries.Count; n++)
        {
            var f = ledger.Entries[n];
            Sql.Kept("""
                INSERT INTO ledger_entry (joined, n, document, span_start, span_end, harm, counted, side, value, low, high, hedge, as_of, mark, component)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).Set(1, joined).Set(2, n).Set(3, places[f.Account].Document).Span(4, f.Span).Set(6, JoinWriter.Word(f.Harm)).Set(7, JoinWriter.Word(f.Group))
                .Set(8, f.Side is { } side ? (object)session.Actors.Number(side) : null).Set(9, f.Value).Set(10, f.Low).Set(11, f.High).Set(12, Spelling.Of(f.Hedge)).Set(13, f.AsOf)
                .Set(14, JoinWriter.Word(f.Mark)).Set(15, f.Component ? 1 : 0).Run();
        }

        if (ledger.Entries.Count == 0)
            return;
        foreach (var (measure, toll) in new[]
        {
            ("acled", ledger.Acled), ("ucdp", ledger.Ucdp), ("ucdp_side_a", ledger.UcdpSideA), ("ucdp_side_b", ledger.UcdpSideB), ("ucdp_civilians", ledger.UcdpCivilians),
            ("airwars_killed", ledger.AirwarsKilled), ("airwars_injured", ledger.AirwarsInjured),
        })
        {
            if (toll is { Low: null, Best: null, High: null })
                continue;
            Sql.Kept("INSERT INTO joined_toll (joined, measure, low, best, high, rule, entries) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .Set(1, joined).Set(2, measure).Set(3, (object?)toll.Low).Set(4, (object?)toll.Best).Set(5, (object?)toll.High).Set(6, toll.Rule)
                .Set(7, "[" + string.Join(",", toll.From) + "]").Run();
        }
    }

    private void Disagreement(
        long joined, string id, ContradictionKind kind, RevisionKind? revision, DateOnly? day, string reason, IReadOnlyList<AccountSide> sides,
        IReadOnlyDictionary<AccountAnchor, (long Document, int Event)> places)
    {
        Sql.Kept("INSERT INTO disagreement (id, joined, kind, revision, day, reason) VALUES (?, ?, ?, ?, ?, ?)")
            .Set(1, id).Set(2, joined).Set(3, JoinWriter.Word(kind)).Set(4, revision is { } r ? JoinWriter.Word(r) : null).Set(5, day).Set(6, reason).Run();
        var number = Native.sqlite3_last_insert_rowid(Sql.Handle);
        for (var n = 0; n < sides.Count; n++)
        {
            var (document, account) = places[sides[n].Account];
            Sql.Kept("INSERT INTO disagreement_side (disagreement, n, document, event, value) VALUES (?, ?, ?, ?, ?)")
                .Set(1, number).Set(2, n).Set(3, document).Set(4, account).Set(5, sides[n].Value).Run();
        }
    }
}
