using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Fills the roles of an event: first from the functions of its own clause, then from the verbs that lend it their subject, then
/// from what else the sentence says of the doer and the ground.</summary>
internal sealed partial class RoleFiller(CompiledLexicon lexicon, FrameIndex frames, FrameMatcher matcher, Fillers fillers, Antecedents antecedents, TagSets tags)
{
    // Words from an arrest to the charge.
    private const int Charged = 30;

    private const string Between = "\u0628\u064A\u0646";

    private readonly int _in = Attachment.Row(lexicon, "\u0641\u064A");
    private readonly int _with = Attachment.Row(lexicon, "\u0645\u0639");
    private readonly int _to = Attachment.Row(lexicon, "\u0644");
    private readonly int _of = Attachment.Row(lexicon, "\u0645\u0646");
    private readonly HashSet<int> _ground = frames.Rows("ground");
    private readonly TagMask _locality = lexicon.TagSet("settlement", "area", "facility", "nature");
    private readonly TagMask _charge = lexicon.TagSet("charge_noun");
    private readonly TagMask _carrier = lexicon.TagSet("carrier");
    private readonly TagMask _holder = lexicon.TagSet("office", "spokesman", "rank");
    private readonly TagMask _judge = lexicon.TagSet("office", "force", "organization");
    private readonly TagMask _media = lexicon.TagSet("media");
    private readonly TagMask _force = lexicon.TagSet("force");
    private readonly TagMask _part = lexicon.TagSet("force", "fighter");
    private readonly LentRoles _lent = new(lexicon, frames, fillers, antecedents);
    private readonly ImpliedRoles _implied = new(lexicon, frames, matcher, fillers, antecedents);
    private readonly MeetingSides _sides = new(lexicon, frames, antecedents);
    private readonly SubjectDeeds _subjects = new(lexicon, frames, fillers);
    private readonly EventPlaces _places = new(lexicon, frames, fillers);
    private readonly OtherGrounds _elsewhere = new(lexicon, frames);
    private readonly Struck _struck = new(lexicon, frames, fillers, antecedents, tags);
    private readonly Sentenced _sentenced = new(frames, fillers);
    private readonly Authors _authors = new(frames, fillers);
    private readonly ProtestTargets _protests = new(lexicon, frames, fillers);

    public void Fill(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        if ((reading.Words[mention.Trigger].Tags & _charge) != 0 && reading.Words[mention.Trigger].Governed)
        {
            OnCharge(reading, mention);
            return;
        }

        foreach (var argument in clause.Arguments)
        {
            if (IsDoer(argument))
                FromArgument(reading, mention, clause, argument);
        }

        foreach (var argument in clause.Arguments)
        {
            if (!IsDoer(argument))
                FromArgument(reading, mention, clause, argument);
        }

        Quantities(reading, mention, clause);
        _implied.Own(reading, mention, clause);
        // What the verb says of a known deed does not make news of its noun.
        if (!reading.Words[mention.Trigger].Definite)
            _subjects.Fill(reading, mention, clause);
        _lent.Fill(reading, mention, clause);
        _struck.Fill(reading, mention, clause);
        _authors.Fill(reading, mention, clause);
        _sentenced.Fill(reading, mention, clause);
        _implied.Beside(reading, mention, clause);
        _protests.Fill(reading, mention, clause);
        _sides.Share(reading, mention, clause);
        _places.Fill(reading, mention, clause);
        Together(reading, mention);
        // Sent its own forces: they are not sent by someone else.
        if (mention.Frame.Event == EventType.Mobilize)
            mention.Recipients.RemoveAll(r => mention.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[r].Entity));
        for (var a = 0; a < mention.Actors.Count; a++)
            mention.Actors[a] = Whole(reading, mention.Actors[a], _part);
        Part(reading, mention, clause);
        Name(reading, mention.Actors);
        Name(reading, mention.Recipients);
    }

    /// <summary>Gives an event that stands what the verb of its noun tells, and, where it has no place, the first one ahead.</summary>
    public void Complete(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        _subjects.Fill(reading, mention, clause);
        _places.Ahead(reading, mention, clause);
    }

    /// <summary>Of a fight both sides fight: who fought with whom are both its doers.</summary>
    private void Together(Reading reading, EventMention mention)
    {
        if (mention.Mode != "clash" || !mention.Frame.Actor.Contains(Between))
            return;
        for (var r = mention.Recipients.Count - 1; r >= 0; r--)
        {
            var m = mention.Recipients[r];
            var first = reading.Mentions[m].First;
            if (first == 0 || reading.Words[first - 1] is not { Role: WordRole.Preposition } before || before.Reading.Lexeme != _with)
                continue;
            mention.Recipients.RemoveAt(r);
            Add(mention.Actors, m);
        }
    }

    /// <summary>Who is arrested or tried on a charge is accused by those who arrest or try him; what he is accused of says no more.</summary>
    private static void OnCharge(Reading reading, EventMention mention)
    {
        for (var e = reading.Events.Count - 1; e >= 0 && mention.Trigger - reading.Events[e].Trigger < Charged; e--)
        {
            var before = reading.Events[e];
            if (before.Trigger >= mention.Trigger || reading.Clauses[before.Clause].Sentence != reading.Clauses[mention.Clause].Sentence
                || before.Frame.Event is not (EventType.Coerce or EventType.Sanction or EventType.Accuse))
                continue;
            mention.Actors.AddRange(before.Actors);
            mention.Recipients.AddRange(before.Recipients);
            return;
        }
    }

    /// <summary>Whether the clause has a phrase for the recipient's role, mentioned or not (opponents of the operation).</summary>
    public bool HasComplement(Reading reading, EventMention mention, Clause clause) =>
        clause.Arguments.Exists(a => a.Function is not Function.Subject && (fillers.Any(reading, clause, a, mention.Frame.Recipient, mention.Frame)
            || (a.Function == Function.Preposition && fillers.Any(reading, clause, a, mention.Frame.Actor, mention.Frame))));

    private static bool IsDoer(Argument argument) => argument.Function is Function.Subject or Function.Agent or Function.Companion;

    private void FromArgument(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        var actor = fillers.Any(reading, clause, argument, mention.Frame.Actor, mention.Frame);
        var recipient = !actor && fillers.Any(reading, clause, argument, mention.Frame.Recipient, mention.Frame);
        var place = argument.Function is Function.Preposition or Function.Genitive or Function.Object || argument.Function == Function.Attribute && IsGround(reading, clause, argument);
        if (argument.Function == Function.Preposition && reading.Words[argument.Head].Role == WordRole.Pronoun && mention.Mode is "territory" or "restrict" or "withdraw"
            && (antecedents.Place(reading, argument.Head) is var ground && ground >= 0 || mention.Mode == "withdraw"))
        {
            if (ground >= 0)
                Add(mention.Places, ground);
            return;
        }

        if (argument.Function == Function.Object && argument.Head == clause.Predicate && clause.RelativeHead < 0 && Parallel(reading, clause, mention.Mode is "abduct" or "arrest" or "deport" or "targeted" or "beat" or "torture") is { } named
            && Add(reading, mention, clause, named, recipient))
            return;

        if (argument.Function == Function.Agent && clause.Class == PartOfSpeech.Verb && !clause.Passive && clause.First(Function.Subject) is { } doer && doer.First > clause.Predicate && clause.First(Function.Object) is { } thing && thing.First > doer.First
            || recipient && mention.Frame.Event is EventType.Accuse or EventType.Support or EventType.Reject && IsUndergone(reading, clause, argument))
            return;
        // The plan: she welcomed it, condemned it. What is judged is mostly a deed.
        if (recipient && argument.Function == Function.Preposition && clause.Class == PartOfSpeech.Verb && reading.Words[argument.Head].Role == WordRole.Pronoun && (mention.Frame.Event is EventType.Support or EventType.Reject || mention.Frame is { Event: EventType.Accuse, Mode: "disapprove" }))
            return;
        // Criticised, in a statement to (li) the reporter of the radio: to whom he speaks is not whom he means.
        if (recipient && argument.Function == Function.Preposition && argument.Preposition == _to && mention.Frame.Event is EventType.Accuse or EventType.Support or EventType.Reject or EventType.Threaten && IsMedia(reading, argument))
            return;
        // He was arrested and sentenced (it was sentenced on him): who goes on suffers it.
        if (actor && argument.Function == Function.Subject && argument.First < clause.Predicate && mention.Mode is "convict" or "arrest" or "release" && (reading.Words[argument.Head].Tags & _judge) == 0 && _implied.IsImpersonal(reading, mention, clause))
        {
            mention.DoerUnnamed = true;
            return;
        }

        if (argument.Function == Function.Object && mention.Frame.Event is EventType.Support or EventType.Aid && Fillers.IsManner(reading, argument))
            return;
        // Met the commander of (li) the army, general N: of whom he is.
        if (recipient && argument is { Function: Function.Preposition, Antecedent: < 0 } && argument.Preposition == _to && mention.Frame.Event == EventType.Consult && argument.First > 0 && (reading.Words[argument.First - 1].Tags & _holder) != 0 && clause.Arguments.Exists(a => a.Antecedent < 0 && a.End == argument.First))
            return;
        if (!actor && !recipient && !place || IsDoneByOther(reading, clause, argument, mention) || argument.Function == Function.Preposition && Nearer(reading, mention, clause, argument))
            return;
        // Units of the army seized the town: of whom they are, not from whom it was taken.
        if (recipient && argument.Function == Function.Preposition && argument.Preposition == _of && clause.Arguments.Exists(a => a.Function == Function.Subject && a.Antecedent < 0 && a.End == argument.First - 1 && IsUnit(reading, a)))
            recipient = false;
        // Sent fighters from (of) the group: of whom they are, not who sent them.
        if (actor && argument.Function == Function.Preposition && argument.Preposition == _of && clause.Class == PartOfSpeech.Verb && clause.Arguments.Exists(a => a.Function is Function.Object or Function.Subject && a.Antecedent < 0 && a.First > clause.Predicate && a.End == argument.First - 1 && (reading.Words[a.Head].Tags & _part) != 0))
            return;
        // A shelling of the army's (li) on the town: on whom it falls is told by the other phrase.
        if (recipient && argument.Function == Function.Preposition && argument.Preposition == _to && mention.Frame.Event == EventType.Assault && clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun
            && clause.Arguments.Exists(a => a is { Function: Function.Preposition, Antecedent: < 0 } && a.Preposition != _to && a.First > argument.First && fillers.Any(reading, clause, a, mention.Frame.Recipient, mention.Frame)))
            (actor, recipient) = (true, false);
        // By request of (min) the government: it has asked. Of whom something known is asked (his request of) is told so too.
        if (recipient && argument.Function == Function.Preposition && argument.Preposition == _of && mention.Frame.Event == EventType.Request && clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && argument.First <= clause.Predicate + 3
            && reading.Words[clause.Predicate] is { Definite: false, Reading.Enclitic: Pronoun.None } && clause.First(Function.Genitive) is null)
            (actor, recipient) = (true, false);
        // Called for safe passage for (li) the fighters, the command of (li) the forces called on the residents: not they are addressed.
        if (recipient && argument.Function == Function.Preposition && mention.Frame.Event is EventType.Request or EventType.Threaten && IsOther(reading, mention, clause, argument))
            recipient = false;
        // Arrested a member of the committee of (li) the party: he is the one.
        if (recipient && argument.Function == Function.Preposition && argument.Preposition == _to && mention.Frame.Event is EventType.Assault or EventType.Coerce && mention.Frame.Recipient.Contains("object")
            && clause.Arguments.Exists(a => a.Antecedent < 0 && a.First > clause.Predicate && (a.End < argument.First - 1 || a.End == argument.First && reading.Words[argument.Head].Role == WordRole.Pronoun) && !fillers.IsThing(reading.Words[a.Head]) && reading.Words[a.Head].Role == WordRole.Noun
                && fillers.Fills(reading, clause, a, "object", mention.Frame)))
            recipient = false;
        // Held the movement responsible for the shelling of the camp: the second object names a thing.
        if (argument.Function == Function.Object && recipient && mention is { Frame.Event: EventType.Accuse, Recipients.Count: > 0 } && argument.First > clause.Predicate && fillers.IsAbstract(reading.Words[argument.Head]) && reading.Words[argument.Head].Role == WordRole.Noun)
            return;
        reading.Found.Clear();
        fillers.Mentions(reading, clause, argument, IsTaken(reading, mention, clause, argument) ? Dropped(reading, clause) : recipient && argument.Function == Function.Preposition && clause.Class == PartOfSpeech.Masdar && mention.Actors.Count == 0 ? Doers(reading, clause) : mention.Actors, reading.Found, recipient && argument.Function == Function.Possessor ? Doers(reading, clause) : null);
        if (reading.Found.Count == 0 && Owner(reading, clause, argument) is { } owner)
            fillers.Mentions(reading, clause, owner, mention.Actors, reading.Found);
        // Released them: the pronoun on the noun of the verb's phrase is theirs.
        if (reading.Found.Count == 0 && mention.Mode == "release" && argument.Function is Function.Object or Function.Subject && argument.First > clause.Predicate && reading.Words[argument.Head] is { Role: WordRole.Noun, Reading.Enclitic: not Pronoun.None } freed && fillers.IsAbstract(freed)
            && antecedents.Find(reading, argument.Head, mention.Actors) is >= 0 and var released)
        {
            Add(mention.Recipients, released);
            return;
        }

        if (reading.Found.Count == 0 && argument.Function == Function.Subject && argument.First < clause.Predicate && BodyBehind(reading, argument) is >= 0 and var body)
            reading.Found.Add(body);
        mention.DoerUnnamed |= actor && reading.Found.Count == 0 && fillers.IsSomeone(reading, argument);
        for (var f = 0; f < reading.Found.Count; f++)
        {
            var m = Whole(reading, reading.Found[f], actor ? _part : _force);
            var entity = reading.Entities[reading.Mentions[m].Entity];
            if (entity.IsPlace)
            {
                // Where a deed was done that someone only speaks of is told of the deed.
                if ((place || recipient) && !(SpeaksOf(mention) && reading.Mentions[m].First > argument.Head) && !_elsewhere.IsElsewhere(reading, mention, clause, argument, reading.Mentions[m].First))
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

    private bool IsMedia(Reading reading, Argument argument) =>
        (reading.Words[argument.Head].Tags & _media) != 0 || Fillers.Between(reading, argument.First, argument.End).Any(m => reading.Entities[reading.Mentions[m].Entity].Outlet >= 0);

    /// <summary>Whether a phrase with li belongs to the matter or to the name of the one who speaks, and does not tell who is addressed.</summary>
    private bool IsOther(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        if (argument.Preposition != _to)
            return false;
        if (reading.Words[argument.Head] is { Role: WordRole.Noun } matter && reading.Tokens[argument.Head].Word.Can(PartOfSpeech.Masdar) && fillers.IsAbstract(matter) && argument.End > argument.Head + 1)
            return true;
        if (clause.Class == PartOfSpeech.Verb && mention.Frame.Recipient.Contains("object") && clause.Arguments.Exists(a => a is { Function: Function.Object, Antecedent: < 0 } && a.First > argument.First && !fillers.IsThing(reading.Words[a.Head])))
            return true;
        return clause.Arguments.Exists(a => a is { Function: Function.Preposition, Antecedent: < 0 } && a.First > clause.Predicate && a.End == argument.First && a.Preposition != _to);
    }

    /// <summary>Whether a phrase is a deed with those to whom it is done (condemned the killing of the protesters): it is not they who are condemned.</summary>
    private bool IsUndergone(Reading reading, Clause clause, Argument argument)
    {
        var end = reading.ClausesOf(clause.Sentence).End;
        // The crime of killing the child.
        var last = (reading.Tokens[argument.Head].Word.Tags & _carrier) != 0 && !reading.Words[argument.Head].Definite ? argument.Head + 1 : argument.Head;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, argument.Head, static x => x.Predicate); c < end && reading.Clauses[c].Predicate <= last; c++)
        {
            var deed = reading.Clauses[c];
            if (deed.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && deed.First(Function.Genitive) is { } genitive && matcher.Match(reading, deed, frames.Of(deed.Lexeme, deed.Class)) is { Event: EventType.Assault or EventType.Coerce or EventType.Sanction } frame)
                return !fillers.Any(reading, deed, genitive, frame.Actor, frame);
        }

        return false;
    }

    /// <summary>Whether the complement of an attribute tells where someone is to whom a deed is done (hit the forces deployed in the town).</summary>
    private bool IsGround(Reading reading, Clause clause, Argument argument)
    {
        var word = reading.Words[argument.First];
        var at = word.Reading.Has(Proclitics.Bi) || argument.First > 0 && reading.Words[argument.First - 1] is { Role: WordRole.Preposition, Reading.Lexeme: >= 0 } before && _ground.Contains(before.Reading.Lexeme);
        foreach (var other in clause.Arguments)
        {
            if (other.Function is Function.Subject or Function.Agent && other.End >= argument.First - 1 && other.First < argument.First)
                return false;
        }

        return at;
    }

    /// <returns>Whether the phrase may be what the pronoun takes up: of whom someone is accused or asked is no thing.</returns>
    private bool Add(Reading reading, EventMention mention, Clause clause, Argument named, bool recipient)
    {
        reading.Found.Clear();
        fillers.Mentions(reading, clause, named, mention.Actors, reading.Found);
        if (reading.Found.Count == 0 && (mention.Frame is { Event: EventType.Accuse, Mode: not "disapprove" } || mention.Frame.Event is EventType.Request or EventType.Threaten or EventType.Consult))
            return false;
        foreach (var m in reading.Found)
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsPlace)
                Add(mention.Places, reading.Mentions[m].Entity);
            else if (recipient)
                Add(mention.Recipients, m);
        }

        return true;
    }

    /// <summary>Whether a nominal event between a verb and a complement has the same complement: it is nearer. The noun that a verb needs
    /// for its sense (declares war on) and a verbal noun joined to this one (supervision and support of) are not.</summary>
    private bool Nearer(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        var end = reading.ClausesOf(clause.Sentence).End;
        for (var c = mention.Clause + 1; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other.Predicate >= argument.First)
                return false;
            if (other.Predicate < clause.End && clause.Class != PartOfSpeech.Verb && other.Chunk == clause.Chunk || mention.Frame.Toll && other.Governor == mention.Clause && other.GovernorFunction == Function.Subject)
                continue;
            if (other.Predicate <= clause.Predicate || other.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || frames.Of(other.Lexeme, other.Class).IsEmpty
                || !SpeaksOf(mention) && Needed(reading, mention, other) || Joined(reading, clause, other) || frames.IsTopic(other.GovernorPreposition) && !(other.First(Function.Possessor) is not null && argument.First == other.Predicate + 1))
                continue;
            if (other.Arguments.Exists(a => a.First == argument.First && a.End == argument.End) && matcher.Match(reading, other, frames.Of(other.Lexeme, other.Class)) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Whether an event only speaks of a deed: what stands behind that is where the deed was done.</summary>
    private static bool SpeaksOf(EventMention mention) => mention.Frame.Event is EventType.Accuse or EventType.Support or EventType.Reject or EventType.Threaten;

    private static bool Joined(Reading reading, Clause clause, Clause other) =>
        clause.Class != PartOfSpeech.Verb && other.Chunk == clause.Chunk + 1 && reading.Words[other.Predicate].Joined;

    private static bool Needed(Reading reading, EventMention mention, Clause other)
    {
        if (other.Governor != mention.Clause || other.GovernorFunction != Function.Object)
            return false;
        var word = reading.Words[other.Predicate];
        return Array.Exists(mention.Frame.Need, n => n.Function is "object" or "any" && n.Meets(word.Reading.Lexeme, word.Tags));
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

    /// <summary>No one does a thing to himself: who stands in both roles keeps that of his place behind a verbal noun that takes its object
    /// for genitive, else that of the doer.</summary>
    private static void Part(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Actors.Count == 0 || mention.Recipients.Count == 0)
            return;
        bool In(List<int> list, int m) => list.Exists(x => reading.Mentions[x].Entity == reading.Mentions[m].Entity);
        if (clause.Class is PartOfSpeech.Masdar or PartOfSpeech.Noun && mention.Frame.Genitive == GenitiveRole.Object && clause.First(Function.Genitive) is { } genitive && mention.Recipients.Exists(m => reading.Mentions[m].First >= genitive.First))
            mention.Actors.RemoveAll(m => In(mention.Recipients, m));
        else
            mention.Recipients.RemoveAll(m => In(mention.Actors, m));
    }

    private static void Add(List<int> list, int item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }
}
