using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Search over texts.</summary>
internal static class SearchApi
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/search", Search).WithName("search").WithTags("Search").WithSummary("Searches texts and headlines.")
            .WithDescription("Words stand for themselves with anything joined to them; \"…\" is a phrase, -word must not be there, word* is a beginning, a | b is either, title:word stands in the headline.").Takes("q", "skip", "limit").Produces<SearchResult>();

    private static IResult Search(Workspace workspace, string q, int? skip, int? limit)
    {
        if (string.IsNullOrWhiteSpace(q))
            return Problem.Bad("q holds the words to search.");
        if (skip is < 0 || limit is < 1 or > 100)
            return Problem.Bad("skip is 0 or more, limit from 1 to 100.");
        return Results.Json(workspace.Archive.Search(q, skip ?? 0, limit ?? 20), ApiJson.Options);
    }
}
