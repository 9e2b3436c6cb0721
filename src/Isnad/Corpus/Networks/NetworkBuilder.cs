using System.Globalization;
using Isnad.Corpus.Corroboration;
using Isnad.Text;

namespace Isnad.Corpus.Networks;

/// <summary>Draws the network of actors from relations and events. Documents stream through; what is kept are the edges and their statements.</summary>
public sealed class NetworkBuilder
{
    private readonly Func<Party, Party> _canonical;
    private readonly Dictionary<(string From, string To, EdgeKind Kind, string? Mode, Modality Modality), (Party From, Party To, List<EdgeEvidence> Evidence)> _edges = [];

    /// <summary>Begins a network.</summary>
    /// <param name="canonical">Gives the actor under which a party is shown, after people's judgements; the same party where there are none.</param>
    public NetworkBuilder(Func<Party, Party> canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        _canonical = canonical;
    }

    /// <summary>Takes a document.</summary>
    public void Add(DocumentAccount document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var relation in document.Relations)
            Add(relation);
        foreach (var account in document.Events)
            Add(account);
    }

    /// <summary>The edges, those with most outlets and statements first.</summary>
    public IReadOnlyList<NetworkEdge> Complete() =>
        [.. _edges.Select(e => Edge(e.Key, e.Value)).OrderByDescending(e => e.Outlets).ThenByDescending(e => e.Evidence.Count).ThenBy(e => e.Id, StringComparer.Ordinal)];

    private static NetworkEdge Edge((string From, string To, EdgeKind Kind, string? Mode, Modality Modality) key, (Party From, Party To, List<EdgeEvidence> Evidence) edge)
    {
        var evidence = edge.Evidence.OrderBy(e => e.From ?? DateOnly.MaxValue).ThenBy(e => e.Document, StringComparer.Ordinal).ThenBy(e => e.Span.Start).ToList();
        return new NetworkEdge
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"edge:{WordHash.Exact($"{key.From}/{key.To}/{key.Kind}/{key.Mode}/{key.Modality}"):x16}"),
            From = edge.From,
            To = edge.To,
            Kind = key.Kind,
            Mode = key.Mode,
            Modality = key.Modality,
            First = evidence.Min(e => e.From),
            Last = evidence.Max(e => e.To),
            Outlets = evidence.Select(e => e.Outlet ?? "").Distinct(StringComparer.Ordinal).Count(),
            Evidence = evidence,
        };
    }

    /// <summary>Takes a relation.</summary>
    public void Add(RelationAccount relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (relation.Object is not { } other || EdgeKinds.Of(relation) is not { } edge)
            return;
        var (from, to) = edge.Turned ? (other, relation.Subject) : (relation.Subject, other);
        var evidence = new EdgeEvidence(
            relation.Document, relation.Relation, false, relation.Outlet, relation.Published, relation.From ?? relation.Published, relation.To ?? relation.Published,
            relation.Modality, relation.Evidence[0], relation.EvidenceSpans[0], SourceChains.Of(relation.Claims, relation.Outlet));
        Put(from, to, edge.Kind, relation.Mode, relation.Modality, evidence);
    }

    /// <summary>Takes an event.</summary>
    public void Add(EventAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (EdgeKinds.Of(account) is not { } kind)
            return;
        var evidence = new EdgeEvidence(
            account.Document, account.Event, true, account.Outlet, account.Published, account.Time?.From ?? account.Published, account.Time?.To ?? account.Published,
            account.Modality, account.Sentence, account.SentenceSpan, SourceChains.Of(account));
        var mode = kind == EdgeKind.Support && account.Type == EventType.Aid ? account.Mode : kind == EdgeKind.Support ? "political" : null;
        foreach (var (from, to) in Pairs(account))
            Put(from, to, kind, mode, account.Modality, evidence);
    }

    private static IEnumerable<(Party, Party)> Pairs(EventAccount account)
    {
        var mutual = Joining.ActKinds.IsMutual(account.Type, account.Mode);
        if (account.Recipients.Count == 0 && !mutual)
            yield break;
        foreach (var from in account.Actors)
        {
            foreach (var to in account.Recipients)
                yield return (from, to);
        }

        if (!mutual || account.Recipients.Count > 0)
            yield break;
        for (var i = 0; i < account.Actors.Count; i++)
        {
            for (var j = i + 1; j < account.Actors.Count; j++)
                yield return (account.Actors[i], account.Actors[j]);
        }
    }

    private void Put(Party from, Party to, EdgeKind kind, string? mode, Modality modality, EdgeEvidence evidence)
    {
        (from, to) = (_canonical(from), _canonical(to));
        if (string.Equals(from.Key, to.Key, StringComparison.Ordinal))
            return;
        if (EdgeKinds.IsMutual(kind) && string.CompareOrdinal(from.Key, to.Key) > 0)
            (from, to) = (to, from);
        var key = (from.Key, to.Key, kind, mode, modality);
        if (!_edges.TryGetValue(key, out var edge))
            _edges[key] = edge = (from, to, []);
        if (!edge.Evidence.Any(e => string.Equals(e.Document, evidence.Document, StringComparison.Ordinal) && e.Span == evidence.Span && e.IsEvent == evidence.IsEvent))
            edge.Evidence.Add(evidence);
    }
}
