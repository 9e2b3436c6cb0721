using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Roles that an event has from other verbs: who launches a raid raids, who undergoes an attack is attacked; the verb of a relative
/// clause on the event's noun; who announces what was done.</summary>
internal sealed partial class LentRoles(CompiledLexicon lexicon, FrameIndex frames, Fillers fillers, Antecedents antecedents)
{
    private const int Depth = 4;

    // Words of the name of one who decides.
    private const int Phrase = 10;

    private readonly int _from = Attachment.Row(lexicon, "\u0645\u0646");
    private readonly int _between = Attachment.Row(lexicon, "\u0628\u064A\u0646");
    private readonly HashSet<int> _owner = frames.Rows("owner");
    private readonly TagMask _blame = lexicon.TagSet("blame");
    private readonly TagMask _denial = lexicon.TagSet("denial");
    private readonly TagMask _holder = lexicon.TagSet("office", "spokesman", "person");
    private readonly OtherGrounds _elsewhere = new(lexicon, frames);
    private readonly TagMask _resolve = lexicon.TagSet("resolve");
    private readonly Announcers _announcers = new(lexicon);

    public void Fill(Reading reading, EventMention mention, Clause clause)
    {
        FromRelativeVerb(reading, mention, clause);
        if (mention is { Actors.Count: 0, DoerUnnamed: false })
            FromAttribute(reading, mention, clause);
        if (mention.Actors.Count == 0 || mention.Recipients.Count == 0)
            FromGovernor(reading, mention, clause, 0, carried: false);
        if (mention is { Actors.Count: 0, DoerUnnamed: false })
            FromBlame(reading, mention, clause);
        if (mention is { Actors.Count: 0, DoerUnnamed: false } && clause.Class == PartOfSpeech.Masdar)
            FromResolve(reading, mention);
        if (mention.Recipients.Count == 0)
            FromAddressee(reading, mention, clause);
    }

    /// <summary>Those who are said by the word right before to be accused of a deed or to have a part in it did it, named or not (five charged with
    /// the killing of, those involved in).</summary>
    private void FromAttribute(Reading reading, EventMention mention, Clause clause)
    {
        while (clause is { Governor: >= 0, GovernorFunction: Function.Genitive } && reading.Clauses[clause.Governor].Class == PartOfSpeech.Masdar && reading.Clauses[clause.Governor].Predicate == clause.Predicate - 1)
            clause = reading.Clauses[clause.Governor];
        if (clause.GovernorFunction != Function.Preposition || clause.GovernorPreposition < 0)
            return;
        var before = reading.Words[clause.Predicate].Governed ? clause.Predicate - 1 : clause.Predicate - 2;
        // Succeeded last week in: the past week goes on with nothing.
        if (before < 0 || reading.Words[before] is not { IsNominal: true } || reading.Tokens[before].Word is not { } word || reading.TimeIndex.Around(before) >= 0)
            return;
        var preposition = lexicon.Lexemes[clause.GovernorPreposition].Lemma;
        if (!(word.TryGet(PartOfSpeech.PassiveParticiple, out var participle) && Lends(participle.Lexeme, "object", preposition) || word.TryGet(PartOfSpeech.ActiveParticiple, out participle) && Lends(participle.Lexeme, "actor", preposition)))
            return;
        foreach (var m in Fillers.Between(reading, Math.Max(0, before - Depth), before + 1))
        {
            if (reading.Mentions[m].End >= before && reading.Entities[reading.Mentions[m].Entity].IsActor)
                Add(mention.Actors, m);
        }

        mention.DoerUnnamed = mention.Actors.Count == 0;
    }

    private bool Lends(int lexeme, string role, string preposition)
    {
        foreach (var control in frames.Control(lexeme))
        {
            if (control.Subject == role && string.Equals(control.Complement, preposition, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Who is told of a refusal, promise or threat is the one refused, promised or threatened.</summary>
    private void FromAddressee(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Frame.Event is not (EventType.Reject or EventType.Agree or EventType.Threaten or EventType.Request or EventType.Support)
            || clause.Governor < 0 || clause.GovernorFunction != Function.Object || clause.Class == PartOfSpeech.Verb)
            return;
        var governor = reading.Clauses[clause.Governor];
        if ((governor.Class == PartOfSpeech.Verb ? governor.First(Function.Object) : governor.First(Function.Genitive)) is not { } told || told.First >= clause.Predicate || told.End > clause.Predicate)
            return;
        AddNamed(reading, mention, governor, told, mention.Recipients);
    }

    /// <summary>The subject of a verb that lends it: who launches a raid raids; who undergoes an attack is attacked.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="mention">The event.</param>
    /// <param name="clause">Its clause, or that of a noun above it.</param>
    /// <param name="depth">Nouns climbed so far.</param>
    /// <param name="carried">Whether one of them says that it is done (the carrying out of).</param>
    private void FromGovernor(Reading reading, EventMention mention, Clause clause, int depth, bool carried)
    {
        if (clause.Governor < 0 || depth > Depth)
            return;
        var governor = reading.Clauses[clause.Governor];
        foreach (var control in frames.Control(reading, governor))
        {
            if (!frames.Fits(clause, control))
                continue;
            if (frames.IsSpokenOf(reading, mention, governor) || control.Modality == Modality.Negated && IsRejected(reading, mention, governor))
                return;
            Lend(reading, mention, governor, control);
            if (mention.Actors.Count == 0 && (control.Subject == "speaker" || control is { Subject: "none", Complement: "object" or "\u0628", Modality: Modality.Actual or Modality.Negated }))
                _announcers.Fill(reading, mention, clause, governor, own: control.Subject == "speaker", carried);
            if (mention.Actors.Count == 0 && control.Subject is "none" or "speaker" && mention.Frame.Event == EventType.Protest)
                FromCaller(reading, mention, governor);
            if (mention.Actors.Count == 0 && control.Subject == "actor")
                FromGovernor(reading, mention, governor, depth + 1, carried: true);
            // Faces charges of arming: who is charged has done it.
            if (mention is { Actors.Count: 0, DoerUnnamed: false } && control.Subject == "object" && governor is { Class: not PartOfSpeech.Verb, Governor: >= 0 } && reading.Clauses[governor.Governor] is { Class: PartOfSpeech.Verb } faces && frames.LendsReceiver(faces, governor))
                FromSubject(reading, mention, faces);
            return;
        }

        if (mention.Actors.Count == 0 && clause.GovernorFunction == Function.Genitive && governor.Class != PartOfSpeech.Verb && !(governor.Class == PartOfSpeech.Noun && frames.Asks(governor)))
            FromGovernor(reading, mention, governor, depth + 1, carried);
    }

    /// <summary>Whether a known attack is what someone rejects: it is not his.</summary>
    private bool IsRejected(Reading reading, EventMention mention, Clause governor)
    {
        var word = reading.Words[mention.Trigger];
        if (mention.Frame.Event != EventType.Assault || !word.Definite && word.Reading.Enclitic == Pronoun.None)
            return false;
        foreach (var frame in frames.Of(governor.Lexeme, governor.Class))
        {
            if (frame.Event == EventType.Reject)
                return true;
        }

        return false;
    }

    /// <summary>Who calls for a strike or a march is behind it.</summary>
    private void FromCaller(Reading reading, EventMention mention, Clause governor)
    {
        if (governor.Passive || !frames.Addresses(governor.Lexeme) || governor.First(Function.Subject) is not { } subject)
            return;
        AddNamed(reading, mention, governor, subject, mention.Actors);
    }

    private void Lend(Reading reading, EventMention mention, Clause governor, ControlVerb control)
    {
        FromExperiencer(reading, mention, governor);
        var role = control.Subject;
        var agent = role == "recipient" && Acts(reading, governor);
        var (actors, recipients) = (mention is { Actors.Count: 0, DoerUnnamed: false }, mention.Recipients.Count == 0);
        foreach (var argument in governor.Arguments)
        {
            // Who is blamed for a deed stands before it, not inside its own phrase (held the movement responsible for the killing of).
            if (argument.First <= mention.Trigger && mention.Trigger < argument.End && (role == "object" || argument is { Function: Function.Subject, Antecedent: < 0 }))
                continue;
            var subject = IsSubject(governor, argument, control);
            var done = argument.Function == Function.Object && (role == "object" || role == "recipient" && (agent || governor.Passive))
                || role == "object" && governor is { Passive: true, Class: PartOfSpeech.Verb } && argument.Function == Function.Subject
                || role == "object" && argument.Function == Function.Genitive && governor.Class != PartOfSpeech.Verb;
            if (!done && !subject && argument.Function != Function.Preposition || role == "object" && !done)
                continue;
            // The rapporteur of (li) the council paid a visit: of whom he is.
            if (argument.Function == Function.Preposition && argument.Preposition >= 0 && _owner.Contains(argument.Preposition) && argument.Preposition != _from && argument.First < mention.Trigger && governor.Arguments.Exists(a => a is { Function: Function.Subject, Antecedent: < 0 } && a.End == argument.First && (reading.Words[a.Head].Tags & _holder) != 0))
                continue;
            // Accused her of: the pronoun is not the one who accuses.
            var doers = argument.Function == Function.Object && argument.Head == governor.Predicate ? Subjects(reading, governor) : mention.Actors;
            reading.Found.Clear();
            fillers.Mentions(reading, governor, argument, doers, reading.Found);
            foreach (var m in reading.Found)
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsPlace)
                {
                    // Where someone announces a deed says nothing of where it was done.
                    if ((role != "speaker" || argument.First > mention.Trigger) && !_elsewhere.IsElsewhere(reading, mention, governor, argument, reading.Mentions[m].First))
                        Add(mention.Places, reading.Mentions[m].Entity);
                }
                else if (actors && (done ? role == "object" : subject && (role == "actor" || agent)))
                    Add(mention.Actors, m);
                else if (recipients && role == "recipient" && (done || subject && !agent))
                    Add(mention.Recipients, m);
                else if (recipients && !subject && !done && role != "none" && fillers.Any(reading, governor, argument, mention.Frame.Recipient, mention.Frame))
                    Add(mention.Recipients, m);
                else if (actors && argument.Function == Function.Preposition && (governor.Passive && _owner.Contains(argument.Preposition) || role == "recipient" && !agent && argument.Preposition == _from))
                    Add(mention.Actors, m);
            }
        }

        if (actors && mention.Actors.Count == 0 && governor.Class == (role == "object" ? PartOfSpeech.PassiveParticiple : PartOfSpeech.ActiveParticiple) && role is "object" or "actor")
            LendItself(reading, mention, governor);
        if (governor.Class == PartOfSpeech.Verb && governor.First(Function.Subject) is null && !governor.Passive && !(governor.RelativeHead == reading.Clauses[mention.Clause].Chunk && reading.Words[governor.Predicate].Reading.Enclitic == Pronoun.None))
            LendDropped(reading, mention, governor, role);
        else if (role == "recipient" && recipients && mention.Recipients.Count == 0 && governor.Class == PartOfSpeech.Masdar)
            LendControlled(reading, mention, governor);
    }

    /// <summary>The mentions in the subjects of a verb.</summary>
    private List<int> Subjects(Reading reading, Clause verb)
    {
        var doers = new List<int>();
        foreach (var argument in verb.Arguments)
        {
            if (argument.Function == Function.Subject)
                fillers.Mentions(reading, verb, argument, doers, doers);
        }

        return doers;
    }

    /// <summary>Who does what a verbal noun without its subject says is the subject of the verb above it: seeks to get support.</summary>
    private void LendControlled(Reading reading, EventMention mention, Clause governor)
    {
        if (governor.First(Function.Genitive) is { } genitive && !(genitive.First <= mention.Trigger && mention.Trigger < genitive.End) || governor.First(Function.Possessor) is not null)
            return;
        for (var depth = 0; depth < Depth && governor.Governor >= 0; depth++)
        {
            governor = reading.Clauses[governor.Governor];
            if (governor.Class != PartOfSpeech.Verb)
                continue;
            foreach (var argument in governor.Arguments)
            {
                if (argument.Function != Function.Subject || governor.Passive)
                    continue;
                reading.Found.Clear();
                fillers.Mentions(reading, governor, argument, mention.Actors, reading.Found);
                foreach (var m in reading.Found)
                {
                    if (reading.Entities[reading.Mentions[m].Entity].IsActor && !mention.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[m].Entity))
                        Add(mention.Recipients, m);
                }
            }

            return;
        }
    }

    /// <summary>A participle that is a mention, or the end of one, names who did it: those accused of the bombing, those involved in it.</summary>
    private static void LendItself(Reading reading, EventMention mention, Clause governor)
    {
        foreach (var m in Fillers.Between(reading, Math.Max(0, governor.Predicate - Depth), governor.Predicate + 1))
        {
            if (reading.Mentions[m].End > governor.Predicate && reading.Entities[reading.Mentions[m].Entity].IsActor)
            {
                Add(mention.Actors, m);
                return;
            }
        }
    }

    /// <summary>Whose decision or intention a deed is: the decision of the court to free, his intention to withdraw.</summary>
    private void FromResolve(Reading reading, EventMention mention)
    {
        var end = mention.Trigger;
        if (end == 0 || reading.Words[end].Governed || reading.Words[end].Joined)
            return;
        if ((reading.Words[end - 1].Tags & _resolve) != 0 && reading.Words[end - 1].Reading.Enclitic != Pronoun.None)
        {
            if (antecedents.Find(reading, end - 1, []) is >= 0 and var found)
                Add(mention.Actors, found);
            return;
        }

        foreach (var m in Fillers.Between(reading, Math.Max(0, end - Phrase), end))
        {
            var named = reading.Mentions[m];
            if (named.End != end || named.First == 0 || (reading.Words[named.First - 1].Tags & _resolve) == 0 || reading.Words[named.First - 1].Definite || !reading.Entities[named.Entity].IsActor)
                continue;
            Add(mention.Actors, m);
            return;
        }
    }

    /// <summary>Whose responsibility for a deed is told of did it (announced its responsibility for the attack), unless he denies that.</summary>
    private void FromBlame(Reading reading, EventMention mention, Clause clause)
    {
        var first = reading.Sentences[clause.Sentence].First;
        var i = mention.Trigger - 1;
        while (i > first && reading.Words[i].Role is WordRole.Quantifier or WordRole.Number or WordRole.Demonstrative or WordRole.Preposition || i > first && reading.Words[i].Role == WordRole.Noun && !reading.Words[i].Definite && (reading.Words[i].Tags & _blame) == 0)
            i--;
        if (i <= first || (reading.Words[i].Tags & _blame) == 0 || reading.Words[i].Reading.Enclitic == Pronoun.None)
            return;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, i, static x => x.Predicate) - 1; c >= 0 && reading.Clauses[c].Sentence == clause.Sentence; c--)
        {
            var verb = reading.Clauses[c];
            if (verb.Class != PartOfSpeech.Verb || verb.Predicate >= i)
                continue;
            if (verb.Negated || verb.Lexeme >= 0 && (lexicon.Lexemes[verb.Lexeme].Tags & _denial) != 0 || FromSubject(reading, mention, verb))
                return;
            break;
        }

        if (antecedents.Find(reading, i, []) is >= 0 and var found)
            Add(mention.Actors, found);
    }

    /// <summary>Adds the subject of a verb; whether it has one, named or not.</summary>
    private bool FromSubject(Reading reading, EventMention mention, Clause verb)
    {
        if (verb.First(Function.Subject) is not { } subject || subject.First < verb.Predicate && verb.RelativeHead < 0 && reading.Words[verb.Predicate].Joined)
            return false;
        AddNamed(reading, mention, verb, subject, mention.Actors);

        return true;
    }

    private void LendDropped(Reading reading, EventMention mention, Clause governor, string role)
    {
        var list = role == "actor" ? mention.Actors : role == "recipient" ? mention.Recipients : null;
        if (list is { Count: 0 } && antecedents.Subject(reading, governor.Predicate) is >= 0 and var antecedent)
            Add(list, antecedent);
    }

    /// <summary>Whether a phrase is the subject of the verb, or of its verbal noun: a genitive is, beside an object or where the verb takes
    /// none.</summary>
    private static bool IsSubject(Clause governor, Argument argument, ControlVerb control) =>
        argument.Function is Function.Subject or Function.Possessor or Function.Nisba or Function.Companion
        || argument.Function == Function.Genitive && governor.Class != PartOfSpeech.Verb && control.Subject != "object"
            && (governor.First(Function.Object) is not null || control.Complement != "object");

    /// <summary>Whether a verb that may be a passive without its doer is not: it has its object.</summary>
    private bool Acts(Reading reading, Clause governor)
    {
        if (governor.Class != PartOfSpeech.Verb || governor.Passive)
            return false;
        foreach (var frame in frames.Of(governor.Lexeme, governor.Class))
        {
            if (frame.Event == EventType.Assault && frame.Actor.Contains("subject") && frame.Recipient.Contains("object"))
                return !fillers.HiddenPassive(reading, governor, frame);
        }

        return false;
    }

    /// <summary>Adds the actors that a phrase names to a role.</summary>
    private void AddNamed(Reading reading, EventMention mention, Clause clause, Argument phrase, List<int> role)
    {
        reading.Found.Clear();
        fillers.Mentions(reading, clause, phrase, mention.Actors, reading.Found);
        foreach (var m in reading.Found)
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor)
                Add(role, m);
        }
    }

    private static void Add(List<int> list, int item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }
}
