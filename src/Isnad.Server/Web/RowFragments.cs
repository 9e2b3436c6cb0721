using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Web.Actors;
using Isnad.Server.Web.Documents;
using Isnad.Server.Web.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Web;

/// <summary>Rows of the long lists for the window that a reader sees, as the pages show them.</summary>
internal static class RowFragments
{
    /// <summary>Most rows of one answer, and of a page.</summary>
    public const int Size = 40;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        Add<EventRows, JoinedEvent>(routes, "/events/rows", nameof(EventRows.Events), static (corpus, query) => EventFilter.Of(query).Of(corpus));
        Add<DocumentRows, DocumentAccount>(routes, "/documents/rows", nameof(DocumentRows.Documents), static (corpus, query) => DocumentFilter.Of(query).Of(corpus));
        Add<ActorRows, ActorRow>(routes, "/actors/rows", nameof(ActorRows.Actors), static (corpus, query) => ActorFilter.Of(query).Of(corpus));
    }

    private static void Add<T, TRow>(IEndpointRouteBuilder routes, string path, string parameter, Func<CorpusSnapshot, IQueryCollection, IReadOnlyList<TRow>> list)
        where T : IComponent =>
        routes.MapGet(path, async (HttpContext context, Workspace workspace, int? skip) =>
        {
            if (await workspace.Corpus.SoonAsync(context.RequestAborted).ConfigureAwait(false) is not { } corpus)
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            var from = Math.Max(0, skip ?? 0);
            IReadOnlyList<TRow> rows = [.. list(corpus, context.Request.Query).Skip(from).Take(Size)];
            return new RazorComponentResult<T>(new Dictionary<string, object?> { [parameter] = rows, [nameof(EventRows.First)] = from });
        }).RequireAuthorization(Policies.Read).ExcludeFromDescription();
}
