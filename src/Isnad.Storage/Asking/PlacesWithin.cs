using Isnad.Corpus;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Storage.Asking;

/// <summary>The places of an archive that lie within others, or are told from them: quarters of a town, its south, its outskirts.</summary>
internal sealed class PlacesWithin(KnownNames known)
{
    // How far from its middle what is told from a place may lie, in kilometres.
    private const double Reach = 60;

    private const string Prefix = "geo:";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Keys of those that lie within places of the knowledge base.</summary>
    public IEnumerable<string> Of(IReadOnlyCollection<string> keys, IEnumerable<Spot> spots)
    {
        var there = spots.ToList();
        Number(there.Select(static s => s.Key).Concat(keys));
        var around = new HashSet<int>();
        var towns = new List<Town>();
        foreach (var key in keys)
        {
            if (_numbers.TryGetValue(key, out var number) && around.Add(number))
                towns.Add(new Town(known.Places[number], " " + Letters.FoldAll(known.Places[number].NameAr)));
        }

        return around.Count == 0 ? [] : there.Where(s => IsWithin(s.Key, around) || towns.Exists(t => IsToldFrom(s, t.Place, t.Ending))).Select(static s => s.Key).Distinct(StringComparer.Ordinal);
    }

    // Rows of the places that are asked about; the others are only passed through.
    private void Number(IEnumerable<string> keys)
    {
        var ids = keys.Where(static k => k.StartsWith(Prefix, StringComparison.Ordinal)).Select(static k => k[Prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, row) in known.RowsOf(ids))
            _numbers[Prefix + id] = row;
    }

    private bool IsWithin(string key, HashSet<int> around)
    {
        if (!_numbers.TryGetValue(key, out var number))
            return false;
        for (; number >= 0; number = known.Places[number].Parent)
        {
            if (around.Contains(number))
                return true;
        }

        return false;
    }

    // "South of the town" is a name of its own: known as a region, or found by its words. Whatever is not known lies at least in its country.
    private bool IsToldFrom(Spot spot, KnownPlace town, string ending) => town.Kind == "country"
        ? string.Equals(spot.Country, town.Country, StringComparison.OrdinalIgnoreCase)
        : (!_numbers.TryGetValue(spot.Key, out var number) || known.Places[number].Kind == "region")
        && spot is { Latitude: { } latitude, Longitude: { } longitude } && new GeoCircle(town.Latitude, town.Longitude, Reach).Contains(latitude, longitude)
        && Letters.FoldAll(spot.NameAr).EndsWith(ending, StringComparison.Ordinal);

    /// <summary>A place that is asked about, and what the names end with that are told from it.</summary>
    private sealed record Town(KnownPlace Place, string Ending);
}
