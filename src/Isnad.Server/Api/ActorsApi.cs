using Isnad.Corpus.Actors;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Actors.</summary>
internal static class ActorsApi
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/actors", ListAsync).FollowsFromSnapshot().WithName("listActors").WithTags("Actors").WithSummary("Actors, those named in most articles first.").WithDescription("Filters: kind, words. Pages by limit and cursor.").TakesPaged("kind", "words").Produces<ListPage<ActorRow>>();
        api.MapGet("/actors/profile", GetAsync).FollowsFromSnapshot().WithName("getActor").WithTags("Actors").WithSummary("The profile of an actor: names by outlet, offices, ties, events. The key may hold any character and is therefore a parameter.").Takes("key").Produces<ActorProfile>().ProducesProblem(404);
    }

    private static Task<IResult> ListAsync(HttpContext context, Workspace workspace, string? kind, string? words) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        EntityKind? wanted = null;
        if (kind is not null)
        {
            if (!Spelling.TryParse<EntityKind>(kind, out var known))
                return Problem.Bad($"kind is one of {string.Join(", ", Spelling.All<EntityKind>())}.");
            wanted = known;
        }

        var found = wanted is null && words is null ? corpus.Actors : [.. corpus.Actors.Where(r => (wanted is null || r.Actor.Kind == wanted)
            && (words is null || r.Actor.NameAr.Contains(words, StringComparison.OrdinalIgnoreCase) || (r.Actor.NameEn ?? "").Contains(words, StringComparison.OrdinalIgnoreCase)))];
        return Listing.Of(context, corpus, found, static r => r.Actor.Key, static r => r);
    });

    private static Task<IResult> GetAsync(HttpContext context, Workspace workspace, string key) => ApiRoutes.WithAsync(workspace, context, corpus =>
        corpus.Profile(key) is { } profile ? Results.Json(profile, ApiJson.Options) : Problem.NotFound($"There is no actor '{key}'."));
}
