using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Judging;
using Isnad.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Web.Review;

/// <summary>Verdicts of the review queue.</summary>
internal static class ReviewForms
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/review/judge", Judge).RequireAuthorization(Policies.Review).ExcludeFromDescription();
        routes.MapPost("/review/decide", Decide).RequireAuthorization(Policies.Review).ExcludeFromDescription();
        routes.MapPost("/review/undo", Undo).RequireAuthorization(Policies.Review).ExcludeFromDescription();
    }

    private static IResult Judge(HttpContext context, Workspace workspace, AuditLog audit, [FromForm] string document, [FromForm] string subject, [FromForm] string verdict, [FromForm] string? reason)
    {
        var item = $"{document}:{subject}";
        if (verdict == "skip")
            return Results.LocalRedirect("/review" + QueryString.Create("after", item));
        if (verdict is not ("accept" or "reject") || workspace.EngineAnalysis(document) is not { } analysis || analysis.Events.All(e => e.Id != subject))
            return Results.BadRequest();
        var who = Identity.NameOf(context.User);
        var kept = workspace.Judgements.Add(new Judgement
        {
            At = default,
            Who = who,
            Kind = verdict == "accept" ? JudgementKind.Accept : JudgementKind.Reject,
            Document = document,
            Subject = subject,
            Before = RecordAnchor.Of(analysis, subject)?.ToJson(),
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        });
        audit.Note(who, "judgement", kept.Id, $"{verdict} {item}");
        return Results.LocalRedirect("/review" + QueryString.Create([KeyValuePair.Create("after", (string?)item), KeyValuePair.Create("last", (string?)kept.Id)]));
    }

    private static IResult Decide(HttpContext context, Workspace workspace, AuditLog audit, [FromForm] string key, [FromForm] string chosen, [FromForm] string? reason)
    {
        var who = Identity.NameOf(context.User);
        var found = workspace.Judgements.Verdicts.Disagreements().FirstOrDefault(d => d.Key == key);
        if (found?.Verdicts.FirstOrDefault(v => v.Id == chosen) is not { } verdict)
            return Results.NotFound();
        if (!found.MayDecide(who))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var kept = workspace.Judgements.Add(found.Decide(verdict, who, reason));
        audit.Note(who, "adjudication", kept.Id, key);
        return Results.LocalRedirect("/review/disagreements" + QueryString.Create("last", kept.Id));
    }

    private static IResult Undo(HttpContext context, Workspace workspace, AuditLog audit, [FromForm] string id)
    {
        var who = Identity.NameOf(context.User);
        if (workspace.Judgements.Of(null).FirstOrDefault(j => j.Id == id && j.Who == who) is not { } judgement)
            return Results.NotFound();
        if (!workspace.Judgements.Withdrawn.Contains(id))
            workspace.Judgements.Add(new Judgement { At = default, Who = who, Kind = JudgementKind.Withdraw, Document = judgement.Document, Subject = id });
        audit.Note(who, "withdrawal", id);
        return Results.LocalRedirect(RecordAnchor.Of(judgement)?.Decides is not null ? "/review/disagreements" : "/review" + QueryString.Create("item", $"{judgement.Document}:{judgement.Subject}"));
    }
}
