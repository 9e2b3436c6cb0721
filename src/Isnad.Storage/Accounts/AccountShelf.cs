using Isnad.Corpus;

namespace Isnad.Storage.Accounts;

/// <summary>Documents whose accounts are asked for again and again. One that tells thousands of events is kept once it is read, up to a bound, so that it is not read again
/// for each of them; of the others only the last is.</summary>
/// <param name="load">Reads a document by its number.</param>
internal sealed class AccountShelf(Func<long, DocumentAccount?> load)
{
    // Records from which a document is dear to read, and how many are kept of such documents together.
    private const int Dear = 250;
    private const int Most = 250_000;

    private readonly Dictionary<long, LinkedListNode<(long No, DocumentAccount Account, int Records)>> _kept = [];
    private readonly LinkedList<(long No, DocumentAccount Account, int Records)> _order = new();
    private (long No, DocumentAccount? Account) _last = (-1, null);
    private int _records;

    /// <summary>The accounts of a document, or null where there is none of this number.</summary>
    public DocumentAccount? Get(long no)
    {
        if (_last.No == no)
            return _last.Account;
        if (_kept.TryGetValue(no, out var node))
        {
            _order.Remove(node);
            _order.AddLast(node);
            return node.Value.Account;
        }

        _last = (no, load(no));
        if (_last.Account is { } account && RecordsOf(account) is >= Dear and var records)
            Keep(no, account, records);
        return _last.Account;
    }

    private static int RecordsOf(DocumentAccount account)
    {
        var records = account.Events.Count + account.Claims.Count + account.Relations.Count + account.Labels.Count + account.Parties.Count + account.Spots.Count;
        foreach (var e in account.Events)
            records += e.Actors.Count + e.Recipients.Count + e.Figures.Count + e.NearFigures.Count;
        return records;
    }

    // Those not asked for the longest go first.
    private void Keep(long no, DocumentAccount account, int records)
    {
        _kept[no] = _order.AddLast((no, account, records));
        _records += records;
        while (_records > Most && _order.Count > 1 && _order.First is { } oldest)
        {
            _order.RemoveFirst();
            _kept.Remove(oldest.Value.No);
            _records -= oldest.Value.Records;
        }
    }
}
