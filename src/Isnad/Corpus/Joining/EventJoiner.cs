namespace Isnad.Corpus.Joining;

/// <summary>Joins accounts of different documents into events of the world.</summary>
/// <remarks>Documents come in order of publication, those of one day in order of their ids; <see cref="Join"/> sorts. Each account is compared with the open
/// events that share a day with it and a place, a party or a number; it goes to the one with which it has most points, if they
/// reach the threshold and no account of that event speaks against it; else it begins an event of its own. Events behind the window are
/// handed out and forgotten, so that memory follows the window and not the archive. The same input gives the same events on any machine, and what is open on
/// a day follows from the accounts of the window alone: <see cref="Restore"/> takes it up where a former run left it.</remarks>
public sealed class EventJoiner
{
    private readonly JoinRules _rules;
    private readonly JudgedPairs _judged;
    private readonly CandidateIndex _index = new();
    private readonly Dictionary<int, Cluster> _open = [];
    private readonly Queue<(int Day, int Cluster)> _ages = new();
    private readonly List<(EventAccount Account, Cluster Cluster)> _placed = [];
    private int _next;
    private int _today = int.MinValue;

    /// <summary>Begins with what people have judged; the joiner never breaks a judgement.</summary>
    public EventJoiner(JoinRules rules, IEnumerable<EventJudgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(judgements);
        _rules = rules;
        _judged = new JudgedPairs(judgements);
    }

    /// <summary>Joins a set that fits into memory; the order of <paramref name="documents"/> does not matter.</summary>
    public static IReadOnlyList<JoinedEvent> Join(IEnumerable<DocumentAccount> documents, JoinRules rules, IEnumerable<EventJudgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var joiner = new EventJoiner(rules, judgements);
        var events = new List<JoinedEvent>();
        foreach (var document in documents.OrderBy(Order).ThenBy(d => d.Document, StringComparer.Ordinal))
            events.AddRange(joiner.Add(document));
        events.AddRange(joiner.Complete());
        return events;
    }

    /// <summary>The day by which documents are ordered: that of publication, else the latest day told, else the last of all.</summary>
    public static DateOnly Order(DocumentAccount document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Published is { } published)
            return published;
        DateOnly? latest = null;
        foreach (var account in document.Events)
        {
            if ((account.Time?.To ?? account.Time?.From) is { } day && account.Modality == Modality.Actual && (latest is null || day > latest))
                latest = day;
        }

        return latest ?? DateOnly.MaxValue;
    }

    /// <summary>Where the accounts of the document added last went: each with the id of its event, and whether it tells an outcome only.</summary>
    public IEnumerable<(EventAccount Account, string Event, bool IsOutcome)> Placed => _placed.Select(static p => (p.Account, p.Cluster.EventId, p.Cluster.IsOutcome(p.Account)));

    /// <summary>Which events are handed out, by their ids; null hands out all. The others are forgotten all the same.</summary>
    public Predicate<string>? Wanted { get; init; }

    /// <summary>Takes the next document and hands out the events that are closed by its day.</summary>
    public IReadOnlyList<JoinedEvent> Add(DocumentAccount document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var closed = Arrive(Order(document));
        var own = new PlacedAccounts();
        _placed.Clear();
        foreach (var view in Views(document))
        {
            var cluster = Place(view, own);
            own.Add(view, cluster);
            _placed.Add((view.Account, _open[cluster]));
        }

        return closed;
    }

    /// <summary>Takes a document that a former run joined, with what that run made of its accounts; documents come in the same order as for <see cref="Add"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="memberOf">What became of an account, by its id; null where it is not to be taken up.</param>
    /// <param name="clusters">Keeps which number is which event between calls.</param>
    public void Restore(DocumentAccount document, Func<string, Membership?> memberOf, IDictionary<long, int> clusters)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(memberOf);
        ArgumentNullException.ThrowIfNull(clusters);
        Arrive(Order(document));
        foreach (var view in Views(document))
        {
            if (memberOf(view.Account.Event) is not { } member)
                continue;
            if (clusters.TryGetValue(member.Event, out var id) && _open.TryGetValue(id, out var cluster))
            {
                cluster.Restore(view, member);
                if (!member.IsOutcome)
                    Remember(cluster, view);
                else
                    _judged.Placed(view.Anchor, id);
            }
            else
            {
                clusters[member.Event] = Begin(view);
            }
        }
    }

    /// <summary>Hands out the events that are closed when a day begins.</summary>
    public IReadOnlyList<JoinedEvent> Arrive(DateOnly day)
    {
        _today = Math.Max(_today, day == DateOnly.MaxValue ? _today : day.DayNumber);
        return Close();
    }

    /// <summary>Hands out all events still open, in the order in which they began.</summary>
    public IReadOnlyList<JoinedEvent> Complete()
    {
        var events = _open.OrderBy(p => p.Key).Select(p => p.Value).Where(HandsOut).Select(c => c.ToEvent()).ToList();
        _open.Clear();
        _ages.Clear();
        return events;
    }

    // Acts with a mode come before the dead and wounded that the same sentence tells as their result.
    private IEnumerable<AccountView> Views(DocumentAccount document)
    {
        var kin = new Kinship(document, _rules.Wholes);
        var text = TextSetting.Of(document);
        var views = document.Events.Select(e => new AccountView(e, kin, text)).ToList();
        var outcomes = new HashSet<AccountView>(views.Where(static v => v.Account.Mode is null));
        var sentences = views.ToLookup(static v => v.Account.SentenceSpan);
        foreach (var outcome in views.Where(v => !v.IsGround))
        {
            if (sentences[outcome.Account.SentenceSpan].FirstOrDefault(v => v.Account.Mode is not null && !v.IsGround && !ReferenceEquals(v, outcome) && AccountComparison.IsResult(v, outcome)) is not { } act)
                continue;
            act.Absorb(outcome);
            outcomes.Add(outcome);
        }

        return views.OrderBy(v => v.Account.SentenceSpan.Start).ThenBy(v => outcomes.Contains(v) ? 1 : 0);
    }

    private int Place(AccountView view, PlacedAccounts own)
    {
        if (_judged.ClusterOf(view.Anchor) is { } judged && _open.TryGetValue(judged, out var kept))
            return Into(kept, view, kept.Members[0], [new JoinReason(JoinFactor.Judgement, _rules.Certain, "a person said so")], 1);
        if (view.Account.SameAs is { } again && own.ClusterOf(again) is { } told && _open.TryGetValue(told, out var retold) && Allowed(retold, view)
            && !retold.Forbids(view))
            return Into(retold, view, retold.Last(view.Anchor.Document), [new JoinReason(JoinFactor.Retelling, _rules.Certain, "the text tells it again")], 1);
        if (TakenUp(view, own) is { } before)
            return Into(before.Cluster, view, before.With, [new JoinReason(JoinFactor.Retelling, _rules.Certain, "the text takes it up again")], 1);
        if (Result(view, own) is { } act)
        {
            IReadOnlyList<JoinReason> why = [new JoinReason(JoinFactor.Retelling, _rules.Certain, "the sentence tells it as part or outcome of the act")];
            if (view is { IsGround: false, IsAct: true })
                return Into(act.Cluster, view, act.With, why, 1);
            act.Cluster.AddOutcome(view, act.With, why);
            _judged.Placed(view.Anchor, act.Cluster.Id);
            return act.Cluster.Id;
        }

        var best = Best(view);
        if (best.Cluster is { } cluster)
        {
            var reasons = new List<JoinReason>();
            if (best.Points > AccountComparison.Points(best.With!, view, reasons))
                reasons.Add(new JoinReason(JoinFactor.Place, _rules.Alone, "nothing else of the kind is told there in these days"));
            return Into(cluster, view, best.With!, reasons, Math.Clamp(best.Points / _rules.Certain, 0, 1));
        }

        return Begin(view);
    }

    private (Cluster Cluster, AccountView With)? Result(AccountView view, PlacedAccounts own)
    {
        foreach (var (id, act) in own.InSentence(view.Account.SentenceSpan, m => AccountComparison.IsResult(m, view)))
        {
            if (_open.TryGetValue(id, out var cluster) && Allowed(cluster, view))
                return (cluster, act);
        }

        return null;
    }

    // Only where the text has told one such act before; of two, the article alone does not say which.
    private (Cluster Cluster, AccountView With)? TakenUp(AccountView view, PlacedAccounts own)
    {
        if (!view.IsDefiniteNoun)
            return null;
        (Cluster Cluster, AccountView With)? only = null;
        foreach (var (id, told) in own.Last(m => AccountComparison.TakesUp(m, view)))
        {
            if (!_open.TryGetValue(id, out var cluster) || !Allowed(cluster, view) || cluster.Forbids(view))
                continue;
            if (only is not null)
                return null;
            only = (cluster, told);
        }

        return only;
    }

    private (Cluster? Cluster, AccountView? With, double Points) Best(AccountView view)
    {
        (Cluster? Cluster, AccountView? With, double Points) best = (null, null, double.NegativeInfinity);
        var (there, several) = ((Cluster?)null, false);
        foreach (var cluster in _index.Candidates(view, _open))
        {
            if (cluster.IsThere(view))
                (there, several) = (cluster, several || there is not null);
            var (with, points) = cluster.Fit(view, _rules, _rules.Threshold);
            if (with is not null && points > best.Points && Allowed(cluster, view))
                best = (cluster, with, points);
        }

        if (best.Cluster is null && there is not null && !several && Allowed(there, view) && there.Fit(view, _rules, _rules.Threshold - _rules.Alone) is ({ } only, var reached))
            return (there, only, reached + _rules.Alone);
        return best;
    }

    private bool Allowed(Cluster cluster, AccountView view) => !_judged.IsApart(view.Anchor) || cluster.Members.All(m => !_judged.AreDifferent(m.Anchor, view.Anchor));

    private int Begin(AccountView view)
    {
        var cluster = new Cluster(_next++, view);
        _open.Add(cluster.Id, cluster);
        Remember(cluster, view);
        return cluster.Id;
    }

    private int Into(Cluster cluster, AccountView view, AccountView with, IReadOnlyList<JoinReason> reasons, double score)
    {
        cluster.Add(view, with, reasons, score);
        Remember(cluster, view);
        return cluster.Id;
    }

    private void Remember(Cluster cluster, AccountView view)
    {
        _judged.Placed(view.Anchor, cluster.Id);
        _index.Add(view, cluster.Id);
        cluster.LastDay = _today;
        _ages.Enqueue((_today, cluster.Id));
    }

    private bool HandsOut(Cluster cluster) => Wanted is null || Wanted(cluster.EventId);

    private List<JoinedEvent> Close()
    {
        var closed = new List<JoinedEvent>();
        while (_rules.WindowDays is { } window && _ages.Count > 0 && _ages.Peek().Day < _today - window)
        {
            var (day, id) = _ages.Dequeue();
            if (!_open.TryGetValue(id, out var cluster) || cluster.LastDay > day || _judged.Awaits(id))
                continue;
            _open.Remove(id);
            if (HandsOut(cluster))
                closed.Add(cluster.ToEvent());
        }

        _index.Forget(_open);
        return closed;
    }
}
