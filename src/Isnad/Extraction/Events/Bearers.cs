using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Tells a deed that a word governs from one that only stands inside the phrase it governs, behind those who did it, the place where it
/// was or what is said of it: what is tried, visited or spoken of is they, and the deed is known.</summary>
internal sealed class Bearers(CompiledLexicon lexicon, TagSets tags)
{
    private readonly TagMask _bearers = tags.Human | tags.Body | tags.Locality;
    private readonly TagMask _counted = tags.AspectNoun | tags.Counting | lexicon.TagSet("carrier");

    /// <summary>Whether a noun for people, a body or a place stands between the governing word and a deed, so that it is what they did or where it
    /// was that is meant: to try those who bombed, to visit the site of the attack.</summary>
    public bool Stand(Reading reading, Clause clause, Clause governor)
    {
        if (clause.Class == PartOfSpeech.Verb)
            return false;
        foreach (var argument in governor.Arguments)
        {
            if (argument.First > clause.Predicate || clause.Predicate >= argument.End || argument.Function != clause.GovernorFunction)
                continue;
            for (var i = argument.First; i < clause.Predicate; i++)
            {
                if (reading.Words[i].Role == WordRole.Noun && ((reading.Words[i].Tags & _bearers) != 0 || IsMatter(reading, clause, i)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun right before a known deed says what of it is spoken of: the course of the battle, the causes of the war.</summary>
    private bool IsMatter(Reading reading, Clause clause, int token)
    {
        // All kinds of aid are aid.
        if (reading.Words[token].Reading.Has(WordFeatures.Plural) && token > 0 && (reading.Words[token - 1].Role == WordRole.Quantifier || reading.Words[token].Governed && reading.Words[token].Role == WordRole.Quantifier))
            return false;
        if (token != clause.Predicate - 1 || !reading.Words[clause.Predicate].Definite || (reading.Words[token].Tags & _counted) != 0 || reading.Words[token].Reading.Class != PartOfSpeech.Noun)
            return false;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            if (reading.Clauses[c].Predicate == token)
                return false;
        }

        return true;
    }
}
