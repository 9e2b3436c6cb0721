using System.Globalization;
using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Checking;

/// <summary>Rough outlines of countries, from <c>ontology/country-boxes.tsv</c>: to catch exchanged or mistyped coordinates.</summary>
internal sealed class CountryBoxes
{
    private const string File = "ontology/country-boxes.tsv";
    private readonly Dictionary<string, List<(double South, double West, double North, double East)>> _boxes = new(StringComparer.Ordinal);

    /// <summary>The boxes of a folder.</summary>
    public static CountryBoxes Of(KnowledgeFolder folder, List<KnowledgeProblem> found)
    {
        var boxes = new CountryBoxes();
        if (!folder.Files.TryGetValue(File, out var content))
            return boxes;
        foreach (var row in TsvTable.Parse(File, content, ["country", "south", "west", "north", "east"], found).Rows)
        {
            var sides = new double[4];
            var right = true;
            for (var i = 0; i < 4; i++)
                right &= double.TryParse(row.Cells[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out sides[i]);
            if (!right || sides[0] >= sides[2] || sides[1] >= sides[3])
            {
                found.Add(new KnowledgeProblem(File, row.Line, "A box is south, west, north, east in decimal degrees."));
                continue;
            }

            if (!boxes._boxes.TryGetValue(row.Cells[0], out var list))
                boxes._boxes[row.Cells[0]] = list = [];
            list.Add((sides[0], sides[1], sides[2], sides[3]));
        }

        return boxes;
    }

    /// <summary>Whether a point lies in a country's outline, a tenth of a degree around it included; countries without outline hold every point.</summary>
    public bool Holds(string country, double latitude, double longitude) =>
        !_boxes.TryGetValue(country, out var list)
        || list.Exists(b => latitude >= b.South - 0.1 && latitude <= b.North + 0.1 && longitude >= b.West - 0.1 && longitude <= b.East + 0.1);
}
