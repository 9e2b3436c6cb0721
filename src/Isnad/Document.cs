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

/// <summary>A medium that publishes, as the document names it.</summary>
/// <param name="Id">Id of the outlet in the knowledge base, or null when it is not known there.</param>
/// <param name="Name">The name to show.</param>
public sealed record Outlet(string? Id, string Name);

/// <summary>An article as it was handed in, before reading.</summary>
public sealed record Article
{
    /// <summary>The raw text, site chrome included.</summary>
    public required string Text { get; init; }

    /// <summary>File name or address; empty when unknown.</summary>
    public string Source { get; init; } = "";

    /// <summary>Address of publication, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Name or domain of the outlet, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether <see cref="Published"/> came from metadata or an option.</summary>
    public PublishedFrom PublishedFrom { get; init; }

    /// <summary>Name of the encoding the bytes were decoded with, or null when the text came decoded.</summary>
    public string? Encoding { get; init; }

    /// <summary>What was already found wrong while decoding.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>An article as shown to a reader: site chrome left out, nothing else changed.</summary>
public sealed record Document
{
    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>File name or address.</summary>
    public required string Source { get; init; }

    /// <summary>Address of publication, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The publishing medium, or null.</summary>
    public Outlet? Outlet { get; init; }

    /// <summary>Author or byline, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where <see cref="Published"/> was read.</summary>
    public PublishedFrom PublishedFrom { get; init; }

    /// <summary>ISO 639-1 code of the language read; <c>ar</c>, or <c>und</c> when no Arabic was found.</summary>
    public string Language { get; init; } = "ar";

    /// <summary>Name of the encoding, or null when the text came decoded.</summary>
    public string? Encoding { get; init; }

    /// <summary>The article's text; every span of the analysis points into it.</summary>
    public required string Text { get; init; }
}
