namespace Isnad;

/// <summary>Where the date of publication was read.</summary>
public enum PublishedFrom
{
    /// <summary>No date is known; relative times stay open.</summary>
    None,

    /// <summary>From the metadata that came with the article.</summary>
    Metadata,

    /// <summary>From a dateline in the article's own text.</summary>
    Dateline,

    /// <summary>Given by the caller as an option.</summary>
    Option,
}
