namespace Isnad.Extraction.Relations;

/// <summary>A relation between two entities of the reading, with all the words that say it.</summary>
public sealed class RelationMention
{
    /// <summary>What relation.</summary>
    public required RelationType Type { get; init; }

    /// <summary>Mode of support, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Index of the subject in <see cref="Reading.Entities"/>.</summary>
    public required int Subject { get; init; }

    /// <summary>Index of the object; -1 for an office whose body the text does not name.</summary>
    public required int Object { get; init; }

    /// <summary>The words of the office, or null.</summary>
    public TextSpan? Office { get; init; }

    /// <summary>The words that say it, in order of the text; at least one span.</summary>
    public List<TextSpan> Evidence { get; } = [];

    /// <summary>First and last token (exclusive) of the first evidence.</summary>
    public required (int First, int End) Tokens { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Whether it holds, by the words.</summary>
    public Modality Modality { get; set; }

    /// <summary>Id of the entry of the knowledge that made it.</summary>
    public required string FoundBy { get; init; }
}
