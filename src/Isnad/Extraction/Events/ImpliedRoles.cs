using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Roles that the sentence implies: a state's adjective, the owner of a deed or of its weapon, who does one thing in order or in the
/// course of doing another, the noun a relative clause belongs to, the subject that goes on.</summary>
internal sealed partial class ImpliedRoles(CompiledLexicon lexicon, FrameIndex frames, FrameMatcher matcher, Fillers fillers, Antecedents antecedents)
{
    private const int Climb = 4;
    private const int Relative = 25;

    private readonly TagMask _weapons = lexicon.TagSet("firearm", "explosive", "heavy_weapon", "air_weapon", "drone", "missile");
    private readonly TagMask _troops = lexicon.TagSet("force", "fighter");
    private readonly HashSet<int> _owner = frames.Rows("owner");
    private readonly int _from = Attachment.Row(lexicon, "\u0645\u0646");
    private readonly HashSet<int> _purpose = frames.Rows("purpose");
    private readonly TagMask _fate = lexicon.TagSet("fate");
    private readonly HashSet<int> _occasion = frames.Rows("occasion");
    private readonly HashSet<int> _behind = frames.Rows("behind");
    private readonly HashSet<int> _manner = frames.Rows("manner");

    /// <summary>What the event's own words say.</summary>
    public void Own(Reading reading, EventMention mention, Clause clause)
    {
        FromNisba(reading, mention, clause);
        if (clause.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple)
            FromItself(reading, mention, clause);
        FromGoods(reading, mention, clause);
        FromOwner(reading, mention, clause);
        FromWeapon(reading, mention, clause);
        FromDemanded(reading, mention, clause);
    }

    /// <summary>What the clauses around say.</summary>
    public void Beside(Reading reading, EventMention mention, Clause clause)
    {
        if (IsOpen(mention))
            FromBehind(reading, mention, clause);
        if (IsOpen(mention))
            FromPurpose(reading, mention, clause);
        if (IsOpen(mention))
            FromOccasion(reading, mention, clause);
        if (IsOpen(mention) && clause.Class == PartOfSpeech.ActiveParticiple && !reading.Words[clause.Predicate].Definite)
            FromCircumstance(reading, mention, clause);
        if (IsOpen(mention))
            FromVerbBefore(reading, mention, clause);
        if (mention is { Frame.Event: EventType.Aid or EventType.Support, Recipients.Count: 0, Actors.Count: > 0 })
            Helped(reading, mention, clause);
        if (clause.RelativeHead >= 0)
            FromRelativeHead(reading, mention, clause);
        if (IsOpen(mention) && clause.Class == PartOfSpeech.Verb && clause.First(Function.Subject) is null && !clause.Passive && !IsImpersonal(reading, mention, clause)
            && !clause.Headless && mention.Frame.Actor.Contains("subject") && antecedents.Subject(reading, Finite(reading, mention, clause), mention.Recipients) is >= 0 and var antecedent)
            Add(mention.Actors, antecedent);
    }

    /// <summary>Whether a doer may still be taken from elsewhere.</summary>
    private static bool IsOpen(EventMention mention) => mention is { Actors.Count: 0, DoerUnnamed: false };

    /// <summary>A state's adjective on the noun of an event names the state as the one who does it.</summary>
    private static void FromNisba(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Actors.Count > 0 || clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun))
            return;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function != Function.Nisba)
                continue;
            foreach (var m in Fillers.Between(reading, argument.Head, argument.Head + 1))
            {
                if (reading.Mentions[m].End == argument.Head + 1 && reading.Entities[reading.Mentions[m].Entity] is { IsActor: true, Kind: not EntityKind.Person })
                    Add(mention.Actors, m);
            }
        }
    }

    /// <summary>A participle that is itself a mention names its own doer (the besiegers) or sufferer (the detained).</summary>
    private static void FromItself(Reading reading, EventMention mention, Clause clause)
    {
        var role = clause.Class == PartOfSpeech.ActiveParticiple ? mention.Actors : mention.Recipients;
        if (role.Count > 0)
            return;
        foreach (var m in Fillers.Between(reading, Math.Max(0, clause.Predicate - 10), clause.Predicate + 1))
        {
            if (reading.Mentions[m].First <= clause.Predicate && clause.Predicate < reading.Mentions[m].End && reading.Entities[reading.Mentions[m].Entity].IsActor)
            {
                Add(role, m);
                return;
            }
        }
    }

    /// <summary>Whose a deed is: a raid by the air force, a visit of the minister's (the prepositions li and min behind the noun of a deed).</summary>
    private void FromOwner(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Actors.Count > 0 || clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || mention.Frame.Toll)
            return;
        var left = mention.Mode == "territory" || mention.Frame.Event == EventType.Retreat && mention.Mode is "withdraw" or "resign" || mention.Frame.Event == EventType.Sanction && mention.Mode == "withdraw";
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function != Function.Preposition || !_owner.Contains(argument.Preposition) || Taken(reading, mention, clause, argument) || OfNearer(reading, clause, argument)
                || left && argument.Preposition == _from)
                continue;
            reading.Found.Clear();
            fillers.Mentions(reading, clause, argument, mention.Actors, reading.Found);
            foreach (var m in reading.Found)
            {
                if (!reading.Entities[reading.Mentions[m].Entity].IsActor || reading.Mentions[m].First != argument.First)
                    continue;
                mention.Recipients.Remove(m);
                Add(mention.Actors, m);
            }
        }
    }

    /// <summary>Whether a phrase with li or min is not the owner: the frame has it for the sufferer and its noun does not take its doer for
    /// genitive, or another noun of a deed stands nearer.</summary>
    private bool Taken(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        // Laid an ambush for the patrol: who did it stands before.
        if (fillers.Any(reading, clause, argument, mention.Frame.Recipient, mention.Frame)
            && (mention.Frame is not { Genitive: GenitiveRole.Subject, Event: EventType.Assault } || clause is { Governor: >= 0, GovernorFunction: Function.Object } && frames.LendsDoer(reading.Clauses[clause.Governor], clause)))
            return true;
        return IsOfNearerDeed(reading, clause, argument);
    }

    /// <summary>Whether the noun of another deed stands nearer before a phrase that it has as well.</summary>
    private bool IsOfNearerDeed(Reading reading, Clause clause, Argument argument)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other.Predicate > clause.Predicate && other.Predicate < argument.First && other.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && !frames.Of(other.Lexeme, other.Class).IsEmpty && other.Arguments.Exists(a => a.First == argument.First))
                return true;
        }

        return false;
    }

    /// <summary>Whether a noun without the article stands right before a phrase with li: it is its owner that follows (a house of the nuns).</summary>
    private bool OfNearer(Reading reading, Clause clause, Argument argument)
    {
        foreach (var other in clause.Arguments)
        {
            // The call-up of two companies of reservists: of whom they are.
            if (other.Function == Function.Genitive && other.End == argument.First - 1 && (reading.Words[other.Head].Tags & _troops) != 0 && !reading.Words[other.Head].Definite)
                return true;
            if (other.Function == Function.Preposition && (other.End == argument.First || other.End == argument.First - 1 && argument.Preposition == _from) && other.First > clause.Predicate && reading.Words[other.End - 1] is { Role: WordRole.Noun or WordRole.Adjective, Definite: false })
                return true;
        }

        return false;
    }

    /// <summary>Whose weapon it is: the mines of the militia, by the bullets of the police, a raid by (li) an American aircraft, rockets that the group fired.</summary>
    private void FromWeapon(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Actors.Count > 0 || mention.Frame.Event != EventType.Assault)
            return;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Antecedent >= 0 || argument.Function is not (Function.Genitive or Function.Preposition or Function.Agent or Function.Object or Function.Subject) || (reading.Words[argument.Head].Tags & _weapons) == 0 || IsOfNearerDeed(reading, clause, argument))
                continue;
            if (argument.Function != Function.Subject && argument.End > argument.Head + 1)
            {
                foreach (var m in Fillers.Between(reading, argument.Head + 1, argument.Head + 2))
                {
                    if (reading.Entities[reading.Mentions[m].Entity].IsActor)
                    {
                        mention.Recipients.Remove(m);
                        Add(mention.Actors, m);
                        return;
                    }
                }
            }

            FromLauncher(reading, mention, clause, argument);
            if (mention.Actors.Count > 0)
                return;
        }
    }

    /// <summary>Who is said by a relative clause on a weapon to have fired, planted or thrown it.</summary>
    private void FromLauncher(Reading reading, EventMention mention, Clause clause, Argument weapon)
    {
        var end = reading.ClausesOf(clause.Sentence).End;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, weapon.Head, static x => x.Predicate); c < end; c++)
        {
            var verb = reading.Clauses[c];
            if (verb is not { Class: PartOfSpeech.Verb, Negated: false, Passive: false } || verb.HeadFirst > weapon.Head || weapon.Head >= verb.HeadEnd || !frames.Tells(verb.Lexeme, EventType.Assault))
                continue;
            foreach (var subject in verb.Arguments)
            {
                if (subject is { Function: Function.Subject, Antecedent: < 0 } && subject.First > verb.Predicate)
                    FromSubject(reading, mention, verb, subject);
            }

            return;
        }
    }

    /// <summary>Of whom something is asked without an address: the one who would do it or to whom it would be done (demanded the fall of the
    /// government, asked for the support of Egypt).</summary>
    private static void FromDemanded(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Frame.Event != EventType.Request || mention.Recipients.Count > 0)
            return;
        foreach (var argument in clause.Arguments)
        {
            if (!(argument.Function == Function.Object || argument.Function == Function.Preposition && mention.Mode == "yield") || argument.End == argument.Head + 1
                || reading.Words[argument.Head] is not { Role: WordRole.Noun, Definite: false } || !reading.Tokens[argument.Head].Word.Can(PartOfSpeech.Masdar))
                continue;
            foreach (var m in Fillers.Between(reading, argument.Head + 1, argument.Head + 2))
            {
                if (reading.Entities[reading.Mentions[m].Entity].Kind is EntityKind.Organization or EntityKind.Person or EntityKind.State
                    && !mention.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[m].Entity))
                {
                    Add(mention.Recipients, m);
                    return;
                }
            }
        }
    }

    /// <summary>Who is said to stand behind a deed did it.</summary>
    private void FromBehind(Reading reading, EventMention mention, Clause clause)
    {
        var first = clause.Predicate - 1;
        if (clause.Class == PartOfSpeech.Verb || first < 1 || !_behind.Contains(reading.Words[first].Reading.Lexeme))
            return;
        foreach (var m in Fillers.Between(reading, Math.Max(0, first - 6), first))
        {
            if (reading.Mentions[m].End == first && reading.Entities[reading.Mentions[m].Entity].IsActor)
            {
                Add(mention.Actors, m);
                return;
            }
        }
    }

    /// <summary>Whether a verbal noun tells what its genitive undergoes (the exposure of the office to an attack).</summary>
    private bool Undergoes(Reading reading, Clause nominal) => Array.Exists(frames.Control(reading, nominal).ToArray(), static c => c.Subject == "recipient");

    /// <summary>Whether a verbal noun is one of doing, whose genitive does what follows: the starting of, the carrying out by.</summary>
    private bool Acts(Reading reading, Clause nominal)
    {
        foreach (var control in frames.Control(reading, nominal))
        {
            if (control is { Subject: "actor", Complement.Length: 1 })
                return true;
        }

        return false;
    }

    /// <summary>Whether the genitive behind a verbal noun is the one to whom it is done (the killing of), and so not who did what it is done by.</summary>
    private bool IsSufferer(Reading reading, Clause nominal)
    {
        if (nominal.First(Function.Genitive) is null || nominal.First(Function.Object) is not null || nominal.First(Function.Possessor) is not null)
            return false;
        foreach (var frame in frames.Of(nominal.Lexeme, nominal.Class))
        {
            if (frame.Event is EventType.Assault or EventType.Coerce && frame.Genitive == GenitiveRole.Object && (frame.Need.Length == 0 || frame.Toll || matcher.Match(reading, nominal, frames) == frame))
                return true;
        }

        return false;
    }

    private static Argument? Doer(Clause nominal) =>
        nominal.First(Function.Possessor) ?? nominal.First(Function.Genitive) ?? nominal.First(Function.Nisba);

    /// <summary>All subjects of a verb: those joined by and are one doer.</summary>
    private void FromSubjects(Reading reading, EventMention mention, Clause governor)
    {
        foreach (var argument in governor.Arguments)
        {
            if (argument.Function == Function.Subject)
                FromSubject(reading, mention, governor, argument);
        }
    }

    private bool FromSubject(Reading reading, EventMention mention, Clause governor, Argument? subject)
    {
        if (subject is not { } phrase)
            return false;
        reading.Found.Clear();
        fillers.Mentions(reading, governor, phrase, mention.Actors, reading.Found);
        foreach (var m in reading.Found)
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor && !mention.Recipients.Exists(r => reading.Mentions[r].Entity == reading.Mentions[m].Entity))
                Add(mention.Actors, m);
        }

        return mention.Actors.Count > 0;
    }

    /// <summary>Who does something during a meeting, visit or fight that names only the other side is the one who meets, visits or fights.</summary>
    private void FromOccasion(Reading reading, EventMention mention, Clause clause)
    {
        var talks = mention.Frame.Event is EventType.Consult or EventType.Cooperate && (mention.Recipients.Count > 0 || mention.Mode == "visit");
        var fight = mention is { Mode: "clash", Recipients.Count: > 0 };
        // The sides came to terms during talks: the two who did so talked.
        var both = !talks && mention.Frame.Event == EventType.Consult;
        if (talks && clause is { Class: PartOfSpeech.Masdar or PartOfSpeech.Noun, Governor: < 0 })
        {
            FromVerbBehind(reading, mention, clause);
            return;
        }

        if (!talks && !fight && !both || clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || clause.Governor < 0
            || clause.GovernorFunction != Function.Preposition || clause.GovernorPreposition < 0 || !_occasion.Contains(clause.GovernorPreposition))
            return;
        var governor = reading.Clauses[clause.Governor];
        for (var depth = 0; depth < Climb && governor.Class != PartOfSpeech.Verb && governor.Governor >= 0; depth++)
            governor = reading.Clauses[governor.Governor];
        if (governor.Passive)
            return;
        FromSubjects(reading, mention, governor);
        if (both && mention.Actors.Count < 2)
            mention.Actors.Clear();
    }

    private static void Add(List<int> list, int item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }
}
