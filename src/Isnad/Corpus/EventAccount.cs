namespace Isnad.Corpus;

/// <summary>An event as one document tells it, with all that is needed to lay it beside other accounts.</summary>
public sealed record EventAccount
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the event within the analysis.</summary>
    public required string Event { get; init; }

    /// <summary>Id of the outlet in the knowledge base or its folded name; null when the document names none.</summary>
    public string? Outlet { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode or one of this project's, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether it happened, by the words.</summary>
    public required Modality Modality { get; init; }

    /// <summary>True where the text tells it as a story of the past.</summary>
    public bool Historical { get; init; }

    /// <summary>True where the sentence itself tells it.</summary>
    public bool Reported { get; init; } = true;

    /// <summary>ACLED's type, or null.</summary>
    public AcledType? Acled { get; init; }

    /// <summary>The word that tells it.</summary>
    public required string Trigger { get; init; }

    /// <summary>Where that word stands in the document's text.</summary>
    public required TextSpan TriggerSpan { get; init; }

    /// <summary>The sentence in which it stands.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where the sentence stands in the document's text.</summary>
    public required TextSpan SentenceSpan { get; init; }

    /// <summary>Those who did it.</summary>
    public IReadOnlyList<Party> Actors { get; init; } = [];

    /// <summary>Those to whom it was done.</summary>
    public IReadOnlyList<Party> Recipients { get; init; } = [];

    /// <summary>Where.</summary>
    public IReadOnlyList<Spot> Places { get; init; } = [];

    /// <summary>When, by the words, or null. The date of publication is never put here.</summary>
    public EventTime? Time { get; init; }

    /// <summary>True where <see cref="Time"/> stands beside a verb of saying, outside what is claimed, or before an event that its sentence takes for known: it happened on that day or before.</summary>
    public bool IsTimeOfSaying { get; init; }

    /// <summary>The only settlement or facility named in its sentence, where the event itself has no place; else null. It helps to lay accounts side by
    /// side and is never exported as the event's place.</summary>
    public Spot? NearPlace { get; init; }

    /// <summary>The only time on the calendar told in its sentence, where the event itself has none or only that of the saying; else null. It helps to lay accounts side by side and is
    /// never exported as the event's time.</summary>
    public EventTime? NearTime { get; init; }

    /// <summary>How many.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Counts of dead and wounded in its sentence that the text ties to no event; they are given to the first act of force told in that sentence.</summary>
    public IReadOnlyList<Figure> NearFigures { get; init; } = [];

    /// <summary>The claims that carry it, outermost first; empty where the outlet says so itself.</summary>
    public IReadOnlyList<ClaimAccount> Claims { get; init; } = [];

    /// <summary>Id of an earlier event of the same document that this one tells again, or null.</summary>
    public string? SameAs { get; init; }
}
