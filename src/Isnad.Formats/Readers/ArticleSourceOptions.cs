namespace Isnad.Formats.Readers;

/// <summary>How an <see cref="ArticleSource"/> reads.</summary>
public sealed record ArticleSourceOptions
{
    /// <summary>The usual way: usual limits, nothing is fetched.</summary>
    public static readonly ArticleSourceOptions Usual = new();

    /// <summary>How much is read.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Usual;
}
