using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <content>Whether a verb and a noun belong together: gender, number, a clause that tells something of the noun.</content>
internal sealed partial class SpeechText
{
    /// <summary>Whether a verb behind a noun without the article tells something of it: an officer, who had deserted.</summary>
    public bool TellsOfIndefinite(int verb)
    {
        var noun = Kind(verb - 1) == TokenKind.Comma ? verb - 2 : verb - 1;
        if (this[verb].Joined || this[verb].Role != WordRole.Verb || noun <= Sentence.First || ChunkAt(noun) is not (>= 0 and var c) || Chunks[c].Kind != ChunkKind.Noun)
            return false;
        var head = Chunks[c].Head;
        // Behind a comma the noun that is meant may have a phrase by preposition behind it.
        while (Kind(verb - 1) == TokenKind.Comma && Chunks[c].Preposition >= 0 && c > 0 && Chunks[c - 1].Kind == ChunkKind.Noun && Chunks[c - 1].Preposition < 0)
            head = Chunks[--c].Head;
        return this[head] is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } && !this[Chunks[c].End - 1].Definite && MentionAt(head) < 0
            && (Kind(verb - 1) == TokenKind.Comma || this[verb].Reading.Enclitic != Pronoun.None);
    }

    /// <summary>Whether the noun right behind a verb cannot be its subject: a feminine one behind a masculine verb, or the reverse.</summary>
    public bool Clashes(int verb, int head)
    {
        var form = this[verb].Reading;
        if (form.Class != PartOfSpeech.Verb || !form.Has(WordFeatures.Third) || form.Has(WordFeatures.Plural | WordFeatures.Dual) || MentionAt(head) is not (>= 0 and var mention))
            return false;
        var feminine = form.Has(WordFeatures.Feminine);
        if (!feminine && !form.Has(WordFeatures.Masculine))
            return false;
        var entity = Reading.Entities[Reading.Mentions[mention].Entity];
        if (entity.Kind == EntityKind.Person || this[head].Role == WordRole.Name && entity.Kind != EntityKind.State)
            return false;
        if (entity.Kind == EntityKind.State && entity.Actor >= 0 && this[head].Role == WordRole.Name)
            return !feminine && !Words.MasculineStates.Contains(Reading.Lexicon.Actors[entity.Actor].Id);
        var noun = this[head].Reading;
        return noun.Class == PartOfSpeech.Noun && noun.Has(WordFeatures.Singular) && feminine != noun.Has(WordFeatures.Feminine);
    }

    /// <summary>Whether the gender and number of a verb fit a subject.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="head">Token of the subject's head.</param>
    /// <param name="after">Whether the subject follows the verb.</param>
    /// <param name="accusative">Whether the subject stands in the accusative, behind anna and its sisters.</param>
    public bool Agrees(WordReading verb, int head, bool after, bool accusative = false)
    {
        var word = this[head];
        var feminine = verb.Has(WordFeatures.Feminine);
        if (word.Reading.Lexeme < 0 || word.Role == WordRole.Name || MentionAt(head) >= 0)
            return true;
        var subject = word.Reading;
        if (!accusative && subject.Has(WordFeatures.Tanwin) || !accusative && (subject.Has(WordFeatures.Oblique) && subject.Has(WordFeatures.Plural | WordFeatures.Dual) && !subject.Has(WordFeatures.Nominative | WordFeatures.Construct)))
            return false;
        if (subject.Has(WordFeatures.Plural) && (word.Tags & Tags.Person) == 0)
            return feminine || after;
        if (subject.Has(WordFeatures.Plural) || subject.Has(WordFeatures.Dual))
            return true;
        return feminine == subject.Has(WordFeatures.Feminine) || !(subject.Has(WordFeatures.Feminine) || subject.Has(WordFeatures.Masculine));
    }
}
