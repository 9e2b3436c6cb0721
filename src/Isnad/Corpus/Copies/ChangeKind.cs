namespace Isnad.Corpus.Copies;

/// <summary>What was done to the words.</summary>
public enum ChangeKind
{
    /// <summary>Other words stand in their place.</summary>
    Swapped,

    /// <summary>Words were added.</summary>
    Added,

    /// <summary>Words were left out.</summary>
    Dropped,
}
