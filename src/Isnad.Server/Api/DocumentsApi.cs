using System.Buffers;
using Isnad.Corpus;
using Isnad.Formats.Writers;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Server.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Articles.</summary>
internal static class DocumentsApi
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/documents", ListAsync).FollowsFromSnapshot().WithName("listDocuments").WithTags("Documents")
            .WithSummary("Articles of the archive, newest first.").WithDescription("Filters: outlet, from, to (days). Pages by limit and cursor; Accept: application/x-ndjson or text/csv streams all.").TakesPaged("outlet", "from", "to").Produces<ListPage<DocumentRow>>();
        api.MapGet("/documents/{id}", Head).WithName("getDocument").WithTags("Documents").WithSummary("The head of an article.").Produces<Storage.StoredDocument>().ProducesProblem(404);
        api.MapGet("/documents/{id}/analysis", Analysis).WithName("getAnalysis").WithTags("Documents").WithSummary("The record (isnad.analysis/1) of an article as it stands after people's judgements; engine=1 gives what the engine found.")
            .WithDescription("Reviewers work blind: to a reviewer, another's verdict on a record does not show before there is an own one, or two are given.").Takes("engine").Produces(200, contentType: "application/json").ProducesProblem(404);
        api.MapGet("/documents/{id}/account", Account).WithName("getAccount").WithTags("Documents").WithSummary("What an article tells, flattened.").Produces<DocumentAccount>().ProducesProblem(404);
    }

    private static Task<IResult> ListAsync(HttpContext context, Workspace workspace, string? outlet, string? from, string? to) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        var (first, last) = (Days.Parse(from), Days.Parse(to));
        if ((from is not null && first is null) || (to is not null && last is null))
            return Problem.Bad("Days are written as 2021-05-31.");
        var all = corpus.Facets.Documents;
        var found = outlet is null && first is null && last is null ? all : [.. all.Where(d => (outlet is null || d.Outlet == outlet) && (first is null || d.Published >= first) && (last is null || d.Published <= last))];
        var mask = new StreamMask(context, corpus);
        return Listing.Of(context, corpus, found, static d => d.Document, d => DocumentRow.Of(mask.Of(d)));
    });

    private static IResult Head(Workspace workspace, string id) =>
        workspace.Archive.Document(id) is { } document ? Results.Json(document, ApiJson.Options) : Problem.NotFound($"There is no document '{id}'.");

    private static IResult Analysis(HttpContext context, Workspace workspace, string id, string? engine)
    {
        var analysis = engine == "1" ? workspace.EngineAnalysis(id) : workspace.AnalysisFor(id, Identity.BlindName(context.User));
        if (analysis is null)
            return Problem.NotFound($"There is no document '{id}'.");
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        AnalysisJson.Write(buffer, analysis, JsonLayout.Lines);
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(buffer.WrittenSpan))[..16]}\"";
        if (context.Request.Headers.IfNoneMatch.Contains(tag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        context.Response.Headers.ETag = tag;
        return Results.Bytes(buffer.WrittenMemory.ToArray(), "application/json; charset=utf-8");
    }

    private static IResult Account(HttpContext context, Workspace workspace, string id) =>
        workspace.AnalysisFor(id, Identity.BlindName(context.User)) is { } analysis ? Results.Json(AccountReader.Read(analysis), ApiJson.Options) : Problem.NotFound($"There is no document '{id}'.");
}
