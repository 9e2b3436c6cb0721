using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <content>Which of several verbs that are written alike a word is.</content>
internal sealed partial class VerbReadings
{
    /// <summary>The reading of a word behind an opener of clauses as a verb of the present that agrees with the noun behind it, or null.</summary>
    private WordReading? Subjunctive(Reading reading, Sentence sentence, int i)
    {
        if (i + 1 >= sentence.End || reading.Tokens[i + 1] is not { Kind: TokenKind.Word, Word.Known: true } next || !next.Word.Best.IsNominal)
            return null;
        foreach (var candidate in reading.Tokens[i].Word.Readings)
        {
            if (candidate.Class == PartOfSpeech.Verb && candidate.Has(WordFeatures.Present) && candidate.Has(WordFeatures.Third) && Agrees(candidate, next, 0))
                return candidate;
        }

        return null;
    }

    /// <summary>Of several verbs written alike, the one that agrees with the word behind it when the likeliest does not.</summary>
    public WordReading? Pick(Reading reading, Sentence sentence, int i)
    {
        var word = reading.Tokens[i].Word;
        if (Previous(reading, sentence, i).Role == WordRole.Subordinator && Subjunctive(reading, sentence, i) is { } present)
            return present;
        if ((FeminineFor(reading, sentence, i) ?? GoesOnNow(reading, sentence, i)) is { } hers)
            return hers;
        if (Carrying(reading, sentence, i) is { } carries)
            return carries;
        var first = default(WordReading?);
        var next = i + 1 < sentence.End ? reading.Tokens[i + 1] : default;
        foreach (var candidate in word.Readings)
        {
            if (candidate.Class != PartOfSpeech.Verb)
                continue;
            first ??= candidate;
            if (candidate.Enclitic == Pronoun.None || next.Kind != TokenKind.Word || next.Word is not { Known: true } || !next.Word.Best.IsNominal)
                break;
            if (candidate.Has(WordFeatures.Third) && Agrees(candidate, next, 0))
                return candidate;
        }

        return ThirdFor(word, first);
    }
}
