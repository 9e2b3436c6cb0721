using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Finds unnamed people who act or suffer: fighters, civilians, victims, tribes, officers of a state.</summary>
internal sealed partial class CollectiveNouns(ActorScan scan)
{
    private readonly TagSets _tags = scan.Tags;
    private readonly SinglePeople _single = new(scan);
    private readonly TagMask _mourning = scan.Lexicon.TagSet("victim_legitimising", "victim_delegitimising");
    private readonly TagMask _condemned = scan.Lexicon.TagSet("pejorative", "laudatory");

    // From so many on people of no fate are a figure.
    private const int Mass = 10000;

    // From so many on the dead and wounded are the toll of a war.
    private const int Toll = 1000;

    // The last noun that was a part of those counted before it.
    private int _part = -1;

    /// <summary>Finds the group whose phrase begins at a token.</summary>
    public bool TryAt(int i, Sentence sentence)
    {
        if (scan.Taken[i] || scan.Inside[i] is not null || !scan.IsWord(i, sentence))
            return false;
        var word = scan.Words[i];
        if (Reckoned(i, sentence) || Compared(i) || word.Reading.Has(WordFeatures.Singular) && !word.Reading.Has(WordFeatures.Plural) && !scan.Definite(i) && !Counted(i, sentence) && _single.Things(i))
            return false;
        if (Masses(i, sentence))
            return true;
        if (Crowd(i, sentence))
        {
            Emit(i, i + 1, false);
            return true;
        }

        if (word.Role is not (WordRole.Noun or WordRole.Adjective) || word.Reading.Lexeme < 0 || (word.Role == WordRole.Adjective && !Standalone(i, sentence)))
            return false;
        if (scan.Nisba[i] >= 0 && _single.Demonym(i, sentence))
        {
            Emit(i, i + 1, false, EntityKind.Person);
            return true;
        }

        if (scan.Nisba[i] >= 0)
            return CountedOf(i, sentence) || People(i, sentence);

        // The ministers in the title of their head.
        if (i > sentence.First && scan.Has(i, _tags.Office) && word.Reading.Has(WordFeatures.Plural) && scan.Words[i - 1] is { Role: WordRole.Noun, Definite: false } head && scan.Has(i - 1, _tags.Office)
            && head.Reading.Has(WordFeatures.Singular) && !head.Reading.Has(WordFeatures.Plural) && scan.Tokens[i - 1].Kind == TokenKind.Word && !word.Governed && !word.Joined)
            return false;
        if (Party(i) && Parties(i, sentence))
            return true;

        if (scan.Is(i, NounUse.States | NounUse.Leaders) && word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) && Led(i, sentence))
            return true;
        if (scan.Is(i, NounUse.Remnant) && (word.Reading.Has(WordFeatures.Plural) || (word.Tags & _condemned) != 0) && i + 1 < sentence.End && scan.NameAt[i + 1] is { Actor: >= 0, Skip: 0 } rest)
        {
            Emit(i, rest.End, true);
            return true;
        }

        if (scan.Is(i, NounUse.Remnant) && (word.Tags & _condemned) != 0 && !scan.Definite(i) && i + 1 < sentence.End && scan.Tokens[i + 1].Kind == TokenKind.Word && scan.Definite(i + 1) && scan.Words[i + 1].Role == WordRole.Noun
            && scan.Has(i + 1, _tags.Force | _tags.Movement | _tags.Organisation) && scan.SkipOf(i + 1) == 0)
        {
            Emit(i, i + 2, true);
            return true;
        }

        var tags = TagsOf(i);
        if (OwnMan(i, tags, sentence))
        {
            Emit(i, i + 1, false, EntityKind.Person);
            return true;
        }

        if ((tags & (_tags.Human | _tags.People)) == 0 && !Doers(i, sentence) || word.Reading.Enclitic != Pronoun.None && !Own(i, tags))
            return false;
        if (_single.Befallen(i, tags, sentence) || _single.Doer(i, tags, sentence))
        {
            Emit(i, Attributes(i, sentence, out _, out var told), told, EntityKind.Person);
            return true;
        }

        if (_single.Told(i, tags, sentence) is { } known)
        {
            scan.Drafts.Add(known);
            return true;
        }

        var plural = word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) || Counted(i, sentence);
        var end = Attributes(i, sentence, out var nisba, out var attribute);
        if ((tags & _tags.Fighter) != 0 && word.Reading.Has(WordFeatures.Feminine) && plural)
            return false;
        var strong = (tags & (_tags.Fighter | _tags.Civilian | _tags.People | _condemned)) != 0 || scan.Is(i, NounUse.Group) || StaffOf(i, end) || Sufferers(i, end, sentence);
        var mourned = Mourned(i, sentence);
        var counted = CountedPeople(i, tags, sentence);
        var doers = Doers(i, sentence);
        strong |= mourned || counted || doers || Own(i, tags) || BehindVerb(i, tags, sentence);
        if (plural && !attribute && (tags & _tags.Fighter) == 0 && !scan.Definite(i) && PartOfCounted(i, sentence))
        {
            _part = i;
            return false;
        }

        if ((tags & _tags.Civilian) == 0 && IsMass(i, plural ? QuantityUnit.Persons : QuantityUnit.Displaced))
            return false;
        if (!plural && mourned && !scan.Definite(i) && (tags & _tags.Person) != 0)
        {
            Emit(i, end, attribute, EntityKind.Person);
            return true;
        }

        if (!plural && !((tags & _tags.People) != 0 && end > i + 1))
            return false;
        if (!strong && !nisba || (tags & _tags.Force) != 0 && !word.Reading.Has(WordFeatures.Plural))
            return false;
        if ((tags & _tags.Person) == 0 && !doers || word.Reading.Has(WordFeatures.Tanwin) && !nisba && !mourned && !counted && (tags & (_tags.Civilian | _condemned)) == 0 && !scan.Is(i, NounUse.Group))
            return false;
        Emit(i, end, attribute);
        return true;
    }

    /// <summary>Somebody's companions, told by a pronoun.</summary>
    private bool Own(int i, TagMask tags) =>
        scan.Words[i].Reading.Enclitic is > Pronoun.None and < Pronoun.You && scan.Words[i].Reading.Has(WordFeatures.Plural) && (tags & _tags.Person) != 0
        && (tags & (_tags.Office | _tags.Source | _tags.Victim)) == 0;

    /// <summary>"His adviser", "its ambassador" without a name.</summary>
    private bool OwnMan(int i, TagMask tags, Sentence sentence)
    {
        var word = scan.Words[i];
        return word is { Role: WordRole.Noun, Reading.Enclitic: > Pronoun.None and < Pronoun.You } && word.Reading.Has(WordFeatures.Singular) && !word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual)
            && (word.Tags & _tags.Office) != 0 && (tags & _tags.Spokesman) == 0
            && !(i + 1 < sentence.End && (scan.Inside[i + 1] is not null || scan.Words[i + 1].Role is WordRole.Name or WordRole.Adjective || scan.Has(i + 1, _tags.Human | _tags.Honorific)));
    }

    /// <summary>People that a number counts, the dead and wounded among them: not years.</summary>
    private bool CountedPeople(int i, TagMask tags, Sentence sentence) =>
        Counted(i, sentence) && !scan.Definite(i) && (!scan.Is(i, NounUse.Plain) || (tags & _tags.Victim) != 0) && !IsToll(i, tags) && (tags & _tags.Person) != 0 && !scan.Is(i, NounUse.Group | NounUse.Life) && !scan.Tables.TryGet(WordTable.TimeUnits, i, out _);

    private bool IsToll(int i, TagMask tags) =>
        (tags & _tags.Victim) != 0 && scan.Reading.QuantityIndex.Around(i) is >= 0 and var around && scan.Reading.Quantities[around].Value >= Toll;

    /// <summary>People in the plural right behind the verb whose subject or object they are: activists demanded.</summary>
    private bool BehindVerb(int i, TagMask tags, Sentence sentence) =>
        i > sentence.First && (tags & _tags.Person) != 0 && (tags & (_tags.Victim | _tags.Source)) == 0 && !scan.Is(i, NounUse.Group | NounUse.Plain)
        && !(scan.Words[i].Reading.Has(WordFeatures.Oblique) && scan.Words[i].Reading.Has(WordFeatures.Masculine)) && scan.Words[i - 1].Role is WordRole.Verb or WordRole.Auxiliary
        && !scan.Words[i].Governed && !scan.Words[i].Joined;

    /// <summary>An adjective that stands as a noun: no noun before it that it could describe.</summary>
    private bool Standalone(int i, Sentence sentence) =>
        i == sentence.First || _single.BehindFate(i) || scan.Is(i - 1, NounUse.Means) || !scan.Words[i - 1].IsNominal || scan.Words[i].Governed || scan.Words[i].Joined && !scan.Words[i - 1].Reading.Has(WordFeatures.Plural)
        || scan.Words[i].Reading.Has(WordFeatures.Dual | WordFeatures.Plural) && scan.Words[i].Reading.Has(WordFeatures.Masculine)
            && !scan.Words[i - 1].Reading.Has(WordFeatures.Dual | WordFeatures.Plural) && scan.Words[i - 1].Role == WordRole.Noun;

    /// <summary>Tags of the word read as a noun for people, where one of its readings is.</summary>
    private TagMask TagsOf(int i)
    {
        var word = scan.Words[i];
        if ((word.Tags & _tags.Human) != 0)
            return word.Tags;
        foreach (var reading in scan.Tokens[i].Word.Readings)
        {
            if (reading.Class == PartOfSpeech.Noun && reading.ProcliticLength == word.Reading.ProcliticLength && reading.Enclitic == Pronoun.None
                && (scan.Lexicon.Lexemes[reading.Lexeme].Tags & _tags.Human) != 0)
                return scan.Lexicon.Lexemes[reading.Lexeme].Tags;
        }

        return word.Tags;
    }

    /// <summary>Whether a people is who is talked or dealt with, which is its state; else it is the people themselves.</summary>
    private bool Counterpart(int i, Sentence sentence) =>
        scan.Definite(i) && i > sentence.First && (Paired(i - 1, i, sentence) || Paired(i, i + 1, sentence) || scan.Tables.Cell(WordTable.PlacePrepositions, i - 1, 1) is "actor" or "between"
            || scan.Words[i].Joined && i - 2 >= sentence.First && scan.Tables.Cell(WordTable.PlacePrepositions, i - 2, 1) is "between");

    /// <summary>Whether two peoples stand side by side.</summary>
    private bool Paired(int first, int second, Sentence sentence) =>
        first >= sentence.First && second < sentence.End && scan.Words[second].Joined && scan.Nisba[first] >= 0 && scan.Nisba[second] >= 0 && scan.Nisba[first] != scan.Nisba[second]
        && scan.Words[first].Reading.Has(WordFeatures.Plural) && scan.Words[second].Reading.Has(WordFeatures.Plural);

    /// <summary>A demonym in the singular behind the number that counts them: fifty Palestinians.</summary>
    private bool CountedOf(int i, Sentence sentence)
    {
        var word = scan.Words[i];
        if (!word.Reading.Has(WordFeatures.Singular) || word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) || word.Governed || word.Joined || scan.Definite(i) || word.Reading.Enclitic != Pronoun.None || !Counted(i, sentence) || IsMass(i, QuantityUnit.Persons))
            return false;
        Emit(i, i + 1, false);

        // "A thousand Iraqis" behind Iraqi civilians: the same people.
        if (scan.Drafts.FindLast(d => d is { Kind: EntityKind.Group, Form: MentionForm.Nominal } && d.End == d.First + 2 && scan.Nisba[d.First + 1] == scan.Nisba[i]) is { } people)
            scan.Drafts[^1].Key = people.Key;
        return true;
    }

    /// <summary>A demonym in the plural.</summary>
    private bool People(int i, Sentence sentence)
    {
        var word = scan.Words[i];
        if (!word.Reading.Has(WordFeatures.Plural) && Counted(i, sentence) && !scan.Definite(i) && !word.Governed && !word.Joined)
        {
            scan.Drafts.Add(new Draft
            {
                First = i,
                End = i + 1,
                Head = i,
                Kind = EntityKind.Group,
                Rule = "group.counted",
                Form = MentionForm.Nominal,
                Key = "counted " + i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Name = scan.Written(i, i + 1, 0),
                Country = scan.Lexicon.Actors[scan.Nisba[i]].Country,
            });
            return true;
        }

        if (!word.Reading.Has(WordFeatures.Plural) || i > sentence.First && scan.Words[i - 1].IsNominal && !word.Governed && !word.Joined && scan.Words[i - 1].Role != WordRole.Name
            && scan.Definite(i - 1))
            return false;
        if (i > sentence.First && scan.Words[i - 1].Role == WordRole.Adjective && !word.Governed)
            return false;
        var state = Counterpart(i, sentence);
        var people = scan.Lexicon.Actors[scan.Nisba[i]];
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = i + 1,
            Skip = scan.SkipOf(i),
            Head = i,
            Kind = state ? EntityKind.State : EntityKind.Group,
            Actor = state ? scan.Nisba[i] : -1,
            Rule = state ? "state.people" : "group.people",
            Form = MentionForm.Nominal,
            Key = "people " + people.Id,
            Name = scan.Written(i, i + 1, scan.SkipOf(i)),
            Country = people.Country,
        });
        return true;
    }

    private bool Counted(int i, Sentence sentence)
    {
        if (i == sentence.First)
            return false;
        return scan.Tokens[i - 1].Kind == TokenKind.Number || scan.Words[i - 1].Role == WordRole.Number
            || scan.Tokens[i - 1].Word.Can(PartOfSpeech.Number)
            || scan.Words[i - 1].Role == WordRole.Verb && scan.Reading.QuantityIndex.Around(i) is >= 0 and var around && scan.Reading.Quantities[around].First < i - 1;
    }

    private bool SameCase(int head, int i)
    {
        var (first, second) = (scan.Words[head].Reading, scan.Words[i].Reading);
        return first.Has(WordFeatures.Plural) && second.Has(WordFeatures.Plural) && second.Has(WordFeatures.Masculine)
            && (first.Has(WordFeatures.Nominative) && second.Has(WordFeatures.Nominative) || first.Has(WordFeatures.Oblique) && second.Has(WordFeatures.Oblique));
    }

    private bool InTime(int i) => scan.Reading.TimeIndex.Around(i) >= 0;

    private int Attributes(int head, Sentence sentence, out bool nisba, out bool attribute)
    {
        nisba = attribute = false;
        var i = head + 1;
        var construct = !scan.Definite(head) && !scan.Words[head].Reading.Has(WordFeatures.Tanwin)
            && (scan.Words[head].Reading.Has(WordFeatures.Construct) || !scan.Words[head].Reading.Has(WordFeatures.Nominative | WordFeatures.Oblique));
        while (i < sentence.End && i < head + 5 && scan.Tokens[i].Kind == TokenKind.Word)
        {
            var word = scan.Words[i];
            if (scan.NameAt[i] is { Skip: 0 } known)
            {
                // "Houthi officials": the people's name describes them.
                if (!construct && known is { Actor: >= 0, Length: 1 } && scan.Words[i].Reading.Has(WordFeatures.Plural) && scan.Definite(i) == scan.Definite(head))
                {
                    nisba = attribute = true;
                    i++;
                    continue;
                }

                if (!construct || i != head + 1)
                    break;
                attribute = true;
                return known.End;
            }

            if (_single.Other(head, i))
                break;
            if ((scan.Nisba[i] >= 0 || word.Role == WordRole.Adjective && scan.Has(i, _tags.Nisba)
                || word.Role == WordRole.Noun && !construct && scan.Has(i, _tags.People) && scan.Definite(i) && scan.Definite(head) && !word.Joined) && !word.Governed)
            {
                nisba = attribute = true;
                i++;
                continue;
            }

            if (word.Role == WordRole.Adjective && !word.Joined && !word.Governed && scan.Definite(i) == scan.Definite(head) && !scan.Complemented(i, sentence))
            {
                attribute = true;
                i++;
                continue;
            }

            // "Extremist settlers": a noun for people in the same number and case describes them.
            if (word.Role == WordRole.Noun && !construct && !word.Joined && !word.Governed && scan.Definite(i) == scan.Definite(head) && SameCase(head, i) && scan.Tokens[i].Word.Can(PartOfSpeech.Adjective))
            {
                attribute = true;
                i++;
                continue;
            }

            if (word.Role == WordRole.Noun && construct && i == head + 1 && !InTime(i) && !word.Joined && !word.Governed && scan.Definite(i))
            {
                attribute = true;
                i++;
                continue;
            }

            break;
        }

        return i;
    }

    /// <summary>Experts, officials, leaders of a known body.</summary>
    private bool StaffOf(int i, int end) =>
        (TagsOf(i) & _tags.Human) != 0 && i + 1 < end && scan.NameAt[i + 1] is { Actor: >= 0, Skip: 0 } body && body.End == end
        && scan.Lexicon.Actors[body.Actor].Kind is EntityKind.Organization or EntityKind.ArmedGroup;

    /// <summary>Leaders, parties, states in the plural with an adjective.</summary>
    private bool Led(int i, Sentence sentence)
    {
        var end = Attributes(i, sentence, out var nisba, out var attribute);
        var adjective = end > i + 1 && (nisba || scan.Words[i + 1].Role == WordRole.Adjective);
        if (!attribute || !adjective)
            return false;
        Emit(i, end, attribute);
        return true;
    }

    private void Emit(int first, int end, bool attribute, EntityKind? kind = null)
    {
        var skip = scan.SkipOf(first);
        var fighters = (TagsOf(first) & (_tags.Fighter | _tags.Force | _condemned)) != 0 && (TagsOf(first) & _tags.Victim) == 0;
        scan.Drafts.Add(new Draft
        {
            First = first,
            End = end,
            Skip = skip,
            Head = first,
            Kind = kind ?? (fighters ? EntityKind.ArmedGroup : EntityKind.Group),
            Form = MentionForm.Nominal,
            Rule = "group.noun",
            Key = (fighters && end > first + 1 && scan.NameAt[first + 1] is { Actor: >= 0 } chief && chief.End == end && scan.Lexicon.Actors[chief.Actor].Kind == EntityKind.Person
                ? "force-of " + chief.Actor.ToString(System.Globalization.CultureInfo.InvariantCulture) : "group " + Stem(first, end, skip)),
            Name = scan.Written(first, end, skip),
            PointsBack = !attribute && (kind == EntityKind.Person || scan.Definite(first) || scan.Words[first].Reading.Enclitic != Pronoun.None),
            Actor = fighters && end > first + 1 && scan.NameAt[first + 1] is { Actor: >= 0, Skip: 0 } force && force.End == end
                && scan.Lexicon.Actors[force.Actor].Kind == EntityKind.ArmedGroup ? force.Actor : -1,
        });
    }

    /// <summary>The lemma of the head and the words that describe it.</summary>
    private string Stem(int first, int end, int skip)
    {
        // Senior officials are officials.
        if (end > first + 2 && scan.Definite(first + 1) && !scan.Definite(first) && scan.Tokens[first].Word.Can(PartOfSpeech.Adjective) && (TagsOf(first + 1) & _tags.Human) != 0 && scan.Words[first + 1].Reading.Lexeme >= 0)
            first++;
        var lemma = Letters.FoldAll(scan.Lexicon.Lexemes[scan.Words[first].Reading.Lexeme].Lemma);
        var key = lemma;
        var nisba = false;
        for (var i = first + 1; i < end; i++)
            nisba |= scan.Nisba[i] >= 0;
        for (var i = first + 1; i < end; i++)
        {
            var lexeme = scan.Words[i].Reading.Lexeme;
            if (i == first + 1 && scan.NameAt[i] is { } known && known.End == end && (TagsOf(first) & _tags.Fighter) != 0 && (TagsOf(first) & _condemned) == 0)
                return "fighters of " + scan.Key(i, end, 0);
            if (scan.Is(i, NounUse.Other) || nisba && scan.Nisba[i] < 0)
                continue;
            key += " " + (lexeme >= 0 && scan.Words[i].Role == WordRole.Adjective ? Letters.FoldAll(scan.Lexicon.Lexemes[lexeme].Lemma) : scan.Key(i, i + 1, 0));
        }

        _ = skip;
        return key;
    }
}
