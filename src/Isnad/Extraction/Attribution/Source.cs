using Isnad.Lexicon;

namespace Isnad.Extraction.Attribution;

/// <summary>A source of a document, as first described.</summary>
internal sealed class Source
{
    /// <summary>What it is.</summary>
    public required LinkKind Kind { get; set; }

    /// <summary>First token of the description.</summary>
    public required int First { get; init; }

    /// <summary>Index behind the last token of the description.</summary>
    public required int End { get; set; }

    /// <summary>Normalised characters of the first token that are no part of it.</summary>
    public int Skip { get; init; }

    /// <summary>Token of the head noun or name.</summary>
    public required int Head { get; init; }

    /// <summary>Row of the head's lexeme, or -1.</summary>
    public int Lexeme { get; init; } = -1;

    /// <summary>Gender and number of the head.</summary>
    public WordFeatures Features { get; set; }

    /// <summary>How many sources.</summary>
    public SourceCount Count { get; init; }

    /// <summary>Tokens of a condition it set; equal when none.</summary>
    public (int First, int End) Condition { get; set; }

    /// <summary>Index of its mention, or -1.</summary>
    public int Mention { get; set; } = -1;

    /// <summary>Index of its entity, or -1.</summary>
    public int Entity { get; set; } = -1;

    /// <summary>Whether the head carries the article or is otherwise made definite.</summary>
    public bool Definite { get; init; }

    /// <summary>Whether its words say that it is another one than before.</summary>
    public bool Other { get; init; }

    /// <summary>Media it spoke to or through, outermost first.</summary>
    public List<Source> Through { get; } = [];
}
