using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Server.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>The review queue: what waits, how far reviewers agree, and decisions between them.</summary>
internal static class ReviewApi
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var review = api.MapGroup("/review").RequireAuthorization(Policies.Review).WithTags("Review");
        review.MapGet("/queue", QueueAsync).WithName("listQueue").WithSummary("What waits for the review of who asks, least certain and most consequential first.").TakesPaged().Produces<ListPage<QueueRow>>();
        review.MapGet("/agreement", static (Workspace workspace) => Results.Json(Agreement.Of(workspace.Judgements.Verdicts), ApiJson.Options)).WithName("getAgreement").WithSummary("Cohen's kappa of each pair of reviewers over the records that both judged blind.").Produces<IReadOnlyList<Agreement>>();
        review.MapGet("/disagreements", static (Workspace workspace, string? decided) => Results.Json(
            workspace.Judgements.Verdicts.Disagreements().Where(d => decided is null || d.Decision is not null == (decided == "1")).Select(DisagreementRow.Of), ApiJson.Options))
            .WithName("listDisagreements").WithSummary("Records on which reviewers differ, with their verdicts; decided=0 or 1 narrows.").Takes("decided").Produces<IReadOnlyList<DisagreementRow>>();
        review.MapPost("/decisions", Decide).WithName("decide").WithSummary("Decides for one of the verdicts on a record. Who gave one of them may not.").Produces<JudgementRow>(201).ProducesProblem(403).ProducesProblem(404);
    }

    private static Task<IResult> QueueAsync(HttpContext context, Workspace workspace) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        var (who, verdicts) = (Identity.NameOf(context.User), workspace.Judgements.Verdicts);
        return Listing.Of(context, corpus, [.. corpus.Queue.Items.Where(i => verdicts.Waits(i.Key, who))], static i => i.Id, static i => new QueueRow(i.Account.Document, i.Account.Event, i.Account.Type, i.Account.Trigger, i.Rank, i.Doubts));
    });

    private static IResult Decide(HttpContext context, Workspace workspace, AuditLog audit, NewDecision decision)
    {
        var who = Identity.NameOf(context.User);
        var found = workspace.Judgements.Verdicts.Disagreements().FirstOrDefault(d => d.Key == decision.Key);
        if (found?.Verdicts.FirstOrDefault(v => v.Id == decision.Chosen) is not { } verdict)
            return Problem.NotFound("There is no such disagreement or verdict.");
        if (!found.MayDecide(who))
            return Problem.Of(StatusCodes.Status403Forbidden, ServerCodes.NotAllowed, "Who gave one of the verdicts does not decide between them.");
        var kept = workspace.Judgements.Add(found.Decide(verdict, who, decision.Reason));
        audit.Note(who, "adjudication", kept.Id, found.Key);
        return Results.Json(JudgementRow.Of(kept), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>An item of the queue.</summary>
    public sealed record QueueRow(string Document, string Event, EventType Type, string Trigger, double Rank, IReadOnlyList<string> Doubts);

    /// <summary>A decision as it is handed in.</summary>
    /// <param name="Key">The record, as the disagreement names it.</param>
    /// <param name="Chosen">Id of the verdict that is right.</param>
    /// <param name="Reason">Why, or null.</param>
    public sealed record NewDecision(string Key, string Chosen, string? Reason = null);

    /// <summary>A disagreement as the interface shows it.</summary>
    public sealed record DisagreementRow(string Key, string Document, IReadOnlyList<JudgementRow> Verdicts, JudgementRow? Decision)
    {
        internal static DisagreementRow Of(Disagreement d) => new(d.Key, d.Document, [.. d.Verdicts.Select(JudgementRow.Of)], d.Decision is { } decision ? JudgementRow.Of(decision) : null);
    }
}
