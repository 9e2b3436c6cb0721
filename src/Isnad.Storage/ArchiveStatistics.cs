namespace Isnad.Storage;

/// <summary>What an archive holds.</summary>
public sealed record ArchiveStatistics
{
    /// <summary>Bytes of the file, without its log.</summary>
    public required long FileSize { get; init; }

    /// <summary>Version of the schema.</summary>
    public required int Schema { get; init; }

    /// <summary>Number of rows of each table, by name.</summary>
    public required IReadOnlyList<KeyValuePair<string, long>> Rows { get; init; }

    /// <summary>Number of documents of each outlet, most first; the key is null for documents without one.</summary>
    public required IReadOnlyList<KeyValuePair<string, long>> Outlets { get; init; }

    /// <summary>Number of documents read by each engine and knowledge, most first.</summary>
    public required IReadOnlyList<KeyValuePair<AnalysisVersion, long>> Versions { get; init; }

    /// <summary>First day of publication, or null.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day of publication, or null.</summary>
    public DateOnly? Last { get; init; }
}
