using Isnad.Corpus.Joining;

namespace Isnad.Corpus.Corroboration;

/// <summary>Ties accounts of one event that hang on one source.</summary>
internal sealed class SourceTies
{
    private readonly int[] _parent;
    private readonly Dictionary<int, SortedSet<Dependence>> _ties = [];

    /// <summary>Ties the accounts of an event.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="copies">Id of the group of copies of a document, for documents that have one.</param>
    public SourceTies(IReadOnlyList<EventAccount> accounts, IReadOnlyDictionary<string, string> copies)
    {
        _parent = new int[accounts.Count];
        for (var i = 0; i < _parent.Length; i++)
            _parent[i] = i;
        TieBy(accounts, Dependence.SameSource, a => [SourceChains.Identity(a)]);
        TieBy(accounts, Dependence.SameMedium, SourceChains.Media);
        TieCopies(accounts, copies);
    }

    /// <summary>Number of the group of an account.</summary>
    public int Group(int account)
    {
        while (_parent[account] != account)
            account = _parent[account];
        return account;
    }

    /// <summary>What ties a group.</summary>
    public IReadOnlyList<Dependence> Reasons(int group) => _ties.TryGetValue(group, out var reasons) ? [.. reasons] : [Dependence.Alone];

    /// <summary>The group of each account of an event, by position.</summary>
    public static SourceTies Of(JoinedEvent joined, IReadOnlyDictionary<string, string> copies) => new([.. joined.Members.Select(m => m.Account)], copies);

    private void TieBy(IReadOnlyList<EventAccount> accounts, Dependence reason, Func<EventAccount, IEnumerable<string>> keys)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var key in keys(accounts[i]))
            {
                if (!first.TryAdd(key, i))
                    Tie(first[key], i, reason == Dependence.SameSource && SourceChains.Of(accounts[i]) is [{ Kind: LinkKind.Outlet }] ? Dependence.SameOutlet : reason);
            }
        }
    }

    private void TieCopies(IReadOnlyList<EventAccount> accounts, IReadOnlyDictionary<string, string> copies)
    {
        if (copies.Count == 0)
            return;
        var groups = Enumerable.Range(0, accounts.Count).Where(i => copies.ContainsKey(accounts[i].Document)).GroupBy(i => copies[accounts[i].Document], StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var documents = group.GroupBy(i => accounts[i].Document, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
            var first = new NearestAccount(accounts, documents[0]);
            for (var d = 1; d < documents.Count; d++)
            {
                foreach (var later in documents[d])
                    Tie(first.Of(accounts[later]), later, Dependence.Copies);
            }
        }
    }

    private void Tie(int a, int b, Dependence reason)
    {
        var (x, y) = (Group(a), Group(b));
        var root = Math.Min(x, y);
        _parent[Math.Max(x, y)] = root;
        if (!_ties.TryGetValue(root, out var reasons))
            _ties[root] = reasons = [];
        if (a != b)
            reasons.Add(reason);
        if (x != y && _ties.Remove(Math.Max(x, y), out var others))
            reasons.UnionWith(others);
    }
}
