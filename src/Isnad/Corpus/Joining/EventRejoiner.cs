namespace Isnad.Corpus.Joining;

/// <summary>Joins again, in memory, only what a change touches, with the events that a join of all would give. Behind a changed day it goes along until, for a whole window,
/// no account has gone elsewhere than before. It holds what is joined, and takes change after change; one that was broken off leaves it unusable.</summary>
public sealed class EventRejoiner
{
    private readonly JoinRules _rules;
    private readonly int _window;
    private IReadOnlyList<EventJudgement> _judgements = [];
    private readonly DocumentAccount[] _documents;
    private readonly int[] _days;
    private readonly Dictionary<string, JoinedEvent> _events;
    private readonly Dictionary<string, List<(JoinedEvent Event, EventMember Member)>> _members;
    private readonly Dictionary<string, int> _places;

    // Ids of events, of before and of now, that have not the accounts they had.
    private readonly HashSet<string> _other = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private HashSet<string> _changed = [];
    private HashSet<AccountAnchor> _judged = [];

    /// <summary>Takes up what was joined before.</summary>
    /// <param name="rules">The rules by which it was joined; they have a window.</param>
    /// <param name="documents">What all documents tell; those that changed since may tell it already.</param>
    /// <param name="former">The events of before.</param>
    /// <exception cref="ArgumentException">The rules have no window.</exception>
    public EventRejoiner(JoinRules rules, IEnumerable<DocumentAccount> documents, IEnumerable<JoinedEvent> former)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(former);
        _window = rules.WindowDays ?? throw new ArgumentException("Without a window every change touches everything.", nameof(rules));
        _rules = rules;
        var ordered = documents.Select(static d => (Day: EventJoiner.Order(d), Document: d)).OrderBy(static p => p.Day).ThenBy(static p => p.Document.Document, StringComparer.Ordinal).ToList();
        _documents = [.. ordered.Select(static p => p.Document)];
        // Documents without a day stand behind all others, on the last day that any has.
        var last = ordered.FindLast(static p => p.Day < DateOnly.MaxValue).Day.DayNumber;
        _days = [.. ordered.Select(p => p.Day < DateOnly.MaxValue ? p.Day.DayNumber : last)];
        _places = new Dictionary<string, int>(_documents.Length, StringComparer.Ordinal);
        for (var i = 0; i < _documents.Length; i++)
            _places[_documents[i].Document] = i;
        _events = former.ToDictionary(static e => e.Id, StringComparer.Ordinal);
        _members = new(_documents.Length, StringComparer.Ordinal);
        foreach (var joined in _events.Values)
            Index(joined);
    }

    /// <summary>Documents gone through for the last change, with those from which what was open was made anew.</summary>
    public long Again { get; private set; }

    /// <summary>The events that follow now, in no order.</summary>
    /// <param name="changed">The documents that tell something else than before, or are new; those of before have the same day as now.</param>
    /// <param name="judgements">What people say of pairs of accounts now.</param>
    /// <param name="judged">Pairs of accounts of which something else is said than before.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyCollection<JoinedEvent> Run(
        IReadOnlyCollection<DocumentAccount> changed, IReadOnlyList<EventJudgement> judgements, IReadOnlyCollection<(AccountAnchor First, AccountAnchor Second)> judged, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(judged);
        (_judgements, Again) = (judgements, 0);
        foreach (var document in changed)
            _documents[_places[document.Document]] = document;
        _changed = [.. changed.Select(static d => d.Document)];
        _judged = [.. judged.SelectMany(static j => new[] { j.First, j.Second })];
        var starts = new SortedSet<int>(_changed.Concat(_judged.Select(static a => a.Document)).Where(_places.ContainsKey).Select(d => First(_places[d])));
        var waits = judged.Where(j => _places.ContainsKey(j.First.Document) && _places.ContainsKey(j.Second.Document))
            .Select(j => (From: Math.Min(Day(j.First), Day(j.Second)), To: Math.Max(Day(j.First), Day(j.Second)))).ToList();
        var reached = 0;
        foreach (var start in starts)
        {
            if (start < reached)
                continue;
            reached = Along(start, waits, cancellation);
            Gone();
        }

        return _events.Values;
    }

    private int Day(AccountAnchor anchor) => _days[_places[anchor.Document]];

    // The first document of the day of one.
    private int First(int place)
    {
        var order = EventJoiner.Order(_documents[place]);
        while (place > 0 && EventJoiner.Order(_documents[place - 1]) == order)
            place--;
        return place;
    }

    // Goes along from a document; the place of the one at which it stopped.
    private int Along(int start, List<(int From, int To)> waits, CancellationToken cancellation)
    {
        var joiner = new EventJoiner(_rules, _judgements) { Wanted = _other.Contains };
        Restore(joiner, start);
        var changes = _changed.Concat(_judged.Select(static a => a.Document)).Where(_places.ContainsKey).Select(d => EventJoiner.Order(_documents[_places[d]])).ToHashSet();
        var last = _days[start];
        for (var i = start; i < _documents.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var day = EventJoiner.Order(_documents[i]);
            if (day < DateOnly.MaxValue && _days[i] > last + _window && !changes.Contains(day) && !waits.Exists(w => w.From <= _days[i] && _days[i] <= w.To))
            {
                Take(joiner.Arrive(day));
                return i;
            }

            Again++;
            Take(joiner.Add(_documents[i]));
            if (Moved(_documents[i].Document, joiner) || changes.Contains(day))
                last = _days[i];
        }

        Take(joiner.Complete());
        return _documents.Length;
    }

    // Whether an account of the document went elsewhere than before, or into an event that is another than before.
    private bool Moved(string document, EventJoiner joiner)
    {
        var before = _members.GetValueOrDefault(document) ?? [];
        var (moved, changed) = (false, _changed.Contains(document));
        if (changed)
            _other.UnionWith(before.Select(static m => m.Event.Id));
        var places = ByAccount(before);
        foreach (var (account, now, outcome) in joiner.Placed)
        {
            var then = places.GetValueOrDefault(account.Event);
            var known = then.Event is not null;
            if (changed || !known || !string.Equals(then.Event!.Id, now, StringComparison.Ordinal) || then.Member.IsOutcome != outcome)
            {
                _other.Add(now);
                if (known)
                    _other.Add(then.Event!.Id);
                moved = true;
            }

            // What a person said gives other reasons, even where it changes nothing else.
            if (_judged.Contains(AccountAnchor.Of(account)))
                _other.Add(now);
            moved |= _other.Contains(now);
        }

        return moved || changed;
    }

    private void Restore(EventJoiner joiner, int start)
    {
        var open = new Dictionary<string, JoinedEvent>(StringComparer.Ordinal);
        for (var i = start - 1; i >= 0 && _days[i] >= _days[start] - _window; i--)
            Open(_documents[i].Document);

        // An event that a person wants accounts in is kept open for them.
        foreach (var anchor in _judgements.SelectMany(static j => new[] { j.First, j.Second }).Distinct())
        {
            if (_places.TryGetValue(anchor.Document, out var place) && place < start && _members.GetValueOrDefault(anchor.Document)?.Find(m => AccountAnchor.Of(m.Member.Account) == anchor).Event is { } awaited)
                open.TryAdd(awaited.Id, awaited);
        }

        var numbers = open.Keys.Select(static (id, n) => (id, n)).ToDictionary(static p => p.id, static p => (long)p.n, StringComparer.Ordinal);
        var clusters = new Dictionary<long, int>();
        foreach (var place in open.Values.SelectMany(static e => e.Members).Select(static m => m.Account.Document).Distinct(StringComparer.Ordinal).Where(d => _places.TryGetValue(d, out var p) && p < start).Select(d => _places[d]).Order())
        {
            Again++;
            var members = ByAccount(_members[_documents[place].Document]);
            joiner.Restore(_documents[place], e => Membership(members, e, numbers), clusters);
        }

        joiner.Arrive(EventJoiner.Order(_documents[start]));

        void Open(string document)
        {
            foreach (var (joined, _) in _members.GetValueOrDefault(document) ?? [])
                open.TryAdd(joined.Id, joined);
        }
    }

    // Where an account stands, by its id in the document; of two places the one of before.
    private static Dictionary<string, (JoinedEvent Event, EventMember Member)> ByAccount(List<(JoinedEvent Event, EventMember Member)> members)
    {
        var places = new Dictionary<string, (JoinedEvent Event, EventMember Member)>(members.Count, StringComparer.Ordinal);
        foreach (var member in members)
            places.TryAdd(member.Member.Account.Event, member);
        return places;
    }

    private static Membership? Membership(Dictionary<string, (JoinedEvent Event, EventMember Member)> members, string account, Dictionary<string, long> numbers) =>
        members.GetValueOrDefault(account) is { Event: { } joined, Member: { } member } && numbers.TryGetValue(joined.Id, out var number)
            ? new Membership(number, member.Score, member.Reasons, member.With, member.IsOutcome) : null;

    private void Take(IReadOnlyList<JoinedEvent> events)
    {
        foreach (var joined in events)
        {
            Remove(joined.Id);
            _events[joined.Id] = joined;
            Index(joined);
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

    private void Index(JoinedEvent joined)
    {
        foreach (var member in joined.Members)
        {
            if (!_members.TryGetValue(member.Account.Document, out var told))
                _members[member.Account.Document] = told = new(2);
            told.Add((joined, member));
        }
    }

    private void Remove(string id)
    {
        if (!_events.Remove(id, out var joined))
            return;
        foreach (var document in joined.Members.Select(static m => m.Account.Document).Distinct(StringComparer.Ordinal))
            _members.GetValueOrDefault(document)?.RemoveAll(m => ReferenceEquals(m.Event, joined));
    }
}
