using Isnad.Knowledge.Compiling;

namespace Isnad.Knowledge.Checking;

/// <summary>Checks that every source key used for places stands in SOURCES.md, between backquotes.</summary>
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
    }
}
