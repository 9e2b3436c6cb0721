namespace Isnad;

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
