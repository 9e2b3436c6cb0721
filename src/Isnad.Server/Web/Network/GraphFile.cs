using System.Globalization;
using System.Text;
using System.Xml;
using Isnad.Corpus;
using Isnad.Corpus.Networks;
using Isnad.Server.Access;
using Isnad.Server.Api;
using Isnad.Server.Archives;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Web.Network;

/// <summary>The network as GraphML, with kinds, days and evidence on the edges.</summary>
internal static class GraphFile
{
    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("name_ar", "node", "string"), ("name_en", "node", "string"), ("kind", "node", "string"), ("country", "node", "string"),
        ("relation", "edge", "string"), ("mode", "edge", "string"), ("modality", "edge", "string"), ("first", "edge", "string"), ("last", "edge", "string"), ("outlets", "edge", "int"), ("statements", "edge", "int"), ("evidence", "edge", "string"),
    ];

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/network.graphml", async (HttpContext context, Workspace workspace) =>
    {
        var corpus = await workspace.Corpus.SoonAsync(context.RequestAborted).ConfigureAwait(false);
        if (corpus is null)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        context.Response.Headers.ContentDisposition = "attachment; filename=\"network.graphml\"";
        var edges = EdgeFilter.Of(context.Request.Query).Of(corpus);
        return new StreamedFile("application/graphml+xml", stream => Write(stream, edges));
    }).RequireAuthorization(Policies.Read).ExcludeFromDescription();

    // The file, piece by piece.
    private static IEnumerable<bool> Write(Stream stream, IReadOnlyList<NetworkEdge> edges)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), CheckCharacters = false });
        Begin(xml);
        foreach (var party in edges.SelectMany(static e => new[] { e.From, e.To }).DistinctBy(static p => p.Key).OrderBy(static p => p.Key, StringComparer.Ordinal))
        {
            Node(xml, party);
            xml.Flush();
            yield return true;
        }

        foreach (var edge in edges)
        {
            Edge(xml, edge);
            xml.Flush();
            yield return true;
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Flush();
        yield return true;
    }

    private static void Begin(XmlWriter xml)
    {
        xml.WriteStartElement("graphml", "http://graphml.graphdrawing.org/xmlns");
        foreach (var (id, what, type) in Keys)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", what);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph");
        xml.WriteAttributeString("edgedefault", "directed");
    }

    private static void Node(XmlWriter xml, Party party)
    {
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", Clean(party.Key));
        Data(xml, "name_ar", party.NameAr);
        Data(xml, "name_en", party.NameEn);
        Data(xml, "kind", Spelling.Of(party.Kind));
        Data(xml, "country", party.Country);
        xml.WriteEndElement();
    }

    private static void Edge(XmlWriter xml, NetworkEdge edge)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", Clean(edge.Id));
        xml.WriteAttributeString("source", Clean(edge.From.Key));
        xml.WriteAttributeString("target", Clean(edge.To.Key));
        Data(xml, "relation", edge.Kind.ToString().ToLowerInvariant());
        Data(xml, "mode", edge.Mode);
        Data(xml, "modality", Spelling.Of(edge.Modality));
        Data(xml, "first", edge.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Data(xml, "last", edge.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Data(xml, "outlets", edge.Outlets.ToString(CultureInfo.InvariantCulture));
        Data(xml, "statements", edge.Evidence.Count.ToString(CultureInfo.InvariantCulture));
        Data(xml, "evidence", string.Join(" | ", edge.Evidence.Take(5).Select(static e => e.Words)));
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(Clean(value));
        xml.WriteEndElement();
    }

    // Characters that no XML may hold.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : new string([.. text.Where(XmlConvert.IsXmlChar)]);
}
