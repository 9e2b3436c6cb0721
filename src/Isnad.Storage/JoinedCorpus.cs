using Isnad.Corpus.Actors;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;
using Isnad.Corpus.Networks;
using Isnad.Corpus.Wording;
using Isnad.Lexicon;

namespace Isnad.Storage;

/// <summary>What an archive's documents tell together, read from what was joined: nothing is held but what is asked for.</summary>
public sealed class JoinedCorpus
{
    private readonly Lazy<LedgerBuilder> _ledgers;
    private readonly Lazy<DisagreementFinder> _finder;
    private (JoinedEvent? Event, IReadOnlyDictionary<string, string> Groups) _copies = (null, new Dictionary<string, string>());

    /// <summary>Prepares the questions.</summary>
    /// <param name="archive">The archive; it was joined (<see cref="Archive.WasJoined"/>).</param>
    /// <param name="lexicon">Tells civilians from fighters; read only where something is computed anew.</param>
    public JoinedCorpus(Archive archive, Lazy<CompiledLexicon> lexicon)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(lexicon);
        Archive = archive;
        Register = new ActorRegister(archive.Judgements.Actors());
        _ledgers = new(() => new LedgerBuilder(lexicon.Value));
        _finder = new(() => new DisagreementFinder(lexicon.Value));
    }

    /// <summary>The archive.</summary>
    public Archive Archive { get; }

    /// <summary>Which keys are one actor, by people's judgements.</summary>
    public ActorRegister Register { get; }

    /// <summary>The joined events with an account that a filter asks for, by day.</summary>
    public IEnumerable<JoinedEvent> Events(AccountFilter filter) => Archive.JoinedEvents(filter);

    /// <summary>Who stands behind an event and how many died, as it was computed when it was joined.</summary>
    public EventAssessment? Assessment(JoinedEvent joined) => Archive.Assessment(joined);

    /// <summary>The casualty ledger of an event.</summary>
    public CasualtyLedger Ledger(JoinedEvent joined) => _ledgers.Value.Build(joined, Copies(joined));

    /// <summary>Who stands behind an event.</summary>
    public EventCorroboration Corroboration(JoinedEvent joined) => EventCorroborator.Corroborate(joined, Copies(joined));

    /// <summary>What the accounts of an event disagree about.</summary>
    public Disagreements Disagreements(JoinedEvent joined) => _finder.Value.Find(joined, Copies(joined));

    /// <summary>How the claims of an event hang together.</summary>
    public IReadOnlyList<ClaimLink> Claims(JoinedEvent joined) => ClaimLinker.Link(joined, Copies(joined), Disagreements(joined));

    /// <summary>The network of what is asked for, the edges with most outlets and statements first.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="kinds">Kinds of edges; none asks for all.</param>
    /// <param name="evidence">Statements of each that are read at most, the earliest.</param>
    public IEnumerable<NetworkEdge> Network(AccountFilter filter, IReadOnlyList<EdgeKind> kinds, int evidence)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(kinds);
        if (Archive.AsksForEdges(filter))
            return Archive.Edges(filter, kinds, Register, evidence);

        // By whom, of what kind, in which words: that is asked of each statement. A relation lies at no place.
        var (builder, all) = (new NetworkBuilder(Register.Show), filter with { Skip = 0, Take = int.MaxValue });
        foreach (var relation in filter is { Places.Count: 0, Countries.Count: 0, Near: null } ? Archive.Relations(all) : [])
            builder.Add(relation);
        foreach (var account in Archive.Events(all))
            builder.Add(account);
        return builder.Complete().Where(e => kinds.Count == 0 || kinds.Contains(e.Kind)).Skip(filter.Skip).Take(filter.Take)
            .Select(e => e.Evidence.Count <= evidence ? e : e with { Evidence = [.. e.Evidence.Take(evidence)] });
    }

    /// <summary>What outlets call the actors that are asked for, the most frequent first.</summary>
    public IEnumerable<WordUse> Words(AccountFilter filter, bool examples)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Archive.AsksForWords(filter) && !Register.Joins ? Archive.Words(filter, examples).Select(u => u with { Actor = Register.Show(u.Actor) })
            : Choices(filter, all => Archive.Words(all, examples)).Uses().Skip(filter.Skip).Take(filter.Take);
    }

    /// <summary>How differently the outlets that are asked for choose their words.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="least">Choices that both outlets must have made, at least.</param>
    public IReadOnlyList<WordingDistance> Distances(AccountFilter filter, int least)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Choices(filter, all => Archive.WordTotals(all)).Distances(least);
    }

    private WordingBuilder Choices(AccountFilter filter, Func<AccountFilter, IEnumerable<WordUse>> stored)
    {
        var (builder, all) = (new WordingBuilder(Register.Show), filter with { Skip = 0, Take = int.MaxValue });
        if (Archive.AsksForWords(filter))
        {
            foreach (var use in stored(all with { Actors = [.. filter.Actors.SelectMany(k => Register.Keys(Register.Canonical(k)))] }))
                builder.Add(use);
            return builder;
        }

        foreach (var label in Archive.Labels(all))
            builder.Add(label);
        return builder;
    }

    // Several things are asked of one event after the other.
    private IReadOnlyDictionary<string, string> Copies(JoinedEvent joined)
    {
        if (!ReferenceEquals(_copies.Event, joined))
            _copies = (joined, Archive.CopiesOf(joined));
        return _copies.Groups;
    }
}
