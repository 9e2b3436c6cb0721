using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;
using Isnad.Corpus.Networks;
using Isnad.Corpus.Wording;
using Isnad.Lexicon;
using Isnad.Server.Review;
using Isnad.Storage;
using Isnad.Storage.Asking;

namespace Isnad.Server.Archives;

/// <summary>The views over all documents as they were at one moment. It never changes; what only some pages need is computed at the first use.</summary>
public sealed class CorpusSnapshot
{
    private static readonly string Process = Guid.NewGuid().ToString("N")[..8];

    private readonly Dictionary<string, DocumentAccount> _documents;
    private readonly Dictionary<string, string> _outletNames;
    private readonly Dictionary<string, JoinedEvent> _events;
    private readonly Dictionary<AccountAnchor, string> _eventOf;
    private readonly LedgerBuilder _ledgers;
    private readonly DisagreementFinder _finder;
    private readonly Lazy<IReadOnlyList<ActorRow>> _actors;
    private readonly Lazy<ReviewQueue> _queue;
    private readonly Lazy<IReadOnlyList<NetworkEdge>> _network;
    private readonly Lazy<WordingBuilder> _wording;
    private readonly Lazy<IReadOnlyList<(JoinedEvent Event, Disagreements Found)>> _disagreements;
    private readonly Lazy<CorpusFacets> _facets;
    private readonly Lazy<NameKeys> _names;
    private readonly Archive _archive;
    private RecentChoices? _chosen;

    /// <summary>A snapshot of its parts.</summary>
    internal CorpusSnapshot(long number, IReadOnlyList<DocumentAccount> documents, SnapshotParts parts, CompiledLexicon lexicon, Archive archive, CorpusSnapshot? former)
    {
        Basis = parts.Basis;
        EventDays = parts.EventDays;
        _archive = archive;
        _names = former?._names ?? new(() => new NameKeys(new Lazy<KnownNames>(() => new KnownNames(lexicon)), new Lazy<CompiledLexicon>(lexicon), archive));
        Number = number;
        Documents = documents;
        Copies = parts.Copies;
        CopyOf = ReferenceEquals(former?.Copies, parts.Copies) ? former!.CopyOf : parts.Copies.SelectMany(static g => g.Members, static (g, m) => (m.Document, g.Id)).DistinctBy(static p => p.Document).ToDictionary(static p => p.Document, static p => p.Id, StringComparer.Ordinal);
        Events = parts.Events;
        Register = parts.Register;
        var same = former?.Basis.Documents == parts.Basis.Documents ? former : null;
        _outletNames = same?._outletNames ?? documents.Where(static d => d.Outlet is not null).GroupBy(static d => d.Outlet!, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First().OutletName ?? g.Key, StringComparer.Ordinal);
        _documents = ReferenceEquals(same?.Documents, documents) ? same!._documents : documents.ToDictionary(static d => d.Document, StringComparer.Ordinal);
        _events = ReferenceEquals(same?.Events, Events) ? same!._events : Events.ToDictionary(static e => e.Id, StringComparer.Ordinal);
        _ledgers = new LedgerBuilder(lexicon);
        _finder = new DisagreementFinder(lexicon);
        EngineDocuments = parts.Engine;
        var change = SnapshotChange.Of(former, this);
        _eventOf = EventsOf(change);
        _queue = new(() => new ReviewQueue(this, change));
        _actors = new(() => ActorRow.All(this, change));
        _network = new(() => MakeNetwork(change));
        _wording = new(MakeWording);
        _facets = new(() => new CorpusFacets(this, change));
        _disagreements = new(() => MakeDisputed(change));
    }

    /// <summary>Grows with each snapshot of a process.</summary>
    public long Number { get; private set; }

    /// <summary>Differs for all snapshots.</summary>
    public string Tag => FormattableString.Invariant($"{Process}-{Number}");

    /// <summary>What each document tells, in the order of import.</summary>
    public IReadOnlyList<DocumentAccount> Documents { get; }

    /// <summary>What each document tells by the engine alone, without people's judgements.</summary>
    public IReadOnlyList<DocumentAccount> EngineDocuments { get; }

    /// <summary>What it rests on.</summary>
    internal SnapshotBasis Basis { get; }

    /// <summary>The window by which events were joined, or null.</summary>
    internal int? EventDays { get; }

    /// <summary>What is to be reviewed.</summary>
    public ReviewQueue Queue => _queue.Value;

    /// <summary>Events joined over documents, newest first.</summary>
    public IReadOnlyList<JoinedEvent> Events { get; }

    /// <summary>Texts that repeat one another.</summary>
    public IReadOnlyList<CopyGroup> Copies { get; }

    /// <summary>The group of copies of a document, for those that have one.</summary>
    public IReadOnlyDictionary<string, string> CopyOf { get; }

    /// <summary>Which keys are one actor.</summary>
    public ActorRegister Register { get; }

    /// <summary>The actors, those named in most documents first.</summary>
    public IReadOnlyList<ActorRow> Actors => _actors.Value;

    /// <summary>The network of actors.</summary>
    public IReadOnlyList<NetworkEdge> Network => _network.Value;

    /// <summary>What outlets call actors and whom they quote.</summary>
    public WordingBuilder Wording => _wording.Value;

    /// <summary>Events whose accounts disagree, with what they disagree about.</summary>
    public IReadOnlyList<(JoinedEvent Event, Disagreements Found)> Disputed => _disagreements.Value;

    /// <summary>What pages count and sort over all documents and events.</summary>
    public CorpusFacets Facets => _facets.Value;

    /// <summary>Choices of events made lately: the pages, rows and maps of one choice ask for it again and again.</summary>
    internal RecentChoices Chosen => _chosen ??= new RecentChoices(this);

    /// <summary>What the REST interface has answered from this snapshot.</summary>
    internal KeptAnswers Answers { get; } = new();

    /// <summary>Turns names into keys.</summary>
    internal NameKeys Names => _names.Value;

    /// <summary>The keys, as views show them, of the actor that a key or a name stands for; null for none asked for.</summary>
    internal HashSet<string>? ActorKeys(string? name) => name is null ? null : [.. Names.Actors([name]).Select(k => Register.Canonical(k))];

    /// <summary>The keys of the place that a key or a name stands for, and of what lies within it; null for none asked for.</summary>
    internal HashSet<string>? PlaceKeys(string? name) => name is null ? null : [.. Names.Places([name], Facets.Spots)];

    /// <summary>The keys of the outlet that a key or a name stands for; null for none asked for.</summary>
    internal HashSet<string>? OutletKeys(string? name) => name is null ? null : [.. Names.Outlets([name])];

    /// <summary>Ids of the documents that hold words, in the language of the search; null for none asked for.</summary>
    internal IReadOnlySet<string>? Holding(string? words) => words is null ? null : _archive.DocumentsWith(words);

    /// <summary>The document of an id, or null.</summary>
    public DocumentAccount? Document(string id) => _documents.GetValueOrDefault(id);

    /// <summary>The event of an id, or null.</summary>
    public JoinedEvent? Event(string id) => _events.GetValueOrDefault(id);

    /// <summary>Id of the event to which an account belongs, or null.</summary>
    public string? EventOf(AccountAnchor account) => _eventOf.GetValueOrDefault(account);

    /// <summary>The name of an outlet by its key; the key itself where no document has it.</summary>
    public string OutletName(string key) => _outletNames.GetValueOrDefault(key) ?? key;

    /// <summary>The casualty ledger of an event.</summary>
    public CasualtyLedger Ledger(JoinedEvent joined) => _ledgers.Build(joined, CopyOf);

    /// <summary>What the accounts of an event disagree about.</summary>
    public Disagreements Disagreements(JoinedEvent joined) => _finder.Find(joined, CopyOf);

    /// <summary>The profile of an actor, or null when no document names it.</summary>
    public ActorProfile? Profile(string key)
    {
        var profiler = new ActorProfiler(Register, key);
        foreach (var document in Facets.Naming(Register.Canonical(key)))
            profiler.Add(document);
        return profiler.Complete();
    }

    /// <summary>The day under which an event stands: its first day, else that of the first report.</summary>
    public static DateOnly Day(JoinedEvent joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        return joined.From ?? joined.To ?? joined.FirstTold ?? DateOnly.MinValue;
    }

    /// <summary>Whether all that is otherwise computed at the first use is there.</summary>
    internal bool IsWarm { get; private set; }

    /// <summary>Computes what most pages need: what a correction changes, and is taken over from the snapshot before where it does not.</summary>
    internal void WarmFirst()
    {
        _ = (Actors.Count, Network.Count, Disputed.Count, Queue.Items.Count);
        Facets.WarmFirst();
    }

    /// <summary>Computes all that is otherwise computed at the first use.</summary>
    internal void Warm()
    {
        WarmFirst();
        Facets.Warm();
        IsWarm = true;
    }

    /// <summary>The same under another number.</summary>
    internal CorpusSnapshot As(long number)
    {
        var same = (CorpusSnapshot)MemberwiseClone();
        same.Number = number;
        return same;
    }

    // Of a change, the ties that its documents state or stated are drawn again, from all documents that state them.
    private IReadOnlyList<NetworkEdge> MakeNetwork(SnapshotChange? change)
    {
        if (change is null)
            return Draw(Documents);
        var former = change.Former.Network;
        var touched = Draw(change.Documents.Select(static p => p.Before)).Concat(Draw(change.Documents.Select(static p => p.Now))).Select(static e => e.Id).ToHashSet(StringComparer.Ordinal);
        if (touched.Count == 0)
            return former;
        var again = Draw(change.Among(former.Where(e => touched.Contains(e.Id)).SelectMany(static e => e.Evidence).Select(static e => e.Document), this));
        return [.. former.Where(e => !touched.Contains(e.Id)).Concat(again.Where(e => touched.Contains(e.Id)))
            .OrderByDescending(static e => e.Outlets).ThenByDescending(static e => e.Evidence.Count).ThenBy(static e => e.Id, StringComparer.Ordinal)];
    }

    private IReadOnlyList<NetworkEdge> Draw(IEnumerable<DocumentAccount> documents)
    {
        var builder = new NetworkBuilder(Register.Show);
        foreach (var document in documents)
            builder.Add(document);
        return builder.Complete();
    }

    private Dictionary<AccountAnchor, string> EventsOf(SnapshotChange? change)
    {
        var events = change is null ? [] : new Dictionary<AccountAnchor, string>(change.Former._eventOf);
        foreach (var member in change?.Gone.SelectMany(static e => e.Members) ?? [])
            events.Remove(AccountAnchor.Of(member.Account));
        foreach (var joined in change?.Come ?? Events)
        {
            foreach (var member in joined.Members)
                events.TryAdd(AccountAnchor.Of(member.Account), joined.Id);
        }

        return events;
    }

    private WordingBuilder MakeWording()
    {
        var builder = new WordingBuilder(Register.Show);
        foreach (var document in Documents)
            builder.Add(document);
        foreach (var joined in Events)
            builder.Add(joined);
        return builder;
    }

    private IReadOnlyList<(JoinedEvent Event, Disagreements Found)> MakeDisputed(SnapshotChange? change)
    {
        if (change is null)
            return [.. Disagree(Events)];
        var (gone, come) = (change.Gone.Select(static e => e.Id).ToHashSet(StringComparer.Ordinal), Disagree(change.Come));
        return [.. change.Former.Disputed.Where(d => !gone.Contains(d.Event.Id)).Concat(come).OrderByDescending(static d => Day(d.Event)).ThenBy(static d => d.Event.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<(JoinedEvent Event, Disagreements Found)> Disagree(IEnumerable<JoinedEvent> events) => events.Where(static e => e.Members.Count > 1).Select(e => (Event: e, Found: Disagreements(e)))
        .Where(static p => p.Found.Contradictions.Count > 0 || p.Found.Revisions.Count > 0);
}
