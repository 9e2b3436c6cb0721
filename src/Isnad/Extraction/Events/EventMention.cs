using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>An event while it is being read.</summary>
public sealed class EventMention
{
    /// <summary>The frame that made it.</summary>
    public required Frame Frame { get; init; }

    /// <summary>Index of its clause in <see cref="Reading.Clauses"/>.</summary>
    public required int Clause { get; init; }

    /// <summary>Token of the trigger.</summary>
    public required int Trigger { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; set; }

    /// <summary>Indexes of the mentions of those who did it.</summary>
    public List<int> Actors { get; } = [];

    /// <summary>Indexes of the mentions of those to whom it was done.</summary>
    public List<int> Recipients { get; } = [];

    /// <summary>Indexes of the entities that are its places.</summary>
    public List<int> Places { get; } = [];

    /// <summary>Indexes of its quantities.</summary>
    public List<int> Quantities { get; } = [];

    /// <summary>Index of its time, or -1.</summary>
    public int Time { get; set; } = -1;

    /// <summary>Whether its time is only the beginning: since.</summary>
    public bool OpenEnded { get; set; }

    /// <summary>Whether the clause has a phrase for the doer that no mention names: no one else did it.</summary>
    internal bool DoerUnnamed { get; set; }

    /// <summary>Whether it happened, by the words.</summary>
    public Modality Modality { get; set; }

    /// <summary>Whether it is told as a story of the past.</summary>
    public bool Historical { get; set; }

    /// <summary>Whether the sentence itself tells it.</summary>
    public bool Reported { get; set; } = true;

    /// <summary>Index of the earlier event that it tells again, or -1.</summary>
    public int SameAs { get; set; } = -1;
}
