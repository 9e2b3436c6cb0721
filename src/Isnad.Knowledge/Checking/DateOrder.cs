using Isnad.Knowledge.Compiling;
using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Checking;

/// <summary>Checks that what begins ends later, and that one office has one holder at a time.</summary>
internal static class DateOrder
{
    /// <summary>Days for which two holders may overlap: acting holders, disputed hand-overs, dates known by month.</summary>
    private const int Overlap = 120;

    public static void Check(KnowledgeModel model, List<KnowledgeProblem> found)
    {
        foreach (var actor in model.Actors)
        {
            Order(actor, actor.From, actor.To, "'from' and 'to'", found);
            foreach (var office in actor.Offices)
                Order(actor, office.From, office.To, $"the office '{office.Titles.FirstOrDefault()}'", found);
            foreach (var tie in actor.MemberOf)
                Order(actor, tie.From, tie.To, $"member_of '{tie.Id}'", found);
            foreach (var tie in actor.PartOf)
                Order(actor, tie.From, tie.To, $"part_of '{tie.Id}'", found);
        }
    }

    /// <summary>Offices that two people hold at the same time by their dates: to be looked at, not always wrong (rival governments, co-chairs).</summary>
    public static IEnumerable<(ActorEntry First, ActorEntry Second, string Title)> Contested(KnowledgeModel model)
    {
        var holders = new Dictionary<(ulong, string?), List<(ActorEntry Actor, OfficeEntry Office, string Title)>>();
        foreach (var actor in model.Actors)
        {
            foreach (var office in actor.Offices)
            {
                foreach (var title in office.Titles)
                {
                    var key = (FoldedName.Of(title), office.Organisation);
                    if (!holders.TryGetValue(key, out var list))
                        holders[key] = list = [];
                    list.Add((actor, office, title));
                }
            }
        }

        foreach (var list in holders.Values)
        {
            var ordered = list.OrderBy(static h => h.Office.From ?? DateOnly.MinValue).ThenBy(static h => h.Actor.Id, StringComparer.Ordinal).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                var end = ordered[i - 1].Office.To ?? DateOnly.MaxValue;
                var begin = ordered[i].Office.From ?? DateOnly.MinValue;
                if (ordered[i].Actor.Id != ordered[i - 1].Actor.Id && end.DayNumber - begin.DayNumber > Overlap)
                    yield return (ordered[i - 1].Actor, ordered[i].Actor, ordered[i].Title);
            }
        }
    }

    private static void Order(ActorEntry actor, DateOnly? from, DateOnly? to, string what, List<KnowledgeProblem> found)
    {
        if (from > to)
            found.Add(actor.Place.Problem($"'{actor.Id}': {what} ends before it begins."));
    }
}
