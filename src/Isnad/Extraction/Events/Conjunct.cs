using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Verbs that "and" or "or" joins to one before them share what stands over it: who used to abduct and kill, that he may come and strike.</summary>
internal static class Conjunct
{
    private const int Reach = 14;

    // The last letter of the conjunction of choice.
    private const char Or = '\u0648';

    /// <summary>The clause of the verb of the same tense that a verb without a subject of its own is joined to, or null.</summary>
    public static Clause? Before(Reading reading, Clause clause)
    {
        var word = reading.Words[clause.Predicate];
        var joined = word.Joined || clause.Predicate > 0 && reading.Words[clause.Predicate - 1].Role == WordRole.Conjunction && reading.Normal(clause.Predicate - 1) is [_, Or];
        if (clause.Class != PartOfSpeech.Verb || word.Reading.Class != PartOfSpeech.Verb || !joined || clause.Auxiliary >= 0 || clause.First(Function.Subject) is { Antecedent: < 0 } own && own.First > clause.Predicate)
            return null;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = end - 1; c >= begin; c--)
        {
            var other = reading.Clauses[c];
            if (other.Class != PartOfSpeech.Verb || other.Predicate >= clause.Predicate)
                continue;
            // Behind a comma a verb of the past goes on with the sentence: denied that they might have come, and accused.
            if (word.Reading.Has(WordFeatures.Past) && other.Complement && clause.Predicate > 0 && reading.Tokens[clause.Predicate - 1].Kind == Text.TokenKind.Comma)
                return null;
            return clause.Predicate - other.Predicate <= Reach && reading.Words[other.Predicate].Reading.Has(WordFeatures.Present) == word.Reading.Has(WordFeatures.Present) ? other : null;
        }

        return null;
    }
}
