using Isnad.Corpus;
using Isnad.Server.Archives;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Web.Documents;

/// <summary>Which articles a list shows, read from its address.</summary>
/// <param name="Words">Words of the headline or the outlet's name, or null.</param>
/// <param name="Outlet">Key of the outlet, or null.</param>
/// <param name="From">First day of publication, or null.</param>
/// <param name="To">Last day of publication, or null.</param>
internal sealed record DocumentFilter(string? Words, string? Outlet, DateOnly? From, DateOnly? To)
{
    /// <summary>The filter of an address. What cannot be understood is passed over.</summary>
    public static DocumentFilter Of(IQueryCollection query) => new(Given(query["words"]), Given(query["outlet"]), Days.Parse(query["from"]), Days.Parse(query["to"]));

    /// <summary>The articles of a snapshot that fit, newest first.</summary>
    public IReadOnlyList<DocumentAccount> Of(CorpusSnapshot corpus) => this == new DocumentFilter(null, null, null, null) ? corpus.Facets.Documents : [.. corpus.Facets.Documents.Where(Fits)];

    private bool Fits(DocumentAccount d) =>
        (Outlet is null || d.Outlet == Outlet) && (From is null || d.Published >= From) && (To is null || d.Published <= To)
        && (Words is null || (d.Title ?? "").Contains(Words, StringComparison.OrdinalIgnoreCase) || (d.OutletName ?? "").Contains(Words, StringComparison.OrdinalIgnoreCase));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
