using Isnad.Corpus;

namespace Isnad.Server.Archives;

/// <summary>An actor in the list of all.</summary>
/// <param name="Actor">The actor as shown.</param>
/// <param name="Documents">Documents that name it.</param>
/// <param name="Outlets">Outlets that name it.</param>
/// <param name="Events">Accounts of events in which it acts or suffers.</param>
/// <param name="First">First day of publication, or null.</param>
/// <param name="Last">Last day of publication, or null.</param>
public sealed record ActorRow(Party Actor, int Documents, int Outlets, int Events, DateOnly? First, DateOnly? Last)
{
    /// <summary>The rows of a snapshot. Of a change, the actors of its documents are counted again, in all documents that name them.</summary>
    internal static IReadOnlyList<ActorRow> All(CorpusSnapshot corpus, SnapshotChange? change)
    {
        if (change is null)
            return [.. Ordered(Counted(corpus, corpus.Documents, null))];
        if (change.Actors.Count == 0)
            return change.Former.Actors;
        var named = change.Actors.SelectMany(change.Former.Facets.Naming).Select(static d => d.Document);
        return [.. Ordered(change.Former.Actors.Where(r => !change.Actors.Contains(r.Actor.Key)).Concat(Counted(corpus, change.Among(named, corpus), change.Actors)))];
    }

    private static IEnumerable<ActorRow> Ordered(IEnumerable<ActorRow> rows) =>
        rows.OrderByDescending(static r => r.Documents).ThenByDescending(static r => r.Events).ThenBy(static r => r.Actor.Key, StringComparer.Ordinal);

    private static IEnumerable<ActorRow> Counted(CorpusSnapshot corpus, IEnumerable<DocumentAccount> documents, IReadOnlySet<string>? wanted)
    {
        var rows = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var party in document.Parties.Select(corpus.Register.Show).DistinctBy(static p => p.Key).Where(p => wanted?.Contains(p.Key) != false))
                Of(rows, party).Add(document);
            foreach (var party in document.Events.SelectMany(static e => e.Actors.Concat(e.Recipients)).Select(corpus.Register.Show).Where(p => wanted?.Contains(p.Key) != false))
                Of(rows, party).Events++;
        }

        return rows.Values.Select(static t => t.ToRow());
    }

    private static Tally Of(Dictionary<string, Tally> rows, Party party)
    {
        if (!rows.TryGetValue(party.Key, out var tally))
            rows[party.Key] = tally = new Tally(party);
        return tally;
    }

    private sealed class Tally(Party actor)
    {
        private readonly HashSet<string> _outlets = new(StringComparer.Ordinal);
        private int _documents;
        private DateOnly? _first;
        private DateOnly? _last;

        public int Events { get; set; }

        public void Add(DocumentAccount document)
        {
            _documents++;
            if (document.Outlet is { } outlet)
                _outlets.Add(outlet);
            if (document.Published is { } day)
                (_first, _last) = (_first is null || day < _first ? day : _first, _last is null || day > _last ? day : _last);
        }

        public ActorRow ToRow() => new(actor, _documents, _outlets.Count, Events, _first, _last);
    }
}
