using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Server.Web.Events;
using Isnad.Storage.Asking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Events of the world.</summary>
internal static class EventsApi
{
    private const string Filters = "Filters: type, mode, country, actor, doer, recipient, place, outlet (keys, or names: a place's name stands for what lies within it too), near (LAT,LON,KM or PLACE,KM), source (kind of a source), modality, from, to (days), certainty, words (of a sentence or name), text (as /search takes it), harm=1, several=1; sort is newest, oldest, accounts or deaths. "
        + "Pages by limit and cursor; Accept: application/x-ndjson or text/csv streams all.";

    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/events", ListAsync).FollowsFromSnapshot().WithName("listEvents").WithTags("Events").WithSummary("Events joined over articles.").WithDescription(Filters).TakesPaged(EventFilter.Names).Produces<ListPage<EventRow>>().ProducesProblem(400);
        api.MapGet("/events/{id}", GetAsync).FollowsFromSnapshot().WithName("getEvent").WithTags("Events").WithSummary("The dossier of an event: accounts, casualty ledger, sources, contradictions.").Produces<Dossier>().ProducesProblem(404);
    }

    private static Task<IResult> ListAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
        Wrong(context.Request.Query, corpus) is { } wrong ? Problem.Bad(wrong) : Listing.Of(context, corpus, EventFilter.Of(context.Request.Query).Of(corpus), static e => e.Id, Row(new StreamMask(context, corpus))));

    private static Func<JoinedEvent, EventRow> Row(StreamMask mask) => e => EventRow.Of(mask.Of(e));

    private static Task<IResult> GetAsync(HttpContext context, Workspace workspace, string id) => ApiRoutes.WithAsync(workspace, context, corpus =>
        corpus.Event(id) is { } joined
            ? Results.Json(new Dossier(joined, corpus.Ledger(joined), EventCorroborator.Corroborate(joined, corpus.CopyOf), corpus.Disagreements(joined)), ApiJson.Options)
            : Problem.NotFound($"There is no event '{id}'."));

    // A page passes over what it cannot understand; a program is told.
    public static string? Wrong(IQueryCollection query, CorpusSnapshot corpus)
    {
        if (query["type"] is { Count: > 0 } type && !Spelling.TryParse<EventType>(EventFilter.Typed(type.ToString()).Type, out _))
            return $"type is one of {string.Join(", ", Spelling.All<EventType>())}.";
        if (query["certainty"] is { Count: > 0 } certainty && !Enum.TryParse<Certainty>(certainty, true, out _))
            return $"certainty is one of {string.Join(", ", Enum.GetNames<Certainty>()).ToLowerInvariant()}.";
        if (query["sort"] is { Count: > 0 } sort && !Enum.TryParse<EventOrder>(sort, true, out _))
            return $"sort is one of {string.Join(", ", Enum.GetNames<EventOrder>()).ToLowerInvariant()}.";
        if (query["near"] is { Count: > 0 } near && !NameKeys.IsCircle(near.ToString()))
            return "near is LAT,LON,KM or PLACE,KM: degrees on the globe, and a distance above 0.";
        if (query["near"] is { Count: > 0 } named && corpus.Names.Circle(named.ToString()) is null)
            return $"near: no place is known by the name in '{named}'.";
        return StatementFilter.Wrong<LinkKind>(query, "source") ?? StatementFilter.Wrong<Modality>(query, "modality") ?? StatementFilter.Wrong(query);
    }

    /// <summary>All about an event.</summary>
    public sealed record Dossier(JoinedEvent Event, CasualtyLedger Ledger, EventCorroboration Sources, Disagreements Disagreements);
}
