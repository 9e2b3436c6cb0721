namespace Isnad.Corpus.Contradictions;

/// <summary>How a later account replaces an earlier one without contradicting it.</summary>
public enum RevisionKind
{
    /// <summary>A later state of the same thing, such as a toll that rose.</summary>
    Update,

    /// <summary>The source itself takes it back or denies having said it.</summary>
    Retraction,

    /// <summary>The outlet or source corrects a value downwards or otherwise without a new event having passed.</summary>
    Correction,
}
