using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Places;

/// <summary>Finds places told from others: the east of a country, the outskirts of a town, so many kilometres away.</summary>
internal sealed class RelativePlaces(ActorScan scan)
{
    // Tokens that the words of a distance take at most.
    private const int LongestDistance = 12;

    /// <summary>Finds the relative place that begins at a token.</summary>
    public bool TryAt(int i, Sentence sentence)
    {
        if (scan.Inside[i] is not null)
            return false;
        return Direction(i, sentence) || Around(i, sentence);
    }


    private bool Direction(int i, Sentence sentence)
    {
        if (!scan.Tables.TryGet(WordTable.Directions, i, out var match) || scan.Tables.Cells(match) is not [_, var north, var east, "half"])
            return false;
        var next = match.End;
        if (Bare(i, match, sentence) is >= 0 and var land)
        {
            Add(i, match.End, match.ProcliticLength, land, PlaceGrammar.Number(north), PlaceGrammar.Number(east), "place.direction");
            return true;
        }

        if (next >= sentence.End)
            return false;
        var nisba = scan.Definite(match.End - 1) && scan.Nisba[next] >= 0;
        var place = nisba ? CountryPlace(scan.Nisba[next]) : Base(next, sentence, out next);
        if (nisba)
            next++;
        if (place < 0 && scan.Definite(match.End - 1))
            place = Of(match.End, sentence, out next);
        if (place < 0)
            return false;
        scan.Take(i + 1, match.End);
        Cover(match.End, next, place, false);
        Add(i, next, match.ProcliticLength, place, PlaceGrammar.Number(north), PlaceGrammar.Number(east), "place.direction");
        return true;
    }

    /// <summary>The country the text is about, where a direction with the article stands alone behind "in" or "to" (in the south); the west is also a bloc. Or -1.</summary>
    private int Bare(int i, NameMatch match, Sentence sentence)
    {
        if (match.End != i + 1 || match.ProcliticLength > 0 || !scan.Definite(i) || i == sentence.First || scan.Evidence.Top is not { } top || scan.Tables.Cell(WordTable.Directions, i, 2) is "-1"
            || scan.Words[i - 1].Role != WordRole.Preposition || scan.Tables.Cell(WordTable.PlacePrepositions, i - 1, 1) is not ("place" or "goal"))
            return -1;
        var next = match.End;
        return next >= sentence.End || scan.Tokens[next].Kind != TokenKind.Word && scan.Tokens[next].Kind != TokenKind.Quote || scan.Words[next] is { Joined: true, Role: WordRole.Noun or WordRole.Verb } || scan.Words[next].Role is WordRole.Preposition or WordRole.Relative or WordRole.Verb
            ? CountryPlace(top) : -1;
    }

    /// <summary>The country behind a direction with the article: the south-east in it, of it.</summary>
    private int Of(int at, Sentence sentence, out int end)
    {
        end = at;
        var from = at + 1 < sentence.End && scan.Tables.Cell(WordTable.PlacePrepositions, at, 1) is "from";
        if (scan.NameAt[from ? at + 1 : at] is not { Place: >= 0 } name || !from && (name.Proclitics & Proclitics.Bi) == 0 || scan.Lexicon.Places[name.Place].Kind != "country")
            return -1;
        end = name.End;
        return name.Place;
    }

    private bool Around(int i, Sentence sentence)
    {
        if (!scan.Tables.TryGet(WordTable.Around, i, out var match))
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
        if (next < sentence.End && scan.Tables.TryGet(WordTable.Directions, next, out var side) && scan.Tables.Cells(side) is [_, var n, var e, "adjective"])
        {
            next = side.End;
            north = PlaceGrammar.Number(n);
            east = PlaceGrammar.Number(e);
        }

        if (kind is "land" && !nisba)
            return false;
        // The soil and the lands of a country are the country.
        if (kind is "land" && north == 0 && east == 0)
        {
            scan.Drafts.Add(new Draft { First = i, End = next, Skip = match.ProcliticLength, Head = i, Kind = EntityKind.Place, Place = place, Rule = "place.around" });
            return true;
        }

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
        var shared = scan.Tables.Cell(WordTable.PlacePrepositions, next, 1) is "actor" && next + 1 < sentence.End;
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

        if (one is null || scan.Geography.Border(one, two, scan.Evidence.Share) is not { } point)
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

            if (scan.Tables.Cell(WordTable.PlaceAnaphors, i, 1) is "country" && scan.Evidence.Top is { } top)
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

    private int CountryPlace(string country) => scan.Geography.Country(country);

    private void Add(int first, int end, int skip, int place, double north, double east, string rule)
    {
        var known = scan.Lexicon.Places[place];
        var distance = Distance(first, end);
        if (distance is null && known.Kind == "country" && scan.Geography.Part(known, north, east) is { } middle)
        {
            AddAt(first, end, skip, known, (middle.Latitude, middle.Longitude, 3), rule);
            return;
        }

        var kilometres = distance ?? known.Kind switch { "country" => 350, "admin1" or "region" => 40, _ => rule == "place.around" && (north != 0 || east != 0) ? 25 : 12 };
        var precision = distance is not null ? 2 : known.Kind is "country" or "region" or "admin1" ? 3 : 2;
        AddAt(first, end, skip, known, PlacePoints.Offset(known, north, east, kilometres, precision), rule);
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
        for (var q = Math.Max(0, scan.Reading.QuantityIndex.FirstAt(first - LongestDistance)); q < scan.Reading.Quantities.Count; q++)
        {
            var quantity = scan.Reading.Quantities[q];
            if (quantity.First > end)
                break;
            if (quantity.Unit == QuantityUnit.DistanceKm && quantity.Value is { } value && (quantity.End == first || quantity.End == first - 1 || quantity.First == end))
                return (double)value;
        }

        return null;
    }
}
