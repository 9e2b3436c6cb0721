namespace Isnad.Server.Archives;

/// <summary>What articles get that carry none themselves.</summary>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Outlet">Outlet, or null.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Url">Address, or null.</param>
public sealed record ImportDefaults(DateOnly? Published, string? Outlet, string? Title = null, string? Url = null)
{
    /// <summary>The article with what is said here where it says nothing itself.</summary>
    public Article Complete(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article with
        {
            Published = article.Published ?? Published,
            PublishedFrom = article.Published is null && Published is not null ? PublishedFrom.Option : article.PublishedFrom,
            Outlet = article.Outlet ?? Outlet,
            Title = article.Title ?? Title,
            Url = article.Url ?? Url,
        };
    }
}
