using Isnad.Corpus.Actors;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Networks;
using Isnad.Corpus.Wording;
using Isnad.Storage.Asking;
using Isnad.Storage.Joins;

namespace Isnad.Storage;

/// <content>What follows from joined events and from all documents, as it was computed when the archive was joined last.</content>
public sealed partial class Archive
{
    /// <summary>Whether what was joined last is joined of all that is here now.</summary>
    public bool IsJoined
    {
        get
        {
            // Where documents go or are read again the joining goes too; so the last number says whether any came, and nothing is counted.
            using var lease = _pool.Rent();
            return lease.Connection.Number("""
                SELECT 1 FROM joining WHERE last_document = (SELECT coalesce(max(no), 0) FROM document) AND judgements = (SELECT count(*) FROM judgement)
                """) is not null;
        }
    }

    /// <summary>Whether the archive was ever joined.</summary>
    public bool WasJoined
    {
        get
        {
            using var lease = _pool.Rent();
            return lease.Connection.Number("SELECT 1 FROM joined_assessment LIMIT 1") is not null;
        }
    }

    /// <summary>The contradictions of joined events of which an account is asked for by a filter, by day.</summary>
    public IEnumerable<StoredDisagreement> Contradictions(AccountFilter filter) => Disagreements(filter, FilterSql.Contradictions);

    /// <summary>The replaced values of joined events of which an account is asked for by a filter, by day.</summary>
    public IEnumerable<StoredDisagreement> Revisions(AccountFilter filter) => Disagreements(filter, FilterSql.Revisions);

    /// <summary>How many contradictions a filter asks for.</summary>
    public long CountContradictions(AccountFilter filter) => CountOf(filter, FilterSql.Contradictions);

    /// <summary>The edges of the network, those with most outlets and statements first.</summary>
    /// <param name="filter">Asks by actors, modalities, outlets, places of events, days of the statements (told, else of publication) and number; see <see cref="AsksForEdges"/>.</param>
    /// <param name="kinds">Kinds of edges; none asks for all.</param>
    /// <param name="register">Which keys are one actor.</param>
    /// <param name="evidence">Statements of each that are read at most, the earliest.</param>
    public IEnumerable<NetworkEdge> Edges(AccountFilter filter, IReadOnlyList<EdgeKind> kinds, ActorRegister register, int evidence)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        foreach (var edge in new EdgeLoader(lease.Session, register).Load(filter, kinds, evidence))
            yield return edge;
    }

    /// <summary>What outlets call actors, by actor, the most frequent first.</summary>
    /// <param name="filter">Asks by actors, outlets, stances and number; see <see cref="AsksForWords"/>.</param>
    /// <param name="examples">Whether their examples are wanted.</param>
    public IEnumerable<WordUse> Words(AccountFilter filter, bool examples)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        foreach (var use in new WordingLoader(lease.Session).Load(filter, examples))
            yield return use;
    }

    /// <summary>How often outlets call actors what in all, whatever the month and the stance.</summary>
    /// <param name="filter">Asks by actors, outlets and stances; see <see cref="AsksForWords"/>.</param>
    public IEnumerable<WordUse> WordTotals(AccountFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        foreach (var use in new WordingLoader(lease.Session).Totals(filter))
            yield return use;
    }

    /// <summary>The actors, those named in most documents first.</summary>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many to give at most.</param>
    public IEnumerable<ActorUse> ActorUses(int skip, int take)
    {
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        var actors = lease.Session.Actors;
        for (var rows = lease.Kept("SELECT key, actor, documents, outlets, first, last FROM actor_use WHERE shown_as IS NULL ORDER BY documents DESC, key LIMIT ?2 OFFSET ?1")
            .Set(1, (long)skip).Set(2, (long)take); rows.Step();)
            yield return new ActorUse(actors.Actor(rows.Number(1)) with { Key = rows.Text(0) }, rows.Whole(2), rows.Whole(3), rows.DayOrNull(4), rows.DayOrNull(5));
    }

    /// <summary>Who stands behind a joined event and how many died, as it was computed when it was joined; null for an event that is not there any more.</summary>
    public EventAssessment? Assessment(JoinedEvent joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        using var lease = _pool.Rent();
        var row = lease.Kept("""
            SELECT a.documents, a.outlets, a.affirming, a.denying, a.grade_source, a.grade_credibility, a.airwars, c.low, u.low, u.best, u.high
            FROM joined_event j JOIN joined_assessment a ON a.joined = j.no LEFT JOIN joined_toll c ON c.joined = j.no AND c.measure = 'acled'
            LEFT JOIN joined_toll u ON u.joined = j.no AND u.measure = 'ucdp' WHERE j.id = ?1
            """).Set(1, joined.Id);
        return !row.Step() ? null : new EventAssessment(
            row.Whole(0), row.Whole(1), row.Whole(2), row.Whole(3), row.Text(4)[0], row.Whole(5), JoinLoader.Word<AirwarsGrade>(row.Text(6)), (int?)row.NumberOrNull(7),
            ((int?)row.NumberOrNull(8), (int?)row.NumberOrNull(9), (int?)row.NumberOrNull(10)));
    }

    /// <summary>Whether an actor of this key is named in the archive.</summary>
    public bool HasActor(string key)
    {
        using var lease = _pool.Rent();
        return lease.Kept("SELECT 1 FROM actor WHERE key = ?1 LIMIT 1").Set(1, key).Step();
    }

    /// <summary>The groups of copies to which the documents of an event belong, for those that have one.</summary>
    public IReadOnlyDictionary<string, string> CopiesOf(JoinedEvent joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        if (joined.Members.Count < 2)
            return groups;
        using var lease = _pool.Rent();
        foreach (var document in joined.Members.Select(static m => m.Account.Document).Distinct(StringComparer.Ordinal))
        {
            var row = lease.Kept("SELECT g.id FROM document d JOIN copy_member m ON m.document = d.no JOIN copy_group g ON g.no = m.copy_group WHERE d.id = ?1").Set(1, document);
            if (row.Step())
                groups[document] = row.Text(0);
            row.Reset();
        }

        return groups;
    }

    /// <summary>Whether <see cref="Edges"/> answers all that a filter asks.</summary>
    public static bool AsksForEdges(AccountFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter with { Actors = [], Modalities = [], Outlets = [], Places = [], Countries = [], Near = null, From = null, To = null } is var rest && rest.IsEmpty;
    }

    /// <summary>Whether <see cref="Words"/> answers all that a filter asks.</summary>
    public static bool AsksForWords(AccountFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter with { Actors = [], Outlets = [], Stances = [] } is var rest && rest.IsEmpty;
    }

    private IEnumerable<StoredDisagreement> Disagreements(AccountFilter filter, Func<AccountFilter, Sqlite.Connection, bool, Sqlite.Statement> sql)
    {
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        var loader = new DisagreementLoader(lease.Session);
        foreach (var (no, _) in Numbers(lease.Connection, filter, sql))
        {
            if (loader.Load(no) is { } found)
                yield return found;
        }
    }
}
