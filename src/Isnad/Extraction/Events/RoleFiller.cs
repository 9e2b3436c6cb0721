using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Fills the roles of an event from the functions of its clause, from the verb that governs it, and from what the
/// discourse has named.</summary>
internal sealed class RoleFiller(CompiledLexicon lexicon, FrameIndex frames, Fillers fillers, Antecedents antecedents)
{
    private readonly string _between = "\u0628\u064A\u0646";
    private readonly UInt128 _occasion = lexicon.TagSet("occasion");
    private readonly HashSet<int> _owner = Rows(lexicon, "owner");
    private readonly HashSet<int> _purpose = Rows(lexicon, "purpose");

    public void Fill(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        foreach (var argument in clause.Arguments)
            FromArgument(reading, mention, clause, argument);
        Quantities(reading, mention, clause);
        FromNisba(reading, mention, clause);
        if (clause.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple)
            FromItself(reading, mention, clause);
        FromOwner(reading, mention, clause);
        if (mention.Actors.Count == 0)
            FromGovernor(reading, mention, clause, 0);
        else
            FromRelativeVerb(reading, mention, clause);
        if (mention.Actors.Count == 0)
            FromPurpose(reading, mention, clause);
        if (mention.Actors.Count == 0)
            FromOccasion(reading, mention, clause);
        if (mention.Actors.Count == 0 && clause.RelativeHead >= 0)
            FromRelativeHead(reading, mention, clause);
        if (mention.Actors.Count == 0 && clause.Class == PartOfSpeech.Verb && clause.First(Function.Subject) is null && !clause.Passive
            && mention.Frame.Actor.Contains("subject") && antecedents.Subject(reading, clause.Predicate) is >= 0 and var antecedent)
            Add(mention.Actors, antecedent);
        Visited(reading, mention);
        TwoSides(reading, mention, clause);
        if (mention.Places.Count == 0 && mention.Frame.Event is EventType.Assault or EventType.Protest or EventType.Coerce or EventType.Mobilize or EventType.Retreat)
            Nearby(reading, mention, clause);
        if (mention.Places.Count == 0 && clause.Class == PartOfSpeech.Verb && mention.Frame.Event is EventType.Assault or EventType.Protest or EventType.Coerce or EventType.Mobilize or EventType.Retreat)
            Leading(reading, mention, clause);
    }

    /// <summary>The place with which a sentence opens (in the south, gunmen attacked a post) is where its deeds are done.</summary>
    private static void Leading(Reading reading, EventMention mention, Clause clause)
    {
        var sentence = reading.Sentences[clause.Sentence];
        var first = reading.Words[sentence.First].Role == WordRole.Preposition ? sentence.First + 1 : reading.Words[sentence.First].Governed ? sentence.First : -1;
        if (first < 0 || mention.Trigger - first > 25)
            return;
        foreach (var m in Fillers.Between(reading, first, Math.Min(first + 2, mention.Trigger)))
        {
            var end = reading.Mentions[m].End;
            if (!reading.Entities[reading.Mentions[m].Entity].IsPlace || end > mention.Trigger || reading.Words[end].Role is WordRole.Noun or WordRole.Name)
                continue;
            Add(mention.Places, reading.Mentions[m].Entity);
            return;
        }
    }

    /// <summary>Whether the clause has a phrase for the recipient's role, mentioned or not (opponents of the operation).</summary>
    public bool HasComplement(Reading reading, EventMention mention, Clause clause) =>
        clause.Arguments.Exists(a => a.Function is not Function.Subject && (Any(reading, clause, a, mention.Frame.Recipient, mention.Frame)
            || (a.Function == Function.Preposition && Any(reading, clause, a, mention.Frame.Actor, mention.Frame))));

    /// <summary>Of two who talk or work with each other the second is the recipient.</summary>
    private void TwoSides(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Frame.Event is not (EventType.Consult or EventType.Cooperate) || mention.Recipients.Count > 0 || mention.Actors.Count < 2)
            return;
        foreach (var argument in clause.Arguments)
        {
            var between = argument.Function == Function.Preposition && argument.Preposition >= 0 && lexicon.Lexemes[argument.Preposition].Lemma.StartsWith(_between, StringComparison.Ordinal);
            var pair = argument.Function == Function.Subject && argument.End == argument.First + 1 && reading.Words[argument.Head].Reading.Has(WordFeatures.Dual);
            if (!between && !pair && argument.Function is not (Function.Possessor or Function.Genitive))
                continue;
            mention.Recipients.Add(mention.Actors[^1]);
            mention.Actors.RemoveAt(mention.Actors.Count - 1);
            return;
        }
    }

    private void FromArgument(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        var actor = Any(reading, clause, argument, mention.Frame.Actor, mention.Frame);
        var recipient = !actor && Any(reading, clause, argument, mention.Frame.Recipient, mention.Frame);
        var place = argument.Function is Function.Preposition or Function.Genitive or Function.Object or Function.Attribute;
        if (argument.Function == Function.Preposition && reading.Words[argument.Head].Role == WordRole.Pronoun && mention.Mode == "territory"
            && antecedents.Place(reading, argument.Head) is >= 0 and var ground)
        {
            Add(mention.Places, ground);
            return;
        }

        if (!actor && !recipient && !place || argument.Function == Function.Preposition && Nearer(reading, mention, argument))
            return;
        reading.Found.Clear();
        fillers.Mentions(reading, argument, reading.Found);
        foreach (var m in reading.Found)
        {
            var entity = reading.Entities[reading.Mentions[m].Entity];
            if (entity.IsPlace)
            {
                if (place || recipient)
                    Add(mention.Places, reading.Mentions[m].Entity);
            }
            else if (actor)
            {
                Add(mention.Actors, m);
            }
            else if (recipient)
            {
                Add(mention.Recipients, m);
            }
        }
    }

    /// <summary>Whether a nominal event between a verb and a complement has the same complement: it is nearer.</summary>
    private bool Nearer(Reading reading, EventMention mention, Argument argument)
    {
        var end = reading.ClausesOf(reading.Clauses[mention.Clause].Sentence).End;
        for (var c = mention.Clause + 1; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other.Predicate >= argument.First)
                return false;
            if (other.Predicate < reading.Clauses[mention.Clause].End && reading.Clauses[mention.Clause].Class != PartOfSpeech.Verb && other.Chunk == reading.Clauses[mention.Clause].Chunk)
                continue;
            if (other.Predicate > reading.Clauses[mention.Clause].Predicate && other.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && other.Arguments.Contains(argument) && !frames.Of(other.Lexeme, other.Class).IsEmpty)
                return true;
        }

        return false;
    }

    private bool Any(Reading reading, Clause clause, Argument argument, string[] functions, Frame frame)
    {
        foreach (var function in functions)
        {
            if (fillers.Fills(reading, clause, argument, function, frame))
                return true;
        }

        return false;
    }

    private static void Quantities(Reading reading, EventMention mention, Clause clause)
    {
        for (var q = 0; q < reading.Quantities.Count; q++)
        {
            var quantity = reading.Quantities[q];
            if (quantity.First >= clause.End || quantity.Unit is QuantityUnit.Percent or QuantityUnit.Duration)
                continue;
            foreach (var argument in clause.Arguments)
            {
                if (argument.Antecedent < 0 && quantity.First < argument.End && argument.First < quantity.End)
                {
                    Add(mention.Quantities, q);
                    break;
                }
            }
        }
    }

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
                if (reading.Mentions[m].End == argument.Head + 1 && reading.Entities[reading.Mentions[m].Entity].IsActor)
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

    /// <summary>The subject of a verb that lends it: who launches a raid raids; who undergoes an attack is attacked.</summary>
    private void FromGovernor(Reading reading, EventMention mention, Clause clause, int depth)
    {
        if (clause.Governor < 0 || depth > 4)
        {
            FromRelativeVerb(reading, mention, clause);
            return;
        }

        var governor = reading.Clauses[clause.Governor];
        foreach (var control in frames.Control(governor.Lexeme))
        {
            if (!Complements(clause, control))
                continue;
            Lend(reading, mention, governor, control);
            if (mention.Actors.Count == 0 && control is { Subject: "none", Complement: "object", Modality: Modality.Actual } && (mention.Mode == "territory" || mention.Frame.Event == EventType.Retreat))
                FromAnnouncer(reading, mention, governor);
            if (mention.Actors.Count == 0 && control.Subject == "actor")
                FromGovernor(reading, mention, governor, depth + 1);
            if (mention.Actors.Count == 0)
                FromRelativeVerb(reading, mention, clause);
            return;
        }

        if (mention.Actors.Count == 0 && clause.GovernorFunction == Function.Genitive && governor.Class != PartOfSpeech.Verb)
            FromGovernor(reading, mention, governor, depth + 1);
        if (mention.Actors.Count == 0)
            FromRelativeVerb(reading, mention, clause);
    }

    /// <summary>The force that announces that ground was taken or left took or left it.</summary>
    private void FromAnnouncer(Reading reading, EventMention mention, Clause governor)
    {
        if (governor.Class != PartOfSpeech.Verb || governor.First(Function.Subject) is not { } subject)
            return;
        reading.Found.Clear();
        fillers.Mentions(reading, subject, reading.Found);
        foreach (var m in reading.Found)
        {
            if (reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.ArmedGroup && !mention.Recipients.Contains(m))
                Add(mention.Actors, m);
        }
    }

    /// <summary>Whose a deed is: a raid by the air force, a visit of the minister's (the prepositions li and min behind the noun of a deed).</summary>
    private void FromOwner(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Actors.Count > 0 || clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || mention.Frame.Toll)
            return;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function != Function.Preposition || !_owner.Contains(argument.Preposition) || Any(reading, clause, argument, mention.Frame.Recipient, mention.Frame)
                || Nearer(reading, mention, argument))
                continue;
            reading.Found.Clear();
            fillers.Mentions(reading, argument, reading.Found);
            foreach (var m in reading.Found)
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsActor && reading.Mentions[m].First == argument.First && !mention.Recipients.Contains(m))
                    Add(mention.Actors, m);
            }
        }
    }

    /// <summary>What someone does in order to do a second thing: the same one does both (came to discuss, trained to storm).</summary>
    private void FromPurpose(Reading reading, EventMention mention, Clause clause)
    {
        if (clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun))
            return;
        while (clause.Governor >= 0 && clause.GovernorFunction is Function.Genitive or Function.Object && reading.Clauses[clause.Governor].Class == PartOfSpeech.Masdar)
            clause = reading.Clauses[clause.Governor];
        if (clause.Governor < 0 || clause.GovernorFunction != Function.Preposition
            || clause.GovernorPreposition < 0 || mention.Frame.Toll || !_purpose.Contains(clause.GovernorPreposition))
            return;
        var governor = reading.Clauses[clause.Governor];
        for (var depth = 0; depth < 4 && governor.Class != PartOfSpeech.Verb && governor.Governor >= 0; depth++)
            governor = reading.Clauses[governor.Governor];
        if (governor.First(Function.Subject) is not { } subject || governor.Passive)
            return;
        reading.Found.Clear();
        fillers.Mentions(reading, subject, reading.Found);
        foreach (var m in reading.Found)
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor && !mention.Recipients.Contains(m))
                Add(mention.Actors, m);
        }
    }

    /// <summary>Who does something during a meeting or visit that names only the other side is the one who meets or visits.</summary>
    private void FromOccasion(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Frame.Event is not (EventType.Consult or EventType.Cooperate) || clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun)
            || mention.Recipients.Count == 0 && mention.Mode != "visit" || clause.Governor < 0 || clause.GovernorFunction != Function.Preposition
            || clause.GovernorPreposition < 0 || (lexicon.Lexemes[clause.GovernorPreposition].Tags & _occasion) == 0)
            return;
        var governor = reading.Clauses[clause.Governor];
        for (var depth = 0; depth < 4 && governor.Class != PartOfSpeech.Verb && governor.Governor >= 0; depth++)
            governor = reading.Clauses[governor.Governor];
        if (governor.Passive || governor.First(Function.Subject) is not { } subject)
            return;
        reading.Found.Clear();
        fillers.Mentions(reading, subject, reading.Found);
        foreach (var m in reading.Found)
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor && !mention.Recipients.Exists(r => reading.Mentions[r].Entity == reading.Mentions[m].Entity))
                Add(mention.Actors, m);
        }
    }

    private void Lend(Reading reading, EventMention mention, Clause governor, ControlVerb control)
    {
        foreach (var argument in governor.Arguments)
        {
            var subject = argument.Function is Function.Subject or Function.Possessor or Function.Nisba
                || (argument.Function == Function.Genitive && governor.Class == PartOfSpeech.Masdar && governor.First(Function.Object) is not null);
            if (control.Subject == "object" ? argument.Function != Function.Object : !subject && argument.Function != Function.Preposition)
                continue;
            reading.Found.Clear();
            fillers.Mentions(reading, argument, reading.Found);
            foreach (var m in reading.Found)
            {
                var entity = reading.Entities[reading.Mentions[m].Entity];
                if (entity.IsPlace)
                    Add(mention.Places, reading.Mentions[m].Entity);
                else if (argument.Function == Function.Object)
                    Add(mention.Actors, m);
                else if (subject && control.Subject == "actor")
                    Add(mention.Actors, m);
                else if (subject && control.Subject == "recipient")
                    Add(mention.Recipients, m);
                else if (!subject && mention.Recipients.Count == 0 && Any(reading, governor, argument, mention.Frame.Recipient, mention.Frame))
                    Add(mention.Recipients, m);
            }
        }

        if (mention.Actors.Count == 0 && control.Subject == "actor" && governor.Class == PartOfSpeech.Verb && governor.First(Function.Subject) is null
            && !governor.Passive && antecedents.Subject(reading, governor.Predicate) is >= 0 and var antecedent)
            Add(mention.Actors, antecedent);
        if (mention.Recipients.Count == 0 && control.Subject == "recipient" && governor.Class == PartOfSpeech.Verb && governor.First(Function.Subject) is null
            && antecedents.Subject(reading, governor.Predicate) is >= 0 and var receiver)
            Add(mention.Recipients, receiver);
    }

    private bool Complements(Clause clause, ControlVerb control) => control.Complement switch
    {
        "object" => clause.GovernorFunction is Function.Object or Function.Genitive,
        "clause" => clause.Class == PartOfSpeech.Verb,
        "subject" => clause.GovernorFunction == Function.Subject,
        _ => clause.GovernorFunction == Function.Preposition && clause.GovernorPreposition >= 0
            && string.Equals(lexicon.Lexemes[clause.GovernorPreposition].Lemma, control.Complement, StringComparison.Ordinal),
    };

    /// <summary>The verb of a relative clause on the event's noun: the operation that X launches, the attack that killed Y.</summary>
    private void FromRelativeVerb(Reading reading, EventMention mention, Clause clause)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other.Class != PartOfSpeech.Verb || other.RelativeHead != clause.Chunk)
                continue;
            foreach (var control in frames.Control(other.Lexeme))
            {
                if (control.Complement == "object" || control.Complement.Length == 1)
                {
                    Lend(reading, mention, other, control);
                    break;
                }
            }

            FromComplements(reading, mention, other, mention.Frame.Event == EventType.Consult && mention.Actors.Count == 0);
        }
    }

    /// <summary>The places in the complements of a relative clause; and those whom a meeting brings together.</summary>
    private void FromComplements(Reading reading, EventMention mention, Clause other, bool meeting)
    {
        foreach (var argument in other.Arguments)
        {
            if (argument.Function is not (Function.Object or Function.Preposition))
                continue;
            reading.Found.Clear();
            fillers.Mentions(reading, argument, reading.Found);
            foreach (var m in reading.Found)
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsPlace)
                    Add(mention.Places, reading.Mentions[m].Entity);
                else if (meeting && argument.Function == Function.Object && argument.First > other.Predicate)
                    Add(mention.Actors.Count == 0 ? mention.Actors : mention.Recipients, m);
            }
        }
    }

    /// <summary>The noun that a relative clause belongs to: who does what the clause says.</summary>
    private void FromRelativeHead(Reading reading, EventMention mention, Clause clause)
    {
        if (clause.Class != PartOfSpeech.Verb || clause.First(Function.Subject) is not null && !clause.Passive)
            return;
        var role = clause.Passive || fillers.HiddenPassive(reading, clause, mention.Frame) ? mention.Recipients : mention.Actors;
        var last = -1;
        foreach (var m in Fillers.Between(reading, Math.Max(0, clause.Predicate - 25), clause.Predicate))
        {
            var candidate = reading.Mentions[m];
            if (reading.Entities[candidate.Entity].IsActor && candidate.End <= clause.Predicate && (last < 0 || reading.Mentions[last].End <= candidate.First))
                last = m;
        }

        if (last >= 0)
            Add(role, last);
    }

    /// <summary>The first place behind the event's word in its own clause, when it is governed by a preposition and no other predicate
    /// stands between.</summary>
    private static void Nearby(Reading reading, EventMention mention, Clause clause)
    {
        var sentence = reading.Sentences[clause.Sentence];
        var end = Math.Min(sentence.End, mention.Trigger + 30);
        for (var i = mention.Trigger + 1; i < end; i++)
        {
            if (reading.Words[i].Role is WordRole.Verb or WordRole.Subordinator or WordRole.Relative or WordRole.Conditional)
                return;
            if (reading.Words[i].Role != WordRole.Preposition && !reading.Words[i].Governed)
                continue;
            var first = reading.Words[i].Role == WordRole.Preposition ? i + 1 : i;
            foreach (var m in Fillers.Between(reading, first, first + 2))
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsPlace && !Claimed(reading, clause, first))
                {
                    Add(mention.Places, reading.Mentions[m].Entity);
                    return;
                }
            }
        }
    }

    /// <summary>Whether a phrase is an argument of another event between.</summary>
    private static bool Claimed(Reading reading, Clause clause, int token)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other != clause && other.Predicate > clause.Predicate && other.Predicate < token && other.Class != PartOfSpeech.Verb
                && other.Arguments.Exists(a => a.First <= token && token < a.End))
                return true;
        }

        return false;
    }

    /// <summary>Who visits a capital or country visits its government.</summary>
    private void Visited(Reading reading, EventMention mention)
    {
        if (mention.Frame.Event != EventType.Consult || mention.Mode != "visit" || mention.Recipients.Count > 0)
            return;
        foreach (var place in mention.Places)
        {
            var row = reading.Entities[place].Place;
            if (row < 0)
                continue;
            for (var m = 0; m < reading.Mentions.Count; m++)
            {
                var actor = reading.Entities[reading.Mentions[m].Entity].Actor;
                if (actor < 0 || lexicon.Actors[actor].Kind != EntityKind.State)
                    continue;
                if (lexicon.Actors[actor].Capital == row || lexicon.Places[row].Id == lexicon.Actors[actor].Id)
                {
                    Add(mention.Recipients, m);
                    break;
                }
            }
        }
    }

    private static HashSet<int> Rows(CompiledLexicon lexicon, string tag)
    {
        var set = lexicon.TagSet(tag);
        var rows = new HashSet<int>();
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if ((lexicon.Lexemes[i].Tags & set) != 0)
                rows.Add(i);
        }

        return rows;
    }

    private static void Add(List<int> list, int item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }
}
