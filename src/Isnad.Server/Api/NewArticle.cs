namespace Isnad.Server.Api;

/// <summary>An article to be read.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Outlet">Its outlet, or null.</param>
/// <param name="Published">Its day of publication as 2021-05-31, or null.</param>
/// <param name="Url">Its address, or null.</param>
public sealed record NewArticle(string Text, string? Title = null, string? Outlet = null, string? Published = null, string? Url = null);
