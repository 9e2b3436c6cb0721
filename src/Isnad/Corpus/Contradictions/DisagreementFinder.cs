using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Lexicon;

namespace Isnad.Corpus.Contradictions;

/// <summary>Finds what the accounts of one event disagree about, and tells replaced values from contradictions.</summary>
public sealed class DisagreementFinder
{
    private readonly NumberDisagreements _numbers;

    /// <summary>Begins with the lexicon that tells civilians from fighters.</summary>
    public DisagreementFinder(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _numbers = new NumberDisagreements(lexicon);
    }

    /// <summary>Contradictions and revisions of an event.</summary>
    /// <param name="joined">The event.</param>
    /// <param name="copies">Id of the group of copies of a document, for documents that have one.</param>
    public Disagreements Find(JoinedEvent joined, IReadOnlyDictionary<string, string> copies)
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(copies);
        if (joined.Members.Count < 2)
            return new Disagreements([], []);
        var ties = SourceTies.Of(joined, copies);
        var accounts = joined.Members.Select((m, i) => new SourcedAccount(m.Account, ties.Group(i))).ToList();
        var found = new FoundDisagreements(joined.Id);
        _numbers.Find(accounts, found);
        FactDisagreements.Dates(accounts, found);
        FactDisagreements.Places(accounts, found);
        FactDisagreements.Doers(accounts, joined.Kin, found);
        FactDisagreements.Acts(accounts, found);
        FactDisagreements.Occurrence(accounts, found);
        return found.ToResult();
    }
}
