using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>Whose a thing or unit is, of which force a unit is part, and who does what a verb orders.</content>
internal sealed partial class RoleFiller
{
    // Verbal nouns between a deed and the verb that it depends on.
    private const int Climb = 4;

    /// <summary>The phrase that names whose the thing, unit or people of a phrase without a name are (patrols of the police, a convoy of the army,
    /// a leader in the party), or null.</summary>
    private Argument? Owner(Reading reading, Clause clause, Argument argument)
    {
        var head = reading.Words[argument.Head];
        if (argument.Function is not (Function.Subject or Function.Object or Function.Agent or Function.Preposition) || argument.Antecedent >= 0 || head is not { Role: WordRole.Noun or WordRole.Name, Reading.Enclitic: Pronoun.None }
            || head.Reading.Class == PartOfSpeech.Masdar)
            return null;
        var (thing, people) = (fillers.IsOwned(head), !head.Definite && (!fillers.IsThing(head) || (head.Tags & _force) != 0));
        foreach (var other in clause.Arguments)
        {
            if (other.Antecedent >= 0 || other.Function is not (Function.Preposition or Function.Attribute))
                continue;
            if (thing && (!head.Definite || other.Function == Function.Attribute) && other.First == argument.End && reading.Words[other.First].Reading.Has(Proclitics.Li)
                || people && other.Function == Function.Preposition && other.First == argument.End + 1 && (other.Preposition == _in && !fillers.IsThing(head) || other.Preposition == _of) && IsBody(reading, other))
                return other;
        }

        return null;
    }

    /// <summary>The force or body to which a thing or unit before its verb is said to belong (aircraft of the army's bombed), or -1.</summary>
    private int BodyBehind(Reading reading, Argument argument)
    {
        if (argument.Antecedent >= 0 || argument.End >= reading.Words.Length || !fillers.IsOwned(reading.Words[argument.Head]) || !reading.Words[argument.End].Reading.Has(Proclitics.Li))
            return -1;
        foreach (var m in Fillers.Between(reading, argument.End, argument.End + 1))
        {
            if (reading.Entities[reading.Mentions[m].Entity].Kind is EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.State)
                return m;
        }

        return -1;
    }

    /// <summary>The named force or body of which a mention is only a part (units of the army, members of the militia, a delegation of the movement), or the mention. Those who suffer are themselves.</summary>
    private int Whole(Reading reading, int m, TagMask parts)
    {
        var part = reading.Mentions[m];
        if (part.Form != MentionForm.Nominal || part.End != part.First + 1 || part.End + 1 >= reading.Words.Length || (reading.Words[part.First].Tags & parts) == 0 && !(parts == _part && part.FoundBy == "body.part") || reading.Words[part.First].Definite
            || reading.Words[part.End] is not { Role: WordRole.Preposition } from || from.Reading.Lexeme != _of)
            return m;
        foreach (var whole in Fillers.Between(reading, part.End + 1, part.End + 2))
        {
            if (reading.Mentions[whole].Form == MentionForm.Name && reading.Entities[reading.Mentions[whole].Entity].Kind is EntityKind.ArmedGroup or EntityKind.Organization)
                return whole;
        }

        return m;
    }

    /// <summary>Whether a phrase is units or fighters without a name.</summary>
    private static bool IsUnit(Reading reading, Argument argument)
    {
        foreach (var m in Fillers.Between(reading, argument.First, argument.Head + 1))
            return reading.Mentions[m].Form == MentionForm.Nominal && reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.ArmedGroup;
        return false;
    }

    /// <summary>Whether a phrase begins with the name of a force or body.</summary>
    private static bool IsBody(Reading reading, Argument argument)
    {
        foreach (var m in Fillers.Between(reading, argument.First, argument.First + 1))
            return reading.Entities[reading.Mentions[m].Entity].Kind is EntityKind.ArmedGroup or EntityKind.Organization;
        return false;
    }

    /// <summary>Those who, by the verb above a verbal noun, do what it says: whom its pronoun is done to is someone else (ordered his arrest).</summary>
    private List<int> Doers(Reading reading, Clause clause)
    {
        var doers = new List<int>();
        for (var depth = 0; depth < Climb && clause.Governor >= 0; depth++)
        {
            var deed = clause;
            clause = reading.Clauses[clause.Governor];
            if (clause.Class != PartOfSpeech.Verb)
                continue;
            if (clause.Passive || !Lends(clause, deed))
                break;
            foreach (var argument in clause.Arguments)
            {
                if (argument.Function == Function.Subject)
                    fillers.Mentions(reading, clause, argument, doers, doers);
            }

            if (clause.First(Function.Subject) is null && antecedents.Subject(reading, clause.Predicate) is >= 0 and var dropped)
                doers.Add(dropped);
            break;
        }

        return doers;
    }

    /// <summary>Whether the subject of a verb does the deed that is its complement.</summary>
    private bool Lends(Clause verb, Clause deed)
    {
        foreach (var control in frames.Control(verb.Lexeme))
        {
            if (control.Subject == "actor" && frames.Fits(deed, control))
                return true;
        }

        return false;
    }
}
