using System.Xml;
using Isnad.Corpus.Networks;

namespace Isnad.Formats.Exports;

/// <summary>Writes the network as GEXF 1.2 with the days between which each tie is told, for Gephi's timeline.</summary>
public static class GexfWriter
{
    private const string Namespace = "http://www.gexf.net/1.2draft";
    private static readonly string[] NodeAttributes = ["label_ar", "kind", "country"];
    private static readonly string[] EdgeAttributes = ["tie", "mode", "modality", "outlets", "statements", "evidence", "sources"];

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
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("timeformat", "date");
        Attributes(xml, "node", NodeAttributes);
        Attributes(xml, "edge", EdgeAttributes);
        xml.WriteStartElement("nodes", Namespace);
        foreach (var node in NetworkNodes.Of(edges))
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", node.Key);
            xml.WriteAttributeString("label", XmlTexts.Clean(node.NameEn ?? node.NameAr));
            Values(xml, node.NameAr, Spelling.Of(node.Kind), node.Country);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        foreach (var edge in edges)
        {
            Edge(xml, edge);
            loss.Row();
        }

        xml.WriteEndDocument();
    }

    private static void Edge(XmlWriter xml, NetworkEdge edge)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", edge.Id);
        xml.WriteAttributeString("source", edge.From.Key);
        xml.WriteAttributeString("target", edge.To.Key);
        xml.WriteAttributeString("weight", XmlConvert.ToString(edge.Evidence.Count));
        if (edge.First is { } first)
            xml.WriteAttributeString("start", JsonCells.Iso(first));
        if (edge.Last is { } last)
            xml.WriteAttributeString("end", JsonCells.Iso(last));
        Values(
            xml, edge.Kind.ToString().ToLowerInvariant(), edge.Mode, Spelling.Of(edge.Modality), XmlConvert.ToString(edge.Outlets), XmlConvert.ToString(edge.Evidence.Count),
            NetworkNodes.Evidence(edge), NetworkNodes.Sources(edge));
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, string owner, string[] names)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", owner);
        for (var i = 0; i < names.Length; i++)
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", XmlConvert.ToString(i));
            xml.WriteAttributeString("title", names[i]);
            xml.WriteAttributeString("type", names[i] is "outlets" or "statements" ? "integer" : "string");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, params ReadOnlySpan<string?> values)
    {
        xml.WriteStartElement("attvalues", Namespace);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { Length: > 0 } value)
                continue;
            xml.WriteStartElement("attvalue", Namespace);
            xml.WriteAttributeString("for", XmlConvert.ToString(i));
            xml.WriteAttributeString("value", XmlTexts.Clean(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
