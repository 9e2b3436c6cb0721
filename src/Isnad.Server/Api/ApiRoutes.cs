using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>The REST interface: one readable list of its resources.</summary>
internal static class ApiRoutes
{
    /// <summary>Where it lies.</summary>
    public const string Root = "/api/v1";

    /// <summary>Adds all endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).RequireAuthorization(Policies.Read).DisableAntiforgery().AddEndpointFilter(QueryNames.Check);
        DocumentsApi.Map(api);
        EventsApi.Map(api);
        StatementsApi.Map(api);
        ActorsApi.Map(api);
        ViewsApi.Map(api);
        SearchApi.Map(api);
        ExportsApi.Map(api);
        JudgementsApi.Map(api);
        ReviewApi.Map(api);
        ImportsApi.Map(api);
        UsersApi.Map(api);
        routes.MapOpenApi(Root + "/openapi.json").RequireAuthorization(Policies.Read);
    }

    /// <summary>Answers from the newest snapshot; 503 while the first is being prepared.</summary>
    public static async Task<IResult> WithAsync(Workspace workspace, HttpContext context, Func<CorpusSnapshot, IResult> answer)
    {
        if (await FromSnapshot.SnapshotAsync(context, workspace).ConfigureAwait(false) is { } corpus)
            return answer(corpus);
        context.Response.Headers.RetryAfter = "2";
        return Problem.Of(StatusCodes.Status503ServiceUnavailable, ServerCodes.Preparing, "The views over all documents are being prepared.");
    }
}
