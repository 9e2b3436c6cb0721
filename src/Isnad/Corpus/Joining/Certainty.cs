namespace Isnad.Corpus.Joining;

/// <summary>Whether the accounts of an event say that it happened.</summary>
public enum Certainty
{
    /// <summary>At least one account tells it in the outlet's own voice, and none denies it.</summary>
    Told,

    /// <summary>Every account that tells it does so on someone's word, and none denies it.</summary>
    Claimed,

    /// <summary>Some say that it happened, some that it did not.</summary>
    Disputed,

    /// <summary>All accounts speak of the future.</summary>
    Planned,

    /// <summary>All accounts speak of a possibility or an aim.</summary>
    Possible,

    /// <summary>All accounts say that it did not happen.</summary>
    Denied,
}
