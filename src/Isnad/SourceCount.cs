namespace Isnad;

/// <summary>How many sources an anonymous link stands for.</summary>
public enum SourceCount
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>One.</summary>
    One,

    /// <summary>More than one.</summary>
    Several,
}
