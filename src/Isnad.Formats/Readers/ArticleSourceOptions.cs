using Isnad.Formats.Readers.Fetching;

namespace Isnad.Formats.Readers;

/// <summary>How an <see cref="ArticleSource"/> reads.</summary>
public sealed record ArticleSourceOptions
{
    /// <summary>The usual way: usual limits, nothing is fetched.</summary>
    public static readonly ArticleSourceOptions Usual = new();

    /// <summary>How much is read.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Usual;

    /// <summary>Which columns of tables and fields of JSON objects hold what; null for the usual names.</summary>
    public ColumnMap? Columns { get; init; }

    /// <summary>Fetches addresses and what feeds link to; null when nothing may be fetched. The caller closes it.</summary>
    public Fetcher? Fetcher { get; init; }
}
