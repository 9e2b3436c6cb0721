namespace Isnad.Corpus.Corroboration;

/// <summary>How one account's claim stands to another's of the same event.</summary>
public enum ClaimLinkKind
{
    /// <summary>The same source, or a copy.</summary>
    Repeats,

    /// <summary>An independent source says the same.</summary>
    Confirms,

    /// <summary>It denies it.</summary>
    Denies,

    /// <summary>It says it otherwise: another number, day, place or doer.</summary>
    Differs,
}
