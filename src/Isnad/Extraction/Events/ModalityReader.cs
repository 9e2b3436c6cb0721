using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Reads from particles, auxiliaries, governing verbs and nouns whether an event happened, will happen, may happen or
/// did not, whether it is history, and whether the sentence tells it or presupposes it.</summary>
internal sealed class ModalityReader(CompiledLexicon lexicon, FrameIndex frames, Foreground foreground)
{
    private readonly UInt128 _hypothetical = lexicon.TagSet("modal_hypothetical");
    private readonly UInt128 _future = lexicon.TagSet("modal_future");
    private readonly UInt128 _purpose = lexicon.TagSet("purpose");
    private readonly UInt128 _futureParticle = lexicon.TagSet("future");
    private readonly UInt128 _aspect = lexicon.TagSet("aspect");
    private readonly UInt128 _aim = lexicon.TagSet("aim");
    private readonly UInt128 _without = lexicon.TagSet("without");
    private readonly UInt128 _any = lexicon.TagSet("any");

    public void Read(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        mention.Modality = mention.Frame.Modality ?? Of(reading, clause, 0);
        mention.Reported = foreground.Tells(reading, mention);
    }

    private Modality Of(Reading reading, Clause clause, int depth)
    {
        var word = reading.Words[clause.Predicate];
        if (clause.Negated)
            return Modality.Negated;
        if (clause.Conditional)
            return Modality.Hypothetical;
        if (clause.Class == PartOfSpeech.Verb)
        {
            if (word.Reading.Has(Proclitics.Sa) || (clause.Auxiliary >= 0 && (reading.Words[clause.Auxiliary].Tags & _futureParticle) != 0))
                return Modality.Future;
            if (clause.Auxiliary >= 0 && reading.Words[clause.Auxiliary].Reading.Has(Proclitics.Sa))
                return Modality.Future;
            if (word.Reading.Has(WordFeatures.Present) && clause.Auxiliary >= 0 && (reading.Words[clause.Auxiliary].Tags & _aspect) != 0)
                return Modality.Hypothetical;
            if (word.Reading.Has(Proclitics.Li))
                return Modality.Hypothetical;
            if (ByOpener(reading, clause) is { } opened)
                return opened;
        }
        else if (Happened(reading, clause))
        {
            return Modality.Actual;
        }
        else if (ByNoun(reading, clause) is { } modality)
        {
            return modality;
        }
        else if (ByPurpose(reading, clause, depth) is { } purpose)
        {
            return purpose;
        }

        if (word.Reading.Has(WordFeatures.Present) && depth < 5 && Conjunct.Before(reading, clause) is { } first && Of(reading, first, depth + 1) is var shared && shared != Modality.Actual)
            return shared;
        if (clause.Class == PartOfSpeech.Verb && clause.Complement && ByParticiple(reading, clause) is { } expected)
            return expected;

        return clause.Governor >= 0 && depth < 6 ? ByGovernor(reading, clause, depth) : Modality.Actual;
    }

    /// <summary>Whether a relative clause in the past says of a deed what came of it: the attack that left ten dead.</summary>
    private static bool Happened(Reading reading, Clause clause)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (other.Class == PartOfSpeech.Verb && other.RelativeHead == clause.Chunk && other.Predicate > clause.Predicate && !other.Negated
                && reading.Words[other.Predicate].Reading.Has(WordFeatures.Past) && reading.Words[clause.Predicate].Reading.Class != PartOfSpeech.Adjective)
                return true;
        }

        return false;
    }

    /// <summary>What opens the clause of a verb: in order to, perhaps, without.</summary>
    private Modality? ByOpener(Reading reading, Clause clause)
    {
        for (var i = clause.Predicate - 1; i >= Math.Max(reading.Sentences[clause.Sentence].First, clause.Predicate - 4); i--)
        {
            var word = reading.Words[i];
            if ((word.Tags & _without) != 0)
                return Modality.Negated;
            if ((word.Tags & (_aim | _hypothetical)) != 0 && word.Role != WordRole.Noun && reading.Words[clause.Predicate].Reading.Has(WordFeatures.Present))
                return Modality.Hypothetical;
            if (word.Role is WordRole.None or WordRole.Verb or WordRole.Relative || word.Joined)
                break;
        }

        return null;
    }

    /// <summary>A noun of possibility, aim or coming time right before: in the same idafa, or with a preposition before it.</summary>
    private Modality? ByNoun(Reading reading, Clause clause)
    {
        for (var i = clause.Predicate - 1; i >= Math.Max(0, clause.Predicate - 4); i--)
        {
            var word = reading.Words[i];
            if ((word.Tags & (_hypothetical | _any)) != 0)
                return Modality.Hypothetical;
            if ((word.Tags & _without) != 0)
                return Modality.Negated;
            if ((word.Tags & _future) != 0)
                return Modality.Future;
            if (word.Role is not (WordRole.Noun or WordRole.Preposition or WordRole.Adjective))
                break;
        }

        return null;
    }

    /// <summary>A verbal noun behind a preposition of purpose is aimed at; so is one that a conjunction joins to it.</summary>
    private Modality? ByPurpose(Reading reading, Clause clause, int depth)
    {
        var word = reading.Words[clause.Predicate];
        if (clause.Class == PartOfSpeech.Masdar && word.Reading.Has(Proclitics.Li) && !Complement(reading, clause))
            return Modality.Hypothetical;
        var before = clause.Predicate > 0 ? reading.Words[clause.Predicate - 1] : default;
        if (before.Role == WordRole.Preposition && (before.Tags & _purpose) != 0)
            return Modality.Hypothetical;
        // A preposition of its own makes it an adjunct of its own: and with support of.
        if (!word.Joined || word.Governed || depth > 5)
            return null;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = end - 1; c >= begin; c--)
        {
            var other = reading.Clauses[c];
            if (other.Predicate >= clause.Predicate)
                continue;
            if (other.Class == PartOfSpeech.Verb || clause.Predicate - other.Predicate > 14)
                return null;
            if (other.Class == PartOfSpeech.Masdar && Of(reading, other, depth + 1) is var shared && shared != Modality.Actual)
                return shared;
        }

        return null;
    }

    /// <summary>Whether the governing verb asks for this very preposition, so that it names no purpose.</summary>
    private bool Complement(Reading reading, Clause clause)
    {
        if (clause.Governor < 0 || clause.GovernorPreposition < 0)
            return false;
        foreach (var control in frames.Control(reading.Clauses[clause.Governor].Lexeme))
        {
            if (string.Equals(lexicon.Lexemes[clause.GovernorPreposition].Lemma, control.Complement, StringComparison.Ordinal))
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
            foreach (var control in frames.Control(reading.Words[i - 1].Reading.Lexeme))
            {
                if (control.Complement is "clause" or "object")
                    return control.Modality == Modality.Actual ? null : control.Modality;
            }

            return null;
        }

        return null;
    }

    private Modality ByGovernor(Reading reading, Clause clause, int depth)
    {
        var governor = reading.Clauses[clause.Governor];
        foreach (var control in frames.Control(governor.Lexeme))
        {
            if (!frames.Fits(clause, control))
                continue;
            if (control.Modality != Modality.Actual)
                return control.Modality;
            return Of(reading, governor, depth + 1);
        }

        // A noun inside the phrase of an event shares what is said of it; the complement of a verb of speech does not.
        if (clause.GovernorFunction == Function.Genitive && governor.Class != PartOfSpeech.Verb)
            return Of(reading, governor, depth + 1);
        return Modality.Actual;
    }
}
