using Isnad.Corpus;

namespace Isnad.Server.Api;

/// <summary>An article in a list.</summary>
public sealed record DocumentRow(string Id, string? Title, string? Outlet, string? OutletName, DateOnly? Published, string? Url, int Events, int Claims, int Relations)
{
    internal static DocumentRow Of(DocumentAccount d) => new(d.Document, d.Title, d.Outlet, d.OutletName, d.Published, d.Url, d.Events.Count, d.Claims.Count, d.Relations.Count);
}
