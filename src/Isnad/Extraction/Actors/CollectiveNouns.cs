using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Finds unnamed people who act or suffer: fighters, civilians, victims, tribes, officers of a state.</summary>
internal sealed class CollectiveNouns(ActorScan scan)
{
    private readonly TagSets _tags = scan.Tags;
    private readonly UInt128 _mourning = scan.Lexicon.TagSet("victim_legitimising", "victim_delegitimising");
    private readonly UInt128 _condemned = scan.Lexicon.TagSet("pejorative", "laudatory");

    /// <summary>Finds the group whose phrase begins at a token.</summary>
    public bool TryAt(int i, Sentence sentence)
    {
        if (scan.Taken[i] || scan.Inside[i] is not null || !scan.IsWord(i, sentence))
            return false;
        var word = scan.Words[i];
        if (word.Role is not (WordRole.Noun or WordRole.Adjective) || word.Reading.Lexeme < 0 || (word.Role == WordRole.Adjective && !Standalone(i, sentence)))
            return false;
        if (scan.Nisba[i] >= 0)
            return People(i, sentence);
        if (scan.Is(i, NounUse.States | NounUse.Leaders) && word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) && Led(i, sentence))
            return true;
        if (scan.Is(i, NounUse.Remnant) && (word.Reading.Has(WordFeatures.Plural) || (word.Tags & _condemned) != 0) && i + 1 < sentence.End && scan.NameAt[i + 1] is { Actor: >= 0, Skip: 0 } rest)
        {
            Emit(i, rest.End, true);
            return true;
        }

        var tags = TagsOf(i);
        if ((tags & (_tags.Human | _tags.People)) == 0 || word.Reading.Enclitic != Pronoun.None)
            return false;
        var plural = word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) || Counted(i, sentence);
        var end = Attributes(i, sentence, out var nisba, out var attribute);
        if ((tags & _tags.Fighter) != 0 && word.Reading.Has(WordFeatures.Feminine) && plural)
            return false;
        var strong = (tags & (_tags.Fighter | _tags.Civilian | _tags.People | _condemned)) != 0 || scan.Is(i, NounUse.Group) || StaffOf(i, end) || scan.Has(i, _tags.Victim) && end > i + 1 && scan.Words[i + 1].Role == WordRole.Adjective;
        var mourned = Mourned(i, sentence);
        strong |= mourned;
        if (!plural && mourned && !scan.Definite(i) && (tags & _tags.Person) != 0)
        {
            Emit(i, end, attribute, EntityKind.Person);
            return true;
        }

        if (!plural && !((tags & _tags.People) != 0 && end > i + 1))
            return false;
        if (!strong && !nisba || (tags & _tags.Force) != 0 && !word.Reading.Has(WordFeatures.Plural))
            return false;
        if ((tags & _tags.Person) == 0 || word.Reading.Has(WordFeatures.Tanwin) && !nisba && !mourned && (tags & (_tags.Civilian | _condemned)) == 0 && !scan.Is(i, NounUse.Group))
            return false;
        Emit(i, end, attribute);
        return true;
    }

    /// <summary>Whether a word for a death, that only of people is said, stands before the noun and its number.</summary>
    private bool Mourned(int i, Sentence sentence)
    {
        for (var k = i - 1; k >= Math.Max(sentence.First, i - 2); k--)
        {
            if ((scan.Words[k].Tags & _mourning) != 0)
                return true;
            if (scan.Words[k].Role != WordRole.Number && scan.Tokens[k].Kind != TokenKind.Number && !scan.Tokens[k].Word.Can(PartOfSpeech.Number))
                return false;
        }

        return false;
    }

    /// <summary>An adjective that stands as a noun: no noun before it that it could describe.</summary>
    private bool Standalone(int i, Sentence sentence) =>
        i == sentence.First || !scan.Words[i - 1].IsNominal || scan.Words[i].Governed || scan.Words[i].Joined && !scan.Words[i - 1].Reading.Has(WordFeatures.Plural)
        || scan.Words[i].Reading.Has(WordFeatures.Dual | WordFeatures.Plural) && scan.Words[i].Reading.Has(WordFeatures.Masculine)
            && !scan.Words[i - 1].Reading.Has(WordFeatures.Dual | WordFeatures.Plural) && scan.Words[i - 1].Role == WordRole.Noun;

    /// <summary>Tags of the word read as a noun for people, where one of its readings is.</summary>
    private UInt128 TagsOf(int i)
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

    /// <summary>A demonym in the plural stands for its state.</summary>
    private bool People(int i, Sentence sentence)
    {
        var word = scan.Words[i];
        if (!word.Reading.Has(WordFeatures.Plural) || i > sentence.First && scan.Words[i - 1].IsNominal && !word.Governed && !word.Joined && scan.Words[i - 1].Role != WordRole.Name
            && scan.Definite(i - 1))
            return false;
        if (i > sentence.First && scan.Words[i - 1].Role == WordRole.Adjective && !word.Governed)
            return false;
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = i + 1,
            Skip = scan.SkipOf(i),
            Head = i,
            Kind = EntityKind.State,
            Actor = scan.Nisba[i],
            Rule = "state.people",
            Form = MentionForm.Nominal,
        });
        return true;
    }

    private bool Counted(int i, Sentence sentence)
    {
        if (i == sentence.First)
            return false;
        return scan.Tokens[i - 1].Kind == TokenKind.Number || scan.Words[i - 1].Role == WordRole.Number
            || scan.Tokens[i - 1].Word.Can(PartOfSpeech.Number);
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
                if (!construct || i != head + 1)
                    break;
                attribute = true;
                return known.End;
            }

            if ((scan.Nisba[i] >= 0 || word.Role == WordRole.Adjective && scan.Has(i, _tags.Nisba)
                || word.Role == WordRole.Noun && !construct && scan.Has(i, _tags.People) && scan.Definite(i) && scan.Definite(head) && !word.Joined) && !word.Governed)
            {
                nisba = attribute = true;
                i++;
                continue;
            }

            if (word.Role == WordRole.Adjective && !word.Joined && !word.Governed && scan.Definite(i) == scan.Definite(head))
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
            PointsBack = !attribute,
            Actor = fighters && end > first + 1 && scan.NameAt[first + 1] is { Actor: >= 0, Skip: 0 } force && force.End == end
                && scan.Lexicon.Actors[force.Actor].Kind == EntityKind.ArmedGroup ? force.Actor : -1,
        });
    }

    /// <summary>The lemma of the head and the words that describe it.</summary>
    private string Stem(int first, int end, int skip)
    {
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
