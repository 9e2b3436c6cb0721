namespace Isnad.Corpus.Joining;

/// <summary>What speaks for or against two accounts telling one event.</summary>
public enum JoinFactor
{
    /// <summary>The same kind of act, or kinds that reports exchange for one another.</summary>
    Type,

    /// <summary>Places, with their precision.</summary>
    Place,

    /// <summary>Days, with their precision.</summary>
    Time,

    /// <summary>Those who took part.</summary>
    Parties,

    /// <summary>Counts of dead, wounded, strikes and the like.</summary>
    Numbers,

    /// <summary>The words of the sentence.</summary>
    Words,

    /// <summary>The document itself says that it tells the event again.</summary>
    Retelling,

    /// <summary>The two texts are copies.</summary>
    Copy,

    /// <summary>A person said so.</summary>
    Judgement,
}
