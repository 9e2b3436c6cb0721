using System.Globalization;
using Isnad.Corpus.Joining;
using Isnad.Formats.Exports;
using Isnad.Server.Access;
using Isnad.Server.Api;
using Isnad.Server.Archives;
using Isnad.Server.Web.Events;
using Isnad.Server.Web.Network;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Web.Export;

/// <summary>Answers with a file of what an address chooses. Names of private persons are masked unless an administrator asks for them; each file is noted in the audit log.</summary>
internal static class ExportAnswer
{
    /// <summary>Parameters beside those of the filter: one event alone, and names masked for administrators too.</summary>
    public static readonly IReadOnlyList<string> Names = ["event", "mask"];

    /// <summary>Name of the second file of a format, or null where it has none.</summary>
    public static string? SecondFile(ExportFormat format) => format == ExportFormat.Timemap ? "timemap.sources.csv" : null;

    /// <summary>The answer.</summary>
    /// <param name="context">The request; its query is the filter of events, or of ties for a format of the network.</param>
    /// <param name="workspace">The archive.</param>
    /// <param name="corpus">The snapshot that is exported.</param>
    /// <param name="audit">Where it is noted.</param>
    /// <param name="format">The format.</param>
    /// <param name="part">Which file.</param>
    /// <param name="file">Its name.</param>
    public static IResult Of(HttpContext context, Workspace workspace, CorpusSnapshot corpus, AuditLog audit, ExportFormat format, ExportPart part, string file)
    {
        var masks = !Identity.Is(context.User, Role.Administrator) || context.Request.Query["mask"] == "1";
        var speakers = masks ? corpus.Facets.Speakers : null;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        if (ExportFormats.IsNetwork(format))
        {
            var edges = EdgeFilter.Of(context.Request.Query).Of(corpus);
            Note(context, audit, file, edges.Count);
            return new StreamedFile(MediaType(file), stream => new NetworkFile(speakers).Write(stream, format, part, edges));
        }

        var chosen = Chosen(context, corpus);
        Note(context, audit, file, chosen.Count);
        return new StreamedFile(MediaType(file), stream => new FieldFile(workspace, corpus, speakers).Write(stream, format, part, chosen));
    }

    private static void Note(HttpContext context, AuditLog audit, string file, int count) =>
        audit.Note(Identity.NameOf(context.User), "export", file, count.ToString(CultureInfo.InvariantCulture));

    private static IReadOnlyList<JoinedEvent> Chosen(HttpContext context, CorpusSnapshot corpus) =>
        context.Request.Query["event"].ToString() is { Length: > 0 } one ? (corpus.Event(one) is { } joined ? [joined] : []) : EventFilter.Of(context.Request.Query).Of(corpus);

    private static string MediaType(string file) => Path.GetExtension(file) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".tsv" => "text/tab-separated-values; charset=utf-8",
        ".kml" => "application/vnd.google-earth.kml+xml",
        ".geojson" => "application/geo+json",
        ".graphml" => "application/graphml+xml",
        ".gexf" => "application/gexf+xml",
        ".json" => "application/json; charset=utf-8",
        _ => "application/x-ndjson",
    };
}
