using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>What the words that govern a deed make of it: purposes, verbs of planning, demanding, denying, ending.</content>
internal sealed partial class ModalityReader
{
    private readonly int _dative = Attachment.Row(lexicon, "\u0644");
    private readonly HashSet<int> _manner = frames.Rows("manner");

    /// <summary>A verbal noun behind a preposition of purpose is aimed at; so is one that a conjunction joins to it.</summary>
    private Modality? ByPurpose(Reading reading, Clause clause, int depth)
    {
        var word = reading.Words[clause.Predicate];
        // Held on suspicion: what they are suspected of is told, and the suspicion is there.
        if (word.Governed && (word.Tags & _chargeNoun) != 0)
            return Modality.Actual;
        if (word.Reading.Has(Proclitics.Li) && !word.Reading.Has(WordFeatures.Plural) && (clause.Class == PartOfSpeech.Masdar || (word.Tags & _event) == 0 && reading.Tokens[clause.Predicate].Word.Can(PartOfSpeech.Masdar)))
        {
            // Regretted (for) the killing of: what befell someone is not aimed at.
            if ((word.Tags & tags.Fate) != 0)
                return null;
            // In answer to a call, in fulfilment of an accord: it has been made.
            if (Judges(clause, EventType.Request, EventType.Agree) && clause.Predicate > 0 && reading.Words[clause.Predicate - 1] is { Reading: { Class: PartOfSpeech.Masdar, Lexeme: var answer } } && !frames.Takes(answer, new Argument(Function.Preposition, _dative, 0, 0, 0)))
                return Modality.Actual;
            // Answered (to) the call.
            if (Judges(clause, EventType.Request) && clause.Governor >= 0 && reading.Clauses[clause.Governor] is { Class: PartOfSpeech.Verb } answered && Judges(answered, EventType.Agree, EventType.Reject)
                && Array.Exists(frames.Of(answered.Lexeme, PartOfSpeech.Verb).ToArray(), f => f.Recipient.Contains(lexicon.Lexemes[_dative].Lemma)))
                return Modality.Actual;
            // An operation to exchange prisoners is the exchange.
            if (clause.Predicate > 0 && (reading.Words[clause.Predicate - 1].Tags & _carrier) != 0)
                return null;
            if (!Complement(reading, clause))
                return Modality.Hypothetical;
        }

        // Came to (li) meet the minister.
        if (word.Reading.Has(Proclitics.Li) && !word.Reading.Has(WordFeatures.Plural) && clause.Governor >= 0 && reading.Clauses[clause.Governor] is { Class: PartOfSpeech.Verb } goes && Judges(clause, EventType.Consult) && Judges(goes, EventType.Consult)
            && clause.First(Function.Genitive) is not null && !Complement(reading, clause))
            return Modality.Hypothetical;
        if (ByWish(reading, clause) is { } wished)
            return wished;
        var before = clause.Predicate > 0 ? reading.Words[clause.Predicate - 1] : default;
        if (before.Role == WordRole.Preposition && (before.Tags & _purpose) != 0)
            return Modality.Hypothetical;
        // A preposition of its own makes it an adjunct of its own: and with support of.
        if (!(word.Joined || (before.Tags & _further) != 0) || word.Governed || depth > 5)
            return null;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = end - 1; c >= begin; c--)
        {
            var other = reading.Clauses[c];
            if (other.Predicate >= clause.Predicate)
                continue;
            if (other.Class == PartOfSpeech.Verb || clause.Predicate - other.Predicate > 14)
                return null;
            // What is denied or ended goes no further than the words that say so reach.
            if (other.Class == PartOfSpeech.Masdar && Of(reading, other, depth + 1) is var shared && shared != Modality.Actual && (shared != Modality.Negated || other.Governor == clause.Governor))
                return shared;
        }

        return null;
    }

    /// <summary>What the participle of a verb right before a deed by preposition makes of it: insisting on (bi) the withdrawal, ready for.</summary>
    private Modality? ByWish(Reading reading, Clause clause)
    {
        if (clause.GovernorPreposition < 0 && !reading.Words[clause.Predicate].Governed)
            return null;
        var i = reading.Words[clause.Predicate].Governed ? clause.Predicate - 1 : clause.Predicate - 2;
        if (i < reading.Sentences[clause.Sentence].First || !reading.Words[i].IsNominal || reading.Tokens[i].Word is not { } word || !word.TryGet(PartOfSpeech.ActiveParticiple, out var participle))
            return null;
        var preposition = clause.GovernorPreposition >= 0 ? lexicon.Lexemes[clause.GovernorPreposition].Lemma : reading.Words[clause.Predicate].Reading.Has(Proclitics.Bi) ? "\u0628" : "\u0644";
        foreach (var control in frames.Control(participle.Lexeme))
        {
            if (control is { Subject: "actor" or "none", Modality: Modality.Hypothetical } && string.Equals(control.Complement, preposition, StringComparison.Ordinal))
                return control.Modality;
        }

        return null;
    }

    /// <summary>Whether the governing verb asks for this very preposition, so that it names no purpose.</summary>
    private bool Complement(Reading reading, Clause clause)
    {
        // As a result of, according to.
        if (clause.Predicate > 0 && reading.Words[clause.Predicate - 1].Role == WordRole.Preposition)
            return true;
        if (clause.Governor < 0 || clause.GovernorPreposition < 0)
            return false;
        var governor = reading.Clauses[clause.Governor];
        var preposition = lexicon.Lexemes[clause.GovernorPreposition].Lemma;
        foreach (var control in frames.Control(reading, governor))
        {
            if (string.Equals(preposition, control.Complement, StringComparison.Ordinal))
                return true;
        }

        // Arrested for his joining a group: what he did, not what is aimed at.
        if (reading.Words[clause.Predicate].Reading.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them && Judges(governor, EventType.Accuse, EventType.Sanction, EventType.Coerce))
            return true;
        if (governor.Class == PartOfSpeech.Verb)
            return false;
        // His condemnation of the attack: the object of a verbal noun.
        if (clause.Predicate - governor.Predicate > Attributes)
            return false;
        foreach (var frame in frames.Of(governor.Lexeme, governor.Class))
        {
            if (frame.Event is EventType.Accuse or EventType.Reject or EventType.Support && frame.Recipient.Contains(preposition))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word tells an event of one of some types.</summary>
    private bool Judges(Clause clause, params ReadOnlySpan<EventType> types)
    {
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (types.Contains(frame.Event))
                return true;
        }

        return false;
    }

    /// <summary>It is planned, expected, feared that: a participle before the subordinator.</summary>
    private Modality? ByParticiple(Reading reading, Clause clause)
    {
        for (var i = clause.Predicate - 1; i > Math.Max(0, clause.Predicate - 8); i--)
        {
            if (reading.Words[i].Role != WordRole.Subordinator)
                continue;
            foreach (var control in Planned(reading, i - 1))
            {
                if (control.Complement is "clause" or "object")
                    return control.Modality == Modality.Actual ? null : control.Modality;
            }

            return null;
        }

        return null;
    }

    /// <summary>Whether a deed is the object of a verbal noun with li: an end to (li) the fighting, its refusal of (li) the visit.</summary>
    private bool IsDative(Clause clause, Clause governor) =>
        governor.Class == PartOfSpeech.Masdar && clause.GovernorFunction == Function.Preposition && clause.GovernorPreposition >= 0
            && (lexicon.Lexemes[clause.GovernorPreposition].Tags & _owner) != 0 && lexicon.Lexemes[clause.GovernorPreposition].Lemma.Length == 1;

    private Modality? ByGovernor(Reading reading, Clause clause, int depth)
    {
        var governor = reading.Clauses[clause.Governor];
        // A clause with "that" is said by the verb, whatever noun stands between.
        for (var climbed = 0; climbed < Attributes && clause.Class == PartOfSpeech.Verb && governor is { Class: not PartOfSpeech.Verb, Governor: >= 0 } && frames.Control(reading, governor).IsEmpty; climbed++)
            governor = reading.Clauses[governor.Governor];
        if (_bearers.Stand(reading, clause, governor))
            return null;
        if (governor.Class == PartOfSpeech.Verb && IsRule(reading, governor))
            return Modality.Hypothetical;
        if (IsKnown(reading, clause) && Judges(clause, EventType.Assault) && (clause.Class == PartOfSpeech.Noun || InNoun(reading, clause)) && SpeaksOf(reading, clause, governor))
            return Modality.Actual;
        if (clause is { GovernorFunction: Function.Preposition, Class: not PartOfSpeech.Verb } && frames.IsTopic(clause.GovernorPreposition) && IsDeal(clause))
            return Modality.Hypothetical;
        if (IsRumour(reading, governor))
            return Modality.Negated;
        // Will go on until the end of the war.
        if (clause is { GovernorFunction: Function.Preposition, Class: PartOfSpeech.Masdar } && frames.IsUntil(clause.GovernorPreposition) && Of(reading, governor, depth + 1) != Modality.Actual)
            return Modality.Hypothetical;
        if (IsProvided(reading, clause, governor))
            return Modality.Future;
        foreach (var control in frames.Control(reading, governor))
        {
            if (frames.Fits(clause, control) || control.Complement == "object" && IsDative(clause, governor) || IsThat(reading, clause, control))
                return Controlled(reading, clause, governor, control, depth);
        }

        if (governor.Class != PartOfSpeech.Verb && Over(reading, clause, governor, depth) is { } over)
            return over;
        if (ByMeans(reading, clause, governor, depth) is { } means)
            return means;

        // Calls for the disarming of.
        if (clause.GovernorFunction == Function.Genitive && clause.Class == PartOfSpeech.Masdar && governor.Class == PartOfSpeech.Noun && Judges(governor, EventType.Request))
            return Modality.Hypothetical;
        // A noun inside the phrase of an event shares what is said of it; the complement of a verb of speech does not.
        if (clause.GovernorFunction == Function.Genitive && governor.Class != PartOfSpeech.Verb)
            return Of(reading, governor, depth + 1);
        return null;
    }

    /// <summary>By what means something will or may be done is yet to be done like it: will answer by shelling.</summary>
    private Modality? ByMeans(Reading reading, Clause clause, Clause governor, int depth)
    {
        if (governor.Class != PartOfSpeech.Verb || governor.Negated || clause is not { Class: not PartOfSpeech.Verb, GovernorFunction: Function.Preposition } || !_manner.Contains(clause.GovernorPreposition) || !reading.Words[clause.Predicate].Reading.Has(Proclitics.Bi)
            || frames.Takes(governor, clause) || reading.Words[clause.Predicate].Definite || reading.Words[clause.Predicate].Reading.Enclitic != Pronoun.None || (reading.Words[clause.Predicate].Tags & tags.Fate) != 0)
            return null;
        return Of(reading, governor, depth + 1) is var shared and (Modality.Future or Modality.Hypothetical) ? shared : null;
    }

    /// <summary>Whether the preposition belongs to a verb of outcome that has the noun between for its subject (the talks resulted in an accord).</summary>
    private bool IsLedTo(Reading reading, Clause clause)
    {
        if (clause.Governor < 0)
            return false;
        var governor = reading.Clauses[clause.Governor];
        if (governor is { Class: not PartOfSpeech.Verb, Governor: >= 0, GovernorFunction: Function.Subject })
            governor = reading.Clauses[governor.Governor];
        return governor.Class == PartOfSpeech.Verb && frames.LeadsTo(governor.Lexeme, new Argument(Function.Preposition, clause.GovernorPreposition, 0, 0, 0));
    }


    /// <summary>What a word makes of the deed that it takes as complement; null where it tells nothing of it.</summary>
    private Modality? Controlled(Reading reading, Clause clause, Clause governor, ControlVerb control, int depth)
    {
        // Who backs or opposes the protests speaks of what goes on.
        if (control is { Complement: "object", Modality: Modality.Hypothetical } && reading.Words[clause.Predicate].Definite && governor.Class == PartOfSpeech.Verb && Judges(governor, EventType.Accuse, EventType.Support))
            return null;
        // Discussed the escalation: it goes on.
        if (control is { Complement: "object", Modality: Modality.Hypothetical } && reading.Words[clause.Predicate].Definite && Judges(governor, EventType.Consult) && Judges(clause, EventType.Assault, EventType.Protest))
            return Modality.Actual;
        // Denied the charges of: they have been made.
        if (control.Modality == Modality.Negated && depth == 0 && clause is { Class: PartOfSpeech.Noun, GovernorFunction: Function.Object } && Judges(clause, EventType.Accuse) && (lexicon.Lexemes[governor.Lexeme].Tags & _denial) != 0)
            return Modality.Actual;
        // They will not hesitate to bomb, have not stopped bombing: two denials.
        if (control.Modality == Modality.Negated && governor is { Class: PartOfSpeech.Verb, Negated: true })
            return Presupposes(reading, clause, governor) ? Modality.Actual : (lexicon.Lexemes[governor.Lexeme].Tags & _denial) != 0 ? Modality.Hypothetical : reading.Normal(governor.Predicate - 1).EndsWith(Never, StringComparison.Ordinal) ? Modality.Future : Modality.Actual;
        return control.Modality switch
        {
            // Will not hold out against the strikes: they come all the same.
            Modality.Actual when control is { Subject: "recipient", Complement.Length: > 2 } && governor.Negated && reading.Words[clause.Predicate].Definite => Modality.Actual,
            // What is not confirmed is told by others all the same.
            Modality.Actual when governor is { Class: PartOfSpeech.Verb, Negated: true } && control.Subject is "none" && (reading.Words[clause.Predicate - 1].Tags & _paper) != 0 && _reporting.Contains(governor.Lexeme) && IsKnown(reading, clause) => Modality.Actual,
            // Which called for an intervention: it came.
            Modality.Hypothetical when control is { Complement: "object", Subject: "none" } && IsCaused(reading, governor) => Modality.Actual,
            // An authority does by its decision what it does by decree.
            Modality.Future when control is { Complement: "object", Subject: "actor" } && (reading.Words[governor.Predicate].Tags & _decree) != 0 && governor.Class == PartOfSpeech.Verb && Judges(clause, EventType.Sanction, EventType.Concede)
                => Of(reading, governor, depth + 1),
            // Who does not admit a deed speaks of one that is done.
            Modality.Actual => control is { Subject: "speaker", Complement.Length: 1 } ? Modality.Actual : Of(reading, governor, depth + 1),
            Modality.Negated when Presupposes(reading, clause, governor) => Modality.Actual,
            // His readiness to: he says that he would.
            Modality.Future when control.Complement is "\u0644" && governor.Class != PartOfSpeech.Verb && reading.Words[governor.Predicate].Reading is { Enclitic: not Pronoun.None } readiness && !readiness.Has(WordFeatures.Plural) && !Judges(clause, EventType.Assault) => Modality.Hypothetical,
            // Clings to its refusal: that stands.
            Modality.Hypothetical when control is { Subject: "none", Complement.Length: 1 } && reading.Words[clause.Predicate].Reading.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them && Judges(clause, EventType.Reject, EventType.Support) => Of(reading, governor, depth + 1),
            Modality.Hypothetical when IsAttempt(clause, governor) => Of(reading, governor, depth + 1),
            Modality.Hypothetical when Judges(clause, EventType.Protest) && Judges(governor, EventType.Request) => Modality.Future,
            _ => control.Modality,
        };
    }

    /// <summary>What the governing word settles whatever noun stands between: a deed that is to end goes on, what two sign an accord for is to come.</summary>
    private Modality? Settled(Reading reading, Clause clause, Clause governor)
    {
        if (governor is { Class: PartOfSpeech.Verb, Negated: false } && clause.Class == PartOfSpeech.Masdar && reading.Words[clause.Predicate].Reading.Has(Proclitics.Li)
            && reading.Words[governor.Predicate].Reading.Has(WordFeatures.Past) && Judges(governor, EventType.Agree))
            return Modality.Future;
        foreach (var control in frames.Control(reading, governor))
        {
            if (control.Modality == Modality.Negated && frames.Fits(clause, control) && !governor.Negated && Presupposes(reading, clause, governor))
                return Modality.Actual;
        }

        return null;
    }

    /// <summary>Whether a word that undoes its complement takes it for granted here: the end of the war, of their operations; a demand or charge that
    /// is turned down has been made.</summary>
    private bool Presupposes(Reading reading, Clause clause, Clause governor)
    {
        if (Judges(clause, EventType.Request, EventType.Accuse, EventType.Threaten) && !Judges(clause, EventType.Retreat) && Judges(governor, EventType.Reject))
            return true;
        var word = reading.Words[clause.Predicate];
        return (word.Definite || word.Reading.Enclitic != Pronoun.None) && (Judges(clause, EventType.Assault) && Judges(governor, EventType.Retreat, EventType.Reject) || Judges(clause, EventType.Sanction) && Judges(governor, EventType.Concede));
    }

    /// <summary>Whether an attempt is one on a life, or to persuade: that much was done.</summary>
    private bool IsAttempt(Clause clause, Clause governor)
    {
        if (governor.Lexeme < 0 || (lexicon.Lexemes[governor.Lexeme].Tags & _attempt) == 0)
            return false;
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame.Mode == Targeted || frame.Event == EventType.Request)
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause with "that" stands behind the preposition that its governor asks for: warned of that it may.</summary>
    private bool IsThat(Reading reading, Clause clause, ControlVerb control)
    {
        if (clause.Class != PartOfSpeech.Verb || !clause.Complement)
            return false;
        var i = clause.Predicate - 1;
        while (i > 1 && clause.Predicate - i < Attributes && reading.Words[i].Role != WordRole.Subordinator)
            i--;
        return reading.Words[i].Role == WordRole.Subordinator && reading.Words[i - 1] is { Role: WordRole.Preposition, Reading.Lexeme: >= 0 } before
            && string.Equals(lexicon.Lexemes[before.Reading.Lexeme].Lemma, control.Complement, StringComparison.Ordinal);
    }

    /// <summary>What a word farther up makes of a deed whose phrase stands nearer to a noun that does not ask for it: the visit aims at, the accord of
    /// last year provides for.</summary>
    private Modality? Over(Reading reading, Clause clause, Clause near, int depth)
    {
        var inner = near;
        for (var climbed = 0; climbed < Attributes && near.Governor >= 0; climbed++)
        {
            near = reading.Clauses[near.Governor];
            foreach (var argument in near.Arguments)
            {
                if (argument.Head != clause.Predicate || argument.Antecedent >= 0)
                    continue;
                foreach (var control in frames.Control(reading, near))
                {
                    // Will not hesitate in supporting the army in the battle: it is the support that is spoken of.
                    if (control.Modality != Modality.Actual && !(clause.GovernorPreposition == inner.GovernorPreposition && frames.Fits(inner, control)) && frames.Fits(clause.Class, argument.Function, argument.Preposition, control))
                        return Controlled(reading, clause, near, control, depth);
                }
            }
        }

        return null;
    }
}
