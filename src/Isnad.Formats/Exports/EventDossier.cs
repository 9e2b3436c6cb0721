using Isnad.Corpus;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;

namespace Isnad.Formats.Exports;

/// <summary>A joined event with everything that a row of any format rests on.</summary>
/// <param name="Event">The event.</param>
/// <param name="Ledger">Its casualty ledger.</param>
/// <param name="Corroboration">Who stands behind it.</param>
/// <param name="Links">How its claims stand to each other.</param>
/// <param name="Documents">The documents of its accounts, by id.</param>
public sealed record EventDossier(
    JoinedEvent Event, CasualtyLedger Ledger, EventCorroboration Corroboration, IReadOnlyList<ClaimLink> Links, IReadOnlyDictionary<string, SourceDocument> Documents)
{
    /// <summary>The documents in the order of the accounts, each once.</summary>
    public IEnumerable<SourceDocument> Cited => Event.Members.Select(m => m.Account.Document).Distinct(StringComparer.Ordinal)
        .Select(id => Documents.TryGetValue(id, out var d) ? d : new SourceDocument(id, id, null, null, null, null, null));

    /// <summary>The account whose sentence stands for the event: the first that tells it itself, else the first.</summary>
    public EventAccount Leading => (Event.Members.FirstOrDefault(m => m.Account.Reported) ?? Event.Members[0]).Account;

    /// <summary>Names of the outlets, each once, in the order of the accounts.</summary>
    public IEnumerable<string> Outlets => Cited.Select(d => d.OutletName ?? d.Source).Distinct(StringComparer.Ordinal);
}
