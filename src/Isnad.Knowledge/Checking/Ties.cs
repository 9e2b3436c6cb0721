using Isnad.Knowledge.Compiling;

namespace Isnad.Knowledge.Checking;

/// <summary>Checks ties between actors: no one is a part of himself, and parts do not run in a circle.</summary>
internal static class Ties
{
    public static void Check(KnowledgeModel model, List<KnowledgeProblem> found)
    {
        var parents = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var actor in model.Actors)
            parents.TryAdd(actor.Id, [.. actor.PartOf.Select(static t => t.Id)]);
        foreach (var actor in model.Actors)
        {
            if (actor.MemberOf.Any(t => t.Id == actor.Id) || Reaches(actor.Id, actor.Id, parents, 0))
                found.Add(actor.Place.Problem($"'{actor.Id}' is, by its ties, a part of itself."));
        }
    }

    private static bool Reaches(string from, string target, Dictionary<string, string[]> parents, int depth)
    {
        if (depth > 12 || !parents.TryGetValue(from, out var above))
            return false;
        foreach (var id in above)
        {
            if (id == target || Reaches(id, target, parents, depth + 1))
                return true;
        }

        return false;
    }
}
