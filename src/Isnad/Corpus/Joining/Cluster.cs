namespace Isnad.Corpus.Joining;

/// <summary>The accounts joined so far into one event.</summary>
internal sealed class Cluster
{
    private const int MostCompared = 12;
    private readonly List<AccountView> _members = [];
    private readonly List<AccountView> _compared = [];
    private readonly List<EventMember> _joined = [];
    private readonly HashSet<EventAccount> _outcomes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins with one account.</summary>
    public Cluster(int id, AccountView first)
    {
        Id = id;
        _members.Add(first);
        _compared.Add(first);
        _joined.Add(new EventMember(first.Account, 1, [], null));
    }

    /// <summary>Number of the cluster, in order of beginning.</summary>
    public int Id { get; }

    /// <summary>Id of the event.</summary>
    public string EventId => field ??= JoinedEvent.IdOf(_members[0].Account);

    /// <summary>Its accounts.</summary>
    public IReadOnlyList<AccountView> Members => _members;

    /// <summary>Day number on which the last account came.</summary>
    public int LastDay { get; set; }

    /// <summary>Number of the search that met it last.</summary>
    public long Met { get; set; }

    /// <summary>Number of the list that met it last.</summary>
    public long MetInList { get; set; }

    /// <summary>Adds the outcome of an act that the event already holds; other accounts are compared with the act only.</summary>
    public void AddOutcome(AccountView view, AccountView with, IReadOnlyList<JoinReason> reasons)
    {
        _members.Add(view);
        _outcomes.Add(view.Account);
        _joined.Add(new EventMember(view.Account, 1, reasons, with.Anchor) { IsOutcome = true });
    }

    /// <summary>Adds an account.</summary>
    public void Add(AccountView view, AccountView with, IReadOnlyList<JoinReason> reasons, double score)
    {
        _members.Add(view);
        _compared.Add(view);
        _joined.Add(new EventMember(view.Account, Math.Round(score, 3), reasons, with.Anchor));
    }

    /// <summary>Adds an account as a former run joined it.</summary>
    public void Restore(AccountView view, Membership member)
    {
        _members.Add(view);
        if (member.IsOutcome)
            _outcomes.Add(view.Account);
        else
            _compared.Add(view);
        _joined.Add(new EventMember(view.Account, member.Score, member.Reasons, member.With) { IsOutcome = member.IsOutcome });
    }

    /// <summary>The last account of a document, else the last of all.</summary>
    public AccountView Last(string document) =>
        _members.LastOrDefault(m => string.Equals(m.Anchor.Document, document, StringComparison.Ordinal)) ?? _members[^1];

    /// <summary>Whether an account of the event tells an outcome only.</summary>
    public bool IsOutcome(EventAccount account) => _outcomes.Contains(account);

    /// <summary>Whether something about an account of the event forbids that this one tells it too.</summary>
    public bool Forbids(AccountView view) => Compared().Any(m => double.IsNegativeInfinity(AccountComparison.Points(m, view, null)));

    /// <summary>How well an account fits: the account it fits best and the points, or null where it does not fit.</summary>
    /// <param name="view">The account.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="threshold">Points that it needs towards one account.</param>
    public (AccountView? With, double Points) Fit(AccountView view, JoinRules rules, double threshold)
    {
        AccountView? with = null;
        var best = double.NegativeInfinity;
        var sum = 0.0;
        var compared = 0;
        var reaches = false;
        foreach (var member in Compared())
        {
            var points = AccountComparison.Points(member, view, null);
            if (double.IsNegativeInfinity(points))
            {
                // Another kind of act in the same place, at the same time, speaks neither for nor against: others of the event may be of the kind.
                if (!AccountComparison.IsOnlyOtherKind(member, view))
                    return (null, points);
                continue;
            }

            sum += points;
            compared++;
            reaches |= points >= threshold + (Alike(member, view) ? rules.OneDocument : 0);
            if (points > best)
                (with, best) = (member, points);
        }

        return reaches && sum / compared >= rules.Mean ? (with, best) : (null, double.NegativeInfinity);
    }

    /// <summary>Whether an account of the event lies in the place of this one, in the same days, and is of its kind.</summary>
    public bool IsThere(AccountView view) => Compared().Any(m => AccountComparison.IsThere(m, view));

    /// <summary>The event that the accounts tell.</summary>
    public JoinedEvent ToEvent() => EventSummary.Of(_joined, Kin());

    private List<KinPair> Kin()
    {
        var keys = _members.SelectMany(m => m.Actors.Concat(m.Recipients).Concat(m.Account.Claims.SelectMany(c => c.Chain).Select(v => v.Key).OfType<string>())).ToHashSet(StringComparer.Ordinal);
        return [.. _members.Select(m => m.Kin).Distinct().SelectMany(k => k.Pairs(keys)).Distinct().OrderBy(p => p.First, StringComparer.Ordinal).ThenBy(p => p.Second, StringComparer.Ordinal)];
    }

    // A text that tells two tells two; but what another source says of it in the same text is no second one.
    private static bool Alike(AccountView a, AccountView b) =>
        string.Equals(a.Anchor.Document, b.Anchor.Document, StringComparison.Ordinal) && a.Account.Type == b.Account.Type && string.Equals(a.Source, b.Source, StringComparison.Ordinal);

    // Of a large event the first and the last accounts stand for all.
    private IEnumerable<AccountView> Compared() =>
        _compared.Count <= MostCompared ? _compared : _compared.Take(MostCompared / 2).Concat(_compared.Skip(_compared.Count - (MostCompared / 2)));
}
