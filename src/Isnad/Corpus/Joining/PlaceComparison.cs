using System.Globalization;
using Isnad.Text;

namespace Isnad.Corpus.Joining;

/// <summary>Compares the places of two accounts.</summary>
internal static class PlaceComparison
{
    private const double NearKm = 3;
    private const double AreaKm = 25;
    private const double FacilityKm = 20;
    private const double SuburbKm = 8;
    private const double ApartKm = 15;
    private const double FarKm = 40;
    private const double RegionKm = 60;
    private const double ProvinceKm = 100;

    /// <summary>Points of the best pair of places; <see cref="AccountComparison.Never"/> where they lie apart.</summary>
    public static double Points(AccountView a, AccountView b, out string? detail)
    {
        detail = null;
        if (a.Exact.Length > 0 && b.Exact.Length > 0)
            return Best(a.Exact, b.Exact, Exact, ref detail);
        if (a.Exact.Length > 0 && b.Wide.Length > 0)
            return Best(a.Exact, b.Wide, Within, ref detail);
        if (b.Exact.Length > 0 && a.Wide.Length > 0)
            return Best(b.Exact, a.Wide, Within, ref detail);
        return a.Wide.Length > 0 && b.Wide.Length > 0 ? Best(a.Wide, b.Wide, Regions, ref detail) : 0;
    }

    /// <summary>Whether two exact places lie so far apart that what happened at one did not happen at the other.</summary>
    public static bool AreApart(Spot a, Spot b) => Geography.Distance(a, b) is not null && Exact(a, b).Points < 0;

    private static double Best(Spot[] places, Spot[] others, Func<Spot, Spot, (double, string)> compare, ref string? detail)
    {
        var best = AccountComparison.Never;
        foreach (var place in places)
        {
            foreach (var other in others)
            {
                var (points, words) = compare(place, other);
                if (points > best || detail is null)
                    (best, detail) = (points, words);
            }
        }

        return best;
    }

    private static (double Points, string Words) Exact(Spot a, Spot b)
    {
        if (Same(a, b))
            return (a.Key[0] == '~' ? 1.6 : a.Kind == EntityKind.Facility ? 2.5 : 2.0, $"{a.Key} = {b.Key}");
        if (Abroad(a, b))
            return (AccountComparison.Never, $"{a.Country} and {b.Country}");
        if (Around(a, b) || Around(b, a))
            return ((Around(a, b) ? a : b).Kind == EntityKind.Facility ? 1.6 : 1.2, $"{a.Key} around {b.Key}");
        if (Geography.Distance(a, b) is not { } km)
            return (-0.3, $"{a.Key} and {b.Key}");
        var words = string.Create(CultureInfo.InvariantCulture, $"{a.Key} and {b.Key}, {km:F0} km");
        if (km <= NearKm)
            return (a.Kind != b.Kind && IsKnown(a) && IsKnown(b) ? 1.6 : 1.2, words);
        if ((a.Kind == EntityKind.Facility) != (b.Kind == EntityKind.Facility) && km <= FacilityKm)
            return (1.0, words);
        if ((a.Precision == 2 || b.Precision == 2) && km <= AreaKm)
            return (0.8, words);
        if (km <= SuburbKm && (IsSeat(a) || IsSeat(b)))
            return (0.5, words + ", a city and its suburb");
        if (km <= ProvinceKm && (LiesUnder(a, b) || LiesUnder(b, a)))
            return (-0.5, words + ", perhaps the province named after its city");
        return (km <= ApartKm ? -0.5 : km <= FarKm ? -1.5 : AccountComparison.Never, words);
    }

    private static bool LiesUnder(Spot place, Spot seat) => IsSeat(seat) && string.Equals(place.Admin1, seat.Admin1, StringComparison.Ordinal);

    // A city after which its province is named.
    private static bool IsSeat(Spot spot) => spot.Admin1 is { } admin && spot.Kind == EntityKind.Place && admin.EndsWith(spot.NameAr, StringComparison.Ordinal);

    // An unknown place that is named after a known one: "the surroundings of the town of Jenin".
    private static bool Around(Spot unknown, Spot known) =>
        unknown.Key[0] == '~' && known.Key[0] != '~' && unknown.Key.EndsWith(" " + Letters.FoldAll(known.NameAr), StringComparison.Ordinal);

    private static (double, string) Within(Spot exact, Spot wide)
    {
        if (Abroad(exact, wide))
            return (AccountComparison.Never, $"{exact.Country} and {wide.Country}");
        if (Geography.IsCountry(wide))
            return (0.2, $"{exact.Key} in {wide.Key}");
        if (exact.Admin1 is { } admin && admin.Contains(wide.NameAr, StringComparison.Ordinal))
            return (0.8, $"{exact.Key} in {wide.Key}");
        return Geography.Distance(exact, wide) <= RegionKm ? (0.5, $"{exact.Key} near {wide.Key}") : (-0.3, $"{exact.Key} and {wide.Key}");
    }

    private static (double, string) Regions(Spot a, Spot b)
    {
        if (Abroad(a, b))
            return (AccountComparison.Never, $"{a.Country} and {b.Country}");
        if (Same(a, b))
            return (Geography.IsCountry(a) ? 0.3 : 0.8, $"{a.Key} = {b.Key}");
        return (0, $"{a.Key} and {b.Key}");
    }

    private static bool IsKnown(Spot spot) => spot.Key[0] != '~';

    private static bool Same(Spot a, Spot b) => string.Equals(a.Key, b.Key, StringComparison.Ordinal);

    private static bool Abroad(Spot a, Spot b) => a.Country is { } x && b.Country is { } y && !string.Equals(x, y, StringComparison.OrdinalIgnoreCase);
}
