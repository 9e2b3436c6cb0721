namespace Isnad.Corpus.Joining;

/// <summary>The accounts of one document that have gone into events already, in the order of the text.</summary>
internal sealed class PlacedAccounts
{
    // Of a text that tells more, the last ones can be taken up again.
    private const int MostTakenUp = 200;

    private readonly Dictionary<string, int> _clusters = new(StringComparer.Ordinal);
    private readonly Dictionary<TextSpan, List<(AccountView View, int Cluster)>> _sentences = [];
    private readonly List<(AccountView View, int Cluster)> _all = [];

    /// <summary>Notes where an account went.</summary>
    public void Add(AccountView view, int cluster)
    {
        _clusters[view.Account.Event] = cluster;
        if (!_sentences.TryGetValue(view.Account.SentenceSpan, out var sentence))
            _sentences[view.Account.SentenceSpan] = sentence = [];
        sentence.Add((view, cluster));
        _all.Add((view, cluster));
    }

    /// <summary>The event of an account, by the id it has in its document; null where it has gone into none.</summary>
    public int? ClusterOf(string account) => _clusters.TryGetValue(account, out var cluster) ? cluster : null;

    /// <summary>Of each event with accounts in a sentence the last that fits, the oldest event first.</summary>
    public IEnumerable<(int Cluster, AccountView View)> InSentence(TextSpan sentence, Func<AccountView, bool> fits) =>
        _sentences.TryGetValue(sentence, out var told) ? LastOfEach(told, fits) : [];

    /// <summary>Of each event that the text told last the last account that fits, the oldest event first.</summary>
    public IEnumerable<(int Cluster, AccountView View)> Last(Func<AccountView, bool> fits) => LastOfEach(_all.Skip(Math.Max(0, _all.Count - MostTakenUp)), fits);

    private static IEnumerable<(int Cluster, AccountView View)> LastOfEach(IEnumerable<(AccountView View, int Cluster)> told, Func<AccountView, bool> fits) =>
        told.Where(t => fits(t.View)).GroupBy(static t => t.Cluster).OrderBy(static g => g.Key).Select(static g => (g.Key, g.Last().View));
}
