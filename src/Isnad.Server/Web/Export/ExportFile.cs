using Isnad.Formats.Exports;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Web.Export;

/// <summary>Files of what a filter shows, for the page of exports.</summary>
internal static class ExportFile
{
    /// <summary>The files, with the name of the format and the format itself.</summary>
    public static readonly IReadOnlyList<(string File, string Name, ExportFormat Format)> Formats =
    [
        ("acled.csv", "ACLED", ExportFormat.Acled), ("ucdp.csv", "UCDP GED", ExportFormat.Ucdp), ("gdelt.tsv", "GDELT 2.0", ExportFormat.Gdelt), ("plover.jsonl", "PLOVER", ExportFormat.Plover),
        ("ftm.jsonl", "FollowTheMoney", ExportFormat.Ftm), ("ftm-statements.csv", "FollowTheMoney", ExportFormat.FtmStatements), ("claims.jsonl", "ClaimReview", ExportFormat.Claims),
        ("timemap.csv", "timemap", ExportFormat.Timemap), ("kml.kml", "KML", ExportFormat.Kml), ("events.geojson", "GeoJSON", ExportFormat.GeoJson),
        ("network.graphml", "GraphML", ExportFormat.GraphMl), ("network.gexf", "GEXF", ExportFormat.Gexf), ("events.csv", "CSV", ExportFormat.Csv), ("events.jsonl", "JSON Lines", ExportFormat.Jsonl),
    ];

    private const string ReportEnding = ".loss.json";

    /// <summary>The file of the report of what was inferred and what the format cannot hold.</summary>
    public static string ReportOf(string file) => file + ReportEnding;

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/export/{file}", async (HttpContext context, Workspace workspace, AuditLog audit, string file) =>
    {
        var (rows, part) = file.EndsWith(ReportEnding, StringComparison.Ordinal) ? (file[..^ReportEnding.Length], ExportPart.Report) : (file, ExportPart.Rows);
        var known = Formats.FirstOrDefault(f => f.File == rows || (part == ExportPart.Rows && ExportAnswer.SecondFile(f.Format) == rows));
        if (known.File is null)
            return Results.NotFound();
        if (await workspace.Corpus.SoonAsync(context.RequestAborted).ConfigureAwait(false) is not { } corpus)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return ExportAnswer.Of(context, workspace, corpus, audit, known.Format, known.File == rows ? part : ExportPart.Sources, file);
    }).RequireAuthorization(Policies.Read).ExcludeFromDescription();
}
