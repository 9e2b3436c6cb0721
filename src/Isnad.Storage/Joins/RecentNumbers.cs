namespace Isnad.Storage.Joins;

/// <summary>Numbers of documents by their ids, of the last hundred thousand or two: looking them up in an index of all would touch a page of it each.</summary>
internal sealed class RecentNumbers
{
    private const int Most = 100_000;
    private Dictionary<string, long> _new = new(StringComparer.Ordinal);
    private Dictionary<string, long> _old = new(StringComparer.Ordinal);

    /// <summary>Notes a document.</summary>
    public void Add(string id, long number)
    {
        if (_new.Count >= Most)
            (_old, _new) = (_new, new(StringComparer.Ordinal));
        _new[id] = number;
    }

    /// <summary>The number of a document that was noted not too long ago.</summary>
    public bool TryGet(string id, out long number) => _new.TryGetValue(id, out number) || _old.TryGetValue(id, out number);
}
