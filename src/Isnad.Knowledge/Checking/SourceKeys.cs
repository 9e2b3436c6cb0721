using Isnad.Knowledge.Compiling;

namespace Isnad.Knowledge.Checking;

/// <summary>Checks that every source key used for places stands in SOURCES.md, between backquotes, and that the owner of an outlet has a source of a kind listed there.</summary>
internal static class SourceKeys
{
    private const string General = "general";

    public static void Check(KnowledgeModel model, KnowledgeFolder folder, List<KnowledgeProblem> found)
    {
        var sources = folder.Files.GetValueOrDefault("SOURCES.md");
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in model.Places)
        {
            // Users keep account of their own sources.
            if (!place.Place.File.StartsWith("countries/", StringComparison.Ordinal))
                continue;
            if (place.Source.Length == 0)
                found.Add(place.Place.Problem($"'{place.Id}' names no source: write general or a key of SOURCES.md."));
            else if (sources is null ? place.Source != General : !sources.Contains($"`{place.Source}`", StringComparison.Ordinal))
            {
                if (told.Add(place.Source))
                    found.Add(place.Place.Problem($"The source '{place.Source}' is not listed in SOURCES.md (between backquotes)."));
            }
        }

        foreach (var outlet in model.Outlets.Where(static o => o.Owner is not null && o.Place.File.StartsWith("countries/", StringComparison.Ordinal)))
        {
            if (outlet.OwnerSource is null)
                found.Add(outlet.Place.Problem($"'{outlet.Id}' names an owner but not where that is stated: give 'owner_source'."));
            else if (sources is not null && !sources.Contains($"| {outlet.OwnerSource} |", StringComparison.Ordinal) && told.Add(outlet.OwnerSource))
                found.Add(outlet.Place.Problem($"The kind of source '{outlet.OwnerSource}' is not listed in SOURCES.md."));
        }
    }
}
