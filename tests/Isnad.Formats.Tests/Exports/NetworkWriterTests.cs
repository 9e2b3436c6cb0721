using System.Text;
using System.Xml.Linq;
using Isnad.Corpus;
using Isnad.Corpus.Networks;
using Isnad.Formats.Exports;

namespace Isnad.Formats.Tests.Exports;

/// <summary>The network in the two formats that network programs read.</summary>
public sealed class NetworkWriterTests
{
    private static readonly NetworkEdge[] Edges =
    [
        new()
        {
            Id = "edge:1", From = ExampleDossiers.State, To = ExampleDossiers.Rebels, Kind = EdgeKind.Support, Mode = "military", Modality = Modality.Actual, Outlets = 1,
            First = new DateOnly(2018, 2, 12), Last = new DateOnly(2018, 2, 13),
            Evidence =
            [
                new EdgeEvidence(
                    "aaaa", "r1", false, "outlet:x", null, null, null, Modality.Actual, "دعم الجيش للكتائب & <غيرها>", new TextSpan(0, 9),
                    [new Voice(LinkKind.Outlet, "outlet:x", "وكالة", SourceCount.One)]),
            ],
        },
    ];

    [Fact]
    public void Graphml_holds_each_actor_once_and_each_tie_with_its_words()
    {
        var graph = XDocument.Parse(Write(GraphMlWriter.Write));
        Assert.Equal(2, graph.Descendants().Count(d => d.Name.LocalName == "node"));
        var edge = Assert.Single(graph.Descendants(), d => d.Name.LocalName == "edge");
        Assert.Equal(("ly.army-a", "ly.rebels"), (edge.Attribute("source")!.Value, edge.Attribute("target")!.Value));
        Assert.Equal("دعم الجيش للكتائب & <غيرها>", edge.Elements().First(d => d.Attribute("key")!.Value == "evidence").Value);
    }

    [Fact]
    public void Gexf_dates_its_ties()
    {
        var edge = Assert.Single(XDocument.Parse(Write(GexfWriter.Write)).Descendants(), d => d.Name.LocalName == "edge");
        Assert.Equal(("2018-02-12", "2018-02-13"), (edge.Attribute("start")!.Value, edge.Attribute("end")!.Value));
    }

    [Fact]
    public void Gexf_numbers_the_attributes_of_nodes_and_edges_as_it_declares_them()
    {
        var graph = XDocument.Parse(Write(GexfWriter.Write));
        var declared = graph.Descendants().Where(d => d.Name.LocalName == "attribute").Select(d => d.Attribute("title")!.Value).ToList();
        Assert.Equal(["label_ar", "kind", "country", "tie", "mode", "modality", "outlets", "statements", "evidence", "sources"], declared);
    }

    private static string Write(Action<Stream, IReadOnlyList<NetworkEdge>, LossReport> write)
    {
        using var output = new MemoryStream();
        using var loss = new LossReport(Stream.Null, "test");
        write(output, Edges, loss);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
