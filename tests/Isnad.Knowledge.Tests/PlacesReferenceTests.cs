using System.Globalization;
using Isnad.Knowledge.Checking;
using Isnad.Knowledge.Compiling;

namespace Isnad.Knowledge.Tests;

/// <summary>Compares places of four countries with a table of the shared material folder; the table is for checking only.</summary>
/// <remarks>A place that is far from every namesake in the table is either corrected or judged in <c>places-judged.tsv</c>: <c>namesake</c> (the table has
/// another place of that name), <c>centre</c> (the middle of a wide district was taken elsewhere).</remarks>
public class PlacesReferenceTests(ITestOutputHelper output)
{
    /// <summary>How many places may be far from the table's without having been looked at.</summary>
    private const int Unjudged = 10;

    private static readonly string[] Settlements = ["city", "town", "village"];

    [Fact]
    public void Places_lie_where_the_reference_table_has_them()
    {
        var file = RepositoryFolder.Shared("reference/places-check.tsv");
        Assert.SkipWhen(file is null, "There is no shared material folder beside the repository.");
        var reference = Reference(file!);
        var judged = File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "Isnad.Knowledge.Tests", "places-judged.tsv")).Skip(1).Select(static l => l.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        var model = KnowledgeModel.Load(RepositoryFolder.Knowledge);
        int compared = 0, far = 0, open = 0;
        foreach (var place in model.Places.Where(p => p.Country is "ly" or "sd" or "sy" or "ye"))
        {
            var nearest = place.Names.Select(Bare).SelectMany(n => reference.GetValueOrDefault((place.Country, n), []))
                .Where(r => Comparable(place.Kind, r.Kind))
                .Select(r => Coordinates.Distance(place.Latitude, place.Longitude, r.Latitude, r.Longitude))
                .DefaultIfEmpty(-1).Min();
            if (nearest < 0)
                continue;
            compared++;
            if (nearest <= (place.Kind == "admin1" ? 150 : place.Kind == "admin2" ? 40 : 10))
                continue;
            far++;
            if (judged.Contains(place.Id))
                continue;
            open++;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nearest:0} km\t{place.Id}\t{place.Kind}\t{place.Names[0]}\t{place.Latitude}, {place.Longitude}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{far} of {compared} places are far from the table's, {open} of them not looked at"));
        Assert.True(compared > 500, "Hardly any place was found in the table: its layout has changed.");
        Assert.True(open <= Unjudged, string.Create(CultureInfo.InvariantCulture, $"{open} places are far from the table's and not in places-judged.tsv: correct them, or enter why they differ."));
    }

    private static bool Comparable(string own, string reference) => own switch
    {
        "admin1" => reference == "region",
        "admin2" => reference == "county",
        _ => Settlements.Contains(own) && reference == "locality",
    };

    private static Dictionary<(string Country, ulong Name), List<(string Kind, double Latitude, double Longitude)>> Reference(string file)
    {
        var rows = new Dictionary<(string, ulong), List<(string, double, double)>>();
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length < 6 || !double.TryParse(cells[4], CultureInfo.InvariantCulture, out var latitude) || !double.TryParse(cells[5], CultureInfo.InvariantCulture, out var longitude))
                continue;
            var key = (cells[0].ToLowerInvariant(), Bare(cells[2]));
            if (!rows.TryGetValue(key, out var list))
                rows[key] = list = [];
            list.Add((cells[1], latitude, longitude));
        }

        return rows;
    }

    /// <summary>A name without the noun and the article before it.</summary>
    private static ulong Bare(string name)
    {
        string[] nouns = ["مدينة ", "بلدة ", "قرية ", "محافظة ", "ولاية ", "شعبية ", "مديرية ", "محلية ", "منطقة ", "بلدية "];
        foreach (var noun in nouns)
        {
            if (name.StartsWith(noun, StringComparison.Ordinal))
                name = name[noun.Length..];
        }

        return FoldedName.Of(name.StartsWith("ال", StringComparison.Ordinal) ? name[2..] : name);
    }
}
