namespace Isnad.Corpus.Joining;

/// <summary>What people said of pairs of accounts, made fast to ask.</summary>
internal sealed class JudgedPairs
{
    private readonly Dictionary<AccountAnchor, AccountAnchor> _parent = [];
    private readonly HashSet<(AccountAnchor, AccountAnchor)> _different = [];
    private readonly HashSet<AccountAnchor> _apart = [];
    private readonly Dictionary<AccountAnchor, int> _clusters = [];
    private readonly Dictionary<AccountAnchor, int> _missing = [];
    private readonly Dictionary<int, AccountAnchor> _roots = [];
    private readonly HashSet<AccountAnchor> _placed = [];

    /// <summary>Reads judgements in their order; a later one on the same pair replaces an earlier one. A "same" that would join, over others, two accounts
    /// judged different is left out: the join is not made.</summary>
    public JudgedPairs(IEnumerable<EventJudgement> judgements)
    {
        var last = new Dictionary<(AccountAnchor, AccountAnchor), SameEventVerdict>();
        var order = new List<(AccountAnchor, AccountAnchor)>();
        foreach (var judgement in judgements)
        {
            var pair = Pair(judgement.First, judgement.Second);
            if (last.TryAdd(pair, judgement.Verdict))
                order.Add(pair);
            else
                last[pair] = judgement.Verdict;
        }

        var different = order.Where(p => last[p] == SameEventVerdict.Different).ToList();
        foreach (var (first, second) in order.Where(p => last[p] == SameEventVerdict.Same))
        {
            var (a, b) = (Root(first), Root(second));
            if (a != b && !different.Any(d => Joins(d, a, b)))
                _parent[b] = a;
        }

        foreach (var (first, second) in different)
        {
            _different.Add(Pair(Root(first), Root(second)));
            _apart.UnionWith([Root(first), Root(second)]);
        }

        foreach (var set in _parent.Keys.GroupBy(Find).Where(g => g.Count() > 1))
            _missing[set.Key] = set.Count();
    }

    /// <summary>Whether an account was judged different from any other.</summary>
    public bool IsApart(AccountAnchor anchor) => _apart.Count > 0 && _apart.Contains(Find(anchor));

    /// <summary>Whether two accounts were judged different.</summary>
    public bool AreDifferent(AccountAnchor a, AccountAnchor b) => _different.Count > 0 && _different.Contains(Pair(Find(a), Find(b)));

    /// <summary>The event in which an account judged the same as this one stands, or null.</summary>
    public int? ClusterOf(AccountAnchor anchor) => _parent.ContainsKey(anchor) && _clusters.TryGetValue(Find(anchor), out var cluster) ? cluster : null;

    /// <summary>Notes where an account went.</summary>
    public void Placed(AccountAnchor anchor, int cluster)
    {
        if (!_parent.ContainsKey(anchor) || !_placed.Add(anchor))
            return;
        var root = Find(anchor);
        _clusters.TryAdd(root, cluster);
        _roots.TryAdd(cluster, root);
        if (_missing.TryGetValue(root, out var missing))
            _missing[root] = missing - 1;
    }

    /// <summary>Whether an event waits for accounts that a person wants in it.</summary>
    public bool Awaits(int cluster) => _roots.TryGetValue(cluster, out var root) && _missing.GetValueOrDefault(root) > 0;

    private bool Joins((AccountAnchor First, AccountAnchor Second) different, AccountAnchor a, AccountAnchor b)
    {
        var (x, y) = (Root(different.First), Root(different.Second));
        return (x == a && y == b) || (x == b && y == a);
    }

    private AccountAnchor Root(AccountAnchor anchor)
    {
        if (_parent.TryAdd(anchor, anchor))
            return anchor;
        return Find(anchor);
    }

    private AccountAnchor Find(AccountAnchor anchor)
    {
        while (_parent.TryGetValue(anchor, out var parent) && parent != anchor)
            anchor = parent;
        return anchor;
    }

    private static (AccountAnchor, AccountAnchor) Pair(AccountAnchor a, AccountAnchor b) => a <= b ? (a, b) : (b, a);
}
