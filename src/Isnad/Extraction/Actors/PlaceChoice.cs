using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>How well a place of the knowledge fits a name where it stands.</summary>
internal sealed class PlaceChoice(ActorScan scan, NameEvidence evidence, NameSurroundings around)
{
    // Degrees within which one place tells where another lies.
    private const double Near = 1.5;

    private readonly CompiledLexicon _lexicon = scan.Lexicon;

    /// <summary>The fit of an entry; null where it cannot be meant.</summary>
    public double? Score(KnownName name, NameEntry entry)
    {
        var place = _lexicon.Places[entry.Target];
        var share = scan.Evidence.Share(place.Country);
        var score = (8 * (Elsewhere(name, place) ? scan.Evidence.ShareWithout(place.Country, entry.Target, NameKind.Place) : share)) + Size(place.Kind) + (name.End < scan.Nisba.Length && scan.Nisba[name.End] >= 0 && scan.Lexicon.Actors[scan.Nisba[name.End]].Country == place.Country ? 6 : 0) + (evidence.NamesPlace(entry.Target) ? 0.5 : 0);
        var word = scan.Words[name.First];
        var gap = Anchored(name, place);
        var anchored = gap < Near;
        score += (anchored ? 6 + (2 * (Near - gap)) : 0) + Within(place);
        var before = anchored || around.PlaceWordBefore(name.First) || around.ResidentsBefore(name.First);
        var placed = around.Placed(name) || around.Reached(name) && (place.Kind == "city" || !around.Generic(name));
        if (name.Length == 1 && (around.Qualified(name) || around.Described(name)))
            return null;
        if (name.Length == 1 && (word.Role is WordRole.Verb && !before && !around.Located(name) || word.Role is WordRole.Relative or WordRole.Preposition or WordRole.Particle
            || !before && !(word.Role is WordRole.Number ? around.Written(name, entry) : around.Spelled(name, entry))))
            return null;
        if (name.Length == 1 && around.Word(name) && place.Kind != "country" && place.Country != "xx" && !(scan.Definite(name.First) && scan.Geography.IsCapital(entry.Target)) && !Supported(place.Country, entry)
            && !(before && (entry.Flags & NameFlags.Context) == 0 || ((entry.Flags & (NameFlags.Cue | NameFlags.Context)) == 0 && around.Common(name) || scan.Geography.IsCapital(entry.Target)) && around.PrepositionBefore(name) && !around.Governs(name)))
            return null;
        if (around.Entitles(name.First) || around.Commands(name))
            return null;
        if (name.Length == 1 && !before && place.Kind is not ("country" or "city") && around.Common(name) && !(placed && share > 0.3 && !around.Describes(name)))
            return null;
        if (name.Length == 1 && !before && (around.Attribute(name) || around.Happens(name) || around.Common(name) && around.Heads(name) && !around.Located(name)))
            return null;
        if (name.Length == 1 && place.Kind == "city" && around.Qualifies(name))
            return null;
        if (name.Length == 2 && scan.Nisba[name.First + 1] >= 0 && scan.Tables.Cell(WordTable.Around, name.First, 1) is "border")
            return null;
        if (around.Anaphoric(name) && (name.Length == 1 || share < 0.5))
            return null;
        if (entry.Target is var row && scan.Geography.IsCapital(row) && !name.Entries.Exists(e => e.Kind == NameKind.Place && e.Target != row && _lexicon.Places[e.Target].Kind == "city"))
            score += 6;
        if (place.Kind is "quarter" or "building" or "road" or "village" or "front" && !anchored && share < 0.2 && (place.Country != scan.Evidence.Top))
            return null;
        if (name.Length == 1 && !before && (around.PersonBefore(name.First) && !IsDealtWith(name, entry, place) || around.BesidePersonName(name)))
            return null;
        if ((entry.Flags & NameFlags.Cue) != 0)
        {
            var strict = (entry.Flags & NameFlags.Context) != 0;
            return before && share > 0.2 ? score + 3 : name.Length > 1 && share > 0.5 ? score : !strict && placed && share > 0.7 && !around.Describes(name) ? score : null;
        }

        if ((entry.Flags & NameFlags.Context) != 0)
            return share > 0.15 || before || place.Kind == "city" && (Only(name, entry) || scan.Geography.IsCapital(entry.Target)) ? score + 2 : null;
        return score + 4;
    }

    /// <summary>Whether a country or capital whose name no one bears stands behind an office with the article: the minister accused Tehran.</summary>
    private bool IsDealtWith(KnownName name, NameEntry entry, KnownPlace place) =>
        name.Skip == 0 && (place.Kind == "country" || scan.Geography.IsCapital(entry.Target)) && scan.Definite(name.First - 1) && scan.Has(name.First - 1, scan.Tags.Office) && !scan.Has(name.First - 1, scan.Tags.Rank | scan.Tags.Honorific)
        && !scan.Tokens[name.First].Word.Can(PartOfSpeech.GivenName) && !scan.Tokens[name.First].Word.Can(PartOfSpeech.FamilyName);

    /// <summary>How far from where the text says right behind the name that it lies a place is, in degrees: so many kilometres east of a town, in the
    /// countryside of a town of its country; <see cref="Near"/> where the text does not say or the place lies elsewhere.</summary>
    private double Anchored(KnownName name, KnownPlace place)
    {
        var i = name.End;
        if (i + 1 >= scan.Tokens.Length || scan.Tokens[i].Kind != TokenKind.Word)
            return Near;
        if (scan.Tables.TryGet(WordTable.Directions, i, out var way))
            i = way.End;
        else if (scan.Words[i].Reading.Has(Proclitics.Bi) && scan.Could(i, scan.Tags.Locality))
            i++;
        else
            return Near;
        for (var last = Math.Min(i + 2, scan.Tokens.Length); i < last; i++)
        {
            if (Beside(i, place) is < Near and var gap)
                return gap;
            if (scan.Tokens[i].Kind != TokenKind.Word || !scan.Could(i, scan.Tags.Locality))
                return Near;
        }

        return Near;
    }

    /// <summary>How far the nearest place of the same country named at a token lies, in degrees, as far as it can tell where another lies.</summary>
    private double Beside(int token, KnownPlace place)
    {
        var nearest = Near;
        var (first, end) = scan.Reading.NameIndex.At(token);
        for (var i = first; i < end; i++)
        {
            var match = scan.Reading.Names[i];
            if (match.Entry.Kind == NameKind.Place && match.ProcliticLength == 0 && _lexicon.Places[match.Entry.Target] is var other && other != place && other.Country == place.Country && other.Kind != "country")
                nearest = Math.Min(nearest, Math.Max(Math.Abs(other.Latitude - place.Latitude), Math.Abs(other.Longitude - place.Longitude)));
        }

        return nearest;
    }

    /// <summary>How much the named places around a place speak for it: its town more than its province.</summary>
    private double Within(KnownPlace place)
    {
        var worth = 2.0;
        for (var row = place.Parent; row >= 0 && _lexicon.Places[row].Kind != "country"; row = _lexicon.Places[row].Parent)
        {
            if (evidence.NamesPlace(row))
                return worth;
            worth *= 0.75;
        }

        return 0;
    }

    /// <summary>How much the size of a place speaks for it.</summary>
    private static double Size(string kind) => kind switch
    {
        "country" => 4,
        "city" => 3,
        "admin1" or "region" => 2,
        "admin2" => 1,
        "town" => 1.5,
        _ => 0,
    };

    /// <summary>Whether anything else in the text speaks for the country of a place.</summary>
    private bool Supported(string country, NameEntry entry) =>
        scan.OutletCountry == country || scan.Evidence.Supported(country, entry.Target, entry.Kind);

    /// <summary>Whether the name also belongs to a place of another country: then it cannot speak for its own.</summary>
    private bool Elsewhere(KnownName name, KnownPlace place)
    {
        foreach (var entry in name.Entries)
        {
            if (entry.Kind == NameKind.Place && _lexicon.Places[entry.Target].Country != place.Country)
                return true;
        }

        return false;
    }

    /// <summary>Whether the name has no other place.</summary>
    private static bool Only(KnownName name, NameEntry entry) => !name.Entries.Exists(e => e.Kind == NameKind.Place && e.Target != entry.Target);
}
