using Isnad.Extraction.Actors;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Places;

/// <summary>Finds places told from others: the east of a country, the outskirts of a town, so many kilometres away.</summary>
internal sealed class RelativePlaces(ActorScan scan)
{
    /// <summary>Finds the relative place that begins at a token.</summary>
    public bool TryAt(int i, Sentence sentence)
    {
        if (scan.Inside[i] is not null)
            return false;
        return Direction(i, sentence) || Around(i, sentence);
    }


    private bool Direction(int i, Sentence sentence)
    {
        if (!scan.Tables.TryGet("directions", i, out var match) || scan.Tables.Cells(match) is not [_, var north, var east, "half"])
            return false;
        var next = match.End;
        if (next >= sentence.End)
            return false;
        var nisba = scan.Definite(match.End - 1) && scan.Nisba[next] >= 0;
        var place = nisba ? CountryPlace(scan.Nisba[next]) : Base(next, sentence, out next);
        if (nisba)
            next++;
        if (place < 0)
            return false;
        Cover(match.End, next, place, false);
        Add(i, next, match.ProcliticLength, place, PlaceGrammar.Number(north), PlaceGrammar.Number(east), "place.direction");
        return true;
    }

    private bool Around(int i, Sentence sentence)
    {
        if (!scan.Tables.TryGet("around", i, out var match))
            return false;
        var next = match.End;
        var kind = scan.Tables.Cells(match)[1];
        if (next >= sentence.End)
            return false;
        if (kind is "border" && Border(i, match, sentence))
            return true;
        var nisba = scan.Definite(match.End - 1) && scan.Nisba[next] >= 0;
        var place = nisba ? CountryPlace(scan.Nisba[next]) : Base(next, sentence, out next);
        if (place < 0)
            return false;
        if (nisba)
        {
            next++;
            while (next < sentence.End && scan.Nisba[next] >= 0)
                next++;
        }

        double north = 0, east = 0;
        if (next < sentence.End && scan.Tables.TryGet("directions", next, out var side) && scan.Tables.Cells(side) is [_, var n, var e, "adjective"])
        {
            next = side.End;
            north = PlaceGrammar.Number(n);
            east = PlaceGrammar.Number(e);
        }

        if (kind is "land" && !nisba)
            return false;
        Cover(match.End, next, place, north != 0 || east != 0);
        Add(i, next, match.ProcliticLength, place, north, east, "place.around");
        return true;
    }

    /// <summary>A large place whose part is meant, and a town whose side is, is no place of its own here.</summary>
    private void Cover(int first, int end, int place, bool side)
    {
        var kind = scan.Lexicon.Places[place].Kind;
        if (side || PlacePoints.Precision(kind) > 2 || kind == "water")
            scan.Take(first, end);
    }

    /// <summary>A border of two countries: both named, or one named in a text about its neighbour.</summary>
    private bool Border(int i, NameMatch match, Sentence sentence)
    {
        var next = match.End;
        var shared = scan.Tables.Cell("place-prepositions", next, 1) is "actor" && next + 1 < sentence.End;
        if (shared)
            next++;
        string? one = null, two = null;
        for (; next < sentence.End && two is null && scan.Nisba[next] >= 0 && !shared; next++)
        {
            var country = scan.Lexicon.Actors[scan.Nisba[next]].Country;
            (one, two) = one is null ? (country, two) : (one, country);
        }

        if (one is null && Base(next, sentence, out var end) is >= 0 and var place && scan.Lexicon.Places[place].Kind == "country")
        {
            one = scan.Lexicon.Places[place].Country;
            next = end;
        }

        if (one is null || Common(one, two) is not { } point)
            return false;
        var skip = match.ProcliticLength;
        if (!shared)
            scan.Take(match.End, next);
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = shared ? match.End : next,
            Skip = skip,
            Head = i,
            Kind = EntityKind.Place,
            Rule = "place.border",
            Country = one,
            Key = "relative " + scan.Key(i, next, skip),
            Name = scan.Written(i, next, skip),
            Point = (point.Latitude, point.Longitude, 3),
        });
        return true;
    }

    /// <summary>The middle of the border of a country with another, or with the neighbour that the text says most about.</summary>
    private (double Latitude, double Longitude)? Common(string one, string? two)
    {
        (double, double)? best = null;
        var most = 0.02;
        foreach (var row in scan.Lexicon.Rows)
        {
            if (row.Table != "borders" || row.Cells[0] != one && row.Cells[1] != one)
                continue;
            var other = row.Cells[0] == one ? row.Cells[1] : row.Cells[0];
            var share = other == two ? 2 : two is null ? scan.Evidence.Share(other) : 0;
            if (share <= most)
                continue;
            most = share;
            best = (PlaceGrammar.Number(row.Cells[2]), PlaceGrammar.Number(row.Cells[3]));
        }

        return best;
    }

    /// <summary>The known place that begins at a token, a generic noun before it or not; -1 when there is none.</summary>
    private int Base(int i, Sentence sentence, out int end)
    {
        end = i;
        for (var k = 0; k < 2 && i < sentence.End; k++, i++)
        {
            if (scan.NameAt[i] is { Skip: 0, Place: >= 0 } name)
            {
                end = name.End;
                return name.Place;
            }

            if (scan.Tables.Cell("place-anaphors", i, 1) is "country" && scan.Evidence.Top is { } top)
            {
                end = i + 1;
                return CountryPlace(top);
            }

            if (!scan.Has(i, scan.Tags.Locality))
                return -1;
        }

        return -1;
    }

    private int CountryPlace(int state) => CountryPlace(scan.Lexicon.Actors[state].Country);

    private int CountryPlace(string country)
    {
        for (var i = 0; i < scan.Lexicon.Places.Count; i++)
        {
            if (scan.Lexicon.Places[i].Kind == "country" && scan.Lexicon.Places[i].Country == country)
                return i;
        }

        return -1;
    }

    private void Add(int first, int end, int skip, int place, double north, double east, string rule)
    {
        var known = scan.Lexicon.Places[place];
        var distance = Distance(first, end);
        if (distance is null && known.Kind == "country" && PartPoint(known, north, east) is { } middle)
        {
            AddAt(first, end, skip, known, middle, rule);
            return;
        }

        var kilometres = distance ?? known.Kind switch { "country" => 350, "admin1" or "region" => 40, _ => rule == "place.around" && (north != 0 || east != 0) ? 25 : 12 };
        var precision = distance is not null ? 2 : known.Kind is "country" or "region" or "admin1" ? 3 : 2;
        AddAt(first, end, skip, known, PlacePoints.Offset(known, north, east, kilometres, precision), rule);
    }

    /// <summary>The middle of the towns that lie in a part of a country.</summary>
    private (double? Latitude, double? Longitude, int Precision)? PartPoint(KnownPlace country, double north, double east)
    {
        foreach (var row in scan.Lexicon.Rows)
        {
            if (row.Table == "country-parts" && row.Cells[0] == country.Country && Math.Sign(PlaceGrammar.Number(row.Cells[1])) == Math.Sign(north)
                && Math.Sign(PlaceGrammar.Number(row.Cells[2])) == Math.Sign(east))
                return (PlaceGrammar.Number(row.Cells[3]), PlaceGrammar.Number(row.Cells[4]), 3);
        }

        var towns = new List<(double Along, KnownPlace Town)>();
        foreach (var place in scan.Lexicon.Places)
        {
            if (place.Country == country.Country && place.Kind is "city" or "town" or "admin1")
                towns.Add((((place.Latitude - country.Latitude) * north) + ((place.Longitude - country.Longitude) * east), place));
        }

        towns.RemoveAll(t => t.Town.Country != country.Country);
        if (towns.Count < 6)
            return null;
        if (north == 0 && east == 0)
            towns = [.. towns.Select(t => (-Math.Abs(t.Town.Latitude - country.Latitude) - Math.Abs(t.Town.Longitude - country.Longitude), t.Town))];
        var part = towns.OrderByDescending(static t => t.Item1).ThenBy(static t => t.Town.Id, StringComparer.Ordinal).Take(Math.Max(3, towns.Count / 3)).ToList();
        return (Math.Round(part.Average(static t => t.Town.Latitude), 2), Math.Round(part.Average(static t => t.Town.Longitude), 2), 3);
    }

    private void AddAt(int first, int end, int skip, KnownPlace known, (double? Latitude, double? Longitude, int Precision) point, string rule)
    {
        scan.Drafts.Add(new Draft
        {
            First = first,
            End = end,
            Skip = skip,
            Head = first,
            Kind = EntityKind.Place,
            Rule = rule,
            Country = known.Country,
            Key = "relative " + scan.Key(first, end, skip),
            Name = scan.Written(first, end, skip),
            Point = point,
        });
    }

    /// <summary>A distance told just before the phrase, in kilometres.</summary>
    private double? Distance(int first, int end)
    {
        foreach (var quantity in scan.Reading.Quantities)
        {
            if (quantity.Unit == QuantityUnit.DistanceKm && quantity.Value is { } value && (quantity.End == first || quantity.End == first - 1 || quantity.First == end))
                return (double)value;
        }

        return null;
    }
}
