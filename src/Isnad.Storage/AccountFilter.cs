using Isnad.Corpus.Joining;

namespace Isnad.Storage;

/// <summary>Which accounts are asked for. Conditions that are empty or null ask for nothing; of the values of one condition any may hold, of the conditions
/// all must. A condition that a kind of account has not (a place of a relation) is passed over for it, but for those of its document.</summary>
public sealed record AccountFilter
{
    /// <summary>Ids of documents.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Keys of actors: who did or suffered an event, spoke a claim, stands in a relation, is labelled, or is named in a document.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Keys of actors who did the event, or are the subject of the relation.</summary>
    public IReadOnlyList<string> Doers { get; init; } = [];

    /// <summary>Keys of actors to whom the event was done, or who are the object of the relation.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Types of events.</summary>
    public IReadOnlyList<EventType> Types { get; init; } = [];

    /// <summary>Modes of events or relations.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>Types of relations.</summary>
    public IReadOnlyList<RelationType> Relations { get; init; } = [];

    /// <summary>What sources do.</summary>
    public IReadOnlyList<ClaimAct> Acts { get; init; } = [];

    /// <summary>Modalities.</summary>
    public IReadOnlyList<Modality> Modalities { get; init; } = [];

    /// <summary>Stances of labels.</summary>
    public IReadOnlyList<Stance> Stances { get; init; } = [];

    /// <summary>Keys of places.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Countries of places, ISO 3166-1 alpha-2; case does not count.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>A circle in which a place lies, or null.</summary>
    public GeoCircle? Near { get; init; }

    /// <summary>First day, inclusive: of events the day on the timeline, of the others the day of publication; or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Keys of outlets.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>Kinds of the innermost source; <see cref="LinkKind.Outlet"/> is what an outlet says in its own voice.</summary>
    public IReadOnlyList<LinkKind> Sources { get; init; } = [];

    /// <summary>Lowest value of a figure of the event, or null.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>What figures count.</summary>
    public IReadOnlyList<QuantityUnit> Units { get; init; } = [];

    /// <summary>Words that the document has, in the language of <see cref="Archive.Search"/>, or null.</summary>
    public string? Text { get; init; }

    /// <summary>What the accounts of a joined event together say of its having happened; only joined events have it.</summary>
    public IReadOnlyList<Certainty> Certainties { get; init; } = [];

    /// <summary>Whether the last come first.</summary>
    public bool Descending { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most.</summary>
    public int Take { get; init; } = int.MaxValue;

    /// <summary>Whether the days are gone along or the indexes of what is asked for are used, whatever there is; null chooses. Both give the same.</summary>
    internal bool? Walks { get; init; }

    /// <summary>Whether it asks for all there is.</summary>
    public bool IsEmpty =>
        Documents.Count + Actors.Count + Doers.Count + Recipients.Count + Types.Count + Modes.Count + Relations.Count + Acts.Count + Modalities.Count + Stances.Count + Places.Count
        + Countries.Count + Outlets.Count + Sources.Count + Units.Count + Certainties.Count == 0 && this is { Near: null, From: null, To: null, AtLeast: null, Text: null };
}
