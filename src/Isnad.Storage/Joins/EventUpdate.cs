using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Joins accounts again from the days on which something is new, until what is open is again what it was; then puts the events that changed in the place
/// of the former ones. The session writes, inside a transaction.</summary>
internal sealed class EventUpdate(Session session, JoinWriter writer, JoinPlan plan, IReadOnlyList<EventJudgement> judgements, KnownWholes wholes, Action<long, JoinedEvent> added)
{
    private readonly int _window = plan.Windows.EventDays!.Value;

    // Ids of events, of before and of now, that have not the accounts they had.
    private readonly HashSet<string> _other = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    private Connection Sql => session.Connection;

    /// <summary>Documents gone through so far, with those from which what was open was made anew.</summary>
    public long Again { get; private set; }

    /// <summary>Runs to the end.</summary>
    public void Run(CancellationToken cancellation)
    {
        DateOnly? reached = DateOnly.MinValue;
        foreach (var day in plan.EventDays)
        {
            if (day < reached || reached is null)
                continue;
            reached = Along(day, cancellation);
            Gone();
        }
    }

    /// <summary>Goes along from a day; the day on which it stopped, or null where it came to the end.</summary>
    private DateOnly? Along(DateOnly start, CancellationToken cancellation)
    {
        var joiner = new EventJoiner(new JoinRules { WindowDays = _window, Wholes = wholes }, judgements) { Wanted = _other.Contains };
        Restore(joiner, start);
        var changes = plan.EventDays.ToHashSet();
        var last = WindowDays.Number(Sql, start);
        foreach (var (no, account, _) in DaySequence.Read(session, start))
        {
            cancellation.ThrowIfCancellationRequested();
            var day = EventJoiner.Order(account);
            if (day < DateOnly.MaxValue && day.DayNumber > last + _window && !changes.Contains(day) && !plan.Waits.Any(w => w.From <= day && day <= w.To))
            {
                Add(joiner.Arrive(day));
                return day;
            }

            Again++;
            writer.Recent.Add(account.Document, no);
            Add(joiner.Add(account));
            if (Moved(no, joiner) || changes.Contains(day))
                last = WindowDays.Number(Sql, day);
        }

        Add(joiner.Complete());
        return null;
    }

    // Whether an account of the document went elsewhere than before, or into an event that is another than before.
    private bool Moved(long no, EventJoiner joiner)
    {
        var before = new Dictionary<string, (string Event, bool IsOutcome)>(StringComparer.Ordinal);
        for (var rows = Sql.Kept("""
            SELECT e.id, j.id, m.outcome FROM joined_member m JOIN joined_event j ON j.no = m.joined JOIN event e ON e.document = m.document AND e.n = m.event WHERE m.document = ?1
            """).Set(1, no); rows.Step();)
            before[rows.Text(0)] = (rows.Text(1), rows.Truth(2));
        var moved = false;
        foreach (var (account, now, outcome) in joiner.Placed)
        {
            var known = before.TryGetValue(account.Event, out var then);
            if (!known || then != (now, outcome))
            {
                _other.Add(now);
                if (known)
                    _other.Add(then.Event);
                moved = true;
            }

            // What a person said gives other reasons, even where it changes nothing else.
            if (plan.Judged.Contains(AccountAnchor.Of(account)))
                _other.Add(now);
            moved |= _other.Contains(now);
        }

        return moved;
    }

    private void Restore(EventJoiner joiner, DateOnly start)
    {
        Sql.Run("CREATE TEMP TABLE IF NOT EXISTS open (no INTEGER PRIMARY KEY); DELETE FROM open");
        Sql.Kept("INSERT OR IGNORE INTO open SELECT m.joined FROM document d JOIN joined_member m ON m.document = d.no WHERE d.day >= ?1 AND d.day < ?2")
            .Set(1, WindowDays.Start(Sql, start, _window)).Set(2, start).Run();

        // An event that a person wants accounts in is kept open for them.
        foreach (var anchor in judgements.SelectMany(static j => new[] { j.First, j.Second }).Distinct())
        {
            Sql.Kept("""
                INSERT OR IGNORE INTO open SELECT m.joined FROM document d JOIN event e ON e.document = d.no AND e.trigger_start = ?2
                  JOIN joined_member m ON m.document = e.document AND m.event = e.n WHERE d.id = ?1 AND d.day < ?3
                """).Set(1, anchor.Document).Set(2, (long)anchor.Start).Set(3, start).Run();
        }

        var loader = new JoinLoader(session);
        var members = new Dictionary<(string Document, string Event), Membership>();
        foreach (var joined in DaySequence.Numbers(Sql.Kept("SELECT no FROM open")))
        {
            foreach (var (place, member) in loader.Memberships(joined, start))
                members[place] = member;
        }

        var clusters = new Dictionary<long, int>();
        var documents = DaySequence.Numbers(Sql.Kept("""
            SELECT DISTINCT d.no FROM open o JOIN joined_member m ON m.joined = o.no JOIN document d ON d.no = m.document WHERE d.day < ?1 ORDER BY d.day, d.id
            """).Set(1, start));
        foreach (var (no, account, _) in DaySequence.Read(session, documents))
        {
            Again++;
            writer.Recent.Add(account.Document, no);
            joiner.Restore(account, e => members.GetValueOrDefault((account.Document, e)), clusters);
        }

        joiner.Arrive(start);
    }

    private void Add(IReadOnlyList<JoinedEvent> events)
    {
        foreach (var joined in events)
        {
            Remove(joined.Id);
            var no = writer.Add(joined);
            ToldTables.Add(Sql, no);
            added(no, joined);
            _written.Add(joined.Id);
        }
    }

    // Events of before that are none any more.
    private void Gone()
    {
        foreach (var id in _other.Where(id => !_written.Contains(id)))
            Remove(id);
        _other.Clear();
        _written.Clear();
    }

    private void Remove(string id)
    {
        ToldTables.Remove(Sql, id);
        Sql.Kept("DELETE FROM joined_event WHERE id = ?1").Set(1, id).Run();
    }
}
