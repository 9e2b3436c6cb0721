using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>How well an actor of the knowledge fits a name where it stands.</summary>
internal sealed class ActorChoice(ActorScan scan, NameEvidence evidence, NameSurroundings around)
{
    // A short name needs at least one name or nisba of its country that leaves no doubt: short names do not vouch for each other.
    private const double Grounds = 1;

    // What a body gains by a name that others bear too where the sentence speaks of its country.
    private const double Near = 15;

    // The longest title that is looked for before a name.
    private const int Title = 8;

    private readonly CompiledLexicon _lexicon = scan.Lexicon;
    private readonly DateOnly? _date = scan.Reading.Document.Published;

    /// <summary>The fit of an entry; null where it cannot be meant.</summary>
    public double? Score(KnownName name, NameEntry entry)
    {
        var actor = _lexicon.Actors[entry.Target];
        var strong = evidence.Names(entry.Target);
        var share = scan.Evidence.Share(actor.Country);
        var score = (share * 8) + (strong ? 4 : 0);
        if (_date is { } date && actor.Kind != EntityKind.Person)
        {
            // Nobody writes of what is not yet; of what has been, often, but then not by one word.
            if (actor.From is { } from && date.AddYears(1) < from)
                return null;
            if (actor.From is { } begin && date < begin || actor.To is { } to && date > to.AddYears(1))
                score -= (entry.Flags & NameFlags.Short) != 0 && name.Length < (actor.Kind == EntityKind.ArmedGroup ? 2 : 3) ? 100 : 6;
        }

        if (name.Length == 1 && actor.Kind != EntityKind.Person && around.Qualified(name))
            return null;
        if (name.Length == 1 && (scan.Words[name.First].Role is WordRole.Verb or WordRole.Preposition || !around.Spelled(name, entry)))
            return null;
        if (name.Length == 1 && (entry.Flags & (NameFlags.Short | NameFlags.Label)) != 0 && actor.Kind != EntityKind.Person && around.Attached(name))
            return null;
        if (actor.Kind != EntityKind.Person && (Nationalised(name, actor) || (entry.Flags & NameFlags.Short) != 0 && Abroad(name, actor)))
            return null;
        if (score < -50 || actor.Kind != EntityKind.Person && name.Skip == 0 && name.First > 0 && scan.Words[name.First - 1] is { Role: WordRole.Noun, Definite: true }
            && scan.Tokens[name.First].Word.Best.Class == PartOfSpeech.Adjective)
            return null;
        if ((entry.Flags & NameFlags.Label) != 0)
            return actor.Kind == EntityKind.Person && around.Epithet(name) ? (strong && name.Length > 1 ? score : null) : name.Length > 1 ? (share > 0.1 ? score + 6 : null) : strong ? score : null;
        if ((entry.Flags & NameFlags.Short) == 0)
            return score + 8;
        if (around.Commands(name))
            return null;
        if (actor.Kind == EntityKind.Person)
            return strong || around.PersonBefore(name.First) && share > 0.25 && scan.Evidence.Highest >= Grounds || GivenBefore(name, actor) || OfficeBefore(name, entry.Target) ? score : null;
        var home = scan.OutletCountry == actor.Country;
        var near = evidence.Recent(name.First) == actor.Country;
        score += (near || strong && name.Length > 1 && Rivals(name, entry) ? 5 : 0) + (home && share > 0.2 ? 4 : 0);
        if (share >= 0.4 && Beside(name, actor))
            return score + Near;
        if (strong && (name.Length > 1 || scan.Definite(name.First) && !evidence.Taken(name, actor.Country)))
            return score + 5;
        if (name.Length == 1 && !scan.Definite(name.First) || Continued(name))
            return null;

        // An organisation of no country is known by those who are close to it or left of it.
        if (actor.Country == "xx" && name.First > 1 && (scan.Is(name.First - 1, NounUse.Remnant)
            || scan.Is(name.First - 1, NounUse.Loyal) || (scan.Is(name.First - 2, NounUse.Loyal) || scan.Definite(name.First - 2) && scan.CouldBe(name.First - 2, NounUse.Loyal)) && scan.Words[name.First - 1].Role == WordRole.Preposition))
            return score + 9;

        if (evidence.Taken(name, actor.Country))
            return null;

        // A bare institution is that of the country spoken of; of the outlet's own where no other country is spoken of.
        if (scan.Evidence.Highest < Grounds)
            return home ? score : null;
        return share >= 0.55 || share >= 0.4 && near || share >= 0.2 && home ? score : null;
    }

    /// <summary>Whether the sentence spoke last of the country of this body, and others go by the same name: "the army", "the armed forces" are its own.</summary>
    private bool Beside(KnownName name, KnownActor actor) =>
        name.Length > 1 && evidence.Beside(name.First) == actor.Country && name.Entries.Exists(e => e.Kind == NameKind.Actor && _lexicon.Actors[e.Target].Country != actor.Country);

    /// <summary>Whether another force of the same country goes by the same name in full.</summary>
    private bool Rivals(KnownName name, NameEntry entry) =>
        name.Entries.Exists(e => e.Kind == NameKind.Actor && e.Target != entry.Target && (e.Flags & NameEvidence.Doubtful) == 0
            && _lexicon.Actors[e.Target].Kind == EntityKind.ArmedGroup && _lexicon.Actors[e.Target].Country == _lexicon.Actors[entry.Target].Country);

    /// <summary>A short name with a nisba of another country behind it is another body.</summary>
    private bool Continued(KnownName name)
    {
        if (name.End >= scan.Nisba.Length || scan.Nisba[name.End] < 0)
            return false;
        var actor = name.Entries.Find(static e => e.Kind == NameKind.Actor).Target;
        return _lexicon.Actors[scan.Nisba[name.End]].Country != _lexicon.Actors[actor].Country;
    }

    /// <summary>"The government in" another country is that one's.</summary>
    private bool Abroad(KnownName name, KnownActor actor)
    {
        if (name.End + 1 >= scan.Tokens.Length || actor.Country == "xx" || scan.Words[name.End].Reading.Lexeme != scan.Speech.In)
            return false;
        var (first, end) = scan.Reading.NameIndex.At(name.End + 1);
        for (var i = first; i < end; i++)
        {
            if (scan.Reading.Names[i].Entry is { Kind: NameKind.Place } land && _lexicon.Places[land.Target] is { Kind: "country" } country)
                return country.Country != actor.Country;
        }

        return false;
    }

    /// <summary>A body with "national" or the adjective of a state behind its name is one of a state: not the body of all states.</summary>
    private bool Nationalised(KnownName name, KnownActor actor)
    {
        if (name.End >= scan.Tokens.Length || !scan.Tokens[name.End].Word.TryGet(PartOfSpeech.Adjective, out var adjective) || !adjective.Has(WordFeatures.Definite) || adjective.ProcliticLength > 0)
            return false;
        return scan.Uses.Is(adjective.Lexeme, NounUse.National) || actor is { Country: "xx", Kind: EntityKind.Organization } && scan.Nisba[name.End] >= 0;
    }

    /// <summary>Whether a title that a person holds or held stands right before his short name, with or without a comma between them.</summary>
    private bool OfficeBefore(KnownName name, int person)
    {
        var end = name.Skip == 0 && name.First > 0 && scan.Tokens[name.First - 1].Kind == TokenKind.Comma ? name.First - 1 : name.First;
        for (var token = end - 1; token >= Math.Max(0, end - Title); token--)
        {
            var (first, last) = scan.Reading.NameIndex.At(token);
            for (var i = first; i < last; i++)
            {
                var match = scan.Reading.Names[i];
                if (match.Entry.Kind == NameKind.Office && token + match.Length == end && _lexicon.Offices[match.Entry.Target].Actor == person)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the given name of a person stands before his short name.</summary>
    private bool GivenBefore(KnownName name, KnownActor actor)
    {
        if (name.First == 0 || name.Skip > 0)
            return false;
        var full = Letters.FoldAll(actor.NameAr).Replace(" ", "", StringComparison.Ordinal);
        for (var first = name.First - 1; first >= Math.Max(0, name.First - 2); first--)
        {
            var given = scan.Reading.Text.Chars[scan.Tokens[first].NormStart..(scan.Tokens[name.First - 1].NormStart + scan.Tokens[name.First - 1].NormLength)].ToString();
            given = Letters.FoldAll(given).Replace(" ", "", StringComparison.Ordinal);
            if (given.Length > 2 && full.StartsWith(given, StringComparison.Ordinal) && full.Length > given.Length)
                return true;
        }

        return false;
    }
}
