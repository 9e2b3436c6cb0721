using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Wording;

namespace Isnad.Server.Archives;

/// <summary>How outlets speak of actors in their own voice: whether the words that lend right or those that deny it are more.</summary>
public sealed class OutletLeanings
{
    private readonly Dictionary<(string Outlet, string Actor), int> _balance = [];
    private readonly ILookup<string, WordUse> _words;

    /// <summary>Counts the words of a snapshot.</summary>
    public OutletLeanings(IEnumerable<WordUse> uses)
    {
        ArgumentNullException.ThrowIfNull(uses);
        var chosen = uses.Where(static u => u.Outlet is not null && u.OwnVoice > 0 && u.Stance != Stance.Neutral).ToList();
        foreach (var use in chosen)
            _balance[(use.Outlet!, use.Actor.Key)] = _balance.GetValueOrDefault((use.Outlet!, use.Actor.Key)) + (use.Stance == Stance.Legitimising ? use.OwnVoice : -use.OwnVoice);
        _words = chosen.ToLookup(static u => u.Outlet!, StringComparer.Ordinal);
    }

    /// <summary>The words with a stance that an outlet uses in its own voice.</summary>
    public IEnumerable<WordUse> Words(string outlet) => _words[outlet];

    /// <summary>How an outlet speaks of the two sides of an event.</summary>
    public (Stance First, Stance Second) Of(JoinedEvent joined, string outlet, CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(joined);
        return (Of(joined.SideA, outlet, corpus), Of(joined.SideB, outlet, corpus));
    }

    private Stance Of(IReadOnlyList<Party> side, string outlet, CorpusSnapshot corpus) =>
        side.Sum(p => _balance.GetValueOrDefault((outlet, corpus.Register.Canonical(p.Key)))) switch { > 0 => Stance.Legitimising, < 0 => Stance.Delegitimising, _ => Stance.Neutral };
}
