using System.Globalization;
using Isnad.Knowledge.Compiling;
using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Checking;

/// <summary>Checks that places lie inside their country and near the place above them.</summary>
internal static class Coordinates
{
    public static void Check(KnowledgeModel model, CountryBoxes boxes, List<KnowledgeProblem> found)
    {
        var byId = new Dictionary<string, PlaceEntry>(StringComparer.Ordinal);
        foreach (var place in model.Places)
            byId.TryAdd(place.Id, place);
        foreach (var place in model.Places)
        {
            if (place.Kind != "water" && !boxes.Holds(place.Country, place.Latitude, place.Longitude))
                found.Add(place.Place.Problem(string.Create(CultureInfo.InvariantCulture, $"'{place.Id}' lies at {place.Latitude}, {place.Longitude}, outside {place.Country}: are latitude and longitude exchanged?")));
            if (place.Parent is null || !byId.TryGetValue(place.Parent, out var parent))
                continue;
            var far = Distance(place, parent);
            if (far > Reach(place.Kind, parent))
                found.Add(place.Place.Problem(string.Create(CultureInfo.InvariantCulture, $"'{place.Id}' ({place.Kind}) lies {far:0} km from its parent '{parent.Id}' ({parent.Kind}).")));
            if (Circular(place, byId))
                found.Add(place.Place.Problem($"The parents of '{place.Id}' run in a circle."));
        }
    }

    /// <summary>Great-circle distance in kilometres.</summary>
    public static double Distance(PlaceEntry a, PlaceEntry b) => Distance(a.Latitude, a.Longitude, b.Latitude, b.Longitude);

    /// <summary>Great-circle distance in kilometres.</summary>
    public static double Distance(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        const double radian = Math.PI / 180;
        var north = Math.Sin((otherLatitude - latitude) * radian / 2);
        var east = Math.Sin((otherLongitude - longitude) * radian / 2);
        var half = (north * north) + (Math.Cos(latitude * radian) * Math.Cos(otherLatitude * radian) * east * east);
        return 12742 * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>How far from its parent a place of a kind may lie, in kilometres.</summary>
    private static double Reach(string kind, PlaceEntry parent) => parent.Kind switch
    {
        "city" or "town" or "village" or "quarter" or "camp" => kind is "quarter" or "road" or "building" or "hospital" or "camp" ? 40 : 90,
        "admin2" => 220,
        "admin1" => 700,
        "region" => 900,
        "airport" or "base" or "port" or "oilfield" or "crossing" or "prison" or "hospital" or "building" or "road" or "dam" => 30,
        "island" or "mountain" or "front" => 150,
        _ => double.MaxValue,
    };

    private static bool Circular(PlaceEntry place, Dictionary<string, PlaceEntry> byId)
    {
        var at = place;
        for (var steps = 0; steps < 16; steps++)
        {
            if (at.Parent is null || !byId.TryGetValue(at.Parent, out var next))
                return false;
            at = next;
        }

        return true;
    }
}
