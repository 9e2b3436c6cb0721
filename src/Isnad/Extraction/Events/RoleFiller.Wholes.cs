using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>Phrases that name someone only by another one: the unit of a force, the thing of a body, the title of a man.</content>
internal sealed partial class RoleFiller
{
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

    /// <summary>A title and the name that adjectives, or what it is held of, part it from are one man: the name stands.</summary>
    private static void Name(Reading reading, List<int> role)
    {
        if (role.Count < 2)
            return;
        bool Completes(NamedMention title, NamedMention name)
        {
            if (name.Form != MentionForm.Name || reading.Entities[name.Entity].Kind != EntityKind.Person || name.First <= title.End)
                return false;
            var held = false;
            for (var i = title.End; i < name.First; i++)
            {
                // What he holds it of, where the name has a title of its own: the delegate of Yemen to the United Nations, ambassador Name.
                held |= reading.Words[i].Governed || reading.Words[i].Role == WordRole.Preposition;
                if (held ? name.Head == name.First || reading.Words[i] is { Joined: true } or { IsNominal: false, Role: not WordRole.Preposition } : reading.Words[i] is not { Definite: true, Joined: false })
                    return false;
            }

            return true;
        }

        role.RemoveAll(m => reading.Mentions[m] is { Form: not MentionForm.Name } title && reading.Entities[title.Entity].Kind == EntityKind.Person && role.Exists(n => Completes(title, reading.Mentions[n])));
    }
}
