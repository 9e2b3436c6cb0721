using Isnad.Knowledge.Compiling;
using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Checking;

/// <summary>Finds names with two owners of which nothing decides.</summary>
/// <remarks>Meant to be shared are: short names, names of places with a cue, names of actors that did not exist at the same time,
/// names of a body and its own seat, and names of one border place or region entered for both its countries.</remarks>
internal static class NameClashes
{
    private const double SamePlaceKilometres = 30;

    public static void Check(KnowledgeModel model, List<KnowledgeProblem> found)
    {
        var actors = Group(model.Actors, static a => a.Names);
        Actors(actors, found);
        Places(Group(model.Places, static p => p.Names), actors, found);
        Outlets(Group(model.Outlets, static o => o.Names), actors, found);
    }

    private static Dictionary<ulong, List<(T Owner, string Name)>> Group<T>(List<T> entries, Func<T, string[]> names)
        where T : class
    {
        var owners = new Dictionary<ulong, List<(T Owner, string Name)>>();
        foreach (var entry in entries)
        {
            foreach (var name in names(entry))
            {
                var key = FoldedName.Of(name);
                if (!owners.TryGetValue(key, out var list))
                    owners[key] = list = [];
                if (!list.Exists(o => ReferenceEquals(o.Owner, entry)))
                    list.Add((entry, name));
            }
        }

        return owners;
    }

    private static void Actors(Dictionary<ulong, List<(ActorEntry Owner, string Name)>> actors, List<KnowledgeProblem> found)
    {
        foreach (var owners in actors.Values.Where(static o => o.Count > 1))
        {
            var (first, name) = owners[0];
            foreach (var (other, _) in owners.Skip(1))
            {
                if (other.From > first.To || first.From > other.To)
                    continue;
                found.Add(other.Place.Problem($"The name '{name}' already means '{first.Id}' ({first.Place.File}:{first.Place.Line}). Move it to 'short' in both, or join the entries."));
            }
        }
    }

    private static void Places(
        Dictionary<ulong, List<(PlaceEntry Owner, string Name)>> places, Dictionary<ulong, List<(ActorEntry Owner, string Name)>> actors, List<KnowledgeProblem> found)
    {
        foreach (var (key, all) in places)
        {
            var owners = all.Where(static o => o.Owner.Cue.Length == 0).ToList();
            foreach (var (place, name) in owners)
            {
                foreach (var (actor, _) in actors.GetValueOrDefault(key, []))
                {
                    if (!IsSeat(place, actor))
                        found.Add(place.Place.Problem($"The name '{name}' also means the actor '{actor.Id}'. Give the place 'ctx' or 'cue', or move the actor's name to 'short'."));
                }
            }

            for (var i = 1; i < owners.Count; i++)
            {
                var (first, second) = (owners[0].Owner, owners[i].Owner);
                if (!Shared(first, second))
                    found.Add(second.Place.Problem($"The name '{owners[i].Name}' also means '{first.Id}' ({first.Place.File}:{first.Place.Line}). Give the lesser place 'ctx' or 'cue'."));
            }
        }
    }

    private static void Outlets(
        Dictionary<ulong, List<(OutletEntry Owner, string Name)>> outlets, Dictionary<ulong, List<(ActorEntry Owner, string Name)>> actors, List<KnowledgeProblem> found)
    {
        foreach (var (key, owners) in outlets)
        {
            foreach (var (other, name) in owners.Skip(1))
                found.Add(other.Place.Problem($"The name '{name}' already means the outlet '{owners[0].Owner.Id}'. Move it to 'short' in both."));
            foreach (var (actor, name) in actors.GetValueOrDefault(key, []))
                found.Add(owners[0].Owner.Place.Problem($"The name '{name}' also means the actor '{actor.Id}'. Move it to 'short' in both."));
        }
    }

    /// <summary>A state and its land, a council and its municipality, a body and the building it sits in: the sentence decides.</summary>
    private static bool IsSeat(PlaceEntry place, ActorEntry actor) => actor.Kind switch
    {
        EntityKind.State => true,
        EntityKind.Organization or EntityKind.ArmedGroup => place.Kind is "building" or "admin1" or "admin2" or "airport" or "base" or "prison" or "hospital" or "port" or "oilfield" or "camp",
        _ => false,
    };

    private static bool Shared(PlaceEntry first, PlaceEntry second) =>
        first.Country == second.Country || Coordinates.Distance(first, second) < SamePlaceKilometres;
}
