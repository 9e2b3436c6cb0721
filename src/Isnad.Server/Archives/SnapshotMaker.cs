using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Lexicon;
using Isnad.Storage;

namespace Isnad.Server.Archives;

/// <summary>Makes snapshots. What the one before rests on and has not changed is not read or computed again: a correction reads one document, and joins again only the accounts
/// of the days around it.</summary>
/// <param name="workspace">The archive and what people judged.</param>
/// <param name="lexicon">What is known.</param>
internal sealed class SnapshotMaker(Workspace workspace, CompiledLexicon lexicon)
{
    private readonly Lazy<KnownWholes> _wholes = new(() => new KnownWholes(lexicon));

    // What joined the events of the last snapshot, where it can take a further change.
    private (IReadOnlyList<JoinedEvent> Events, EventRejoiner Rejoiner)? _joined;

    private Archive Archive => workspace.Archive;

    /// <summary>The snapshot of the archive as it is now.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="former">The one before, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public CorpusSnapshot Make(long number, CorpusSnapshot? former, CancellationToken cancellation)
    {
        var basis = SnapshotBasis.Of(workspace);
        if (former is not null && former.Basis == basis)
            return former.As(number);
        var kept = former is not null && former.Basis.Documents == basis.Documents ? former : null;
        // Who is whom changes no event: after a merge or a new name neither documents nor events are looked through again.
        var joined = kept is not null && kept.Basis.JoinsAs(basis) ? kept : null;
        var contents = kept is not null ? new ArchiveContents(basis.Documents, kept.EngineDocuments, kept.Copies, kept.Events, basis.JudgedSince(kept.Basis), kept.EventDays) : Archive.Contents();
        cancellation.ThrowIfCancellationRequested();
        var changed = kept is not null ? basis.CorrectedSince(kept.Basis) : basis.Corrected.Keys.ToHashSet(StringComparer.Ordinal);
        var documents = joined?.Documents ?? Corrected(kept?.Documents ?? contents.Documents, contents.Documents, basis, changed);
        var register = kept is not null && SameActors(kept, documents, basis) ? kept.Register : Register(documents);
        var copies = contents.Copies ?? Copied(documents, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var events = joined?.Events ?? Events(contents, documents, basis, changed, cancellation);
        return new CorpusSnapshot(number, documents, new SnapshotParts(copies, events, register, contents.Documents, basis with { Documents = contents.State }, contents.EventDays), lexicon, Archive, former);
    }

    // Who is whom follows from whom documents name, and from what people say of actors.
    private static bool SameActors(CorpusSnapshot former, IReadOnlyList<DocumentAccount> documents, SnapshotBasis basis) =>
        former.Basis.OnActors == basis.OnActors && (ReferenceEquals(former.Documents, documents)
            || former.Documents.Zip(documents).All(static p => ReferenceEquals(p.First, p.Second) || p.First.Parties.Select(Named).SequenceEqual(p.Second.Parties.Select(Named))));

    private static (string, string, bool, EntityKind) Named(Party party) => (party.Key, party.NameAr, party.Known, party.Kind);

    private ActorRegister Register(IReadOnlyList<DocumentAccount> documents)
    {
        var register = new ActorRegister(Archive.Judgements.Actors());
        foreach (var document in Along(documents))
            register.Add(document);
        register.JoinUnknown();
        return register;
    }

    private static IEnumerable<DocumentAccount> Along(IReadOnlyList<DocumentAccount> documents) => documents.OrderBy(EventJoiner.Order).ThenBy(static d => d.Document, StringComparer.Ordinal);

    // The documents with those that were corrected otherwise than before read anew.
    private IReadOnlyList<DocumentAccount> Corrected(IReadOnlyList<DocumentAccount> before, IReadOnlyList<DocumentAccount> engine, SnapshotBasis basis, IReadOnlySet<string> changed)
    {
        if (changed.Count == 0)
            return before;
        var documents = before.ToArray();
        for (var i = 0; i < documents.Length; i++)
        {
            var id = documents[i].Document;
            if (changed.Contains(id))
                documents[i] = basis.Corrected.ContainsKey(id) && workspace.Analysis(id) is { } analysis ? AccountReader.Read(analysis) : engine[i];
        }

        return documents;
    }

    // What was joined before is what a join now would give, but for what people corrected, joined and split since.
    private IReadOnlyList<JoinedEvent> Events(ArchiveContents contents, IReadOnlyList<DocumentAccount> documents, SnapshotBasis basis, IReadOnlySet<string> changed, CancellationToken cancellation)
    {
        var rules = new JoinRules { WindowDays = contents.EventDays, Wholes = _wholes.Value };
        if (contents.Events is not { } before)
            return Newest(EventJoiner.Join(documents, rules, basis.Pairs));
        if (changed.Count == 0 && contents.Judged.Count == 0)
            return Newest(before);
        // Without a window all is open to the end; a document without a day of publication stands under the days that it tells.
        if (rules.WindowDays is null || documents.Any(d => d.Published is null && changed.Contains(d.Document)))
            return Newest(EventJoiner.Join(documents, rules, basis.Pairs));
        var rejoiner = _joined is { } last && ReferenceEquals(last.Events, before) ? last.Rejoiner : new EventRejoiner(rules, documents, before);
        _joined = null;
        var events = Newest(rejoiner.Run([.. documents.Where(d => changed.Contains(d.Document))], basis.Pairs, contents.Judged, cancellation));
        _joined = (events, rejoiner);
        return events;
    }

    private static List<JoinedEvent> Newest(IEnumerable<JoinedEvent> events) => [.. events.OrderByDescending(CorpusSnapshot.Day).ThenBy(static e => e.Id, StringComparer.Ordinal)];

    private List<CopyGroup> Copied(IReadOnlyList<DocumentAccount> documents, CancellationToken cancellation)
    {
        var (finder, groups) = (new CopyFinder(new CopyRules()), new List<CopyGroup>());
        foreach (var document in Along(documents))
        {
            cancellation.ThrowIfCancellationRequested();
            groups.AddRange(finder.Add(CopySketch.Of(document.Document, Archive.Text(document.Document) ?? "", document.Outlet, document.Published)));
        }

        groups.AddRange(finder.Complete());
        return groups;
    }
}
