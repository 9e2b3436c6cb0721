using Isnad.Formats.Exports;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Hosting;
using Isnad.Server.Web.Events;
using Isnad.Server.Web.Export;
using Isnad.Server.Web.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>What a filter leaves in the formats of the field.</summary>
internal static class ExportsApi
{
    private static readonly string[] Parts = ["rows", "report", "sources"];

    /// <summary>Adds the endpoint.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/exports/{format}", ExportAsync).WithName("export").WithTags("Export").WithSummary("Events, or the network, in a format of the field, streamed.")
            .WithDescription($"format: {string.Join(", ", ExportFormats.Names)}. The filters of /events, for graphml and gexf those of /network; event narrows to one. part: rows; report, what was inferred and what the format cannot hold; sources, the second file of timemap. "
                + "Names of private persons are masked; an administrator gets them unless mask=1.")
            .Takes([.. EventFilter.Names.Union(EdgeFilter.Names), .. ExportAnswer.Names, "part"]).Produces(200).ProducesProblem(400).ProducesProblem(404);

    private static Task<IResult> ExportAsync(HttpContext context, Workspace workspace, AuditLog audit, string format) => ApiRoutes.WithAsync(workspace, context, corpus =>
    {
        var query = context.Request.Query;
        if (!ExportFormats.TryParse(format, out var known))
            return Problem.NotFound($"There is no format '{format}'; there are {string.Join(", ", ExportFormats.Names)}.");
        if (Misplaced(query, known) is { } misplaced)
            return Problem.Bad($"'{misplaced}' narrows no {(ExportFormats.IsNetwork(known) ? "network" : "events")}.");
        if ((ExportFormats.IsNetwork(known) ? ViewsApi.Wrong(query) : EventsApi.Wrong(query, corpus)) is { } wrong)
            return Problem.Bad(wrong);
        var part = query["part"] is { Count: > 0 } asked ? Array.IndexOf(Parts, asked.ToString()) : 0;
        if (part < 0 || (part == (int)ExportPart.Sources && ExportAnswer.SecondFile(known) is null))
            return Problem.Bad($"part is one of {string.Join(", ", Parts)}; only timemap has sources.");
        var file = ExportFormats.Name(known) + ExportFormats.Extension(known);
        return ExportAnswer.Of(context, workspace, corpus, audit, known, (ExportPart)part, (ExportPart)part switch { ExportPart.Report => ExportFile.ReportOf(file), ExportPart.Sources => ExportAnswer.SecondFile(known)!, _ => file });
    });

    // A filter of events that is given for the network would otherwise export all of it.
    private static string? Misplaced(IQueryCollection query, ExportFormat format)
    {
        var narrows = ExportFormats.IsNetwork(format) ? EdgeFilter.Names : [.. EventFilter.Names, "event"];
        return query.Keys.FirstOrDefault(k => k is not ("mask" or "part") && !narrows.Contains(k, StringComparer.Ordinal));
    }
}
