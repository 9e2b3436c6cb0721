namespace Isnad.Corpus.Ledger;

/// <summary>One figure of dead or wounded, with who gives it.</summary>
public sealed record LedgerEntry
{
    /// <summary>The account in which it stands.</summary>
    public required AccountAnchor Account { get; init; }

    /// <summary>The outlet that carries it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>From the outlet inwards; only the outlet where it says so itself; empty when the document names no outlet.</summary>
    public IReadOnlyList<Voice> Chain { get; init; } = [];

    /// <summary>What befell those counted.</summary>
    public required Harm Harm { get; init; }

    /// <summary>Whom it counts.</summary>
    public required CountedGroup Group { get; init; }

    /// <summary>The side's actor where <see cref="Group"/> is a side, or null.</summary>
    public Party? Side { get; init; }

    /// <summary>The number stated, or null for open counts and ranges.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lowest number that the words allow, or null where they set none.</summary>
    public decimal? Low { get; init; }

    /// <summary>Highest number that the words allow, or null where they set none.</summary>
    public decimal? High { get; init; }

    /// <summary>How firmly it is stated.</summary>
    public Hedge Hedge { get; init; }

    /// <summary>The day for which it holds: the event's or the claim's own time where told, else the publication day; null when neither is known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The words of the figure.</summary>
    public required string Words { get; init; }

    /// <summary>Where they stand in the document's text.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The sentence in which they stand.</summary>
    public required string Sentence { get; init; }

    /// <summary>What is to be known before it is used.</summary>
    public LedgerMark Mark { get; init; }

    /// <summary>True where the same account gives a total of which this figure is a part.</summary>
    public bool Component { get; init; }
}
