using Isnad.Corpus;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Wording;

namespace Isnad.Server.Archives;

/// <summary>What pages count and sort over a whole snapshot, once for all of them.</summary>
public sealed class CorpusFacets
{
    private readonly Lazy<IReadOnlyList<DocumentAccount>> _documents;
    private readonly Lazy<IReadOnlyList<(string Key, string Name)>> _outlets;
    private readonly Lazy<IReadOnlyList<WordUse>> _uses;
    private readonly Lazy<IReadOnlyList<OutletHabits>> _habits;
    private readonly Lazy<IReadOnlyList<WordingDistance>> _distances;
    private readonly Lazy<IReadOnlyList<Contradiction>> _contradictions;
    private readonly Lazy<IReadOnlySet<string>> _speakers;
    private readonly Lazy<Dictionary<string, (string Arabic, string? Latin)>> _names;
    private readonly Lazy<Dictionary<string, List<DocumentAccount>>> _naming;
    private readonly Lazy<IReadOnlyList<Spot>> _spots;
    private readonly Lazy<OutletLeanings> _leanings;
    private readonly Lazy<IReadOnlyList<JoinedEvent>> _apart;
    private readonly Lazy<IReadOnlyList<Revision>> _revisions;

    internal CorpusFacets(CorpusSnapshot corpus, SnapshotChange? change)
    {
        _documents = new(() => [.. corpus.Documents.OrderByDescending(static d => d.Published ?? DateOnly.MinValue).ThenBy(static d => d.Document, StringComparer.Ordinal)]);
        _outlets = new(() => [.. corpus.Documents.Where(static d => d.Outlet is not null).DistinctBy(static d => d.Outlet).Select(static d => (d.Outlet!, d.OutletName ?? d.Outlet!)).OrderBy(static o => o.Item2, StringComparer.Ordinal)]);
        _uses = new(() => corpus.Wording.Uses());
        _habits = new(() => [.. corpus.Wording.Habits().OrderByDescending(static h => h.Documents)]);
        _distances = new(() => [.. corpus.Wording.Distances(3).OrderByDescending(static d => d.Distance)]);
        _speakers = new(() => corpus.Documents.SelectMany(static d => d.Claims).SelectMany(static c => c.Chain).Where(static v => v.Kind == LinkKind.Person && v.Key is not null).Select(static v => v.Key!).ToHashSet(StringComparer.Ordinal));
        _names = new(() => Names(corpus));
        _naming = new(() => MakeNaming(corpus, change));
        _spots = new(() => [.. corpus.Events.SelectMany(static e => e.OtherPlaces.Prepend(e.Place)).OfType<Spot>().DistinctBy(static p => p.Key)]);
        _leanings = new(() => new OutletLeanings(Uses));
        _apart = new(() => [.. corpus.Events.Where(e => e.Members.Count > 1 && e.Members.Select(static m => m.Account.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Select(o => Leanings.Of(e, o, corpus)).Distinct().Skip(1).Any())]);
        _revisions = new(() => [.. corpus.Disputed.SelectMany(static d => d.Found.Revisions)]);
        foreach (var document in corpus.Documents)
        {
            if (document.Published is { } day)
                (First, Last) = (First is null || day < First ? day : First, Last is null || day > Last ? day : Last);
        }

        Types = Counted(corpus.Events.Select(static e => e.Type));
        Countries = Counted(corpus.Events.Select(static e => e.Place?.Country?.ToLowerInvariant()).OfType<string>());
        Modes = corpus.Events.Where(static e => e.Mode is not null).Select(static e => (e.Type, e.Mode!)).ToHashSet();
        Several = corpus.Events.Count(static e => TellsSeveral(e));
        _contradictions = new(() => [.. corpus.Disputed.SelectMany(static d => d.Found.Contradictions)]);
    }

    /// <summary>First day of publication, or null.</summary>
    public DateOnly? First { get; }

    /// <summary>Last day of publication, or null.</summary>
    public DateOnly? Last { get; }

    /// <summary>Types of events with their numbers, the most frequent first.</summary>
    public IReadOnlyList<(EventType Value, int Count)> Types { get; }

    /// <summary>Countries of events, lower case, with their numbers, the most frequent first.</summary>
    public IReadOnlyList<(string Value, int Count)> Countries { get; }

    /// <summary>Modes of events with their types.</summary>
    public IReadOnlySet<(EventType Type, string Mode)> Modes { get; }

    /// <summary>Events that several documents tell.</summary>
    public int Several { get; }

    /// <summary>Open contradictions, those of the newest events first.</summary>
    public IReadOnlyList<Contradiction> Contradictions => _contradictions.Value;

    /// <summary>Values that were replaced, those of the newest events first.</summary>
    public IReadOnlyList<Revision> Revisions => _revisions.Value;

    /// <summary>How outlets speak of actors.</summary>
    public OutletLeanings Leanings => _leanings.Value;

    /// <summary>Events told by outlets that speak otherwise of their sides, newest first.</summary>
    public IReadOnlyList<JoinedEvent> ToldApart => _apart.Value;

    /// <summary>The places of events, each once.</summary>
    public IReadOnlyList<Spot> Spots => _spots.Value;

    /// <summary>The documents, newest first.</summary>
    public IReadOnlyList<DocumentAccount> Documents => _documents.Value;

    /// <summary>The outlets by key and name, in the order of their names.</summary>
    public IReadOnlyList<(string Key, string Name)> Outlets => _outlets.Value;

    /// <summary>What outlets call actors.</summary>
    public IReadOnlyList<WordUse> Uses => _uses.Value;

    /// <summary>Habits of outlets, those with most articles first.</summary>
    public IReadOnlyList<OutletHabits> Habits => _habits.Value;

    /// <summary>How far outlets lie apart in what they call actors, the farthest first.</summary>
    public IReadOnlyList<WordingDistance> Distances => _distances.Value;

    /// <summary>Keys of people who speak somewhere in the archive: whoever speaks to the press about an event is no private person of it.</summary>
    public IReadOnlySet<string> Speakers => _speakers.Value;

    /// <summary>The Arabic and Latin name of an actor or place by its key, or null.</summary>
    public (string Arabic, string? Latin)? NameOf(string key) => _names.Value.TryGetValue(key, out var name) ? name : null;

    /// <summary>The documents that name an actor, in the order of import.</summary>
    public IEnumerable<DocumentAccount> Naming(string canonical) => _naming.Value.TryGetValue(canonical, out var documents) ? documents : [];

    /// <summary>Whether several documents tell an event.</summary>
    public static bool TellsSeveral(JoinedEvent joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        for (var i = 1; i < joined.Members.Count; i++)
        {
            if (joined.Members[i].Account.Document != joined.Members[0].Account.Document)
                return true;
        }

        return false;
    }

    /// <summary>Computes what most pages need.</summary>
    internal void WarmFirst() => _ = (Documents.Count, Outlets.Count, Contradictions.Count, Revisions.Count, Spots.Count, _names.Value.Count, _naming.Value.Count);

    /// <summary>Computes all, so that no page waits for it.</summary>
    internal void Warm()
    {
        WarmFirst();
        _ = (Uses.Count, Habits.Count, Distances.Count, Speakers.Count, ToldApart.Count);
    }

    /// <summary>The actors that a document names, under the keys by which they are shown.</summary>
    internal static IEnumerable<string> Keys(DocumentAccount document, CorpusSnapshot corpus) =>
        document.Parties.Concat(document.Events.SelectMany(static e => e.Actors.Concat(e.Recipients))).Select(p => corpus.Register.Canonical(p.Key, document.Document)).Distinct(StringComparer.Ordinal);

    // Of a change, the lists of the actors of its documents are made again.
    private static Dictionary<string, List<DocumentAccount>> MakeNaming(CorpusSnapshot corpus, SnapshotChange? change)
    {
        var naming = change is null ? new(StringComparer.Ordinal) : new Dictionary<string, List<DocumentAccount>>(change.Former.Facets._naming.Value, StringComparer.Ordinal);
        var documents = change is null ? corpus.Documents : change.Among(change.Actors.SelectMany(change.Former.Facets.Naming).Select(static d => d.Document), corpus);
        foreach (var actor in change?.Actors ?? new HashSet<string>())
            naming.Remove(actor);
        foreach (var document in documents)
        {
            foreach (var key in Keys(document, corpus).Where(k => change?.Actors.Contains(k) != false))
            {
                if (!naming.TryGetValue(key, out var named))
                    naming[key] = named = [];
                named.Add(document);
            }
        }

        return naming;
    }

    private static Dictionary<string, (string Arabic, string? Latin)> Names(CorpusSnapshot corpus)
    {
        var names = new Dictionary<string, (string Arabic, string? Latin)>(StringComparer.Ordinal);
        foreach (var actor in corpus.Actors)
            names[actor.Actor.Key] = (actor.Actor.NameAr, actor.Actor.NameEn);
        foreach (var place in corpus.Events.SelectMany(static e => e.OtherPlaces.Prepend(e.Place)))
        {
            if (place is not null)
                names.TryAdd(place.Key, (place.NameAr, place.NameEn));
        }

        return names;
    }

    private static List<(T Value, int Count)> Counted<T>(IEnumerable<T> values)
        where T : notnull =>
        [.. values.GroupBy(static v => v).Select(static g => (g.Key, g.Count())).OrderByDescending(static g => g.Item2)];
}
