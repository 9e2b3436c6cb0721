using System.Globalization;
using System.Text.Json;
using Isnad.Corpus.Joining;
using Isnad.Formats.Exports;
using Isnad.Server.Access;
using Isnad.Server.Api;
using Isnad.Server.Archives;
using Isnad.Server.Web.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Web.Export;

/// <summary>Files of what a filter shows. Names of private persons are masked unless an administrator asks for them.</summary>
internal static class ExportFile
{
    /// <summary>The formats.</summary>
    public static readonly IReadOnlyList<(string Id, string Name)> Formats =
    [
        ("acled.csv", "ACLED"), ("ucdp.csv", "UCDP GED"), ("gdelt.tsv", "GDELT 2.0"), ("plover.jsonl", "PLOVER"), ("ftm.jsonl", "FollowTheMoney"), ("claims.jsonl", "ClaimReview"), ("kml.kml", "KML"),
        ("events.csv", "CSV"), ("events.jsonl", "JSON Lines"), ("events.geojson", "GeoJSON"),
    ];

    private const string LossEnding = ".loss.json";

    /// <summary>Whether a format comes with a report of what was inferred and what it cannot hold.</summary>
    public static bool HasReport(string id) => ExportFormats.TryParse(id.Split('.')[0], out _);

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/export/{format}", async (HttpContext context, Workspace workspace, AuditLog audit, string format) =>
    {
        var report = format.EndsWith(LossEnding, StringComparison.Ordinal);
        var field = ExportFormats.TryParse(format.Split('.')[0], out var known) && (report || Formats.Any(f => f.Id == format)) && Formats.Any(f => f.Id.StartsWith(format.Split('.')[0] + ".", StringComparison.Ordinal));
        if (!field && Formats.All(f => f.Id != format))
            return Results.NotFound();
        if (await workspace.Corpus.SoonAsync(context.RequestAborted).ConfigureAwait(false) is not { } corpus)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var chosen = Chosen(context, corpus);
        var masks = !Identity.Is(context.User, Role.Administrator) || context.Request.Query["mask"] == "1";
        var speakers = masks ? corpus.Facets.Speakers : null;
        var events = speakers is null ? chosen : chosen.Select(e => PrivatePersons.Masked(e, speakers));
        audit.Note(Identity.NameOf(context.User), "export", format, chosen.Count.ToString(CultureInfo.InvariantCulture));
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{format}\"";
        if (field)
            return new StreamedFile(MediaType(format), stream => new FieldFile(workspace, corpus, speakers).Write(stream, known, report, chosen));
        return format switch
        {
            "events.csv" => new CsvResult<EventRow>(events.Select(EventRow.Of), $"W/\"{corpus.Tag}\""),
            "events.geojson" => Results.Json(GeoJson(events), ApiJson.Options, "application/geo+json"),
            _ => Listing.Lines(context, $"W/\"{corpus.Tag}\"", events.Select(EventRow.Of)),
        };
    }).RequireAuthorization(Policies.Read).ExcludeFromDescription();

    private static IReadOnlyList<JoinedEvent> Chosen(HttpContext context, CorpusSnapshot corpus) =>
        context.Request.Query["event"].ToString() is { Length: > 0 } one ? (corpus.Event(one) is { } joined ? [joined] : []) : EventFilter.Of(context.Request.Query).Of(corpus);

    private static string MediaType(string format) => Path.GetExtension(format) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".tsv" => "text/tab-separated-values; charset=utf-8",
        ".kml" => "application/vnd.google-earth.kml+xml",
        ".json" => "application/json; charset=utf-8",
        _ => "application/x-ndjson",
    };

    private static Dictionary<string, object> GeoJson(IEnumerable<JoinedEvent> events) => new()
    {
        ["type"] = "FeatureCollection",
        ["features"] = events.Where(static e => e.Place is { Latitude: not null, Longitude: not null }).Select(static e => new Dictionary<string, object?>
        {
            ["type"] = "Feature",
            ["id"] = e.Id,
            ["geometry"] = new Dictionary<string, object> { ["type"] = "Point", ["coordinates"] = new[] { e.Place!.Longitude!.Value, e.Place.Latitude!.Value } },
            ["properties"] = JsonSerializer.SerializeToElement(EventRow.Of(e), ApiJson.Options),
        }),
    };
}
