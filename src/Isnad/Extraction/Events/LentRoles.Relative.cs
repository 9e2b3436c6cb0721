using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>What the relative clause on the noun of an event tells of it.</content>
internal sealed partial class LentRoles
{
    /// <summary>The verb of a relative clause on the event's noun: the operation that X launches, the attack that killed Y.</summary>
    private void FromRelativeVerb(Reading reading, EventMention mention, Clause clause)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other.Class != PartOfSpeech.Verb || other.RelativeHead != clause.Chunk || other.Predicate < clause.Predicate)
                continue;
            // Killings that no one has owned to.
            if (other.Negated)
                continue;
            foreach (var control in frames.Control(reading, other))
            {
                if (control.Complement == "object" || control.Complement.Length == 1 || IsResumed(reading, other, control))
                {
                    Lend(reading, mention, other, control);
                    // The curfew that the authorities declared.
                    if (mention.Actors.Count == 0 && control.Subject == "speaker")
                        _announcers.Fill(reading, mention, clause, other, own: true, carried: false);
                    break;
                }
            }

            FromComplements(reading, mention, other);
        }
    }

    /// <summary>Whether a pronoun behind the preposition that a verb takes its deed with points back to the noun (the supplies that they obtained).</summary>
    private bool IsResumed(Reading reading, Clause verb, ControlVerb control)
    {
        foreach (var argument in verb.Arguments)
        {
            if (argument is { Function: Function.Preposition, Preposition: >= 0 } && reading.Words[argument.Head].Role == WordRole.Pronoun && string.Equals(lexicon.Lexemes[argument.Preposition].Lemma, control.Complement, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The places in the complements of a relative clause; those whom a meeting brings together; those whom an attack hit.</summary>
    private void FromComplements(Reading reading, EventMention mention, Clause other)
    {
        var meeting = mention.Frame.Event == EventType.Consult && mention.Actors.Count == 0;
        var hits = mention.Frame.Event == EventType.Assault && Hits(other);
        // The talks that a state sponsors between the two.
        var sponsored = mention.Frame.Event == EventType.Consult && mention.Actors.Count > 0;
        foreach (var argument in other.Arguments)
        {
            var target = argument.Function == Function.Object && argument.First > other.Predicate;
            if (!target && argument.Function is not (Function.Preposition or Function.Attribute))
                continue;
            reading.Found.Clear();
            fillers.Mentions(reading, other, argument, mention.Actors, reading.Found);
            foreach (var m in reading.Found)
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsPlace)
                {
                    if (!_elsewhere.IsElsewhere(reading, mention, other, argument, reading.Mentions[m].First))
                        Add(mention.Places, reading.Mentions[m].Entity);
                }
                else if (meeting && target)
                    Add(mention.Actors.Count == 0 ? mention.Actors : mention.Recipients, m);
                else if (sponsored && argument.Function == Function.Preposition && argument.Preposition == _between)
                    Add(mention.Recipients, m);
                else if (hits && (target || argument.Function == Function.Preposition && fillers.Any(reading, other, argument, mention.Frame.Recipient, mention.Frame)))
                    Add(mention.Recipients, m);
            }
        }
    }

    private bool Hits(Clause verb)
    {
        foreach (var frame in frames.Of(verb.Lexeme, verb.Class))
        {
            if (frame.Event == EventType.Assault && frame.Recipient.Contains("object") && frame.Actor.Contains("subject"))
                return true;
        }

        return false;
    }
}
