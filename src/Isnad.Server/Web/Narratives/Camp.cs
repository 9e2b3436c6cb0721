using Isnad.Corpus.Joining;
using Isnad.Corpus.Wording;
using Isnad.Server.Archives;

namespace Isnad.Server.Web.Narratives;

/// <summary>Outlets that speak alike of the two sides of an event, told by the words that they choose in their own voice anywhere in the archive; nobody is put into a camp by opinion.</summary>
/// <param name="First">How they speak of those who did it.</param>
/// <param name="Second">How they speak of those to whom it was done.</param>
/// <param name="Outlets">Keys of the outlets, in the order in which they tell the event.</param>
/// <param name="Words">The words that show it, the most frequent first.</param>
/// <param name="Accounts">What they tell of the event.</param>
public sealed record Camp(Stance First, Stance Second, IReadOnlyList<string> Outlets, IReadOnlyList<WordUse> Words, IReadOnlyList<EventMember> Accounts)
{
    /// <summary>The camps among the outlets of an event; those that lend or deny no side its right are one.</summary>
    public static IReadOnlyList<Camp> Of(JoinedEvent joined, CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(corpus);
        var leanings = corpus.Facets.Leanings;
        var sides = joined.SideA.Concat(joined.SideB).Select(p => corpus.Register.Canonical(p.Key)).ToHashSet(StringComparer.Ordinal);
        return [.. joined.Members.Where(static m => m.Account.Outlet is not null).GroupBy(m => leanings.Of(joined, m.Account.Outlet!, corpus)).Select(g =>
        {
            var outlets = g.Select(static m => m.Account.Outlet!).Distinct(StringComparer.Ordinal).ToList();
            var words = outlets.SelectMany(leanings.Words).Where(u => sides.Contains(u.Actor.Key)).GroupBy(static u => (u.Actor.Key, u.Words, u.Stance)).Select(static w => w.First() with { OwnVoice = w.Sum(static u => u.OwnVoice) })
                .OrderByDescending(static u => u.OwnVoice).ThenBy(static u => u.Words, StringComparer.Ordinal).Take(8).ToList();
            return new Camp(g.Key.First, g.Key.Second, outlets, words, [.. g]);
        }).OrderBy(static c => c.First == Stance.Neutral && c.Second == Stance.Neutral ? 1 : 0)];
    }
}
