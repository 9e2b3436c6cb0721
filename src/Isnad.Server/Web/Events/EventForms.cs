using System.Globalization;
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
        foreach (var other in joined.Members.Select(static m => AccountAnchor.Of(m.Account)).Where(a => a != account))
            workspace.Judgements.Add(new EventJudgement(account, other, SameEventVerdict.Different), who);
        audit.Note(who, "judgement", from, $"split {document}:{start}");
        return await ShowAsync(context, workspace, account).ConfigureAwait(false);
    }

    private static async Task<IResult> JoinAsync(HttpContext context, Workspace workspace, AuditLog audit, [FromForm] string first, [FromForm] string second)
    {
        var corpus = await workspace.Corpus.FreshAsync(context.RequestAborted).ConfigureAwait(false);
        if (corpus.Event(first) is not { } one || corpus.Event(IdIn(second)) is not { } other || one.Id == other.Id)
            return Results.NotFound();
        var who = Identity.NameOf(context.User);
        var (a, b) = (AccountAnchor.Of(one.Members[0].Account), AccountAnchor.Of(other.Members[0].Account));
        foreach (var (x, y) in Apart(workspace, one, other).Prepend((a, b)).Distinct())
            workspace.Judgements.Add(new EventJudgement(x, y, SameEventVerdict.Same), who);
        audit.Note(who, "judgement", first, $"join {second}");
        return await ShowAsync(context, workspace, a).ConfigureAwait(false);
    }

    // Pairs that a person took apart before: joining takes that back for each of them.
    private static List<(AccountAnchor First, AccountAnchor Second)> Apart(Workspace workspace, JoinedEvent one, JoinedEvent other)
    {
        var last = new Dictionary<(AccountAnchor, AccountAnchor), SameEventVerdict>();
        foreach (var judged in workspace.Archive.Judgements.Events())
            last[(judged.First, judged.Second)] = last[(judged.Second, judged.First)] = judged.Verdict;
        return [.. one.Members.SelectMany(_ => other.Members, static (x, y) => (AccountAnchor.Of(x.Account), AccountAnchor.Of(y.Account))).Where(p => last.TryGetValue(p, out var verdict) && verdict == SameEventVerdict.Different)];
    }

    private static async Task<IResult> UndoAsync(HttpContext context, Workspace workspace, AuditLog audit, [FromForm] string id, [FromForm] string from)
    {
        if (workspace.Judgements.Of(null).FirstOrDefault(j => j.Id == id && j.Kind is JudgementKind.JoinEvents or JudgementKind.SplitEvents) is not { } judgement || judgement.Id != id)
            return Results.NotFound();
        if (!Identity.MayTakeBack(context.User, judgement))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var who = Identity.NameOf(context.User);
        if (!workspace.Judgements.Withdrawn.Contains(id))
            workspace.Judgements.Add(new Judgement { At = default, Who = who, Kind = JudgementKind.Withdraw, Subject = id });
        audit.Note(who, "withdrawal", id);
        var corpus = await workspace.Corpus.FreshAsync(context.RequestAborted).ConfigureAwait(false);
        var anchor = judgement.Subject.LastIndexOf(':');
        return Results.LocalRedirect((corpus.Event(from)?.Id ?? corpus.EventOf(new AccountAnchor(judgement.Subject[..anchor], int.Parse(judgement.Subject.AsSpan(anchor + 1), CultureInfo.InvariantCulture)))) is { } shown ? Links.Event(shown) : "/events");
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
