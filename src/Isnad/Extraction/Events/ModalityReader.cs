using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Events;

/// <summary>Reads from particles, auxiliaries, governing verbs and nouns whether an event happened, will happen, may happen or
/// did not, whether it is history, and whether the sentence tells it or presupposes it.</summary>
internal sealed partial class ModalityReader(CompiledLexicon lexicon, TagSets tags, FrameIndex frames, Foreground foreground)
{
    // Words behind a deed within which an attribute of it stands.
    private const int Attributes = 5;

    // The mode of an attack on someone's life.
    private const string Targeted = "targeted";

    // The first letter of was.
    private const char Was = '\u0643';

    // The negation of what is to come.
    private const string Never = "\u0644\u0646";

    private readonly TagMask _hypothetical = lexicon.TagSet("modal_hypothetical");
    private readonly TagMask _future = lexicon.TagSet("modal_future");
    private readonly TagMask _purpose = lexicon.TagSet("purpose");
    private readonly TagMask _futureParticle = lexicon.TagSet("future");
    private readonly TagMask _aspect = lexicon.TagSet("aspect");
    private readonly TagMask _aim = lexicon.TagSet("aim");
    private readonly TagMask _without = lexicon.TagSet("without");
    private readonly TagMask _any = lexicon.TagSet("any");
    private readonly TagMask _occasion = lexicon.TagSet("occasion", "background");
    private readonly TagMask _span = lexicon.TagSet("timeunit");
    private readonly TagMask _told = lexicon.TagSet("agent", "background");
    private readonly Failures _failures = new(lexicon, frames);
    private readonly Bearers _bearers = new(lexicon, tags);
    private readonly TagMask _event = lexicon.TagSet("event");
    private readonly TagMask _ground = lexicon.TagSet("ground");
    private readonly TagMask _denial = lexicon.TagSet("denial");
    private readonly TagMask _blame = lexicon.TagSet("blame");
    private readonly TagMask _owner = lexicon.TagSet("owner");
    private readonly TagMask _norm = lexicon.TagSet("norm");
    private readonly TagMask _carrier = lexicon.TagSet("carrier");
    private readonly TagMask _attempt = lexicon.TagSet("attempt");
    private readonly TagMask _further = lexicon.TagSet("further");
    private readonly TagMask _chargeNoun = lexicon.TagSet("charge_noun");

    public void Read(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        mention.Modality = mention.Frame.Modality ?? Of(reading, clause, 0);
        if (mention.Modality == Modality.Hypothetical && _failures.Undo(reading, clause))
            mention.Modality = Modality.Negated;
        if (mention is { Modality: Modality.Actual, Frame.Event: EventType.Coerce } && IsDecided(reading, clause))
            mention.Modality = Modality.Future;
        mention.Reported = foreground.Tells(reading, mention);
    }

    private Modality Of(Reading reading, Clause clause, int depth)
    {
        var word = reading.Words[clause.Predicate];
        if (clause.Negated)
            return Modality.Negated;
        if (clause.Class != PartOfSpeech.Verb && (IsDistance(reading, clause.Predicate - 1) || IsBlamed(reading, clause.Predicate)))
            return Modality.Actual;
        if (clause.Conditional || clause.Predicate > 0 && IsCondition(reading.Words[clause.Predicate - 1], clause))
            return Modality.Hypothetical;
        if (clause.Class == PartOfSpeech.Verb)
        {
            // What was to happen did not (yet): the army was going to storm.
            if (IsFuture(reading, clause))
                return clause.Auxiliary >= 0 && IsWas(reading, clause.Auxiliary) ? Modality.Hypothetical : Modality.Future;
            if (word.Reading.Has(WordFeatures.Present) && clause.Auxiliary >= 0 && (reading.Words[clause.Auxiliary].Tags & _aspect) != 0)
                return Modality.Hypothetical;
            if (word.Reading.Has(Proclitics.Li) || MayHave(reading, clause))
                return Modality.Hypothetical;
            if (ByOpener(reading, clause) is { } opened)
                return opened;
            if (IsRule(reading, clause))
                return Modality.Hypothetical;
            if (depth < 5 && OfPaper(reading, clause, depth) is { } paper)
                return paper;
        }
        else if (ByRelative(reading, clause) is { } said)
        {
            return said;
        }
        else if (ByAttribute(reading, clause) is { } described)
        {
            return described;
        }
        else if (ByHead(reading, clause, depth) is { } tried)
        {
            return tried;
        }
        else if (clause.Governor >= 0 && Settled(reading, clause, reading.Clauses[clause.Governor]) is { } settled)
        {
            return settled;
        }
        else if (ByNoun(reading, clause) is { } modality)
        {
            return modality;
        }
        else if (ByPurpose(reading, clause, depth) is { } purpose)
        {
            return purpose;
        }

        if (depth < 5 && Conjunct.Before(reading, clause) is { } first && (word.Reading.Has(WordFeatures.Present) || first.Complement && IsSubjunctive(reading, first)) && Of(reading, first, depth + 1) is var shared && shared != Modality.Actual)
            return shared;
        if (clause.Class == PartOfSpeech.Verb && Nearly(reading, clause) is { } nearly)
            return nearly;
        if (clause.Class == PartOfSpeech.Verb && clause.Complement && ByParticiple(reading, clause) is { } expected)
            return expected;

        return (clause.Governor >= 0 && depth < 6 ? ByGovernor(reading, clause, depth) : null) ?? (IsSubjunctive(reading, clause) ? Modality.Hypothetical : Modality.Actual);
    }

    /// <summary>Whether a preposition only measures the time from a deed: five days before (from) the attack.</summary>
    private bool IsDistance(Reading reading, int preposition) =>
        preposition > 1 && reading.Words[preposition] is { Role: WordRole.Preposition } from && (from.Tags & _any) == 0
            && (reading.TimeIndex.Around(preposition - 1) >= 0 || (reading.Words[preposition - 1].Tags & _span) != 0)
            && ((reading.Words[preposition - 2].Tags | reading.Words[Math.Max(0, preposition - 3)].Tags | reading.Words[Math.Max(0, preposition - 4)].Tags) & _told) != 0
            && reading.Words[preposition - 1].Role is WordRole.Noun or WordRole.Adjective;

    /// <summary>Whether a deed is what someone is or is not responsible for: it was done.</summary>
    public bool IsBlamed(Reading reading, int deed) =>
        deed > 1 && reading.Words[deed - 1].Role == WordRole.Preposition && (reading.Words[deed - 2].Tags & _blame) != 0
            && (reading.Words[deed].Definite || deed + 1 < reading.Words.Length && reading.Words[deed + 1] is { Definite: true, Governed: false });

    /// <summary>Whether the word before opens a condition: if, or the noun that does so before a verb (in case).</summary>
    private bool IsCondition(TaggedWord word, Clause clause) =>
        clause.Class == PartOfSpeech.Verb ? word.Role == WordRole.Noun && (word.Tags & tags.Conditional) != 0 : word.Role == WordRole.Conditional;

    /// <summary>Whether a word is the verb of being in the past.</summary>
    private static bool IsWas(Reading reading, int token) =>
        reading.Words[token] is { Role: WordRole.Auxiliary } word && reading.Normal(token).Length > word.Reading.ProcliticLength && reading.Normal(token)[word.Reading.ProcliticLength] == Was;

    /// <summary>What a verb that takes another one without "that" makes of it: nearly stormed. Null for others.</summary>
    private Modality? Nearly(Reading reading, Clause clause)
    {
        if (!reading.Words[clause.Predicate].Reading.Has(WordFeatures.Present) || clause.Complement || reading.Words[clause.Predicate].Joined)
            return null;
        var begin = reading.ClausesOf(clause.Sentence).First;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, clause.Predicate, static x => x.Predicate) - 1; c >= begin; c--)
        {
            var before = reading.Clauses[c];
            if (before.Class != PartOfSpeech.Verb || before.Predicate >= clause.Predicate)
                continue;
            if (clause.Predicate - before.Predicate > Attributes || before.Negated)
                return null;
            foreach (var control in frames.Control(before.Lexeme))
            {
                if (control is { Complement: "clause", Modality: Modality.Negated, Subject: "actor" })
                    return control.Modality;
            }

            return null;
        }

        return null;
    }

    /// <summary>Whether a verb in the present stands right behind "that": what may be or shall be, unless it is told when it was (before it fled).</summary>
    private bool IsSubjunctive(Reading reading, Clause clause)
    {
        if (!clause.Complement || clause.Class != PartOfSpeech.Verb)
            return false;
        var opener = clause.Predicate - 1;
        if (reading.Words[clause.Predicate].Reading.Has(WordFeatures.Past))
        {
            // That he may have asked: the verb of being stands right behind the opener.
            while (opener > reading.Sentences[clause.Sentence].First && reading.Words[opener].Role is not (WordRole.Auxiliary or WordRole.Verb or WordRole.Subordinator))
                opener--;
            if (reading.Words[opener].Role != WordRole.Auxiliary || reading.Normal(opener)[0] is not (Letters.Yeh or '\u062A'))
                return false;
        }

        while (opener > 0 && reading.Words[opener].Role is WordRole.Auxiliary or WordRole.Negation)
            opener--;
        return opener > 0 && reading.Words[opener] is { Role: WordRole.Subordinator, Reading: { Enclitic: Pronoun.None, Lexeme: >= 0 } that } && lexicon.Lexemes[that.Lexeme].Lemma is "\u0623\u0646" or "\u0628\u0623\u0646"
            && (reading.Words[opener - 1].Role != WordRole.Preposition || (reading.Words[opener - 1].Tags & _told) == 0);
    }

    /// <summary>What a relative clause says of a deed: that something came of it (the attack that left ten dead), that it is to come (the visit
    /// that he will make, that he means to make).</summary>
    private Modality? ByRelative(Reading reading, Clause clause)
    {
        if (reading.Words[clause.Predicate].Reading.Class == PartOfSpeech.Adjective)
            return null;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other.Class != PartOfSpeech.Verb || other.RelativeHead != clause.Chunk || other.Predicate < clause.Predicate || other.Negated)
                continue;
            if (IsFuture(reading, other) || Intends(other))
                return Modality.Future;
            if (Announced(reading, other) is { } announced)
                return announced;
            // The talks that it is planned to hold.
            if (other.Complement && ByParticiple(reading, other) is { } planned)
                return planned;
            if (reading.Words[other.Predicate].Reading.Has(WordFeatures.Past))
                return Modality.Actual;
        }

        // A visit that the envoy means to make: the verb stands right behind, without a pronoun between.
        for (var c = begin; c < end; c++)
        {
            if (reading.Clauses[c] is { Class: PartOfSpeech.Verb } next && next.Predicate == clause.Predicate + 1 && !reading.Words[clause.Predicate].Definite && !reading.Words[next.Predicate].Joined && Intends(next))
                return Modality.Future;
        }

        return null;
    }

    /// <summary>Whether the particle of doubt and a verb of being in the present stand before a verb in the past: may have been.</summary>
    private bool MayHave(Reading reading, Clause clause)
    {
        if (!reading.Words[clause.Predicate].Reading.Has(WordFeatures.Past))
            return false;
        var i = clause.Predicate - 1;
        while (i > 0 && clause.Predicate - i < Attributes && (reading.Words[i].Role == WordRole.Particle || reading.Words[i].IsNominal))
            i--;
        return i > 0 && reading.Words[i].Role == WordRole.Auxiliary && (reading.Words[i - 1].Tags & _aspect) != 0
            && reading.Normal(i)[0] is Letters.Yeh or '\u062A';
    }

    /// <summary>Whether a verb says what a law allows, forbids or punishes: no deed.</summary>
    private bool IsRule(Reading reading, Clause clause) =>
        reading.Words[clause.Predicate].Reading.Has(WordFeatures.Present) && clause.First(Function.Subject) is { Antecedent: < 0 } subject && (reading.Words[subject.Head].Tags & _norm) != 0;

    /// <summary>Whether a verb means to do what is its object.</summary>
    private bool Intends(Clause clause)
    {
        foreach (var control in frames.Control(clause.Lexeme))
        {
            if (control is { Modality: Modality.Future, Complement: "object" })
                return true;
        }

        return false;
    }

    /// <summary>What a verb that has for its complement the noun it is said of makes of it: the aid that it promised (bi), the attack that it threatened with (bi).</summary>
    private Modality? Announced(Reading reading, Clause verb)
    {
        foreach (var control in frames.Control(verb.Lexeme))
        {
            if (control is { Subject: "actor", Complement.Length: 1, Modality: Modality.Future or Modality.Hypothetical }
                && verb.Arguments.Exists(a => a is { Function: Function.Preposition, Preposition: >= 0 } && a.First > verb.Predicate && reading.Words[a.Head].Role == WordRole.Pronoun && string.Equals(lexicon.Lexemes[a.Preposition].Lemma, control.Complement, StringComparison.Ordinal)))
                return control.Modality;
        }

        return null;
    }

    /// <summary>Whether a verb stands in the future.</summary>
    private bool IsFuture(Reading reading, Clause clause) =>
        reading.Words[clause.Predicate].Reading.Has(Proclitics.Sa)
        || clause.Auxiliary >= 0 && ((reading.Words[clause.Auxiliary].Tags & _futureParticle) != 0 || reading.Words[clause.Auxiliary].Reading.Has(Proclitics.Sa));

    /// <summary>An attribute of a deed that has not come yet: the coming summit, a possible attack.</summary>
    private Modality? ByAttribute(Reading reading, Clause clause)
    {
        var deed = reading.Words[clause.Predicate].Reading;
        var feminine = deed.Has(WordFeatures.Feminine) || deed.Has(WordFeatures.Plural);
        for (var i = clause.Predicate + 1; i < clause.End && i < clause.Predicate + Attributes; i++)
        {
            var word = reading.Words[i];
            if (word.Governed || word.Joined || !word.IsNominal)
                return null;
            if (word.Role == WordRole.Noun && word.Reading.Class == PartOfSpeech.Noun || Pending(word) is not { } pending || reading.TimeIndex.Around(i) >= 0)
                continue;
            var before = reading.Words[i - 1];
            if (i > clause.Predicate + 1 && before.Role != WordRole.Adjective && before.Reading.Has(WordFeatures.Feminine) == word.Reading.Has(WordFeatures.Feminine))
                continue;
            if (word.Reading.Has(WordFeatures.Feminine) == feminine)
                return pending;
        }

        return null;
    }

    /// <summary>The entries of the verb whose passive participle a word is, also where another noun is written the same way.</summary>
    private ReadOnlySpan<ControlVerb> Planned(Reading reading, int token) =>
        frames.Control(reading.Tokens[token] is { Kind: TokenKind.Word, Word: { } word } && word.TryGet(PartOfSpeech.PassiveParticiple, out var participle) ? participle.Lexeme : reading.Words[token].Reading.Lexeme);

    /// <summary>What an attribute says of a deed that is yet to be: coming, possible, planned. Null for others.</summary>
    private Modality? Pending(TaggedWord word)
    {
        if ((word.Tags & (_future | _hypothetical)) != 0)
            return (word.Tags & _future) != 0 ? Modality.Future : Modality.Hypothetical;
        if (word.Reading.Class != PartOfSpeech.PassiveParticiple)
            return null;
        foreach (var control in frames.Control(word.Reading.Lexeme))
        {
            if (control is { Complement: "object", Modality: Modality.Future })
                return Modality.Future;
        }

        return null;
    }

    /// <summary>What opens the clause of a verb: in order to, perhaps, without.</summary>
    private Modality? ByOpener(Reading reading, Clause clause)
    {
        // A joined verb of the past goes on with the deed before it, whatever stands at the end of that clause (entered without losses and seized).
        if (reading.Words[clause.Predicate] is { Joined: true } own && !own.Reading.Has(WordFeatures.Present))
            return null;
        for (var i = clause.Predicate - 1; i >= Math.Max(reading.Sentences[clause.Sentence].First, clause.Predicate - 4); i--)
        {
            var word = reading.Words[i];
            if ((word.Tags & _without) != 0)
                return Modality.Negated;
            if ((word.Tags & (_aim | _hypothetical)) != 0 && word.Role != WordRole.Noun && reading.Words[clause.Predicate].Reading.Has(WordFeatures.Present))
                return Modality.Hypothetical;
            if (word.Role is WordRole.None or WordRole.Verb or WordRole.Relative or WordRole.Noun || word.Joined)
                break;
        }

        return null;
    }

    /// <summary>A noun of possibility, aim or coming time right before: in the same idafa, or with a preposition before it. An attribute
    /// tells so only by itself (it is possible to).</summary>
    private Modality? ByNoun(Reading reading, Clause clause)
    {
        // It is possible, necessary, planned to.
        if (clause.Predicate > 1 && reading.Words[clause.Predicate - 1] is { Definite: true } && reading.Words[clause.Predicate - 2].Role == WordRole.Preposition && Judged(reading, clause.Predicate - 1) is { } judged)
            return judged;
        var inside = false;
        for (var i = clause.Predicate - 1; i >= Math.Max(0, clause.Predicate - 4); i--)
        {
            var word = reading.Words[i];
            var next = reading.Words[i + 1];
            // No idafa goes on behind an article or a pronoun.
            if (word.Role == WordRole.Noun && next.Role == WordRole.Noun && !next.Governed && (word.Definite || word.Reading.Enclitic != Pronoun.None))
                return null;
            // Denied having carried out any raid: the denial, not the doubt.
            if ((word.Tags & _any) != 0)
                return i == clause.Predicate - 1 && (clause.Governor >= 0 && ByGovernor(reading, clause, 1) == Modality.Negated || IsDenied(reading, i)) ? Modality.Negated : Modality.Hypothetical;
            // Without progress in the talks: they are held.
            if ((word.Tags & _without) != 0)
                return inside && reading.Words[clause.Predicate].Definite && Judges(clause, EventType.Consult, EventType.Assault) ? null : Modality.Negated;
            inside |= word.Role == WordRole.Preposition;
            if (word.Role == WordRole.Adjective || word.Reading.Class is PartOfSpeech.PassiveParticiple or PartOfSpeech.ActiveParticiple or PartOfSpeech.Adjective)
                continue;
            // Efforts to persuade: that much is said to them.
            if ((word.Tags & _hypothetical) != 0 && IsLedTo(reading, clause))
                return null;
            if ((word.Tags & _hypothetical) != 0)
                return (word.Tags & _attempt) != 0 && Judges(clause, EventType.Request) ? Modality.Actual : (word.Tags & _future) != 0 && reading.Words[clause.Predicate].Reading.Has(Proclitics.Li) && !IsProposed(reading, clause.Sentence, i) ? Modality.Future : Modality.Hypothetical;
            if ((word.Tags & _future) != 0)
                return Modality.Future;
            if (word.Role is not (WordRole.Noun or WordRole.Preposition) || word.Role == WordRole.Preposition && (word.Tags & _occasion) != 0 && (word.Tags & _ground) == 0)
                break;
        }

        return null;
    }

    /// <summary>"There is not any, without any": whether a negation stands before the word for any, at most "there" between.</summary>
    private bool IsDenied(Reading reading, int any)
    {
        for (var i = any - 1; i >= 0 && i >= any - 2; i--)
        {
            if (reading.Words[i].Role == WordRole.Negation || (reading.Words[i].Tags & _without) != 0)
                return true;
            if (reading.Words[i].Role is WordRole.Verb or WordRole.Noun or WordRole.Name)
                return false;
        }

        return false;
    }

    /// <summary>What "it is possible, necessary, planned to" makes of what follows.</summary>
    private Modality? Judged(Reading reading, int token)
    {
        var tags = reading.Words[token].Tags;
        if ((tags & (_hypothetical | _future)) != 0)
            return (tags & _future) != 0 ? Modality.Future : Modality.Hypothetical;
        foreach (var control in Planned(reading, token))
        {
            if (control.Complement is "clause" or "object" && control.Modality != Modality.Actual)
                return control.Modality;
        }

        return null;
    }
}
