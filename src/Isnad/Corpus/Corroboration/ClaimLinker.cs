using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Joining;

namespace Isnad.Corpus.Corroboration;

/// <summary>Ties the accounts of one event to one another: who repeats, confirms, denies whom, and who says it otherwise.</summary>
public static class ClaimLinker
{
    // Of an event with more sources, accounts are tied to the first of them.
    private const int MostFirsts = 50;

    /// <summary>The ties, each from a later account to the first account of a source group before it.</summary>
    /// <param name="joined">The event.</param>
    /// <param name="copies">Id of the group of copies of a document, for documents that have one.</param>
    /// <param name="disagreements">What the accounts disagree about.</param>
    public static IReadOnlyList<ClaimLink> Link(JoinedEvent joined, IReadOnlyDictionary<string, string> copies, Disagreements disagreements)
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(copies);
        ArgumentNullException.ThrowIfNull(disagreements);
        var ties = SourceTies.Of(joined, copies);
        var firsts = new SortedDictionary<int, EventAccount>();
        var links = new List<ClaimLink>();
        for (var i = 0; i < joined.Members.Count; i++)
        {
            var account = joined.Members[i].Account;
            foreach (var (group, first) in firsts)
            {
                if (!string.Equals(first.Document, account.Document, StringComparison.Ordinal) || group != ties.Group(i))
                    links.Add(new ClaimLink(joined.Id, AccountAnchor.Of(account), Claim(account), AccountAnchor.Of(first), Claim(first), Kind(first, account, group == ties.Group(i))));
            }

            if (firsts.Count < MostFirsts)
                firsts.TryAdd(ties.Group(i), account);
        }

        links.AddRange(disagreements.Contradictions.Where(c => c.Kind != ContradictionKind.Occurrence).Select(c => Differing(joined, c)));
        return links;
    }

    private static ClaimLinkKind Kind(EventAccount first, EventAccount later, bool sameSource)
    {
        if (EventSummary.Denies(first) != EventSummary.Denies(later))
            return ClaimLinkKind.Denies;
        return sameSource ? ClaimLinkKind.Repeats : ClaimLinkKind.Confirms;
    }

    private static ClaimLink Differing(JoinedEvent joined, Contradiction contradiction)
    {
        string? ClaimOf(AccountAnchor anchor) => joined.Members.Where(m => AccountAnchor.Of(m.Account) == anchor).Select(m => Claim(m.Account)).FirstOrDefault();
        return new ClaimLink(joined.Id, contradiction.Second.Account, ClaimOf(contradiction.Second.Account), contradiction.First.Account, ClaimOf(contradiction.First.Account), ClaimLinkKind.Differs);
    }

    private static string? Claim(EventAccount account) => account.Claims.Count > 0 ? account.Claims[^1].Claim : null;
}
