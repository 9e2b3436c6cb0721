namespace Isnad.Corpus.Copies;

/// <summary>What the changed words are.</summary>
public enum ChangeSubject
{
    /// <summary>Words of no class of their own.</summary>
    Words,

    /// <summary>A whole sentence.</summary>
    Sentence,

    /// <summary>A number or a hedge on it.</summary>
    Number,

    /// <summary>A source, or the word by which it is said to speak.</summary>
    Source,

    /// <summary>The word chosen for an actor or an action.</summary>
    Label,

    /// <summary>The name of an actor or a place.</summary>
    Name,

    /// <summary>A time.</summary>
    Time,
}
