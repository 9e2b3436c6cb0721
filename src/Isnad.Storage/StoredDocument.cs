namespace Isnad.Storage;

/// <summary>The head of a document of the archive: the article as it was first published, without its text.</summary>
public sealed record StoredDocument
{
    /// <summary>SHA-256 of the text.</summary>
    public required string Id { get; init; }

    /// <summary>File name or address.</summary>
    public required string Source { get; init; }

    /// <summary>Address of publication, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Key of the outlet (<see cref="Corpus.AccountReader.OutletKey"/>), or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Name of the outlet, or null.</summary>
    public string? OutletName { get; init; }

    /// <summary>Author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where <see cref="Published"/> was read.</summary>
    public PublishedFrom PublishedFrom { get; init; }

    /// <summary>ISO 639-1 code of the language.</summary>
    public required string Language { get; init; }

    /// <summary>How many times the text was published, 1 or more.</summary>
    public int Publications { get; init; } = 1;

    /// <summary>Version of the engine that read it.</summary>
    public required string Engine { get; init; }

    /// <summary>Version of the knowledge with which it was read.</summary>
    public required string Knowledge { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset AnalysedAt { get; init; }
}
