namespace Isnad;

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
