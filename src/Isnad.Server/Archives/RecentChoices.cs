using Isnad.Corpus.Joining;

namespace Isnad.Server.Archives;

/// <summary>The events of a snapshot under the choices that were asked for last.</summary>
internal sealed class RecentChoices(CorpusSnapshot corpus)
{
    private const int Most = 32;

    private readonly Lock _gate = new();
    private readonly LinkedList<(object Choice, IReadOnlyList<JoinedEvent> Events)> _recent = [];

    /// <summary>The events under a choice, which is told from others by its value.</summary>
    public IReadOnlyList<JoinedEvent> Of(object choice, Func<CorpusSnapshot, IReadOnlyList<JoinedEvent>> find)
    {
        lock (_gate)
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                if (!node.Value.Choice.Equals(choice))
                    continue;
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.Events;
            }
        }

        var events = find(corpus);
        lock (_gate)
        {
            _recent.AddFirst((choice, events));
            if (_recent.Count > Most)
                _recent.RemoveLast();
        }

        return events;
    }
}
