using Isnad.Knowledge.Compiling;

namespace Isnad.Knowledge.Checking;

/// <summary>Finds actors and places that were entered twice: two entries of one kind and country under one Latin name.</summary>
internal static class Twins
{
    private const double SameSpotKilometres = 5;

    public static void Check(KnowledgeModel model, List<KnowledgeProblem> found)
    {
        foreach (var twins in model.Actors.GroupBy(static a => (a.Country, a.Kind, Plain(a.English))).Where(static g => g.Key.Item3.Length > 2))
        {
            var first = twins.First();
            foreach (var other in twins.Skip(1).Where(o => !(o.From > first.To) && !(first.From > o.To)))
                found.Add(other.Place.Problem($"'{other.Id}' has the Latin name of '{first.Id}' ({first.Place.File}:{first.Place.Line}). Join the entries, or tell them apart in 'en'."));
        }

        foreach (var twins in model.Places.GroupBy(static p => (p.Country, p.Kind, Plain(p.English))).Where(static g => g.Key.Item3.Length > 2))
        {
            var first = twins.First();
            foreach (var other in twins.Skip(1).Where(o => Coordinates.Distance(o, first) < SameSpotKilometres))
                found.Add(other.Place.Problem($"'{other.Id}' lies where '{first.Id}' ({first.Place.File}:{first.Place.Line}) does, under the same Latin name. Join the entries."));
        }
    }

    private static string Plain(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}
