using Isnad.Corpus.Copies;
using Isnad.Corpus.Networks;
using Isnad.Corpus.Wording;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Server.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Views over all articles: the network, contradictions, copies, wording.</summary>
internal static class ViewsApi
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/network", NetworkAsync).WithName("getNetwork").WithTags("Views").WithSummary("Edges between actors with their evidence.")
            .WithDescription("Filters: kind (support, command, hostility, meeting, alliance, mediation), actor, from, to (days), outlets (fewest). Pages by limit and cursor.").Produces<ListPage<NetworkEdge>>();
        api.MapGet("/contradictions", ContradictionsAsync).WithName("listContradictions").WithTags("Views").WithSummary("What accounts of one event disagree about.").Produces<ListPage<Corpus.Contradictions.Contradiction>>();
        api.MapGet("/copies", CopiesAsync).WithName("listCopies").WithTags("Views").WithSummary("Articles that repeat one another.").Produces<ListPage<CopyGroup>>();
        api.MapGet("/words", WordsAsync).WithName("listWords").WithTags("Views").WithSummary("What outlets call actors.").WithDescription("Filters: actor, outlet.").Produces<ListPage<WordUse>>();
        api.MapGet("/outlets", OutletsAsync).WithName("listOutlets").WithTags("Views").WithSummary("Countable habits of outlets: whom they quote, what they leave out.").Produces<ListPage<OutletHabits>>();
    }

    private static Task<IResult> NetworkAsync(HttpContext context, Workspace workspace, string? kind, string? actor, string? from, string? to, int? outlets) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        if (kind is not null && !Enum.TryParse<EdgeKind>(kind, true, out _))
            return Problem.Bad($"kind is one of {string.Join(", ", Enum.GetNames<EdgeKind>()).ToLowerInvariant()}.");
        var (first, last) = (Days.Parse(from), Days.Parse(to));
        var edges = corpus.Network.Where(e =>
            (kind is null || string.Equals(e.Kind.ToString(), kind, StringComparison.OrdinalIgnoreCase))
            && (actor is null || e.From.Key == actor || e.To.Key == actor)
            && (outlets is null || e.Outlets >= outlets)
            && (first is null || e.Last is null || e.Last >= first) && (last is null || e.First is null || e.First <= last)).ToList();
        return Listing.Of(context, corpus, edges, static e => e.Id, static e => e);
    });

    private static Task<IResult> ContradictionsAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Listing.Of(context, corpus, [.. corpus.Disputed.SelectMany(static d => d.Found.Contradictions)], static c => c.Id, static c => c));

    private static Task<IResult> CopiesAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Listing.Of(context, corpus, corpus.Copies, static c => c.Id, static c => c));

    private static Task<IResult> WordsAsync(HttpContext context, Workspace workspace, string? actor, string? outlet) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Listing.Of(context, corpus, [.. corpus.Wording.Uses().Where(u => (actor is null || u.Actor.Key == actor) && (outlet is null || u.Outlet == outlet))],
            static u => $"{u.Actor.Key}\n{u.Outlet}\n{u.Month:yyyy-MM}\n{u.Words}\n{u.Stance}", static u => u));

    private static Task<IResult> OutletsAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Listing.Of(context, corpus, corpus.Wording.Habits(), static h => h.Outlet, static h => h));
}
