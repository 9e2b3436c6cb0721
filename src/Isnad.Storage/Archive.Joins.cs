using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Storage.Asking;
using Isnad.Storage.Joins;

namespace Isnad.Storage;

/// <content>Joined events and groups of copies, as <c>isnad join</c> computed them last.</content>
public sealed partial class Archive
{
    /// <summary>Of what they were computed, or null when they never were.</summary>
    public JoiningState? Joining
    {
        get
        {
            using var lease = _pool.Rent();
            var row = lease.Kept("SELECT at, documents, judgements FROM joining");
            return row.Step() ? new JoiningState(Stamp.Read(row.Text(0)), row.Number(1), row.Number(2)) : null;
        }
    }

    /// <summary>The joined events of which at least one account is asked for by a filter, by day. Documents read again since are left out.</summary>
    public IEnumerable<JoinedEvent> JoinedEvents(AccountFilter filter)
    {
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        var loader = new JoinLoader(lease.Session);
        foreach (var no in FilterSql.Told(filter, lease.Connection) ?? Numbers(lease.Connection, filter, FilterSql.Joined).ConvertAll(static j => j.Document))
        {
            if (loader.Load(no) is { Members.Count: > 0 } joined)
                yield return joined;
        }
    }

    /// <summary>How many joined events a filter asks for.</summary>
    public long CountJoinedEvents(AccountFilter filter) => CountOf(filter, FilterSql.Joined);

    /// <summary>The joined event of an id, or null.</summary>
    public JoinedEvent? JoinedEvent(string id)
    {
        using var lease = _pool.Rent();
        var row = lease.Kept("SELECT no FROM joined_event WHERE id = ?1").Set(1, id);
        return row.Step() ? new JoinLoader(lease.Session).Load(row.Number(0)) : null;
    }

    /// <summary>The joined event to which an account belongs, or null.</summary>
    /// <param name="document">Id of the document.</param>
    /// <param name="eventId">Id of the event in its analysis.</param>
    public JoinedEvent? JoinedEventOf(string document, string eventId)
    {
        using var lease = _pool.Rent();
        var row = lease.Kept("""
            SELECT m.joined FROM document d JOIN event e ON e.document = d.no JOIN joined_member m ON m.document = e.document AND m.event = e.n WHERE d.id = ?1 AND e.id = ?2
            """).Set(1, document).Set(2, eventId);
        return row.Step() ? new JoinLoader(lease.Session).Load(row.Number(0)) : null;
    }

    /// <summary>All groups of copies by the order of their first.</summary>
    public IEnumerable<CopyGroup> CopyGroups()
    {
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        var loader = new JoinLoader(lease.Session);
        for (var rows = lease.Kept("SELECT no FROM copy_group ORDER BY no"); rows.Step();)
        {
            if (loader.Copies(rows.Number(0)) is { } group)
                yield return group;
        }
    }

    /// <summary>The group of copies to which a document belongs, or null.</summary>
    public CopyGroup? CopiesOf(string document)
    {
        using var lease = _pool.Rent();
        var row = lease.Kept("SELECT m.copy_group FROM copy_member m JOIN document d ON d.no = m.document WHERE d.id = ?1").Set(1, document);
        return row.Step() ? new JoinLoader(lease.Session).Copies(row.Number(0)) : null;
    }
}
