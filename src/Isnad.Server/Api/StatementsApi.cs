using Isnad.Corpus;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Claims and relations as single articles state them.</summary>
internal static class StatementsApi
{
    private const string Common = "actor and outlet are keys or names, document an id, from and to days of publication, text what the article holds (as /search takes it). Pages by limit and cursor; Accept: application/x-ndjson or text/csv streams all.";

    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/claims", ClaimsAsync).FollowsFromSnapshot().WithName("listClaims").WithTags("Statements").WithSummary("Who says what, through whom; those of the newest articles first.")
            .WithDescription("Filters: act, source (kind of the innermost source); " + Common).TakesPaged([.. StatementFilter.Names, "act", "source"]).Produces<ListPage<ClaimRow>>().ProducesProblem(400);
        api.MapGet("/relations", RelationsAsync).FollowsFromSnapshot().WithName("listRelations").WithTags("Statements").WithSummary("Who backs, commands, opposes whom, with the words that say it; those of the newest articles first.")
            .WithDescription("Filters: type, mode, modality, subject, object (keys or names); " + Common).TakesPaged([.. StatementFilter.Names, "type", "mode", "modality", "subject", "object"]).Produces<ListPage<RelationRow>>().ProducesProblem(400);
    }

    private static Task<IResult> ClaimsAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        var query = context.Request.Query;
        if ((StatementFilter.Wrong(query) ?? StatementFilter.Wrong<ClaimAct>(query, "act") ?? StatementFilter.Wrong<LinkKind>(query, "source")) is { } wrong)
            return Problem.Bad(wrong);
        var filter = new StatementFilter(query, corpus);
        var (act, source) = (StatementFilter.Word<ClaimAct>(query, "act"), StatementFilter.Word<LinkKind>(query, "source"));
        var found = filter.Documents.SelectMany(static d => d.Claims, static (d, c) => (Document: d, Claim: c)).Where(p =>
            (act is null || p.Claim.Act == act) && (source is null || p.Claim.Chain[^1].Kind == source) && filter.IsOf(p.Claim.Document, p.Claim.Chain.Where(static v => v.Kind != LinkKind.Outlet).Select(static v => v.Key)));
        var mask = new StreamMask(context, corpus);
        return Listing.Of(context, corpus, found.ToList(), static p => ClaimRow.IdOf(p.Claim), p => ClaimRow.Of(p.Document, mask.Of(p.Document, p.Claim)));
    });

    private static Task<IResult> RelationsAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        var query = context.Request.Query;
        if ((StatementFilter.Wrong(query) ?? StatementFilter.Wrong<RelationType>(query, "type") ?? StatementFilter.Wrong<Modality>(query, "modality")) is { } wrong)
            return Problem.Bad(wrong);
        var filter = new StatementFilter(query, corpus);
        var (type, modality, mode) = (StatementFilter.Word<RelationType>(query, "type"), StatementFilter.Word<Modality>(query, "modality"), StatementFilter.Given(query, "mode"));
        var (subjects, objects) = (corpus.ActorKeys(StatementFilter.Given(query, "subject")), corpus.ActorKeys(StatementFilter.Given(query, "object")));
        bool Fits(RelationAccount r) => (type is null || r.Type == type) && (modality is null || r.Modality == modality) && (mode is null || r.Mode == mode)
            && filter.Is(r.Subject.Key, r.Document, subjects) && filter.Is(r.Object?.Key, r.Document, objects) && filter.IsOf(r.Document, r.Subject.Key, r.Object?.Key);
        var mask = new StreamMask(context, corpus);
        return Listing.Of(context, corpus, filter.Documents.SelectMany(static d => d.Relations).Where(Fits).ToList(), RelationRow.IdOf, r => RelationRow.Of(mask.Of(r), corpus.Register.Show));
    });
}
