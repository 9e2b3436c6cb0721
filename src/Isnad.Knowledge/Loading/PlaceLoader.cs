using System.Globalization;

namespace Isnad.Knowledge.Loading;

/// <summary>Reads <c>places.tsv</c>.</summary>
internal static class PlaceLoader
{
    public static readonly string[] Header = ["id", "kind", "ar", "variants", "en", "lat", "lon", "parent", "cue", "source"];

    /// <summary>Before a variant that places elsewhere share.</summary>
    private const char ShortMark = '?';

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "country", "region", "admin1", "admin2", "city", "town", "village", "quarter", "camp", "airport", "base", "port", "oilfield",
        "crossing", "prison", "hospital", "building", "road", "dam", "mountain", "island", "water", "front",
    };

    public static IEnumerable<PlaceEntry> Load(string file, string content, string country, List<KnowledgeProblem> problems)
    {
        foreach (var row in TsvTable.Parse(file, content, Header, problems).Rows)
        {
            var at = new EntryPlace(file, row.Line);
            if (!Kinds.Contains(row["kind"]))
                problems.Add(at.Problem($"Unknown kind of place '{row["kind"]}'."));
            if (row["cue"] is not ("" or "cue" or "noun" or "ctx"))
                problems.Add(at.Problem($"'cue' must be empty, cue, noun or ctx, not '{row["cue"]}'."));
            if (row["ar"].Length == 0 || row["id"].Length == 0)
            {
                problems.Add(at.Problem("A place needs an id and an Arabic name."));
                continue;
            }

            if (!double.TryParse(row["lat"], NumberStyles.Float, CultureInfo.InvariantCulture, out var lat) || lat is < -90 or > 90
                || !double.TryParse(row["lon"], NumberStyles.Float, CultureInfo.InvariantCulture, out var lon) || lon is < -180 or > 180)
            {
                problems.Add(at.Problem($"'{row["lat"]}, {row["lon"]}' are no coordinates."));
                continue;
            }

            var variants = row.List("variants", '|').ToLookup(static v => v[0] == ShortMark);
            yield return new PlaceEntry(
                at, row["id"], row["kind"], [row["ar"], .. variants[false]], [.. variants[true].Select(static v => v[1..])], row["en"], lat, lon,
                row["parent"].Length == 0 ? null : row["parent"], row["cue"], country, row["source"]);
        }
    }
}
