using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <content>Words that go on with what a verb before them asks for or does.</content>
internal sealed partial class VerbReadings
{
    /// <summary>Whether a word right behind the comma that closes an aside may be the verbal noun that the verb at the head of the sentence still
    /// waits for.</summary>
    private bool IsPlanned(Reading reading, Sentence sentence, int i, WordReading verb)
    {
        if (verb.Enclitic != Pronoun.None || verb.Has(Proclitics.Wa | Proclitics.Fa) || verb.Has(WordFeatures.Feminine | WordFeatures.Plural | WordFeatures.Dual)
            || i - 1 <= sentence.First || reading.Tokens[i - 1].Kind != TokenKind.Comma || i + 1 >= sentence.End || reading.Tokens[i + 1].Kind != TokenKind.Word)
            return false;
        var head = sentence.First;
        while (head < i && head < sentence.First + Headed && reading.Words[head].Role != WordRole.Verb)
        {
            if (reading.Words[head].Role is WordRole.Subordinator or WordRole.Conditional or WordRole.Relative or WordRole.Conjunction)
                return false;
            head++;
        }

        if (reading.Words[head].Role != WordRole.Verb || !_planning.Contains(reading.Words[head].Reading.Lexeme))
            return false;
        var aside = head + 1;
        for (; aside < i - 1 && reading.Tokens[aside].Kind != TokenKind.Comma; aside++)
        {
            if (reading.Words[aside] is { Role: WordRole.Noun, Governed: false, Reading.Class: PartOfSpeech.Masdar } or { Role: WordRole.Subordinator or WordRole.Verb })
                return false;
        }

        return aside < i - 1;
    }

    /// <summary>Whether a joined verbal noun goes on with what a verb asks for or does by a preposition: called for the exchange of prisoners and the opening of the roads.</summary>
    private bool IsAsked(Reading reading, Sentence sentence, int i)
    {
        for (var b = i - 1; b > sentence.First && i - b < Headed; b--)
        {
            var word = reading.Words[b];
            if (!word.IsNominal)
                return false;
            if (word.Definite || word.Joined || reading.Tokens[b].Word is not { } noun || !noun.Can(PartOfSpeech.Masdar))
                continue;
            var verb = reading.Words[b - 1].Role == WordRole.Preposition ? b - 2 : word.Governed ? b - 1 : -1;
            for (var v = verb; v >= sentence.First && verb - v < Headed; v--)
            {
                if (reading.Words[v].Role == WordRole.Verb)
                    return _asking.Contains(reading.Words[v].Reading.Lexeme);
                if (!reading.Words[v].IsNominal)
                    return false;
            }

            return false;
        }

        return false;
    }

    /// <summary>Whether the clause opens with a verb of the past that has the same one for its subject and no verbal noun between (visited the city and urged).</summary>
    private static bool GoesOn(Reading reading, Sentence sentence, int i, WordReading verb)
    {
        for (var b = i - 1; b >= sentence.First; b--)
        {
            var word = reading.Words[b];
            if (word.Role == WordRole.Verb)
                return word.Reading.Has(WordFeatures.Past) && word.Reading.Has(WordFeatures.Third) && word.Reading.Has(WordFeatures.Feminine) == verb.Has(WordFeatures.Feminine) && !word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual);
            if (!word.IsNominal || word.Reading.Class == PartOfSpeech.Masdar)
                return false;
        }

        return false;
    }
}
