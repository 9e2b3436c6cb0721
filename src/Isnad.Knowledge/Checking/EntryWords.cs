using Isnad.Knowledge.Compiling;
using Isnad.Knowledge.Loading;
using Isnad.Text;

namespace Isnad.Knowledge.Checking;

/// <summary>Checks how ids, names and classes are written: ids stand in addresses and filters, names are looked for in Arabic texts, classes go into tables of others.</summary>
internal static class EntryWords
{
    private const string Particles = "arabic/particles.tsv";
    private const string Preposition = "prep";

    // "Actor type" of ACLED's codebook.
    private static readonly string[] AcledClasses = ["State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians", "External/Other forces"];

    public static void Check(KnowledgeModel model, KnowledgeFolder folder, List<KnowledgeProblem> found)
    {
        var prepositions = Prepositions(folder);
        foreach (var actor in model.Actors)
        {
            Id(actor.Place, actor.Id, found);
            Names(actor.Place, actor.Names, actor.ShortNames, prepositions, found);
            if (actor.Acled is { } acled && !AcledClasses.Contains(acled, StringComparer.Ordinal))
                found.Add(actor.Place.Problem($"ACLED has no class '{acled}': write {string.Join(", ", AcledClasses)}."));
        }

        foreach (var place in model.Places)
        {
            Id(place.Place, place.Id, found);
            Names(place.Place, place.Names, place.ShortNames, place.Cue.Length == 0 ? prepositions : [], found);
        }

        // Media are called by their Latin letters in Arabic texts too.
        foreach (var outlet in model.Outlets)
        {
            Id(outlet.Place, outlet.Id, found);
            Bare(outlet.Place, outlet.Names, prepositions, found);
        }
    }

    private static void Id(EntryPlace at, string id, List<KnowledgeProblem> found)
    {
        if (!id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            found.Add(at.Problem($"The id '{id}' may hold Latin letters, digits, dots and hyphens only."));
    }

    private static void Names(EntryPlace at, string[] names, string[] shortNames, HashSet<string> prepositions, List<KnowledgeProblem> found)
    {
        foreach (var name in names.Concat(shortNames).Where(static n => !n.Any(Letters.IsArabic)))
            found.Add(at.Problem($"The name '{name}' is not Arabic."));
        Bare(at, names, prepositions, found);
    }

    // What counts only beside other words may be any word.
    private static void Bare(EntryPlace at, string[] names, HashSet<string> prepositions, List<KnowledgeProblem> found)
    {
        foreach (var name in names.Where(prepositions.Contains))
            found.Add(at.Problem($"The name '{name}' is a preposition: every text would name it. Move it to 'short', or give a place 'cue'."));
    }

    private static HashSet<string> Prepositions(KnowledgeFolder folder) => folder.All.Where(static f => f.Path == Particles)
        .SelectMany(static f => f.Content.Split('\n')).Select(static l => l.Split('\t'))
        .Where(static c => c.Length > 1 && c[1].Split(',').Contains(Preposition, StringComparer.Ordinal)).Select(static c => c[0]).ToHashSet(StringComparer.Ordinal);
}
