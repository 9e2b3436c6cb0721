using System.Globalization;
using Isnad.Corpus;
using Isnad.Extraction;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Storage.Asking;

/// <summary>Turns what a person types for an actor, a place or an outlet into keys: a key, an Arabic name, or a Latin one.</summary>
/// <param name="names">Who and what has a name; read only where a name has to be looked up.</param>
/// <param name="knowledge">What is known; read only where a name is none of these.</param>
/// <param name="archive">The archive that is asked.</param>
public sealed class NameKeys(Lazy<KnownNames> names, Lazy<CompiledLexicon> knowledge, Archive archive)
{
    private static readonly string[] UnknownKinds = ["person", "organization", "armedgroup", "group", "state", "place", "facility"];
    private readonly Lazy<Pipeline> _pipeline = new(() => new Pipeline(knowledge.Value));

    private KnownNames Known => names.Value;

    /// <summary>Keys of actors.</summary>
    public IReadOnlyList<string> Actors(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 0 ? [] : [.. names.SelectMany(Actor).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Keys of places; a name stands for what lies within the place besides, a key for itself.</summary>
    /// <param name="names">Names and keys.</param>
    /// <param name="spots">The places of the archive that is asked.</param>
    public IReadOnlyList<string> Places(IReadOnlyList<string> names, IEnumerable<Spot> spots)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0)
            return [];
        var named = names.Where(static n => !IsKey(n)).SelectMany(Place).ToList();
        return [.. names.Where(IsKey).Concat(named).Concat(named.Count == 0 ? [] : new PlacesWithin(Known).Of(named, spots)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Keys of outlets.</summary>
    public IReadOnlyList<string> Outlets(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 0 ? [] : [.. names.SelectMany(Outlet).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The circle that words ask for: degrees north and east and kilometres, or the name of a place and kilometres (<c>32.9,13.2,50</c>, <c>Tripoli,50</c>); null where they ask for none.</summary>
    public GeoCircle? Circle(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!IsCircle(words))
            return null;
        var parts = words.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == 3)
            return new GeoCircle(Number(parts[0])!.Value, Number(parts[1])!.Value, Number(parts[2])!.Value);
        return Point(parts[0]) is { } point ? new GeoCircle(point.Latitude, point.Longitude, Number(parts[1])!.Value) : null;
    }

    /// <summary>Whether words are written as a circle is; the place that they name need not be known.</summary>
    public static bool IsCircle(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Split(',', StringSplitOptions.TrimEntries) switch
        {
            [{ Length: > 0 }, var km] => Number(km) > 0,
            [var lat, var lon, var km] => Number(lat) is >= -90 and <= 90 && Number(lon) is >= -180 and <= 180 && Number(km) > 0,
            _ => false,
        };
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    // The point of the first place of a name.
    private (double Latitude, double Longitude)? Point(string name)
    {
        var rows = Known.RowsOf(Place(name).Where(static k => k.StartsWith("geo:", StringComparison.Ordinal)).Select(static k => k[4..]).ToHashSet(StringComparer.Ordinal));
        return rows.Count > 0 && Known.Places[rows.Min(static r => r.Row)] is { } place ? (place.Latitude, place.Longitude) : null;
    }

    private IEnumerable<string> Actor(string name)
    {
        if (name[0] == '~' || archive.HasActor(name) || Known.Actors.Any(a => string.Equals(a.Id, name, StringComparison.Ordinal)))
            return [name];
        var folded = Letters.FoldAll(name);
        var named = Known.Actors.Where(a => Holds(a.NameEn, name) || IsSpelt(a.NameAr, folded)).Select(a => a.Id).ToList();
        return named.Count > 0 ? named : Read(name, e => e.Kind is not (EntityKind.Place or EntityKind.Facility)).Concat(Unknown(name));
    }

    private IEnumerable<string> Place(string name)
    {
        if (IsKey(name))
            return [name];
        var folded = Letters.FoldAll(name);
        var named = Known.MayBear(name).Where(p => string.Equals(p.NameEn, name, StringComparison.OrdinalIgnoreCase) || IsSpelt(p.NameAr, folded)).Select(p => "geo:" + p.Id).ToList();
        return named.Count > 0 ? named : Read(name, e => e.Kind is EntityKind.Place or EntityKind.Facility or EntityKind.State).Concat(Unknown(name));
    }

    private static bool IsKey(string name) => name[0] == '~' || name.StartsWith("geo:", StringComparison.Ordinal);

    private IEnumerable<string> Outlet(string name)
    {
        if (name.StartsWith("outlet:", StringComparison.Ordinal) || name[0] == '~')
            return [name];
        var folded = Letters.FoldAll(name);
        var known = Known.Outlets.Where(o => string.Equals(o.Id, name, StringComparison.Ordinal) || Holds(o.NameEn, name) || IsSpelt(o.NameAr, folded));
        return known.Select(o => "outlet:" + o.Id).Append("~outlet:" + folded);
    }

    private IEnumerable<string> Read(string name, Func<Entity, bool> wanted) =>
        _pipeline.Value.Read(new Article { Text = name }).Entities.Where(e => e.Known && wanted(e)).Select(e => e.Id);

    private static IEnumerable<string> Unknown(string name) => UnknownKinds.Select(kind => $"~{kind}:{Letters.FoldAll(name)}");

    // Of thousands of names most begin with another letter; what is no plain letter may be left out or changed when it is folded.
    private static bool IsSpelt(string name, string folded) =>
        (folded.Length == 0 || name.Length == 0 || !Letters.IsArabic(name[0]) || Letters.Fold(name[0]) == folded[0]) && string.Equals(Letters.FoldAll(name), folded, StringComparison.Ordinal);

    private static bool Holds(string? name, string wanted) =>
        name is not null && wanted.Length >= 3 && $" {name} ".Contains($" {wanted} ", StringComparison.OrdinalIgnoreCase);
}
