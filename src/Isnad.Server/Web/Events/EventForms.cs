using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Web.Events;

/// <summary>Splitting an account off an event, and joining two events.</summary>
internal static class EventForms
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/events/split", SplitAsync).RequireAuthorization(Policies.Review).ExcludeFromDescription();
        routes.MapPost("/events/join", JoinAsync).RequireAuthorization(Policies.Review).ExcludeFromDescription();
        routes.MapPost("/events/undo", UndoAsync).RequireAuthorization(Policies.Review).ExcludeFromDescription();
    }

    private static async Task<IResult> SplitAsync(HttpContext context, Workspace workspace, AuditLog audit, [FromForm] string document, [FromForm] int start, [FromForm] string from)
    {
        var corpus = await workspace.Corpus.FreshAsync(context.RequestAborted).ConfigureAwait(false);
        var account = new AccountAnchor(document, start);
        if (corpus.Event(from) is not { } joined || joined.Members.All(m => AccountAnchor.Of(m.Account) != account))
            return Results.NotFound();
        var who = Identity.NameOf(context.User);
        var off = Off(joined, account);
        workspace.Judgements.Add([.. off.SelectMany(_ => joined.Members.Select(static m => AccountAnchor.Of(m.Account)).Except(off), (one, other) => JudgementLog.Of(new EventJudgement(one, other, SameEventVerdict.Different), who, null))]);
        audit.Note(who, "judgement", from, $"split {document}:{start}");
        return await ShowAsync(context, workspace, account).ConfigureAwait(false);
    }

    // An account takes with it what its sentence tells as its outcome, unless that is all that the event has besides.
    private static List<AccountAnchor> Off(JoinedEvent joined, AccountAnchor account)
    {
        var outcomes = joined.Members.Where(m => m.IsOutcome && m.With == account).Select(static m => AccountAnchor.Of(m.Account)).ToList();
        return outcomes.Count + 1 < joined.Members.Count ? [account, .. outcomes] : [account];
    }

    private static async Task<IResult> JoinAsync(HttpContext context, Workspace workspace, AuditLog audit, [FromForm] string first, [FromForm] string second)
    {
        var corpus = await workspace.Corpus.FreshAsync(context.RequestAborted).ConfigureAwait(false);
        if (corpus.Event(first) is not { } one || corpus.Event(IdIn(second)) is not { } other || one.Id == other.Id)
            return Results.NotFound();
        var who = Identity.NameOf(context.User);
        var (a, b) = (AccountAnchor.Of(one.Members[0].Account), AccountAnchor.Of(other.Members[0].Account));
        if (Undone(context, workspace, one, other, who) is { Count: > 0 } undone)
        {
            workspace.Judgements.Add(undone);
            corpus = await workspace.Corpus.FreshAsync(context.RequestAborted).ConfigureAwait(false);
        }

        if (corpus.EventOf(a) is not { } now || now != corpus.EventOf(b))
        {
            // All accounts of both are one event, whatever the rules would make of each.
            workspace.Judgements.Add([.. one.Members.Concat(other.Members).Select(static m => AccountAnchor.Of(m.Account)).Where(m => m != a).Distinct()
                .Select(m => JudgementLog.Of(new EventJudgement(a, m, SameEventVerdict.Same), who, null))]);
        }

        audit.Note(who, "judgement", first, $"join {second}");
        return await ShowAsync(context, workspace, a).ConfigureAwait(false);
    }

    // Two that a split had set apart are as before it again, with the accounts that went elsewhere by it: it is taken back by whoever may, else the contrary is said.
    private static List<Judgement> Undone(HttpContext context, Workspace workspace, JoinedEvent one, JoinedEvent other, string who)
    {
        HashSet<AccountAnchor> ones = [.. one.Members.Select(static m => AccountAnchor.Of(m.Account))], others = [.. other.Members.Select(static m => AccountAnchor.Of(m.Account))];
        return [.. workspace.Judgements.EventActs.Where(a => a.Parts(ones, others)).SelectMany(static a => a.Judgements).Select(j => Identity.MayTakeBack(context.User, j)
            ? new Judgement { At = default, Who = who, Kind = JudgementKind.Withdraw, Subject = j.Id }
            : JudgementLog.Of(JudgementLog.PairOf(j)! with { Verdict = SameEventVerdict.Same }, who, null))];
    }

    private static async Task<IResult> UndoAsync(HttpContext context, Workspace workspace, AuditLog audit, [FromForm] string id, [FromForm] string from)
    {
        if (workspace.Judgements.EventActs.FirstOrDefault(a => a.Id == id) is not { } act)
            return Results.NotFound();
        if (!Identity.MayTakeBack(context.User, act.Judgements[0]))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var who = Identity.NameOf(context.User);
        workspace.Judgements.Add([.. act.Judgements.Select(j => new Judgement { At = default, Who = who, Kind = JudgementKind.Withdraw, Subject = j.Id })]);
        audit.Note(who, "withdrawal", id);
        var corpus = await workspace.Corpus.FreshAsync(context.RequestAborted).ConfigureAwait(false);
        return Results.LocalRedirect((corpus.Event(from)?.Id ?? corpus.EventOf(act.Pairs.First().First)) is { } shown ? Links.Event(shown) : "/events");
    }

    // The id of an event, or the address of its page.
    private static string IdIn(string text)
    {
        var given = text.Trim();
        var at = given.LastIndexOf("/events/", StringComparison.Ordinal);
        return at < 0 ? given : Uri.UnescapeDataString(given[(at + 8)..].Split('?', '#')[0]);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Workspace workspace, AccountAnchor account)
    {
        var corpus = await workspace.Corpus.FreshAsync(context.RequestAborted).ConfigureAwait(false);
        return Results.LocalRedirect(corpus.EventOf(account) is { } id ? Links.Event(id) : "/events");
    }
}
