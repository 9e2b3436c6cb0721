using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Who does what a participle says that goes on with a clause: the subject of the verb before it.</summary>
internal sealed class CircumstanceRoles(FrameIndex frames, Fillers fillers, Antecedents antecedents)
{
    /// <summary>A participle that tells in what state the subject acts has that subject (they came, demanding): of the verb before that agrees
    /// with it; what is said, of the verb of the main clause (said that it bombed the town, accusing the army of).</summary>
    public void Fill(Reading reading, EventMention mention, Clause clause)
    {
        var begin = reading.ClausesOf(clause.Sentence).First;
        var speaks = clause.Circumstance && frames.Addresses(clause.Lexeme);
        Clause? found = null;
        for (var c = mention.Clause - 1; c >= begin; c--)
        {
            var verb = reading.Clauses[c];
            if (verb.Class != PartOfSpeech.Verb || verb.RelativeHead >= 0 || clause.Circumstance && !Continues(reading, clause, verb))
                continue;
            found = verb;
            if (!speaks || !verb.Complement)
                break;
        }

        if (found is null)
            return;
        foreach (var argument in found.Arguments)
        {
            if (argument.Function == Function.Subject)
                FromSubject(reading, mention, found, argument);
        }

        if (mention.Actors.Count == 0 && clause.Circumstance && found.First(Function.Subject) is null && !found.Passive && antecedents.Subject(reading, found.Predicate) is >= 0 and var antecedent)
            mention.Actors.Add(antecedent);
    }

    /// <summary>Whether a participle can go on with the subject of a verb: both agree in gender, and many stand in the plural.</summary>
    private static bool Continues(Reading reading, Clause participle, Clause verb)
    {
        foreach (var own in reading.Tokens[participle.Predicate].Word.Readings)
        {
            if (own.Class != PartOfSpeech.ActiveParticiple || own.Lexeme != participle.Lexeme)
                continue;
            var said = reading.Words[verb.Predicate].Reading;
            return own.Has(WordFeatures.Plural) ? said.Has(WordFeatures.Plural) || verb.First(Function.Subject) is { } subject && !(reading.Words[subject.Head].Reading.Lexeme >= 0 && reading.Words[subject.Head].Reading.Has(WordFeatures.Singular) && subject.First == subject.Head)
                : own.Has(WordFeatures.Feminine) == said.Has(WordFeatures.Feminine) && !said.Has(WordFeatures.Plural);
        }

        return false;
    }

    private void FromSubject(Reading reading, EventMention mention, Clause verb, Argument subject)
    {
        reading.Found.Clear();
        fillers.Mentions(reading, verb, subject, mention.Actors, reading.Found);
        foreach (var m in reading.Found)
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor && !mention.Actors.Contains(m) && !mention.Recipients.Exists(r => reading.Mentions[r].Entity == reading.Mentions[m].Entity))
                mention.Actors.Add(m);
        }
    }
}
