namespace Isnad.Server.Archives;

/// <summary>Answers of one snapshot as they were sent. A snapshot never changes: what many readers look at is written and packed once.</summary>
internal sealed class KeptAnswers
{
    private const long MostBytes = 32 * 1024 * 1024;
    private const int LargestAnswer = 2 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Answer Answer)>> _kept = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Answer Answer)> _order = [];
    private long _bytes;

    /// <summary>The answer under a key, or null.</summary>
    public Answer? Find(string key)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(key, out var node))
                return null;
            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Answer;
        }
    }

    /// <summary>Keeps an answer; those not asked for longest make room.</summary>
    public void Keep(string key, Answer answer)
    {
        if (answer.Body.Length > LargestAnswer)
            return;
        lock (_gate)
        {
            if (_kept.ContainsKey(key))
                return;
            _kept[key] = _order.AddFirst((key, answer));
            for (_bytes += answer.Body.Length; _bytes > MostBytes; _order.RemoveLast())
            {
                var oldest = _order.Last!.Value;
                _bytes -= oldest.Answer.Body.Length;
                _kept.Remove(oldest.Key);
            }
        }
    }

    /// <summary>An answer.</summary>
    /// <param name="Packing">How the body is packed (the value of Content-Encoding), or null.</param>
    /// <param name="Body">What is sent.</param>
    internal sealed record Answer(string? Packing, byte[] Body);
}
