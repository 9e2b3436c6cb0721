using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>On whom a sentence falls where the penalty names him: ruled the imprisonment of, a sentence of death against.</summary>
internal sealed class Sentenced(FrameIndex frames, Fillers fillers)
{
    // Words from the sentence to the penalty.
    private const int Reach = 16;

    /// <summary>Adds them to the recipients of a sentence that has none.</summary>
    public void Fill(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Frame.Event != EventType.Sanction || mention.Mode != "convict" || mention.Recipients.Count > 0)
            return;
        var end = reading.ClausesOf(clause.Sentence).End;
        for (var c = mention.Clause + 1; c < end && reading.Clauses[c].Predicate - mention.Trigger < Reach; c++)
        {
            var penalty = reading.Clauses[c];
            if (penalty.Class == PartOfSpeech.Verb)
                return;
            if (penalty.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || !Under(reading, penalty, mention.Clause))
                continue;
            foreach (var argument in penalty.Arguments)
            {
                if (argument.Function == Function.Genitive ? IsPenalty(penalty) : argument.Function == Function.Preposition && fillers.Any(reading, penalty, argument, mention.Frame.Recipient, mention.Frame))
                    Add(reading, mention, penalty, argument);
            }

            if (mention.Recipients.Count > 0)
                return;
        }
    }

    /// <summary>Whether a clause depends on another, directly or through nouns.</summary>
    private static bool Under(Reading reading, Clause clause, int governor)
    {
        for (var depth = 0; depth < 3 && clause.Governor >= 0; depth++)
        {
            if (clause.Governor == governor)
                return true;
            clause = reading.Clauses[clause.Governor];
        }

        return false;
    }

    /// <summary>Whether a verbal noun tells what is done to its genitive.</summary>
    private bool IsPenalty(Clause clause)
    {
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame.Event is EventType.Coerce or EventType.Sanction or EventType.Assault && frame.Genitive == GenitiveRole.Object)
                return true;
        }

        return false;
    }

    private void Add(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        reading.Found.Clear();
        fillers.Mentions(reading, clause, argument, mention.Actors, reading.Found);
        foreach (var m in reading.Found)
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor && !mention.Recipients.Contains(m))
                mention.Recipients.Add(m);
        }
    }
}
