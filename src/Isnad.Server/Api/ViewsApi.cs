using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Networks;
using Isnad.Corpus.Wording;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Server.Interface;
using Isnad.Server.Web.Events;
using Isnad.Server.Web.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Views over all articles: the network, contradictions, copies, wording.</summary>
internal static class ViewsApi
{
    private const int UsualEvidence = 20;
    private const int UsualExamples = 20;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/network", NetworkAsync).FollowsFromSnapshot().WithName("getNetwork").WithTags("Views").WithSummary("Edges between actors with their evidence.")
            .WithDescription("Filters: kind (support, command, hostility, meeting, alliance, mediation), actor, from, to (days), outlets (fewest). evidence is the most statements given of each, usually 20; /graph has their number. Pages by limit and cursor.").TakesPaged([.. EdgeFilter.Names, "evidence"]).Produces<ListPage<NetworkEdge>>();
        api.MapGet("/graph", GraphAsync).FollowsFromSnapshot(speaks: true).WithName("getGraph").WithTags("Views").WithSummary("The network for drawing: nodes and edges without their evidence; the filters of /network.").Takes(EdgeFilter.Names).Produces<Graph>();
        api.MapGet("/map", MapAsync).FollowsFromSnapshot(speaks: true).WithName("getMap").WithTags("Views").WithSummary("Places with the events there; the filters of /events.").Takes(EventFilter.Names).Produces<IReadOnlyList<MapSpot>>();
        api.MapGet("/timeline", TimelineAsync).FollowsFromSnapshot().WithName("getTimeline").WithTags("Views").WithSummary("Events along time, each with its fullest sentence; the filters of /events.").TakesPaged(EventFilter.Names).Produces<ListPage<TimelineRow>>().ProducesProblem(400);
        api.MapGet("/contradictions", ContradictionsAsync).FollowsFromSnapshot().WithName("listContradictions").WithTags("Views").WithSummary("What accounts of one event disagree about; the filters of /events.").TakesPaged(EventFilter.Names).Produces<ListPage<Contradiction>>().ProducesProblem(400);
        api.MapGet("/revisions", RevisionsAsync).FollowsFromSnapshot().WithName("listRevisions").WithTags("Views").WithSummary("Values of events that were updated, corrected or retracted; the filters of /events.").TakesPaged(EventFilter.Names).Produces<ListPage<Revision>>().ProducesProblem(400);
        api.MapGet("/copies", CopiesAsync).FollowsFromSnapshot().WithName("listCopies").WithTags("Views").WithSummary("Articles that repeat one another.").TakesPaged().Produces<ListPage<CopyGroup>>();
        api.MapGet("/words", WordsAsync).FollowsFromSnapshot().WithName("listWords").WithTags("Views").WithSummary("What outlets call actors.").WithDescription("Filters: actor, outlet.").TakesPaged("actor", "outlet").Produces<ListPage<WordUse>>();
        api.MapGet("/distances", DistancesAsync).FollowsFromSnapshot().WithName("listDistances").WithTags("Views").WithSummary("How far outlets lie apart in what they call actors, the farthest first.")
            .WithDescription("Filters: actor, outlet.").TakesPaged("actor", "outlet").Produces<ListPage<WordingDistance>>();
        api.MapGet("/outlets", OutletsAsync).FollowsFromSnapshot().WithName("listOutlets").WithTags("Views").WithSummary("Countable habits of outlets: whom they quote, what they leave out.")
            .WithDescription("most is how many sources and chosen figures are given of each, usually 20; their numbers stand beside them.").TakesPaged("most").Produces<ListPage<OutletRow>>().ProducesProblem(400);
    }

    private static Task<IResult> NetworkAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Wrong(context.Request.Query) is { } wrong ? Problem.Bad(wrong) : Listing.Of(context, corpus, EdgeFilter.Of(context.Request.Query).Of(corpus), static e => e.Id, e => Shown(e, context.Request.Query)));

    // A tie of a large archive rests on thousands of statements.
    private static NetworkEdge Shown(NetworkEdge edge, IQueryCollection query)
    {
        var most = int.TryParse(query["evidence"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : UsualEvidence;
        return edge.Evidence.Count <= most ? edge : edge with { Evidence = [.. edge.Evidence.Take(most)] };
    }

    private static Task<IResult> GraphAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Wrong(context.Request.Query) is { } wrong ? Problem.Bad(wrong) : Results.Json(Graph.Of(EdgeFilter.Of(context.Request.Query).Of(corpus), Preferences.Of(context.Request)), ApiJson.Options));

    // A page passes over what it cannot understand; a program is told.
    public static string? Wrong(IQueryCollection query) =>
        query["kind"] is { Count: > 0 } kind && !Enum.TryParse<EdgeKind>(kind, true, out _) ? $"kind is one of {string.Join(", ", Enum.GetNames<EdgeKind>()).ToLowerInvariant()}."
        : new[] { "from", "to" }.FirstOrDefault(d => query[d].Count > 0 && Web.Days.Parse(query[d]) is null) is { } day ? $"{day} is a day, written as 2021-05-31."
        : query["outlets"] is { Count: > 0 } outlets && !int.TryParse(outlets, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _) ? "outlets is a number." : null;

    private static Task<IResult> MapAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
        EventsApi.Wrong(context.Request.Query, corpus) is { } wrong ? Problem.Bad(wrong) : Results.Json(MapSpot.Of(EventFilter.Of(context.Request.Query).Of(corpus), Preferences.Of(context.Request)), ApiJson.Options));

    private static Task<IResult> TimelineAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
        EventsApi.Wrong(context.Request.Query, corpus) is { } wrong ? Problem.Bad(wrong)
        : Listing.Of(context, corpus, EventFilter.Of(WithOrder(context.Request.Query)).Of(corpus), static e => e.Id, Row(new StreamMask(context, corpus))));

    private static Func<JoinedEvent, TimelineRow> Row(StreamMask mask) => e => TimelineRow.Of(mask.Of(e));

    // Along time, unless another order is asked for.
    private static QueryCollection WithOrder(IQueryCollection query)
    {
        var given = query.ToDictionary(static q => q.Key, static q => q.Value, StringComparer.Ordinal);
        given.TryAdd("sort", nameof(EventOrder.Oldest));
        return new QueryCollection(given);
    }

    private static Task<IResult> ContradictionsAsync(HttpContext context, Workspace workspace) => DisagreementsAsync(context, workspace, static f => f.Contradictions, static c => c.Event, static c => c.Id, static (m, c) => m.Of(c));

    private static Task<IResult> RevisionsAsync(HttpContext context, Workspace workspace) => DisagreementsAsync(context, workspace, static f => f.Revisions, static r => r.Event, static r => r.Id, static (m, r) => m.Of(r));

    private static Task<IResult> DisagreementsAsync<T>(HttpContext context, Workspace workspace, Func<CorpusFacets, IReadOnlyList<T>> all, Func<T, string> of, Func<T, string> id, Func<StreamMask, T, T> mask) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        if (EventsApi.Wrong(context.Request.Query, corpus) is { } wrong)
            return Problem.Bad(wrong);
        var (filter, found) = (EventFilter.Of(context.Request.Query), all(corpus.Facets));
        if (!filter.IsOpen || filter.Order != EventOrder.Newest)
        {
            var order = filter.Of(corpus).Select(static (e, n) => (e.Id, n)).ToDictionary(static p => p.Id, static p => p.n, StringComparer.Ordinal);
            found = [.. found.Where(f => order.ContainsKey(of(f))).OrderBy(f => order[of(f)])];
        }

        var stream = new StreamMask(context, corpus);
        return Listing.Of(context, corpus, found, id, f => mask(stream, f));
    });

    private static Task<IResult> DistancesAsync(HttpContext context, Workspace workspace, string? actor, string? outlet) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Listing.Of(context, corpus, [.. corpus.Facets.Distances.Where(d => (actor is null || d.Actor == actor) && (outlet is null || d.First == outlet || d.Second == outlet))],
            static d => $"{d.First}\n{d.Second}\n{d.Actor}", static d => d));

    private static Task<IResult> CopiesAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Listing.Of(context, corpus, corpus.Copies, static c => c.Id, static c => c));

    private static Task<IResult> WordsAsync(HttpContext context, Workspace workspace, string? actor, string? outlet) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Listing.Of(context, corpus, actor is null && outlet is null ? corpus.Facets.Uses : [.. corpus.Facets.Uses.Where(u => (actor is null || u.Actor.Key == actor) && (outlet is null || u.Outlet == outlet))],
            static u => $"{u.Actor.Key}\n{u.Outlet}\n{u.Month:yyyy-MM}\n{u.Words}\n{u.Stance}", static u => u));

    // What an outlet of a large archive quotes and chooses is thousands of rows.
    private static Task<IResult> OutletsAsync(HttpContext context, Workspace workspace, string? most) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        var given = UsualExamples;
        return most is not null && !int.TryParse(most, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out given)
            ? Problem.Bad("most is a number.")
            : Listing.Of(context, corpus, corpus.Facets.Habits, static h => h.Outlet, h => OutletRow.Of(h, given));
    });
}
