using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>How well a place of the knowledge fits a name where it stands.</summary>
internal sealed class PlaceChoice(ActorScan scan, NameEvidence evidence, NameSurroundings around)
{
    private readonly CompiledLexicon _lexicon = scan.Lexicon;

    /// <summary>The fit of an entry; null where it cannot be meant.</summary>
    public double? Score(KnownName name, NameEntry entry)
    {
        var place = _lexicon.Places[entry.Target];
        var share = scan.Evidence.Share(place.Country);
        var score = (share * 8) + Size(place.Kind) + (name.End < scan.Nisba.Length && scan.Nisba[name.End] >= 0 && scan.Lexicon.Actors[scan.Nisba[name.End]].Country == place.Country ? 6 : 0) + (evidence.NamesPlace(entry.Target) ? 0.5 : 0);
        var word = scan.Words[name.First];
        var before = around.PlaceWordBefore(name.First);
        if (name.Length == 1 && (word.Role is WordRole.Verb && !before && !around.Located(name) || word.Role is WordRole.Relative or WordRole.Preposition or WordRole.Particle
            || !before && !(word.Role is WordRole.Number ? around.Written(name, entry) : around.Spelled(name, entry))))
            return null;
        if (name.Length == 1 && around.Word(name) && place.Kind != "country" && place.Country != "xx" && !(scan.Definite(name.First) && scan.Geography.IsCapital(entry.Target)) && !Supported(place.Country, entry)
            && !(before && (entry.Flags & NameFlags.Context) == 0 || (entry.Flags & (NameFlags.Cue | NameFlags.Context)) == 0 && around.PrepositionBefore(name) && around.Common(name) && !around.Governs(name)))
            return null;
        if (around.Entitles(name.First))
            return null;
        if (name.Length == 1 && !before && place.Kind is not ("country" or "city") && around.Common(name) && !(around.Placed(name) && share > 0.3 && !around.Describes(name)))
            return null;
        if (name.Length == 1 && !before && (around.Attribute(name) || around.Happens(name)))
            return null;
        if (name.Length == 1 && place.Kind == "city" && around.Qualifies(name))
            return null;
        if (name.Length == 2 && scan.Nisba[name.First + 1] >= 0 && scan.Tables.Cell(WordTable.Around, name.First, 1) is "border")
            return null;
        if (around.Anaphoric(name) && (name.Length == 1 || share < 0.5))
            return null;
        if (entry.Target is var row && scan.Geography.IsCapital(row) && !name.Entries.Exists(e => e.Kind == NameKind.Place && e.Target != row && _lexicon.Places[e.Target].Kind == "city"))
            score += 6;
        if (place.Kind is "quarter" or "building" or "road" or "village" or "front" && share < 0.2 && (place.Country != scan.Evidence.Top))
            return null;
        if (name.Length == 1 && !before && (around.PersonBefore(name.First) || around.BesidePersonName(name)))
            return null;
        if ((entry.Flags & NameFlags.Cue) != 0)
        {
            var strict = (entry.Flags & NameFlags.Context) != 0;
            return before && share > 0.2 ? score + 3 : name.Length > 1 && share > 0.5 ? score : !strict && around.Placed(name) && share > 0.7 && !around.Describes(name) ? score : null;
        }

        if ((entry.Flags & NameFlags.Context) != 0)
            return share > 0.15 || before || place.Kind == "city" && (Only(name, entry) || scan.Geography.IsCapital(entry.Target)) ? score + 2 : null;
        return score + 4;
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

    /// <summary>Whether the name has no other place.</summary>
    private static bool Only(KnownName name, NameEntry entry) => !name.Entries.Exists(e => e.Kind == NameKind.Place && e.Target != entry.Target);
}
