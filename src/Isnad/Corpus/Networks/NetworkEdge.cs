using System.Globalization;
using Isnad.Text;

namespace Isnad.Corpus.Networks;

/// <summary>A tie between two actors with every statement behind it.</summary>
public sealed record NetworkEdge
{
    /// <summary>Deterministic id, made of the ends, the kind, the mode and the modality.</summary>
    public required string Id { get; init; }

    /// <summary>The first end; of edges without direction the one whose key comes first.</summary>
    public required Party From { get; init; }

    /// <summary>The second end.</summary>
    public required Party To { get; init; }

    /// <summary>What it means.</summary>
    public required EdgeKind Kind { get; init; }

    /// <summary>Mode of support (<c>military</c>, <c>political</c> …), or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether it holds, by the words: statements of different modality are different edges.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Earliest day of its statements, or null.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Latest day of its statements, or null.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Number of outlets that carry it.</summary>
    public required int Outlets { get; init; }

    /// <summary>Number of statements.</summary>
    public int Statements { get; init; }

    /// <summary>Every statement, by day, or the first of them where so many are asked for.</summary>
    public required IReadOnlyList<EdgeEvidence> Evidence { get; init; }

    /// <summary>The id of an edge.</summary>
    public static string IdOf(string from, string to, EdgeKind kind, string? mode, Modality modality) =>
        string.Create(CultureInfo.InvariantCulture, $"edge:{WordHash.Exact($"{from}/{to}/{kind.ToString()}/{mode}/{modality.ToString()}"):x16}");
}
