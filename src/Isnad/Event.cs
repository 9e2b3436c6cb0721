namespace Isnad;

/// <summary>An event as one mention tells it.</summary>
public sealed record Event
{
    /// <summary>Unique within the analysis.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode or one of this project's, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>The word that tells the event.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The sentence in which it stands.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Whether it happened, by the words.</summary>
    public Modality Modality { get; init; }

    /// <summary>True where the text tells it as a story of the past.</summary>
    public bool Historical { get; init; }

    /// <summary>True where the sentence itself tells it, false where it only presupposes it.</summary>
    public bool Reported { get; init; } = true;

    /// <summary>Mention ids of those who did it.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Mention ids of those to whom it was done.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Entity ids of the places.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>When, or null.</summary>
    public EventTime? Time { get; init; }

    /// <summary>Ids of the quantities that belong to it.</summary>
    public IReadOnlyList<string> Quantities { get; init; } = [];

    /// <summary>ACLED's type, or null where ACLED does not code it.</summary>
    public AcledType? Acled { get; init; }

    /// <summary>Ids of the claims that carry it.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Id of an earlier event of this document that this one tells again, or null.</summary>
    public string? SameAs { get; init; }

    /// <summary>The frame that made it.</summary>
    public required string FoundBy { get; init; }
}
