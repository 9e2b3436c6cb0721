using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Whom a judgement on a deed or a paper meets: the one who, by the relative clause on it, did or made it (condemned the crimes that the
/// group commits, welcomed the plan that the committee put forward).</summary>
internal sealed class Authors(FrameIndex frames, Fillers fillers)
{
    /// <summary>Adds them to the recipients of an event that judges and names no one.</summary>
    public void Fill(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Recipients.Count > 0 || mention.Frame.Event is not (EventType.Accuse or EventType.Support or EventType.Reject))
            return;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Antecedent >= 0 || argument.First <= clause.Predicate || !fillers.IsThing(reading.Words[argument.Head]) || !fillers.Any(reading, clause, argument, mention.Frame.Recipient, mention.Frame))
                continue;
            FromRelative(reading, mention, clause, argument);
            if (mention.Recipients.Count > 0)
                return;
        }
    }

    /// <summary>The subject of the verb in the relative clause that belongs to a phrase.</summary>
    private void FromRelative(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var inner = reading.Clauses[c];
            if (inner is not { Class: PartOfSpeech.Verb, Passive: false } || inner.HeadFirst >= inner.HeadEnd || inner.Predicate < argument.End || inner.HeadFirst >= argument.End || inner.HeadEnd <= argument.First || Undergoes(inner))
                continue;
            foreach (var part in inner.Arguments)
            {
                if (part.Function != Function.Subject || part.First < inner.Predicate)
                    continue;
                reading.Found.Clear();
                fillers.Mentions(reading, inner, part, mention.Actors, reading.Found);
                foreach (var m in reading.Found)
                {
                    if (reading.Entities[reading.Mentions[m].Entity].IsActor && !mention.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[m].Entity) && !mention.Recipients.Contains(m))
                        mention.Recipients.Add(m);
                }
            }

            return;
        }
    }

    /// <summary>Whether the subject of a verb is the one to whom the deed was done (the attack that the town was exposed to).</summary>
    private bool Undergoes(Clause verb)
    {
        foreach (var control in frames.Control(verb.Lexeme))
        {
            if (control.Subject is "recipient" or "place")
                return true;
        }

        return false;
    }
}
