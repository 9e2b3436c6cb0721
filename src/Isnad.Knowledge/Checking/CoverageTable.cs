using System.Globalization;
using System.Text;
using Isnad.Knowledge.Compiling;

namespace Isnad.Knowledge.Checking;

/// <summary>Counts what a knowledge folder holds, by country, as a Markdown page.</summary>
public static class CoverageTable
{
    /// <summary>What stands below this line of an older page is kept.</summary>
    public const string Marker = "<!-- Below this line the page is written by hand. -->";

    /// <summary>The page.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="older">The page as it was, or null: what stands below the marker is kept.</param>
    public static string Make(KnowledgeFolder folder, string? older)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var block = KnowledgeCompiler.Compile(folder, out _, out var model);
        var page = new StringBuilder();
        page.Append("# What Isnad knows\n\nMade by `isnad knowledge check --coverage docs/guide/coverage.md`; counts of entries, not of names.\n\n");
        page.Append(CultureInfo.InvariantCulture,
            $"{model.Actors.Count} actors with {model.Actors.Sum(static a => a.Offices.Length)} dated offices, {model.Places.Count} places, {model.Outlets.Count} outlets; compiled {block.Length / 1e6:0.0} MB.\n\n");
        page.Append("| country | persons | forces | other bodies | peoples | offices | cities, towns, villages | districts | facilities | other places | outlets |\n");
        page.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        var countries = model.Actors.Select(static a => a.Country).Concat(model.Places.Select(static p => p.Country)).Distinct()
            .Select(c => (Code: c, Size: model.Actors.Count(a => a.Country == c) + model.Places.Count(p => p.Country == c)))
            .OrderByDescending(static c => c.Size).ThenBy(static c => c.Code, StringComparer.Ordinal).ToList();
        foreach (var (code, _) in countries.Where(static c => c.Size >= 30))
            Row(page, code, model, c => c == code);
        var small = countries.Where(static c => c.Size < 30).Select(static c => c.Code).ToHashSet(StringComparer.Ordinal);
        Row(page, string.Create(CultureInfo.InvariantCulture, $"{small.Count} others"), model, small.Contains);
        page.Append('\n').Append(Marker).Append('\n');
        var kept = older?.IndexOf(Marker, StringComparison.Ordinal) ?? -1;
        return kept < 0 ? page.ToString() : page.Append(older.AsSpan(kept + Marker.Length).TrimStart('\n')).ToString();
    }

    private static void Row(StringBuilder page, string title, KnowledgeModel model, Func<string, bool> belongs)
    {
        var actors = model.Actors.Where(a => belongs(a.Country)).ToList();
        var places = model.Places.Where(p => belongs(p.Country)).ToList();
        var settlements = places.Count(static p => p.Kind is "city" or "town" or "village");
        var districts = places.Count(static p => p.Kind is "admin1" or "admin2" or "quarter");
        var facilities = places.Count(static p => p.Kind is "airport" or "base" or "port" or "oilfield" or "crossing" or "prison" or "hospital" or "building" or "camp" or "dam" or "road");
        int[] cells =
        [
            actors.Count(static a => a.Kind == EntityKind.Person), actors.Count(static a => a.Kind == EntityKind.ArmedGroup),
            actors.Count(static a => a.Kind is EntityKind.Organization or EntityKind.State), actors.Count(static a => a.Kind == EntityKind.Group),
            actors.Sum(static a => a.Offices.Length), settlements, districts, facilities, places.Count - settlements - districts - facilities,
            model.Outlets.Count(o => belongs(o.Country?.ToLowerInvariant() ?? "xx")),
        ];
        page.Append("| ").Append(title);
        foreach (var cell in cells)
            page.Append(" | ").Append(cell.ToString(CultureInfo.InvariantCulture));
        page.Append(" |\n");
    }
}
