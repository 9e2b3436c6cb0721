namespace Isnad.Corpus.Networks;

/// <summary>Draws the network of actors from relations and events. Documents stream through; what is kept are the edges and their statements.</summary>
public sealed class NetworkBuilder
{
    private readonly Func<Party, Party> _canonical;
    private readonly Dictionary<(string From, string To, EdgeKind Kind, string? Mode, Modality Modality), Ends> _edges = [];

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

    private static NetworkEdge Edge((string From, string To, EdgeKind Kind, string? Mode, Modality Modality) key, Ends edge)
    {
        var evidence = edge.Evidence.OrderBy(e => e.From ?? DateOnly.MaxValue).ThenBy(e => e.Document, StringComparer.Ordinal).ThenBy(e => e.Span.Start).ToList();
        return new NetworkEdge
        {
            Id = NetworkEdge.IdOf(key.From, key.To, key.Kind, key.Mode, key.Modality),
            From = edge.From,
            To = edge.To,
            Kind = key.Kind,
            Mode = key.Mode,
            Modality = key.Modality,
            First = evidence.Min(e => e.From),
            Last = evidence.Max(e => e.To),
            Outlets = evidence.Select(e => e.Outlet ?? "").Distinct(StringComparer.Ordinal).Count(),
            Statements = evidence.Count,
            Evidence = evidence,
        };
    }

    /// <summary>Takes a relation.</summary>
    public void Add(RelationAccount relation)
    {
        if (EdgeStatements.Of(relation) is { } statement)
            Add(statement);
    }

    /// <summary>Takes an event.</summary>
    public void Add(EventAccount account)
    {
        foreach (var statement in EdgeStatements.Of(account))
            Add(statement);
    }

    private void Add(EdgeStatement statement)
    {
        if (statement.Between(_canonical) is not { } shown)
            return;
        var key = (shown.From.Key, shown.To.Key, shown.Kind, shown.Mode, shown.Modality);
        if (!_edges.TryGetValue(key, out var edge))
            _edges[key] = edge = new Ends(shown.From, shown.To);
        edge.Add(shown.Evidence);
    }

    private sealed class Ends(Party from, Party to)
    {
        private readonly HashSet<(string Document, TextSpan Span, bool IsEvent)> _told = [];

        public Party From => from;

        public Party To => to;

        public List<EdgeEvidence> Evidence { get; } = [];

        // The same words count once.
        public void Add(EdgeEvidence evidence)
        {
            if (_told.Add((evidence.Document, evidence.Span, evidence.IsEvent)))
                Evidence.Add(evidence);
        }
    }
}
