using System.Collections.Frozen;
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

namespace Isnad.Server.Archives;

/// <summary>The views over all documents as they were at one moment. It never changes; what only some pages need is computed at the first use.</summary>
public sealed class CorpusSnapshot
{
    private static readonly string Process = Guid.NewGuid().ToString("N")[..8];

    private readonly FrozenDictionary<string, DocumentAccount> _documents;
    private readonly FrozenDictionary<string, string> _outletNames;
    private readonly FrozenDictionary<string, JoinedEvent> _events;
    private readonly FrozenDictionary<AccountAnchor, string> _eventOf;
    private readonly LedgerBuilder _ledgers;
    private readonly DisagreementFinder _finder;
    private readonly Lazy<IReadOnlyList<ActorRow>> _actors;
    private readonly Lazy<ReviewQueue> _queue;
    private readonly Lazy<IReadOnlyList<NetworkEdge>> _network;
    private readonly Lazy<WordingBuilder> _wording;
    private readonly Lazy<IReadOnlyList<(JoinedEvent Event, Disagreements Found)>> _disagreements;
    private readonly Lazy<CorpusFacets> _facets;
    private readonly SnapshotBasis _basis;
    private RecentChoices? _chosen;

    private CorpusSnapshot(long number, IReadOnlyList<DocumentAccount> documents, CorpusParts parts, CompiledLexicon lexicon)
    {
        _basis = parts.Basis;
        Number = number;
        Documents = documents;
        Copies = parts.Copies;
        CopyOf = parts.Copies.SelectMany(static g => g.Members, static (g, m) => (m.Document, g.Id)).DistinctBy(static p => p.Document).ToFrozenDictionary(static p => p.Document, static p => p.Id, StringComparer.Ordinal);
        Events = parts.Events;
        Register = parts.Register;
        _outletNames = documents.Where(static d => d.Outlet is not null).GroupBy(static d => d.Outlet!, StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.First().OutletName ?? g.Key, StringComparer.Ordinal);
        _documents = documents.ToFrozenDictionary(static d => d.Document, StringComparer.Ordinal);
        _events = Events.ToFrozenDictionary(static e => e.Id, StringComparer.Ordinal);
        _eventOf = Events.SelectMany(static e => e.Members, static (e, m) => (Anchor: AccountAnchor.Of(m.Account), e.Id)).DistinctBy(static p => p.Anchor).ToFrozenDictionary(static p => p.Anchor, static p => p.Id);
        _ledgers = new LedgerBuilder(lexicon);
        _finder = new DisagreementFinder(lexicon);
        EngineDocuments = parts.Engine;
        _queue = new(() => new ReviewQueue(this));
        _actors = new(() => ActorRow.All(this));
        _network = new(MakeNetwork);
        _wording = new(MakeWording);
        _facets = new(() => new CorpusFacets(this));
        _disagreements = new(() => [.. Events.Where(static e => e.Members.Count > 1).Select(e => (e, Disagreements(e))).Where(static p => p.Item2.Contradictions.Count > 0 || p.Item2.Revisions.Count > 0)]);
    }

    /// <summary>Grows with each snapshot of a process.</summary>
    public long Number { get; private set; }

    /// <summary>Differs for all snapshots.</summary>
    public string Tag => FormattableString.Invariant($"{Process}-{Number}");

    /// <summary>What each document tells, in the order of import.</summary>
    public IReadOnlyList<DocumentAccount> Documents { get; }

    /// <summary>What each document tells by the engine alone, without people's judgements.</summary>
    public IReadOnlyList<DocumentAccount> EngineDocuments { get; }

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

    /// <summary>The snapshot of an archive.</summary>
    /// <param name="workspace">The archive and what people judged.</param>
    /// <param name="lexicon">What is known.</param>
    /// <param name="number">Its number.</param>
    /// <param name="former">The one before, or null: what it rests on and has not changed is not read or computed again.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static CorpusSnapshot Of(Workspace workspace, CompiledLexicon lexicon, long number, CorpusSnapshot? former, CancellationToken cancellation)
    {
        var archive = workspace.Archive;
        var basis = SnapshotBasis.Of(workspace);
        if (former is not null && former._basis == basis)
            return former.As(number);
        var kept = former is not null && former._basis.Documents == basis.Documents;
        // Who is whom changes no event: after a merge or a new name neither documents nor events are looked through again.
        var joined = former is not null && former._basis.JoinsAs(basis) ? former : null;
        var contents = kept ? new ArchiveContents(basis.Documents, former!.EngineDocuments, former.Copies, null) : archive.Contents();
        cancellation.ThrowIfCancellationRequested();
        var documents = joined is not null ? joined.Documents
            : basis.Corrected.Count == 0 ? contents.Documents
            : [.. contents.Documents.Select(d => basis.Corrected.Contains(d.Document) && workspace.Analysis(d.Document) is { } analysis ? AccountReader.Read(analysis) : d)];
        var register = new ActorRegister(archive.Judgements.Actors());
        var sequence = documents.OrderBy(EventJoiner.Order).ThenBy(static d => d.Document, StringComparer.Ordinal).ToList();
        foreach (var document in sequence)
            register.Add(document);
        register.JoinUnknown();
        var copies = contents.Copies ?? Copied(archive, sequence, cancellation);
        cancellation.ThrowIfCancellationRequested();
        // What was joined last is what a join now would give, unless people corrected what it joins.
        var events = joined?.Events ?? Newest(basis.Corrected.Count == 0 && contents.Events is { } stored ? stored : EventJoiner.Join(documents, new JoinRules(), archive.Judgements.Events()));
        return new CorpusSnapshot(number, documents, new CorpusParts(copies, events, register, contents.Documents, basis with { Documents = contents.State }), lexicon);
    }

    /// <summary>The day under which an event stands: its first day, else that of the first report.</summary>
    public static DateOnly Day(JoinedEvent joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        return joined.From ?? joined.To ?? joined.FirstTold ?? DateOnly.MinValue;
    }

    /// <summary>Computes what is otherwise computed at the first use.</summary>
    internal void Warm()
    {
        _ = (Actors.Count, Network.Count, Queue.Items.Count);
        Facets.Warm();
    }

    private static List<JoinedEvent> Newest(IEnumerable<JoinedEvent> events) => [.. events.OrderByDescending(Day).ThenBy(static e => e.Id, StringComparer.Ordinal)];

    private CorpusSnapshot As(long number)
    {
        var same = (CorpusSnapshot)MemberwiseClone();
        same.Number = number;
        return same;
    }

    private static List<CopyGroup> Copied(Archive archive, List<DocumentAccount> sequence, CancellationToken cancellation)
    {
        var (finder, groups) = (new CopyFinder(new CopyRules()), new List<CopyGroup>());
        foreach (var document in sequence)
        {
            cancellation.ThrowIfCancellationRequested();
            groups.AddRange(finder.Add(CopySketch.Of(document.Document, archive.Text(document.Document) ?? "", document.Outlet, document.Published)));
        }

        groups.AddRange(finder.Complete());
        return groups;
    }

    private IReadOnlyList<NetworkEdge> MakeNetwork()
    {
        var builder = new NetworkBuilder(Register.Show);
        foreach (var document in Documents)
            builder.Add(document);
        return builder.Complete();
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

    private sealed record CorpusParts(IReadOnlyList<CopyGroup> Copies, IReadOnlyList<JoinedEvent> Events, ActorRegister Register, IReadOnlyList<DocumentAccount> Engine, SnapshotBasis Basis);
}
