using System.Globalization;
using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Places;

/// <summary>Finds places by grammar: generic noun and name, unknown names behind a cue, facilities.</summary>
internal sealed partial class PlaceGrammar(ActorScan scan)
{
    private readonly TagSets _tags = scan.Tags;
    private readonly TagMask _plain = scan.Lexicon.TagSet("common", "nature", "fem");
    private readonly TagMask _seat = scan.Lexicon.TagSet("seat");
    private readonly TagMask _abstract = scan.Lexicon.TagSet("abstract");
    private readonly RelativePlaces _relative = new(scan);
    private readonly HashSet<string> _facilities = new(StringComparer.Ordinal);

    /// <summary>Finds the place whose phrase begins at a token.</summary>
    public bool TryAt(int i, Sentence sentence)
    {
        if (scan.Taken[i] || !scan.IsWord(i, sentence))
            return false;
        if (_relative.TryAt(i, sentence))
            return true;
        if (scan.Inside[i] is not null)
            return false;
        if (Toponym(i, sentence))
            return true;
        var word = scan.Words[i];
        if ((word.Tags & (_tags.Settlement | _tags.Area | _tags.Facility | _tags.Nature)) == 0 || word.Role is not (WordRole.Noun or WordRole.Name))
            return false;
        if (word.Reading.Has(WordFeatures.Dual) && Pair(i, sentence))
            return true;
        if (word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) || word.Reading.Enclitic != Pronoun.None)
            return false;
        return Definite(i, sentence) || Seat(i, sentence) || Cued(i, sentence);
    }

    /// <summary>A definite facility or quarter with a quality, in a town: the air base, the old city in that town; later the same words alone.</summary>
    private bool Definite(int i, Sentence sentence)
    {
        var next = i + 1;
        if (Front(i, next, sentence))
            return true;
        if (!scan.Has(i, _tags.Facility | _tags.Settlement | _tags.Area) || !scan.Definite(i) || next >= sentence.End || scan.Words[next].Role != WordRole.Adjective || !scan.Definite(next) || scan.Nisba[next] >= 0 || Several(i))
            return false;
        var skip = scan.SkipOf(i);
        var key = "place " + scan.Key(i, next + 1, skip);
        var near = Town(next + 1, sentence);
        if (near < 0 && !_facilities.Contains(key))
            return false;
        _facilities.Add(key);
        var kind = scan.Has(i, _tags.Facility) ? EntityKind.Facility : EntityKind.Place;
        var draft = new Draft { First = i, End = next + 1, Skip = skip, Head = i, Kind = kind, Rule = "place.facility", Key = key, Name = scan.Written(i, next + 1, skip) };
        if (near >= 0)
        {
            var place = scan.Lexicon.Places[near];
            draft.Point = (place.Latitude, place.Longitude, 2);
            draft.Country = place.Country;
        }

        scan.Drafts.Add(draft);
        return true;
    }

    /// <summary>Whether a word may also be a plural: the parties, that are written like the outskirts.</summary>
    private bool Several(int i)
    {
        foreach (var reading in scan.Tokens[i].Word.Readings)
        {
            if (reading.Has(WordFeatures.Plural))
                return true;
        }

        return false;
    }

    /// <summary>A front told by its direction: the southern axis. It lies near the town named next to it.</summary>
    private bool Front(int i, int next, Sentence sentence)
    {
        if (!scan.Is(i, NounUse.Front) || !scan.Definite(i) || next >= sentence.End || !scan.Tables.TryGet(WordTable.Directions, next, out var side)
            || scan.Tables.Cells(side) is not [_, _, _, "adjective"] || !scan.Definite(next))
            return false;
        var skip = scan.SkipOf(i);
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = side.End,
            Skip = skip,
            Head = i,
            Kind = EntityKind.Place,
            Rule = "place.front",
            Key = "place " + scan.Key(i, side.End, skip),
            Name = scan.Written(i, side.End, skip),
        });
        return true;
    }

    /// <summary>The town that a preposition at a token puts something in, or -1.</summary>
    private int Town(int i, Sentence sentence)
    {
        var governed = i < sentence.End && scan.Tables.Cell(WordTable.PlacePrepositions, i, 1) is "place";
        for (var k = governed ? i + 1 : i; k < Math.Min(sentence.End, i + 3); k++)
        {
            if (scan.NameAt[k] is { Place: >= 0 } name && (governed || (name.Proclitics & Proclitics.Bi) != 0))
                return name.Place;
            if (!scan.Has(k, _tags.Settlement))
                return -1;
            governed |= scan.Words[k].Reading.Has(Proclitics.Bi);
        }

        return -1;
    }

    /// <summary>A noun that heads names of villages (hill, well, valley) with a word behind it that the lexicon does not know.</summary>
    private bool Toponym(int i, Sentence sentence)
    {
        if (!scan.Tables.TryGet(WordTable.Toponyms, i, out var match) || match.ProcliticLength > 0 && !scan.Words[i].Governed && !scan.Words[i].Joined)
            return false;
        var next = i + 1;
        if (next >= sentence.End || scan.Tokens[next].Kind != TokenKind.Word || scan.Inside[next] is not null || scan.Taken[next])
            return false;
        var firm = scan.Tables.Cells(match)[1] == "firm";
        if (scan.Tokens[next].Word.Known && !(firm && Placed(i, sentence) && scan.Words[next].Role is WordRole.Noun or WordRole.Adjective or WordRole.Name && !scan.Words[next].Governed))
            return false;
        scan.Take(i, next + 1);
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = next + 1,
            Skip = match.ProcliticLength,
            Head = i,
            Kind = EntityKind.Place,
            Rule = "place.toponym",
            Key = "place " + scan.Key(i, next + 1, match.ProcliticLength),
            Name = scan.Written(i, next + 1, match.ProcliticLength),
        });
        return true;
    }

    private bool Placed(int i, Sentence sentence) =>
        scan.Words[i].Governed || i > sentence.First && (scan.Words[i - 1].Role == WordRole.Preposition || scan.Has(i - 1, _tags.Settlement | _tags.Area)
            || scan.Words[i].Joined && scan.Taken[i - 1]);

    /// <summary>Adds the anaphor that begins at a token.</summary>
    public bool Anaphor(int i)
    {
        if (scan.Inside[i] is not null || scan.Taken[i])
            return false;
        if (!scan.Tables.TryGet(WordTable.PlaceAnaphors, i, out var match))
            return SameBuilding(i);
        var next = match.End;
        if (next < scan.Tokens.Length && scan.Nisba[next] >= 0 && scan.Definite(i) && scan.Tables.Cells(match)[1] == "capital"
            && scan.Geography.Capital(scan.Lexicon.Actors[scan.Nisba[next]].Country) is >= 0 and var seat)
        {
            scan.Drafts.Add(new Draft { First = i, End = next + 1, Skip = match.ProcliticLength, Head = i, Kind = EntityKind.Place, Place = seat, Rule = "place.capital" });
            return true;
        }

        if (next < scan.Tokens.Length && (scan.NameAt[next] is { Skip: 0, Place: >= 0 } || scan.Nisba[next] >= 0))
            return false;

        // "The strip" and "the region" with a quality are sectors and other regions.
        if (scan.Tables.Cells(match)[1] is "region" && next < scan.Tokens.Length && scan.Tokens[next].Kind == TokenKind.Word && (scan.Words[next].Role == WordRole.Adjective && scan.Definite(next)))
            return false;
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = match.End,
            Skip = match.ProcliticLength,
            Head = i,
            Kind = EntityKind.Place,
            Form = MentionForm.Nominal,
            Rule = "place.anaphor",
            Key = "anaphor " + scan.Tables.Cells(match)[1],
            Country = scan.Tables.Cells(match)[2] is { Length: > 0 } country ? country : null,
            PointsBack = true,
        });
        return true;
    }

    /// <summary>A building or the like with the article and nothing of its own: the last one named of that kind (the church, the school).</summary>
    private bool SameBuilding(int i)
    {
        var word = scan.Words[i];
        if (word is not { Role: WordRole.Noun, Definite: true, Reading: { Enclitic: Pronoun.None, Lexeme: var lexeme and >= 0 } } || !scan.Has(i, _tags.Facility) || word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual)
            || i + 1 < scan.Tokens.Length && scan.Tokens[i + 1].Kind == TokenKind.Word && scan.Words[i + 1].Role is WordRole.Adjective or WordRole.Name)
            return false;
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = i + 1,
            Skip = scan.SkipOf(i),
            Head = i,
            Kind = EntityKind.Facility,
            Form = MentionForm.Nominal,
            Rule = "place.anaphor",
            Key = EntityLinker.SameHead + scan.Lexicon.Lexemes[lexeme].Lemma,
            PointsBack = true,
        });
        return true;
    }

    private bool Cued(int head, Sentence sentence)
    {
        var i = head + 1;
        if (i >= sentence.End || head > sentence.First && scan.Tables.Cell(WordTable.PlacePrepositions, head, 1) is "actor" && scan.Words[head - 1].Role == WordRole.Preposition)
            return false;
        var quoted = scan.Tokens[i].Kind == TokenKind.Quote && i + 1 < sentence.End;
        if (quoted)
            i++;
        // A site with a name in quotation marks that is no place is one of the network.
        if (quoted && scan.Could(head, _tags.Media) && scan.NameAt[i] is not { Place: >= 0 })
            return false;
        var facility = scan.Has(head, _tags.Facility) && !scan.Has(head, _tags.Settlement | _tags.Area);
        // A mosque, shrine or street named after someone is no person.
        if (facility && !scan.Has(head, _seat | _tags.Body | _tags.Media) && !scan.Definite(head) && scan.NameAt[i] is { Actor: >= 0, Office: < 0, Skip: 0 } bearer && scan.Lexicon.Actors[bearer.Actor].Kind == EntityKind.Person)
        {
            scan.Take(i, bearer.End);
            return Unknown(head, bearer.End, -1, EntityKind.Facility);
        }

        if (scan.NameAt[i] is { Place: >= 0, Skip: 0 } known)
        {
            // An embassy of a country does not lie in it.
            if (facility)
                return Unknown(head, known.End, scan.Lexicon.Places[known.Place].Kind == "country" ? -1 : known.Place, EntityKind.Facility);
            var kind = scan.Lexicon.Places[known.Place].Kind;
            var end = known.End < sentence.End && i > head + 1 && scan.Tokens[known.End].Kind == TokenKind.Quote ? known.End + 1 : known.End;
            scan.Drafts.Add(new Draft
            {
                First = head,
                End = end,
                Skip = scan.SkipOf(head),
                Head = known.First,
                Kind = PlacePoints.KindOf(kind),
                Place = known.Place,
                Rule = "place.noun-name",
            });
            return true;
        }

        // The port of the capital, the hospital of the town.
        if (facility && i == head + 1 && !scan.Definite(head) && !scan.Has(head, _seat) && scan.Inside[i] is null && scan.Tables.TryGet(WordTable.PlaceAnaphors, i, out var whose) && whose.End == i + 1
            && scan.Tables.Cells(whose)[1] is "capital" or "city,town" or "town,village,city" && whose.ProcliticLength == 0)
            return Unknown(head, i + 1, -1, EntityKind.Facility);

        var stop = NameEnd(head, i, sentence, facility);
        if (stop <= i)
            return false;
        // Whose seat it is stays a name of its own.
        if (!scan.Has(head, _seat) || !scan.Has(i, _tags.Body))
            scan.Take(i, stop);
        return Unknown(head, stop, -1, scan.Has(head, _tags.Facility) && !scan.Has(head, _tags.Area) ? EntityKind.Facility : EntityKind.Place);
    }

    /// <summary>End of an unknown place name: words the lexicon does not know, or names.</summary>
    private int NameEnd(int head, int first, Sentence sentence, bool facility)
    {
        if (scan.Definite(head) || scan.Words[head].Reading.Has(WordFeatures.Tanwin))
            return -1;
        var i = first;
        while (i < sentence.End && i < first + 4 && scan.Tokens[i].Kind == TokenKind.Word && scan.Inside[i] is null)
        {
            var word = scan.Words[i];
            var part = scan.Tables.Cell(WordTable.NameParts, i, 1);
            if (part is not null && i + 1 < sentence.End && scan.Tokens[i + 1].Kind == TokenKind.Word)
            {
                i += 2;
                continue;
            }

            if (i == first && scan.Has(head, _seat) && scan.Could(i, _tags.Honorific | _tags.Rank | _tags.Office))
                return i;
            if (i == first && (Common(head, i, sentence) || facility && word.Role == WordRole.Noun && !word.Governed && !word.Joined && scan.Nisba[i] < 0
                && (scan.Tokens[i].Word.Can(PartOfSpeech.FamilyName) || scan.Tokens[i].Word.Can(PartOfSpeech.GivenName))))
                return i + 1;
            if (InTime(i) || word.Reading.ProcliticLength > 0 || word.Role != WordRole.Name && !(i > first && word.Role == WordRole.Adjective && scan.Definite(i)))
                break;
            if (scan.Nisba[i] >= 0 || word.Role == WordRole.Adjective && (!facility || i == first))
                break;
            i++;
        }

        return i;
    }

    /// <summary>A common word that names a village or quarter after its generic noun.</summary>
    private bool Common(int head, int i, Sentence sentence)
    {
        var word = scan.Words[i];
        var participle = word.Reading.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple && scan.Has(head, _tags.Facility) && !word.Reading.Has(WordFeatures.Plural);
        if (word.Role != WordRole.Noun || word.Reading.Class != PartOfSpeech.Noun && !participle || word.Governed || word.Joined || word.Reading.Enclitic != Pronoun.None
            || word.Reading.Has(WordFeatures.Tanwin) || scan.Definite(i) && i + 1 < sentence.End && scan.Words[i + 1].Role == WordRole.Adjective)
            return false;
        if (scan.Has(head, _tags.Facility) && !scan.Has(head, _tags.Settlement | _tags.Area))
        {
            return scan.Definite(i) && (word.Tags & ~(_plain | _abstract)) == 0 && !scan.Could(i, _tags.Locality | _tags.Body) && !scan.Tables.TryGet(WordTable.PlaceAnaphors, i, out _)
                && (scan.SkipOf(head) > 0 || head > sentence.First && scan.Words[head - 1].Role == WordRole.Preposition);
        }

        return scan.Has(head, _tags.Settlement | _tags.Area) && !scan.Has(head, _tags.Facility) && (word.Tags & ~_plain) == 0 && !scan.Could(i, _tags.Locality)
            && scan.Definite(i) && (scan.Has(head, _tags.Settlement) || scan.SkipOf(head) > 0 || head > sentence.First && scan.Words[head - 1].Role == WordRole.Preposition);
    }

    private bool InTime(int i) => scan.Reading.TimeIndex.Around(i) >= 0;

    private bool Unknown(int head, int end, int near, EntityKind kind)
    {
        var skip = scan.SkipOf(head);
        var draft = new Draft
        {
            First = head,
            End = end,
            Skip = skip,
            Head = head + 1,
            Kind = kind,
            Rule = "place.cue",
            Key = "place " + scan.Key(head + 1, end, 0),
            Name = kind == EntityKind.Facility ? scan.Written(head, end, skip) : scan.Written(head + 1, end, 0),
        };
        if (kind == EntityKind.Facility)
            _facilities.Add(draft.Key = "place " + scan.Key(head, end, skip));
        if (near >= 0)
        {
            var place = scan.Lexicon.Places[near];
            draft.Point = (place.Latitude, place.Longitude, 2);
            draft.Country = place.Country;
        }

        scan.Drafts.Add(draft);
        return true;
    }

    /// <summary>Reads a cell as a number.</summary>
    public static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
}
