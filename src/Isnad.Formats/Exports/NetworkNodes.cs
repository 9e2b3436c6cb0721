using Isnad.Corpus;
using Isnad.Corpus.Networks;

namespace Isnad.Formats.Exports;

/// <summary>The ends of the edges of a network, each once, in the order of their keys.</summary>
internal static class NetworkNodes
{
    public static IReadOnlyList<Party> Of(IReadOnlyList<NetworkEdge> edges) =>
        [.. edges.SelectMany(e => new[] { e.From, e.To }).DistinctBy(p => p.Key, StringComparer.Ordinal).OrderBy(p => p.Key, StringComparer.Ordinal)];

    public static string Evidence(NetworkEdge edge) => string.Join("\n", edge.Evidence.Select(s => s.Words.Trim()));

    public static string Sources(NetworkEdge edge) => string.Join("; ", edge.Evidence.Select(s => RowNotes.Chain(s.Chain)).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal));
}
