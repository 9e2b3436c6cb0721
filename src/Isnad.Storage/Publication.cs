namespace Isnad.Storage;

/// <summary>One place at which a text was found, and the bytes it was read from.</summary>
public sealed record Publication
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The input: file, record inside it, or address.</summary>
    public required string Place { get; init; }

    /// <summary>The article as the input gives it; its text is the one that was handed to the engine.</summary>
    public required Article Article { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Kind of the bytes, such as <c>text/html</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Number of the bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When the bytes were taken from the network, or null.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>The hash that the input declares, word for word, or null.</summary>
    public string? DeclaredHash { get; init; }

    /// <summary>Where an archiver keeps its own copy, or null.</summary>
    public string? ArchiveLocation { get; init; }

    /// <summary>When it was imported.</summary>
    public required DateTimeOffset Imported { get; init; }
}
