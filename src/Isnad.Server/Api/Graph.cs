using Isnad.Corpus.Networks;
using Isnad.Server.Interface;

namespace Isnad.Server.Api;

/// <summary>The network for drawing: nodes and edges without their evidence.</summary>
public sealed record Graph(IReadOnlyList<Graph.Node> Nodes, IReadOnlyList<Graph.Edge> Edges)
{
    private const int MostEdges = 400;

    /// <summary>An actor.</summary>
    public sealed record Node(string Key, string Name, EntityKind Kind, int Degree);

    /// <summary>An edge.</summary>
    public sealed record Edge(string Id, string From, string To, EdgeKind Kind, string? Mode, Modality Modality, DateOnly? First, DateOnly? Last, int Outlets, int Statements);

    internal static Graph Of(IReadOnlyList<NetworkEdge> edges, Preferences preferences)
    {
        var drawn = edges.Take(MostEdges).ToList();
        var nodes = drawn.SelectMany(static e => new[] { e.From, e.To }).GroupBy(static p => p.Key, StringComparer.Ordinal)
            .Select(g => new Node(g.Key, preferences.Language == "ar" || g.First().NameEn is null ? g.First().NameAr : g.First().NameEn!, g.First().Kind, g.Count())).OrderBy(static n => n.Key, StringComparer.Ordinal).ToList();
        return new Graph(nodes, [.. drawn.Select(static e => new Edge(e.Id, e.From.Key, e.To.Key, e.Kind, e.Mode, e.Modality, e.First, e.Last, e.Outlets, e.Evidence.Count))]);
    }
}
