namespace Isnad;

/// <summary>A type of PLOVER (manual 0.8).</summary>
public enum EventType
{
    /// <summary>Agree, promise, sign.</summary>
    Agree,

    /// <summary>Meet, visit, talk.</summary>
    Consult,

    /// <summary>Political and moral support.</summary>
    Support,

    /// <summary>Concede.</summary>
    Concede,

    /// <summary>Work together.</summary>
    Cooperate,

    /// <summary>Give material help.</summary>
    Aid,

    /// <summary>Withdraw, release, cease fire, resign.</summary>
    Retreat,

    /// <summary>Ask, demand, appeal.</summary>
    Request,

    /// <summary>Criticise, blame, investigate.</summary>
    Accuse,

    /// <summary>Refuse.</summary>
    Reject,

    /// <summary>Threaten, warn.</summary>
    Threaten,

    /// <summary>Protest.</summary>
    Protest,

    /// <summary>Sanction, convict, break off.</summary>
    Sanction,

    /// <summary>Mobilise.</summary>
    Mobilize,

    /// <summary>Arrest, seize, restrict.</summary>
    Coerce,

    /// <summary>Attack, kill, fight.</summary>
    Assault,
}

/// <summary>Whether an event happened, by the words of the text.</summary>
public enum Modality
{
    /// <summary>Told as having happened or happening.</summary>
    Actual,

    /// <summary>Told as going to happen.</summary>
    Future,

    /// <summary>Possible, aimed at, conditional.</summary>
    Hypothetical,

    /// <summary>Told as not having happened.</summary>
    Negated,
}

/// <summary>What ACLED would code (codebook event and sub-event type).</summary>
/// <param name="EventType">For instance "Battles".</param>
/// <param name="SubEventType">For instance "Armed clash".</param>
public sealed record AcledType(string EventType, string SubEventType);

/// <summary>The time of an event.</summary>
/// <param name="From">First day, inclusive, or null.</param>
/// <param name="To">Last day, inclusive, or null.</param>
/// <param name="Granularity">Unit in which it is told.</param>
/// <param name="Mention">Id of the time's mention.</param>
public sealed record EventTime(DateOnly? From, DateOnly? To, TimeGranularity Granularity, string? Mention);

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
