using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>Whose deed it is that something else is done for, or by which it is done.</content>
internal sealed partial class ImpliedRoles
{
    /// <summary>What someone does in order to do a second thing, or by doing it: the same one does both (came to discuss, answered by closing).</summary>
    private void FromPurpose(Reading reading, EventMention mention, Clause clause)
    {
        if (clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun))
            return;
        while (clause.Governor >= 0 && clause.GovernorFunction is Function.Genitive or Function.Object && reading.Clauses[clause.Governor].Class == PartOfSpeech.Masdar)
        {
            clause = reading.Clauses[clause.Governor];
            if (frames.IsSpokenOf(reading, mention, clause))
                return;
        }

        // They told of hearing shots: who tells something is not who does it.
        if (clause is { Governor: >= 0, GovernorFunction: Function.Preposition } && _manner.Contains(clause.GovernorPreposition) && reading.ClaimBy(reading.Clauses[clause.Governor].Predicate) >= 0)
            return;

        if (clause.Governor < 0 || clause.GovernorFunction != Function.Preposition || clause.GovernorPreposition < 0 || mention.Frame.Toll
            || !_purpose.Contains(clause.GovernorPreposition) && !_manner.Contains(clause.GovernorPreposition))
            return;
        // They denounced the meeting: no meeting by which they did so.
        if (_manner.Contains(clause.GovernorPreposition) && clause.Arguments.Count == 0 && reading.Words[clause.Predicate].Definite && reading.Words[clause.Predicate].Reading.Enclitic == Pronoun.None)
            return;
        if (IsComplement(reading, clause) || IsOfAnother(reading, mention, clause) || fillers.IsOfDoer(reading, clause) || (reading.Words[clause.Predicate].Tags & _fate) != 0)
            return;
        // The death of an officer by a raid: he did not make it.
        var governor = reading.Clauses[clause.Governor];
        var above = governor is { Class: PartOfSpeech.ActiveParticiple, Governor: >= 0, GovernorFunction: Function.Genitive } ? reading.Clauses[governor.Governor] : governor;
        if (above.Class != PartOfSpeech.Verb && IsSufferer(reading, above))
            return;
        if (EndOfPhrase(reading, clause) is >= 0 and var whose)
        {
            Add(mention.Actors, whose);
            return;
        }

        if (_manner.Contains(clause.GovernorPreposition) && FromWhole(reading, mention, governor))
            return;
        for (var depth = 0; depth < Climb && governor.Class != PartOfSpeech.Verb; depth++)
        {
            if (IsSufferer(reading, governor) || IsRefusal(reading, governor) || frames.IsSpokenOf(reading, mention, governor))
                return;
            if (FromSubject(reading, mention, governor, Doer(governor)) || governor.Governor < 0 || Doer(governor) is { Function: Function.Genitive } && (Acts(reading, governor) || Undergoes(reading, governor)))
                return;
            governor = reading.Clauses[governor.Governor];
        }

        if (Suffers(reading, governor))
        {
            if (reading.Clauses[clause.Governor] == governor)
                Undergone(reading, mention, governor);
        }
        else
            FromSubjects(reading, mention, governor);
    }

    /// <summary>Whether the word that governs a deed has it for what it is about: a condemnation of, an objection to. It is no purpose then.</summary>
    private bool IsComplement(Reading reading, Clause clause)
    {
        var governor = reading.Clauses[clause.Governor];
        foreach (var frame in frames.Of(governor.Lexeme, governor.Class))
        {
            if (frame.Event is EventType.Accuse or EventType.Reject or EventType.Support && frame.Recipient.Contains(lexicon.Lexemes[clause.GovernorPreposition].Lemma))
                return true;
        }

        if (governor.Class != PartOfSpeech.Verb)
            return false;
        foreach (var control in frames.Control(reading, governor))
        {
            if (control.Subject is "none" or "speaker" or "object" && control.Complement == lexicon.Lexemes[clause.GovernorPreposition].Lemma)
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb is done by what someone else gives: with the help of, by request of. Who acts so is not who helps or asks.</summary>
    private bool IsOfAnother(Reading reading, EventMention mention, Clause clause) =>
        _manner.Contains(clause.GovernorPreposition) && (mention.Frame.Event is EventType.Aid or EventType.Support
            || mention.Frame.Event == EventType.Request && clause.Predicate + 1 < reading.Words.Length && reading.Words[clause.Predicate + 1] is { Role: WordRole.Preposition } next && next.Reading.Lexeme == _from);

    /// <summary>Whose goods arrive or are received has given them (received Jordanian vehicles).</summary>
    private static void FromGoods(Reading reading, EventMention mention, Clause clause)
    {
        if (mention is not { Frame: { Event: EventType.Aid, Actor.Length: 1 }, Actors.Count: 0 } || clause.Class != PartOfSpeech.Verb)
            return;
        foreach (var argument in clause.Arguments)
        {
            if (argument is not { Function: Function.Subject or Function.Object, Antecedent: < 0 } || !Array.Exists(mention.Frame.Need, n => n.Function == (argument.Function == Function.Subject ? "subject" : "object")))
                continue;
            foreach (var m in Fillers.Between(reading, argument.Head + 1, argument.End))
            {
                if (reading.Mentions[m].FoundBy == "state.nisba")
                    Add(mention.Actors, m);
            }
        }
    }

    /// <summary>Who does something with someone's help is helped: the army advanced with the backing of the coalition.</summary>
    private void Helped(Reading reading, EventMention mention, Clause clause)
    {
        if (clause is not { Class: PartOfSpeech.Masdar or PartOfSpeech.Noun, Governor: >= 0, GovernorFunction: Function.Preposition, GovernorPreposition: >= 0 } || !_manner.Contains(clause.GovernorPreposition) || reading.Words[clause.Predicate].Definite
            || reading.Clauses[clause.Governor] is not { Class: PartOfSpeech.Verb, Passive: false } verb || IsComplement(reading, clause)
            || matcher.Match(reading, verb, frames) is { } frame && (frame.Recipient.Contains("subject") || fillers.HiddenPassive(reading, verb, frame)))
            return;
        foreach (var argument in verb.Arguments)
        {
            if (argument.Function != Function.Subject)
                continue;
            reading.Found.Clear();
            fillers.Mentions(reading, verb, argument, mention.Actors, reading.Found);
            foreach (var m in reading.Found)
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsActor && !mention.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[m].Entity))
                    Add(mention.Recipients, m);
            }
        }
    }

    /// <summary>Whether a noun refuses or condemns: who rejects an attempt to do a deed does not do it.</summary>
    private bool IsRefusal(Reading reading, Clause nominal) =>
        nominal.Class != PartOfSpeech.Verb && matcher.Match(reading, nominal, frames) is { Event: EventType.Reject } or { Event: EventType.Accuse, Mode: "disapprove" };

    /// <summary>Whether the subject of a verb suffers what it says: was killed, fell, in the passive or by its sense.</summary>
    private bool Suffers(Reading reading, Clause verb)
    {
        if (verb.Passive)
            return true;
        foreach (var frame in frames.Of(verb.Lexeme, verb.Class))
        {
            if (frame.Recipient.Contains("subject") || fillers.HiddenPassive(reading, verb, frame))
                return true;
        }

        return false;
    }

    /// <summary>Who was killed or hurt by a deed suffered it.</summary>
    private void Undergone(Reading reading, EventMention mention, Clause verb)
    {
        if (mention.Frame.Event != EventType.Assault || mention.Recipients.Count > 0)
            return;
        foreach (var argument in verb.Arguments)
        {
            if (argument.Function is not (Function.Subject or Function.Object))
                continue;
            reading.Found.Clear();
            fillers.Mentions(reading, verb, argument, mention.Actors, reading.Found);
            foreach (var m in reading.Found)
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsActor)
                    Add(mention.Recipients, m);
            }
        }
    }

    /// <summary>Whose effort or step a purpose is told of: the actor at the end of the phrase right before (the efforts of the army to), or -1.</summary>
    private int EndOfPhrase(Reading reading, Clause clause)
    {
        var end = reading.Words[clause.Predicate].Governed ? clause.Predicate : clause.Predicate - 1;
        foreach (var m in Fillers.Between(reading, Math.Max(0, end - 6), end))
        {
            var mention = reading.Mentions[m];
            var head = mention.First - 1;
            if (mention.End != end || head < 0 || !reading.Entities[mention.Entity].IsActor)
                continue;
            if (reading.Words[mention.First] is { Governed: true } given)
            {
                // A base for (li) the forces to retake, arms for the rebels to: they do it.
                if (given.Reading.Has(Proclitics.Li) && reading.Words[head] is { Role: WordRole.Noun } thing && fillers.IsThing(thing) && thing.Reading.Enclitic == Pronoun.None)
                    return m;
                continue;
            }

            return reading.Words[head] is { Role: WordRole.Noun, Definite: false } noun && noun.Reading.Enclitic == Pronoun.None && fillers.IsAbstract(noun) ? m : -1;
        }

        return -1;
    }
}
