namespace Isnad.Formats.Readers;

/// <summary>One article as it lay in its source: its bytes, where they came from, and what was read of them or kept it from being read.</summary>
public sealed record RawItem
{
    /// <summary>File name or address, with the inner path behind <c>!</c> and the number of the record behind <c>:</c> where one file holds many.</summary>
    public required string Source { get; init; }

    /// <summary>The bytes of exactly this item: the file, the line, the row, the element, the decoded body of the response. Empty where they
    /// were not kept (a file beyond the limits, a path that could not be opened).</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Kind of the bytes, such as <c>text/html</c>, <c>text/plain</c>, <c>application/json</c>; empty when nothing was opened.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Address from which the bytes were taken or at which they were published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>When the bytes were taken from the network: by us, or as the archive says that holds them; null when unknown.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>The hash that the archive declares for them (<c>WARC-Payload-Digest</c>, a column of hashes), word for word, or null.</summary>
    public string? DeclaredHash { get; init; }

    /// <summary>Where an archiver says it keeps its own copy, or null.</summary>
    public string? ArchiveLocation { get; init; }

    /// <summary>The article, or null when none could be read.</summary>
    public Article? Article { get; init; }

    /// <summary>What was found wrong; at least one error where <see cref="Article"/> is null, unless the item was only passed over, which is a
    /// note. Problems that the article carries in <see cref="Isnad.Article.Diagnostics"/> are not repeated here.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; init; } = [];

    /// <summary>An item of which nothing can be read.</summary>
    /// <param name="source">Its name.</param>
    /// <param name="problem">Why.</param>
    public static RawItem Failed(string source, Diagnostic problem) => new() { Source = source, Problems = [problem] };
}
