using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Events;

/// <summary>Tells the event that a sentence reports from one that it presupposes while it tells something else: in a relative clause, behind
/// "after" and "because", as the matter of a trial, a condemnation or a question, as what happens time and again.</summary>
internal sealed class Foreground(CompiledLexicon lexicon, FrameIndex frames)
{
    private const int Deep = 5;
    private const int Judgement = 8;
    private readonly TagMask _relative = lexicon.TagSet("rel");
    private readonly TagMask _question = lexicon.TagSet("asks");
    private readonly TagMask _when = lexicon.TagSet("when");
    private readonly TagMask _chargeNoun = lexicon.TagSet("charge_noun", "blame");
    private readonly TagMask _background = lexicon.TagSet("background");
    private readonly TagMask _happen = lexicon.TagSet("happen");
    private readonly TagMask _charge = lexicon.TagSet("charge");
    private readonly TagMask _result = lexicon.TagSet("result");
    private readonly TagMask _neutral = lexicon.TagSet("neutral_rel");
    private readonly TagMask _protester = lexicon.TagSet("protester");
    private readonly TagMask _carrier = lexicon.TagSet("carrier");
    private readonly TagMask _victim = lexicon.TagSet("victim");
    private readonly TagMask _matter = lexicon.TagSet("matter");

    /// <summary>Whether the sentence itself tells the event.</summary>
    public bool Tells(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        return !IsAsked(reading, clause) && !IsDate(reading, mention, clause) && !(mention.Frame.Event == EventType.Protest && IsOfKnown(reading, clause)) && Told(reading, clause, 0, mention.Frame.Event);
    }

    /// <summary>Whether a deed only tells when something else was: the day when they attacked the base. Where people came to harm before it in the
    /// sentence it is how they did, and what befalls someone who was on his way is the news.</summary>
    private bool IsDate(Reading reading, EventMention mention, Clause clause)
    {
        for (var depth = 0; depth < Deep && clause is { Class: not PartOfSpeech.Verb, Governor: >= 0 }; depth++)
            clause = reading.Clauses[clause.Governor];
        if (clause.Class != PartOfSpeech.Verb)
            return false;
        var first = reading.Sentences[clause.Sentence].First;
        var opener = clause.Predicate - 1;
        while (opener > first && reading.Words[opener].Role is WordRole.Particle or WordRole.Auxiliary)
            opener--;
        if (opener < first || (reading.Words[opener].Tags & _when) == 0)
            return false;
        for (var i = first; i < opener; i++)
        {
            if (reading.Words[i].Role == WordRole.Auxiliary || reading.Words[i].Role == WordRole.Verb && (reading.Words[i].Tags & _happen) != 0)
                return false;
        }

        return !reading.Events.Exists(e => e.Trigger >= first && e.Trigger < opener && e.Frame.Event == mention.Frame.Event);
    }

    /// <summary>Whether those who protest are the ones already spoken of: what the demonstrators do is a part of a known demonstration.</summary>
    public bool IsOfKnown(Reading reading, Clause clause) =>
        clause.Class == PartOfSpeech.Verb && clause.First(Function.Subject) is { Antecedent: < 0 } subject
            && reading.Words[subject.Head].Definite && (reading.Words[subject.Head].Tags & _protester) != 0 && reading.QuantityIndex.Around(subject.Head) < 0;

    private bool Told(Reading reading, Clause clause, int depth, EventType type)
    {
        if (depth > Deep)
            return false;
        return clause.Class switch
        {
            PartOfSpeech.Verb => ByVerb(reading, clause, depth, type),
            PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple => reading.Words[clause.Predicate].Reading.Has(WordFeatures.Tanwin),
            _ => ByNoun(reading, clause, depth, type),
        };
    }

    private bool ByVerb(Reading reading, Clause clause, int depth, EventType type)
    {
        if (IsResult(reading, clause))
            return true;
        if (clause.RelativeHead >= 0 || AfterRelative(reading, clause) || IsBackground(reading, clause) || IsHabit(reading, clause, type))
            return false;
        if (Conjunct.Before(reading, clause) is { } first && (first.RelativeHead >= 0 || AfterRelative(reading, first) || IsBackground(reading, first) || IsHabit(reading, first, type)))
            return false;
        return !clause.Complement || clause.Governor < 0 || reading.Clauses[clause.Governor] is not { Class: PartOfSpeech.Verb } governor
            || !IsBackground(reading, governor) && !AfterRelative(reading, governor) || depth > 0;
    }

    /// <summary>A noun is told where the verb that governs it only lends itself to it: launched an attack, led to deaths. With the
    /// article and nothing of its own it points back to what is known, unless it begins, goes on or ends.</summary>
    private bool ByNoun(Reading reading, Clause clause, int depth, EventType type)
    {
        if (clause.Governor < 0)
            return Opens(reading, clause);
        // Held him responsible for the attack: the charge is the news.
        if (clause.Predicate > 0 && !reading.Words[clause.Predicate].Governed && !reading.Words[clause.Predicate].Joined && (reading.Words[clause.Predicate - 1].Tags & _chargeNoun) != 0)
            return false;
        var governor = reading.Clauses[clause.Governor];
        if (clause.GovernorFunction == Function.Subject && governor is { Class: PartOfSpeech.Verb, Lexeme: >= 0 } && (lexicon.Lexemes[governor.Lexeme].Tags & _result) != 0 && (!IsBare(reading, clause) || Harms(reading, governor)))
            return Told(reading, governor, depth + 1, type);
        // A campaign of arrests, an operation of exchange: told where its carrier is.
        if (clause.GovernorFunction == Function.Genitive && governor.Class == PartOfSpeech.Noun && (reading.Words[governor.Predicate].Tags & _carrier) != 0 && governor.Predicate == clause.Predicate - 1)
            return ByNoun(reading, governor, depth + 1, type);
        foreach (var control in frames.Control(governor.Lexeme))
        {
            var fits = control.Modality == Modality.Actual && frames.Fits(clause, control);
            var subject = control.Subject == "none" && clause.GovernorFunction == Function.Subject && governor.Class == PartOfSpeech.Verb;
            if (!fits && !subject)
                continue;
            if ((lexicon.Lexemes[governor.Lexeme].Tags & _charge) != 0)
                return false;
            // The attack happened; they took part in the protest: known already. It began, goes on: news of it.
            if ((clause.GovernorFunction != Function.Subject || (lexicon.Lexemes[governor.Lexeme].Tags & _happen) != 0) && IsBare(reading, clause))
                return false;
            return Told(reading, governor, depth + 1, type);
        }

        return false;
    }

    /// <summary>Whether a verb has the dead or hurt for its object.</summary>
    private bool Harms(Reading reading, Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function != Function.Object)
                continue;
            for (var i = argument.First; i <= argument.Head; i++)
            {
                if ((reading.Words[i].Tags & _victim) != 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>With the article and without a complement or genitive of its own, or pointed at: this attack.</summary>
    private static bool IsBare(Reading reading, Clause clause)
    {
        if (!reading.Words[clause.Predicate].Definite)
            return false;
        if (clause.Predicate > 0 && reading.Words[clause.Predicate - 1].Role == WordRole.Demonstrative)
            return true;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function is Function.Genitive or Function.Possessor || argument.Function == Function.Preposition && argument.First > clause.Predicate && argument.Head < clause.End)
                return false;
        }

        return true;
    }

    /// <summary>Whether a nominal heads a line, behind a date, a bullet or a dash.</summary>
    private static bool Opens(Reading reading, Clause clause)
    {
        var first = reading.Sentences[clause.Sentence].First;
        for (var i = clause.Predicate - 1; i >= first; i--)
        {
            if (reading.Words[i].Role is not (WordRole.None or WordRole.Number) && !InTime(reading, i))
                return false;
        }

        // "The blowing up of a bomb is not": the topic of a judgement.
        var last = Math.Min(reading.Sentences[clause.Sentence].End, clause.Predicate + Judgement);
        for (var i = clause.Predicate + 1; i < last; i++)
        {
            if (reading.Words[i].Role is WordRole.Negation or WordRole.Auxiliary)
                return false;
            if (reading.Words[i].Role is WordRole.Verb or WordRole.Relative || reading.Tokens[i].Kind == TokenKind.Colon)
                break;
        }

        return true;
    }

    private static bool InTime(Reading reading, int token)
    {
        var at = Ordered.FirstAtOrAfter(reading.Times, token + 1, static t => t.End);
        return at < reading.Times.Count && reading.Times[at].First <= token;
    }

    /// <summary>A clause that says what came of the whole sentence before it: which led to, a matter that led to.</summary>
    private bool IsResult(Reading reading, Clause clause)
    {
        if (clause.Lexeme < 0 || (lexicon.Lexemes[clause.Lexeme].Tags & _result) == 0 || clause.Predicate == 0)
            return false;
        var before = reading.Words[clause.Predicate - 1];
        return (before.Tags & _neutral) != 0 || clause.Predicate > 1 && (reading.Words[clause.Predicate - 2].Tags & _matter) != 0;
    }

    /// <summary>Whether a relative pronoun stands before the verb, particles and adverbs between them aside.</summary>
    private bool AfterRelative(Reading reading, Clause clause)
    {
        for (var i = clause.Predicate - 1; i >= Math.Max(0, clause.Predicate - 4); i--)
        {
            if ((reading.Words[i].Tags & _relative) != 0)
                return reading.Words[i].Role == WordRole.Relative;
            if (reading.Words[i].IsNominal || reading.Words[i].Role == WordRole.None)
                return false;
        }

        return false;
    }

    /// <summary>A verb in the present that stands before its subject, without a verb of phase: violence that happens time and again. Behind its
    /// subject it is a headline; a visit or demand told so is news.</summary>
    private static bool IsHabit(Reading reading, Clause clause, EventType type)
    {
        if (type is not (EventType.Assault or EventType.Protest) || !reading.Words[clause.Predicate].Reading.Has(WordFeatures.Present) || clause.Negated || clause.Lexeme < 0)
            return false;
        return clause.Complement || clause.Auxiliary >= 0 || clause.First(Function.Subject) is not { Antecedent: < 0 } subject || subject.First > clause.Predicate;
    }

    /// <summary>Whether "after", "since", "because" or the like opens the clause.</summary>
    private bool IsBackground(Reading reading, Clause clause)
    {
        for (var i = clause.Predicate - 1; i >= Math.Max(reading.Sentences[clause.Sentence].First, clause.Predicate - 8); i--)
        {
            if ((reading.Words[i].Tags & _background) != 0 && (reading.Words[i].Role != WordRole.Preposition || reading.Words[i + 1].Role == WordRole.Subordinator))
                return true;
            if (reading.Words[i].Role is WordRole.None or WordRole.Verb or WordRole.Relative or WordRole.Conjunction || reading.Words[i].Joined && reading.Words[i].Role != WordRole.Subordinator)
                return false;
        }

        return false;
    }

    /// <summary>Whether the sentence asks.</summary>
    private bool IsAsked(Reading reading, Clause clause)
    {
        var sentence = reading.Sentences[clause.Sentence];
        for (var i = clause.Predicate - 1; i >= Math.Max(sentence.First, clause.Predicate - 8); i--)
        {
            if ((reading.Words[i].Tags & _question) != 0)
                return true;
            if (reading.Words[i].Role is WordRole.None or WordRole.Subordinator or WordRole.Verb)
                break;
        }

        return reading.Normal(sentence.End - 1) is ['?' or '\u061F'];
    }
}
