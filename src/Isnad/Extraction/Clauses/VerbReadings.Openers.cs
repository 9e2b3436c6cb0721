using System.Collections.Frozen;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <content>Verbs at the head of a sentence that are written like a noun.</content>
internal sealed partial class VerbReadings
{
    // Words from a verb at the head to what tells it from the noun.
    private const int OpenerReach = 8;

    private const string Forces = "\u0642\u0648\u0627\u062A";

    private readonly FrozenSet<int> _demanding = lexicon.Frames.Where(static f => f.Event == EventType.Request && f.Need.Length == 0).SelectMany(static f => f.Words).ToFrozenSet();

    /// <summary>Whether a word at the head of a sentence is a verb by what follows: the present of the feminine before a noun of the feminine (the court
    /// investigates, not its verification), or a verb of asking before who asks and what is asked for (he demanded, not a student).</summary>
    private bool Opens(Reading reading, Sentence sentence, int i)
    {
        if (i + 1 >= sentence.End || reading.Tokens[i + 1] is not { Kind: TokenKind.Word, Word: { } next })
            return false;
        foreach (var verb in reading.Tokens[i].Word.Readings)
        {
            if (verb.Class != PartOfSpeech.Verb || !verb.Has(WordFeatures.Third) || verb.Has(WordFeatures.Passive))
                continue;
            if (verb.Has(WordFeatures.Present) && verb.Has(WordFeatures.Feminine) && next.Best.Has(WordFeatures.Definite) && next.Best.Has(WordFeatures.Feminine) && next.Best.ProcliticLength == 0
                && (next.Tags & (tags.Body | tags.Human)) != 0 && !FollowedByVerb(reading, sentence, i))
                return true;
            // Forces of the government fight, tribes loyal to it: no fighting of forces with one more verb behind.
            if (verb.Has(WordFeatures.Present) && verb.Has(WordFeatures.Feminine) && verb.Enclitic == Pronoun.None && IsFeminineBody(next) && !FollowedByVerb(reading, sentence, i))
                return true;
            if (verb.Has(WordFeatures.Past) && !verb.Has(WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual) && (reading.Tokens[i].Word.Tags & tags.Human) != 0 && (!next.Known || next.Best.Has(WordFeatures.Definite))
                && next.Best.ProcliticLength == 0 && _demanding.Contains(verb.Lexeme) && AsksFor(reading, sentence, i))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word names forces or several bodies under arms or movements, which have their verbs in the feminine.</summary>
    private bool IsFeminineBody(WordAnalysis word) =>
        word.Known && word.Best is { ProcliticLength: 0, Class: PartOfSpeech.Noun, Enclitic: Pronoun.None } body && (word.Tags & (tags.Force | tags.Movement)) != 0
        && (body.Has(WordFeatures.Plural) ? (word.Tags & tags.Human) == 0 : body.Lexeme >= 0 && lexicon.Lexemes[body.Lexeme].Lemma == Forces);

    /// <summary>Whether a later word of the clause is nothing but a verb.</summary>
    private bool FollowedByVerb(Reading reading, Sentence sentence, int i)
    {
        for (var j = i + 1; j < sentence.End; j++)
        {
            if (reading.Tokens[j] is not { Kind: TokenKind.Word, Word: { } word })
                continue;
            if (word.Best.Class == PartOfSpeech.Verb)
                return true;
            if ((word.Tags & tags.Subordinator) != 0)
                return false;
        }

        return false;
    }

    /// <summary>Whether what is asked for follows by a preposition before any other verb.</summary>
    private static bool AsksFor(Reading reading, Sentence sentence, int i)
    {
        for (var j = i + 2; j < Math.Min(sentence.End, i + OpenerReach); j++)
        {
            if (reading.Tokens[j] is not { Kind: TokenKind.Word, Word: { } word } || word.Best.Class == PartOfSpeech.Verb)
                return false;
            if (word.Best.Has(Proclitics.Bi) && word.Best.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun)
                return true;
        }

        return false;
    }
}
