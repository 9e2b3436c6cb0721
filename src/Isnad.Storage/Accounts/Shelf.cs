namespace Isnad.Storage.Accounts;

/// <summary>What is read of documents and asked for again and again. What is dear to read is kept once it is read, up to a bound; of the rest only the last is.</summary>
/// <typeparam name="T">What is read of a document.</typeparam>
/// <param name="dear">Weight from which it is dear to read.</param>
/// <param name="most">Weight of what is kept together.</param>
internal abstract class Shelf<T>(int dear, int most)
    where T : class
{
    private readonly Dictionary<long, LinkedListNode<Kept>> _kept = [];
    private readonly LinkedList<Kept> _order = new();
    private Kept _last = new(-1, null, 0);
    private int _weight;

    /// <summary>What a document holds, or null where there is none of this number.</summary>
    public T? Get(long no)
    {
        if (_last.No == no)
            return _last.Item;
        if (_kept.TryGetValue(no, out var node))
        {
            _order.Remove(node);
            _order.AddLast(node);
            return node.Value.Item;
        }

        var item = Load(no);
        _last = new Kept(no, item, item is null ? 0 : Weight(item));
        if (_last.Weight >= dear)
            Keep(_last);
        return item;
    }

    /// <summary>Reads it, or null where there is none of this number.</summary>
    protected abstract T? Load(long no);

    /// <summary>How dear it was to read.</summary>
    protected abstract int Weight(T item);

    // Those not asked for the longest go first.
    private void Keep(Kept kept)
    {
        _kept[kept.No] = _order.AddLast(kept);
        _weight += kept.Weight;
        while (_weight > most && _order.Count > 1 && _order.First is { } oldest)
        {
            _order.RemoveFirst();
            _kept.Remove(oldest.Value.No);
            _weight -= oldest.Value.Weight;
        }
    }

    private sealed record Kept(long No, T? Item, int Weight);
}
