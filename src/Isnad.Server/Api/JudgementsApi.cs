using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Judgements of people.</summary>
internal static class JudgementsApi
{
    private const int MostAtOnce = 5000;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/judgements", List).WithName("listJudgements").WithTags("Judgements").WithSummary("Judgements in the order in which they were made; document narrows to one article.").WithDescription("Reviewers work blind: a reviewer does not see another's verdict on a record before giving one, or before two are given.").Takes("document").Produces<IReadOnlyList<JudgementRow>>();
        api.MapPost("/judgements", AddAsync).RequireAuthorization(Policies.Review).WithName("addJudgements").WithTags("Judgements")
            .WithSummary("Keeps judgements: one object or an array.")
            .WithDescription("kind: accept, reject, correct_mention, correct_event, correct_claim, correct_relation. subject is the id of a record of the document, or new:start-end for something the engine had not found. after holds the correction.")
            .Accepts<IReadOnlyList<NewJudgement>>("application/json").Produces<IReadOnlyList<JudgementRow>>(201).ProducesProblem(400).ProducesProblem(404);
        api.MapPost("/judgements/withdraw", WithdrawAsync).RequireAuthorization(Policies.Review).WithName("withdrawJudgements").WithTags("Judgements")
            .WithSummary("Takes judgements back, by their ids. They stay in the log; they do not stand any more.").Accepts<IReadOnlyList<string>>("application/json").Produces<IReadOnlyList<JudgementRow>>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
        api.MapGet("/judgements/same-words", SameWordsAsync).WithName("findSameWords").WithTags("Judgements")
            .WithSummary("Where the same words stand, whatever is joined to them: the preview of a judgement on all of them.")
            .WithDescription("words; scope is a document's id, or archive for all.").Takes("words", "scope").Produces<IReadOnlyList<SamePlace>>();
    }

    private static IResult List(HttpContext context, Workspace workspace, string? document)
    {
        var (all, verdicts) = (workspace.Judgements.Of(document), workspace.Judgements.Verdicts);
        return Results.Json(Rows(Identity.BlindName(context.User) is { } who ? all.Where(j => !verdicts.IsHidden(j, who)) : all), ApiJson.Options);
    }

    private static async Task<IResult> AddAsync(HttpContext context, Workspace workspace, AuditLog audit)
    {
        if (await BodyAsync<NewJudgement>(context).ConfigureAwait(false) is not { Count: > 0 } given)
            return Problem.Bad("The body is a judgement or an array of them.");
        if (given.Count > MostAtOnce)
            return Problem.Bad($"At most {MostAtOnce} judgements at once.");
        var who = Identity.NameOf(context.User);
        var judged = new List<Judgement>();
        foreach (var judgement in given)
        {
            if (judgement is null)
                return Problem.Bad("The body is a judgement or an array of them.");
            if (judgement.Refused(workspace, Identity.BlindName(context.User)) is { } refused)
                return refused;
            judged.Add(judgement.ToJudgement(workspace, who));
        }

        var kept = workspace.Judgements.Add(judged);
        audit.Note(who, "judgement", kept[0].Id, $"{kept.Count} on {kept[0].Document}");
        return Results.Json(Rows(kept), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext context, Workspace workspace, AuditLog audit)
    {
        if (await BodyAsync<string>(context).ConfigureAwait(false) is not { Count: > 0 and <= MostAtOnce } ids)
            return Problem.Bad("The body is an array of ids of judgements.");
        var all = workspace.Judgements.Of(null).ToDictionary(static j => j.Id, StringComparer.Ordinal);
        if (ids.FirstOrDefault(id => !all.ContainsKey(id)) is { } missing)
            return Problem.NotFound($"There is no judgement '{missing}'.");
        if (ids.Any(id => !Identity.MayTakeBack(context.User, all[id])))
            return Problem.Of(StatusCodes.Status403Forbidden, ServerCodes.NotAllowed, "A judgement is taken back by whoever made it, or by an administrator.");
        var who = Identity.NameOf(context.User);
        var kept = workspace.Judgements.Add([.. ids.Select(id => new Judgement { At = default, Who = who, Kind = JudgementKind.Withdraw, Document = all[id].Document, Subject = id })]);
        audit.Note(who, "withdrawal", ids[0], $"{ids.Count}");
        return Results.Json(Rows(kept), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static Task<IResult> SameWordsAsync(HttpContext context, Workspace workspace, string words, string scope) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        if (words.Length is 0 or > 300)
            return Problem.Bad("words holds 1 to 300 characters.");
        if (scope != "archive" && corpus.Document(scope) is null)
            return Problem.NotFound($"There is no document '{scope}'.");
        var documents = scope == "archive" ? workspace.Archive.Search($"\"{words.Replace('"', ' ')}\"", 0, 500).Hits.Select(static h => h.Document.Id) : [scope];
        var (found, blind) = (new List<SamePlace>(), Identity.BlindName(context.User));
        foreach (var id in documents)
        {
            if (workspace.AnalysisFor(id, blind) is { } analysis)
                found.AddRange(SamePlace.In(analysis, words));
        }

        return Results.Json(found, ApiJson.Options);
    });

    // One element may stand without its array.
    private static async Task<IReadOnlyList<T>?> BodyAsync<T>(HttpContext context)
    {
        try
        {
            var body = await context.Request.ReadFromJsonAsync<System.Text.Json.JsonElement>(context.RequestAborted).ConfigureAwait(false);
            return body.ValueKind == System.Text.Json.JsonValueKind.Array
                ? System.Text.Json.JsonSerializer.Deserialize<List<T>>(body, ApiJson.Options)
                : System.Text.Json.JsonSerializer.Deserialize<T>(body, ApiJson.Options) is { } one ? [one] : null;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<JudgementRow> Rows(IEnumerable<Judgement> judgements) => [.. judgements.Select(JudgementRow.Of)];
}
