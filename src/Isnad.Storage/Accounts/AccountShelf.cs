using Isnad.Corpus;

namespace Isnad.Storage.Accounts;

/// <summary>Accounts of documents. One that tells thousands of events is kept, so that it is not read again for each of them.</summary>
/// <param name="load">Reads a document by its number.</param>
internal sealed class AccountShelf(Func<long, DocumentAccount?> load) : Shelf<DocumentAccount>(Dear, Most)
{
    // Records from which a document is dear to read, and how many are kept of such documents together.
    private const int Dear = 250;
    private const int Most = 250_000;

    /// <inheritdoc/>
    protected override DocumentAccount? Load(long no) => load(no);

    /// <inheritdoc/>
    protected override int Weight(DocumentAccount item)
    {
        var records = item.Events.Count + item.Claims.Count + item.Relations.Count + item.Labels.Count + item.Parties.Count + item.Spots.Count;
        foreach (var e in item.Events)
            records += e.Actors.Count + e.Recipients.Count + e.Figures.Count + e.NearFigures.Count;
        return records;
    }
}
