using Isnad.Formats.Readers;

namespace Isnad.Cli.Archives;

/// <summary>What <c>isnad import</c> was asked to do.</summary>
internal sealed record ImportOptions
{
    /// <summary>Own knowledge folders.</summary>
    public IReadOnlyList<string> Knowledge { get; init; } = [];

    /// <summary>How the articles are read.</summary>
    public ArticleSourceOptions Inputs { get; init; } = ArticleSourceOptions.Usual;

    /// <summary>Files, folders, addresses and <c>-</c>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The archive.</summary>
    public required string Archive { get; init; }

    /// <summary>Date of articles that carry none, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Outlet of articles that carry none, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Articles read at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Articles in one transaction.</summary>
    public int Batch { get; init; } = 500;

    /// <summary>The article with what the options say where it says nothing itself.</summary>
    public Article Complete(Article article) => article with
    {
        Published = article.Published ?? Published,
        PublishedFrom = article.Published is null && Published is not null ? PublishedFrom.Option : article.PublishedFrom,
        Outlet = article.Outlet ?? Outlet,
    };
}
