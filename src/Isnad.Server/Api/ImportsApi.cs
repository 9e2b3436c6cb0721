using System.Buffers;
using Isnad.Formats.Readers;
using Isnad.Formats.Writers;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Server.Web;
using Isnad.Server.Web.Importing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Reading articles: into the archive, or only to see what they say.</summary>
internal static class ImportsApi
{
    private const int LongestText = 1024 * 1024;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/imports", StartAsync).RequireAuthorization(Policies.Review).WithName("startImport").WithTags("Import")
            .WithSummary("Imports the body: plain text or JSON Lines, told apart by its content.").WithDescription("name is the source's name; published and outlet hold for articles that carry none.")
            .WithMetadata(new TextBody("application/x-ndjson", "text/plain", "application/octet-stream")).Takes("name", "published", "outlet").Produces<ImportRow>(202).ProducesProblem(400).ProducesProblem(429);
        api.MapPost("/imports/addresses", Fetch).RequireAuthorization(Policies.Review).WithName("importAddresses").WithTags("Import")
            .WithSummary("Fetches addresses and imports what is there; only where the server was started to do so.").Produces<ImportRow>(202).ProducesProblem(400).ProducesProblem(403).ProducesProblem(429);
        api.MapGet("/imports", static (ImportDesk desk) => Results.Json(desk.Newest.Select(ImportRow.Of), ApiJson.Options)).RequireAuthorization(Policies.Review).WithName("listImports").WithTags("Import").WithSummary("The newest imports of this server.").Produces<IReadOnlyList<ImportRow>>();
        api.MapGet("/imports/{id}", static (ImportDesk desk, string id) => desk.Find(id) is { } run ? Results.Json(ImportRow.Of(run), ApiJson.Options) : Problem.NotFound($"There is no import '{id}'."))
            .RequireAuthorization(Policies.Review).WithName("getImport").WithTags("Import").WithSummary("How far an import has come.").Produces<ImportRow>().ProducesProblem(404);
        api.MapPost("/analyses", AnalyseAsync).WithName("analyse").WithTags("Import").WithSummary("Reads an article and answers its record (isnad.analysis/1); nothing is kept.").Accepts<NewArticle>("application/json").Produces(200, contentType: "application/json").ProducesProblem(400);
    }

    private static async Task<IResult> StartAsync(HttpContext context, ImportDesk desk, string? name, string? published, string? outlet)
    {
        if (published is not null && Days.Parse(published) is null)
            return Problem.Bad("published is a day, written as 2021-05-31.");
        var input = await ImportForm.KeepAsync(name ?? "upload", stream => context.Request.Body.CopyToAsync(stream, context.RequestAborted)).ConfigureAwait(false);
        if (new FileInfo(input.File!).Length == 0)
        {
            File.Delete(input.File!);
            return Problem.Bad("The body is empty.");
        }

        if (await NothingAsync(input, context.RequestAborted).ConfigureAwait(false) is { } nothing)
        {
            File.Delete(input.File!);
            return Problem.Bad(nothing);
        }

        return Started(context, desk.Take(Identity.NameOf(context.User), [input], new ImportDefaults(Days.Parse(published), outlet)));
    }

    // Why a body holds no article, or null as soon as one is found.
    private static async Task<string?> NothingAsync(ImportInput input, CancellationToken cancellation)
    {
        var stream = File.OpenRead(input.File!);
        await using var closing = stream.ConfigureAwait(false);
        var problems = new List<string>();
        await foreach (var item in new ArticleSource(ArticleSourceOptions.Usual).ReadAsync(stream, input.Name, cancellation).ConfigureAwait(false))
        {
            if (item.Article is not null)
                return null;
            problems.AddRange(item.Problems.Take(1).Select(static p => $"{p.Code}: {p.Message}"));
        }

        return $"There is no article in the body. {string.Join(' ', problems.Distinct().Take(3))}".Trim();
    }

    private static IResult Fetch(HttpContext context, ImportDesk desk, NewAddresses addresses)
    {
        if (!desk.Fetches)
            return Problem.Of(StatusCodes.Status403Forbidden, ServerCodes.NotFetching, "Addresses are fetched only when the server was started with --fetch.");
        if (addresses.Published is not null && Days.Parse(addresses.Published) is null)
            return Problem.Bad("published is a day, written as 2021-05-31.");
        var (inputs, wrong) = AddressList.Read(addresses.Addresses ?? []);
        return wrong is not null ? Problem.Bad(wrong) : Started(context, desk.Take(Identity.NameOf(context.User), inputs, new ImportDefaults(Days.Parse(addresses.Published), addresses.Outlet)));
    }

    private static IResult Started(HttpContext context, ImportRun? run)
    {
        if (run is null)
            return Problem.Of(StatusCodes.Status429TooManyRequests, ServerCodes.TooMany, "Too many imports are waiting.");
        context.Response.Headers.Location = $"{ApiRoutes.Root}/imports/{run.Id}";
        return Results.Json(ImportRow.Of(run), ApiJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> AnalyseAsync(Workspace workspace, NewArticle article)
    {
        if (string.IsNullOrWhiteSpace(article.Text) || article.Text.Length > LongestText)
            return Problem.Bad($"text holds 1 to {LongestText} characters.");
        if (article.Published is not null && Days.Parse(article.Published) is null)
            return Problem.Bad("published is a day, written as 2021-05-31.");
        var pipeline = await workspace.PipelineAsync().ConfigureAwait(false);
        var day = Days.Parse(article.Published);
        var analysis = pipeline.Read(new Article { Text = article.Text, Source = "posted", Title = article.Title, Outlet = article.Outlet, Url = article.Url, Published = day, PublishedFrom = day is null ? PublishedFrom.None : PublishedFrom.Metadata });
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        AnalysisJson.Write(buffer, analysis, JsonLayout.Lines);
        return Results.Bytes(buffer.WrittenMemory.ToArray(), "application/json; charset=utf-8");
    }

    /// <summary>Addresses as they are handed in.</summary>
    /// <param name="Addresses">Addresses of http or https.</param>
    /// <param name="Published">Day of publication of articles that carry none, or null.</param>
    /// <param name="Outlet">Outlet of articles that carry none, or null.</param>
    public sealed record NewAddresses(IReadOnlyList<string?>? Addresses, string? Published = null, string? Outlet = null);
}
