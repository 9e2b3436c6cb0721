using Isnad.Text;

namespace Isnad.Corpus.Corroboration;

/// <summary>Of several accounts in the first copy of a text, the one whose sentence is most like that of an account in another copy.</summary>
internal sealed class NearestAccount
{
    private readonly List<int> _among;
    private readonly Dictionary<string, int> _found = new(StringComparer.Ordinal);

    // The first account of each sentence, and in which of these sentences a word stands.
    private readonly List<int> _sentences = [];
    private readonly Dictionary<ulong, List<int>> _words = [];

    /// <summary>Prepares the choice.</summary>
    /// <param name="accounts">The accounts of the event.</param>
    /// <param name="among">Positions of those of the first copy, in order.</param>
    public NearestAccount(IReadOnlyList<EventAccount> accounts, List<int> among)
    {
        _among = among;
        if (among.Count == 1)
            return;
        foreach (var first in among.DistinctBy(i => accounts[i].Sentence, StringComparer.Ordinal))
        {
            foreach (var word in Words(accounts[first].Sentence))
            {
                if (!_words.TryGetValue(word, out var sentences))
                    _words[word] = sentences = [];
                sentences.Add(_sentences.Count);
            }

            _sentences.Add(first);
        }
    }

    /// <summary>The position of the account that is nearest to one; of equals the first.</summary>
    public int Of(EventAccount account)
    {
        if (_among.Count == 1)
            return _among[0];
        if (!_found.TryGetValue(account.Sentence, out var nearest))
            _found[account.Sentence] = nearest = Nearest(account.Sentence);
        return nearest;
    }

    private int Nearest(string sentence)
    {
        var shared = new int[_sentences.Count];
        foreach (var word in Words(sentence))
        {
            foreach (var there in _words.GetValueOrDefault(word) ?? [])
                shared[there]++;
        }

        return _sentences[Array.IndexOf(shared, shared.Max())];
    }

    private static HashSet<ulong> Words(string sentence)
    {
        var words = new HashSet<ulong>();
        WordStems.AddTo(words, NormalizedText.Of(sentence).Chars);
        return words;
    }
}
