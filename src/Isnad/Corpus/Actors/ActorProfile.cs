namespace Isnad.Corpus.Actors;

/// <summary>What the archive tells of one actor.</summary>
public sealed record ActorProfile
{
    /// <summary>The actor under its canonical key and name.</summary>
    public required Party Actor { get; init; }

    /// <summary>Every key joined into it, its own among them.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Number of documents that name it.</summary>
    public required int Documents { get; init; }

    /// <summary>Earliest day of publication, or null.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Latest day of publication, or null.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Names by outlet and month, the most frequent first.</summary>
    public IReadOnlyList<NameUse> Names { get; init; } = [];

    /// <summary>Offices that it holds or that are held in it.</summary>
    public IReadOnlyList<ActorTie> Offices { get; init; } = [];

    /// <summary>All other relations.</summary>
    public IReadOnlyList<ActorTie> Ties { get; init; } = [];

    /// <summary>Accounts of events in which it takes part, by day.</summary>
    public IReadOnlyList<EventAccount> Events { get; init; } = [];
}
