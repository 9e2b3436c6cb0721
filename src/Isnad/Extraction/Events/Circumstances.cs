using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Who does what a participle says that tells in what state someone acts or speaks (they came, demanding; he said that, warning of).</summary>
internal sealed class Circumstances(Fillers fillers)
{
    /// <summary>Fills the doer: who speaks by the participle itself; of a word spoken, who speaks in the sentence; else the subject of the nearest
    /// verb before that agrees.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="mention">The event of the participle.</param>
    /// <param name="clause">Its clause.</param>
    public void Fill(Reading reading, EventMention mention, Clause clause)
    {
        if (reading.ClaimBy(clause.Predicate) is >= 0 and var claim && PronounBinding.Speaker(reading, claim) is >= 0 and var speaker)
        {
            Add(reading, mention, speaker);
            return;
        }

        var spoken = mention.Frame.Event is EventType.Accuse or EventType.Request or EventType.Threaten or EventType.Agree or EventType.Reject or EventType.Support;
        if (spoken && Told(reading, mention, clause))
            return;
        var begin = reading.ClausesOf(clause.Sentence).First;
        for (var c = mention.Clause - 1; c >= begin; c--)
        {
            var verb = reading.Clauses[c];
            if (verb.Class != PartOfSpeech.Verb || verb.RelativeHead >= 0 || spoken && verb.First(Function.Subject) is { } subject && !Agrees(reading, clause, subject))
                continue;
            FromSubjects(reading, mention, verb);
            return;
        }
    }

    /// <summary>Whether a verb of speech that no other word governs stands before, whose subject agrees: he does.</summary>
    private bool Told(Reading reading, EventMention mention, Clause clause)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var verb = reading.Clauses[c];
            if (verb.Class != PartOfSpeech.Verb || verb.Predicate > clause.Predicate || verb.RelativeHead >= 0 || verb.Complement || reading.ClaimBy(verb.Predicate) is not (>= 0 and var claim))
                continue;
            if (verb.First(Function.Subject) is not { } subject)
            {
                if (PronounBinding.Speaker(reading, claim) is not (>= 0 and var speaker))
                    return false;
                Add(reading, mention, speaker);
                return mention.Actors.Count > 0;
            }

            if (!Agrees(reading, clause, subject))
                continue;
            FromSubjects(reading, mention, verb);
            return mention.Actors.Count > 0;
        }

        return false;
    }

    /// <summary>Whether a participle has the gender and number of a subject; of a name without them it may.</summary>
    private static bool Agrees(Reading reading, Clause clause, Argument subject)
    {
        var (participle, head) = (reading.Words[clause.Predicate].Reading, reading.Words[subject.Head].Reading);
        if (head.Lexeme < 0 || !head.Has(WordFeatures.Feminine | WordFeatures.Masculine) || participle.Has(WordFeatures.Plural | WordFeatures.Dual))
            return true;
        return participle.Has(WordFeatures.Feminine) == (head.Has(WordFeatures.Feminine) || head.Has(WordFeatures.Plural));
    }

    private void FromSubjects(Reading reading, EventMention mention, Clause verb)
    {
        foreach (var argument in verb.Arguments)
        {
            if (argument.Function != Function.Subject)
                continue;
            reading.Found.Clear();
            fillers.Mentions(reading, verb, argument, mention.Actors, reading.Found);
            foreach (var m in reading.Found)
                Add(reading, mention, m);
        }
    }

    private static void Add(Reading reading, EventMention mention, int m)
    {
        if (reading.Entities[reading.Mentions[m].Entity].IsActor && !mention.Actors.Contains(m) && !mention.Recipients.Exists(r => reading.Mentions[r].Entity == reading.Mentions[m].Entity))
            mention.Actors.Add(m);
    }
}
