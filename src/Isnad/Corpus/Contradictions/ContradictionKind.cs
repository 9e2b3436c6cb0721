namespace Isnad.Corpus.Contradictions;

/// <summary>What two accounts of one event disagree about.</summary>
public enum ContradictionKind
{
    /// <summary>How many.</summary>
    Number,

    /// <summary>On which day.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>Who did it.</summary>
    Perpetrator,

    /// <summary>Whether it happened.</summary>
    Occurrence,

    /// <summary>What kind of act it was, for instance taken by force or left by plan.</summary>
    Act,
}
