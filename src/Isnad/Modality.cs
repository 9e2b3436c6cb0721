namespace Isnad;

/// <summary>Whether an event happened, by the words of the text.</summary>
public enum Modality
{
    /// <summary>Told as having happened or happening.</summary>
    Actual,

    /// <summary>Told as going to happen.</summary>
    Future,

    /// <summary>Possible, aimed at, conditional.</summary>
    Hypothetical,

    /// <summary>Told as not having happened.</summary>
    Negated,
}
