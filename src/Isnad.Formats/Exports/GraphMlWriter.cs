using System.Xml;
using Isnad.Corpus.Networks;

namespace Isnad.Formats.Exports;

/// <summary>Writes the network as GraphML: actors as nodes, ties as directed edges with dates, the words that say them and the chains that carry them.</summary>
public static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("label", "node", "string"), ("label_ar", "node", "string"), ("kind", "node", "string"), ("country", "node", "string"), ("tie", "edge", "string"),
        ("mode", "edge", "string"), ("modality", "edge", "string"), ("first", "edge", "string"), ("last", "edge", "string"), ("outlets", "edge", "int"),
        ("statements", "edge", "int"), ("evidence", "edge", "string"), ("sources", "edge", "string"),
    ];

    /// <summary>Writes the whole file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="loss">Counts the rows.</param>
    public static void Write(Stream output, IReadOnlyList<NetworkEdge> edges, LossReport loss)
    {
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(loss);
        using var xml = XmlTexts.Create(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, element, type) in Keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", element);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in NetworkNodes.Of(edges))
            Element(xml, "node", [("id", node.Key)], [("label", node.NameEn ?? node.NameAr), ("label_ar", node.NameAr), ("kind", Spelling.Of(node.Kind)), ("country", node.Country)]);
        foreach (var edge in edges)
        {
            Element(xml, "edge", [("id", edge.Id), ("source", edge.From.Key), ("target", edge.To.Key)], Data(edge));
            loss.Row();
        }

        xml.WriteEndDocument();
    }

    private static (string Key, string? Value)[] Data(NetworkEdge edge) =>
    [
        ("tie", edge.Kind.ToString().ToLowerInvariant()), ("mode", edge.Mode), ("modality", Spelling.Of(edge.Modality)),
        ("first", edge.First is { } first ? JsonCells.Iso(first) : null), ("last", edge.Last is { } last ? JsonCells.Iso(last) : null),
        ("outlets", XmlConvert.ToString(edge.Outlets)), ("statements", XmlConvert.ToString(edge.Evidence.Count)),
        ("evidence", NetworkNodes.Evidence(edge)), ("sources", NetworkNodes.Sources(edge)),
    ];

    private static void Element(XmlWriter xml, string name, (string Name, string Value)[] attributes, (string Key, string? Value)[] data)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, XmlTexts.Clean(value));
        foreach (var (key, value) in data)
        {
            if (value is not { Length: > 0 })
                continue;
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", key);
            xml.WriteString(XmlTexts.Clean(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
