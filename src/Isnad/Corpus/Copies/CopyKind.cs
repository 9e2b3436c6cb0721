namespace Isnad.Corpus.Copies;

/// <summary>How one text repeats another.</summary>
public enum CopyKind
{
    /// <summary>The first of its group.</summary>
    First,

    /// <summary>The same words in the same order, letters and marks aside.</summary>
    Same,

    /// <summary>Most of the same words: a wire text with another headline, with a sentence more or less, with words swapped.</summary>
    Reprint,

    /// <summary>Nearly everything of the shorter stands in the longer.</summary>
    Excerpt,
}
