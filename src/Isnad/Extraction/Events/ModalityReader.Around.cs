using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>What is told of a deed by the paper that tells it, by the noun whose phrase it stands in, and by the words in which others spoke of it.</content>
internal sealed partial class ModalityReader
{
    private const string Reporting = "reporting";

    // Words from a paper to the verb that tells what it says.
    private const int Reach = 7;

    private readonly TagMask _paper = lexicon.TagSet("document");
    private readonly TagMask _matter = lexicon.TagSet("matter");
    private readonly TagMask _whole = lexicon.TagSet("neutral_rel");
    private readonly TagMask _decree = lexicon.TagSet("resolve");
    private readonly HashSet<int> _reporting = Reports(lexicon);

    /// <summary>What a paper says is said only where the paper is there: prevented, did not issue, is preparing a statement that calls for.</summary>
    private Modality? OfPaper(Reading reading, Clause clause, int depth)
    {
        var word = reading.Words[clause.Predicate];
        if (word.Joined || !word.Reading.Has(WordFeatures.Present) || Paper(reading, clause) is not (>= 0 and var head))
            return null;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = end - 1; c >= begin; c--)
        {
            var other = reading.Clauses[c];
            if (other.Predicate >= head || other == clause || other.Class is not (PartOfSpeech.Verb or PartOfSpeech.Masdar))
                continue;
            foreach (var argument in other.Arguments)
            {
                if (argument.Antecedent >= 0 || argument.First > head || head >= argument.End || argument.First < other.Predicate)
                    continue;
                foreach (var control in frames.Control(reading, other))
                {
                    if (control.Modality != Modality.Actual && frames.Fits(PartOfSpeech.Noun, argument.Function, argument.Preposition, control))
                        return control.Modality == Modality.Negated && other.Negated ? null : control.Modality;
                }

                if (Of(reading, other, depth + 1) is var issued && issued != Modality.Actual)
                    return issued;
            }
        }

        return null;
    }

    /// <summary>The noun for a paper that a verb right behind its phrase tells the words of (a statement by the council that calls for), or -1.</summary>
    private int Paper(Reading reading, Clause clause)
    {
        var last = Math.Max(reading.Sentences[clause.Sentence].First, clause.Predicate - Reach);
        for (var i = clause.Predicate - 1; i > last; i--)
        {
            var word = reading.Words[i];
            if (word.Role is WordRole.Verb or WordRole.None or WordRole.Subordinator or WordRole.Conjunction || word.Joined)
                return -1;
            // Behind a relative pronoun only what stands in its own phrase: no comment came from the force that besieges.
            if (word.Role == WordRole.Noun && (word.Tags & _paper) != 0)
                return clause.Relative ? clause.HeadFirst <= i && i < clause.HeadEnd ? i : -1 : !word.Definite ? i : -1;
        }

        return -1;
    }

    /// <summary>What a noun makes of a deed in its own phrase where that is the subject of a verb behind: an attempt to storm the base was made.</summary>
    private Modality? ByHead(Reading reading, Clause clause, int depth)
    {
        if (clause.Governor < 0 || reading.Clauses[clause.Governor] is not { Class: PartOfSpeech.Verb } verb || verb.Predicate < clause.Predicate || clause.GovernorFunction != Function.Subject)
            return null;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = end - 1; c >= begin; c--)
        {
            var head = reading.Clauses[c];
            if (head.Chunk != clause.Chunk || head.Predicate >= clause.Predicate || head.Class == PartOfSpeech.Verb || head.First(Function.Genitive) is not { } genitive || genitive.First > clause.Predicate)
                continue;
            foreach (var control in frames.Control(reading, head))
            {
                if (control is { Complement: "object", Modality: not Modality.Actual })
                    return IsAttempt(clause, head) ? null : control.Modality;
            }

            return null;
        }

        return null;
    }

    /// <summary>Whether a plan or the like is only proposed or looked into, by the verb or verbal noun whose object it is.</summary>
    private bool IsProposed(Reading reading, int sentence, int plan)
    {
        var (begin, end) = reading.ClausesOf(sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (!other.Arguments.Exists(a => a is { Function: Function.Object or Function.Genitive or Function.Preposition, Antecedent: < 0 } && a.First <= plan && plan < a.End))
                continue;
            foreach (var control in frames.Control(reading, other))
            {
                if (control is { Complement.Length: > 0, Modality: Modality.Hypothetical or Modality.Negated })
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a deed is named as one that is known: with the article, a pronoun, or a name behind it.</summary>
    private static bool IsKnown(Reading reading, Clause clause)
    {
        var word = reading.Words[clause.Predicate];
        if (word.Definite || word.Reading.Enclitic != Pronoun.None)
            return true;
        return clause.Predicate + 1 < reading.Words.Length && reading.Words[clause.Predicate + 1] is { Governed: false } next && (next.Definite || next.Role == WordRole.Name)
            || clause.First(Function.Genitive) is { } genitive && (reading.Words[genitive.Head].Role == WordRole.Name || reading.Words[genitive.End - 1].Definite);
    }

    /// <summary>Whether a verbal noun only tells what a battle or war is for: the battle for the retaking of the town.</summary>
    private bool InNoun(Reading reading, Clause clause) =>
        clause is { Class: PartOfSpeech.Masdar, Governor: >= 0, GovernorFunction: Function.Genitive } && reading.Clauses[clause.Governor] is { Class: PartOfSpeech.Noun } battle && battle.Predicate == clause.Predicate - 1 && Judges(battle, EventType.Assault);

    /// <summary>Whether talks, support or aid concern a deed that stands in their phrase.</summary>
    private bool SpeaksOf(Reading reading, Clause clause, Clause governor)
    {
        if (InNoun(reading, clause))
        {
            if (governor.Governor < 0)
                return false;
            (clause, governor) = (governor, reading.Clauses[governor.Governor]);
        }

        return clause.GovernorFunction is Function.Object or Function.Genitive && Judges(governor, EventType.Consult, EventType.Support, EventType.Aid);
    }

    /// <summary>Whether a deed is one that is agreed on: a truce, an exchange of prisoners.</summary>
    private bool IsDeal(Clause clause)
    {
        foreach (var frame in frames.Of(clause.Lexeme, clause.Class))
        {
            if (frame.Mode is "ceasefire" or "release")
                return true;
        }

        return false;
    }

    /// <summary>Whether an accord or decision has a deed for what it lays down, by a verb in the present: the accord stipulates the withdrawal of.</summary>
    private bool IsProvided(Reading reading, Clause clause, Clause verb)
    {
        // The phrase stands nearer to the subject.
        if (verb is { Class: not PartOfSpeech.Verb, Governor: >= 0, GovernorFunction: Function.Subject })
            verb = reading.Clauses[verb.Governor];
        if (verb.Class != PartOfSpeech.Verb || verb.Negated || clause.Class == PartOfSpeech.Verb || clause.GovernorFunction != Function.Preposition || !reading.Words[verb.Predicate].Reading.Has(WordFeatures.Present)
            || lexicon.Lexemes[clause.GovernorPreposition].Lemma.Length != 1 || frames.Takes(verb.Lexeme, new Argument(Function.Preposition, clause.GovernorPreposition, 0, 0, 0)))
            return false;
        var head = verb.HeadEnd > verb.HeadFirst ? verb.HeadFirst : verb.First(Function.Subject) is { Antecedent: < 0 } subject ? subject.Head : -1;
        if (head < 0)
            return false;
        var word = reading.Words[head];
        foreach (var frame in frames.Of(word.Reading.Lexeme, word.Reading.Class))
        {
            if (frame.Event == EventType.Agree)
                return true;
        }

        return (word.Tags & _paper) != 0 && (word.Tags & _decree) != 0;
    }

    /// <summary>Whether a verb tells what goes around, and someone denies it: denied what was spread about.</summary>
    private bool IsRumour(Reading reading, Clause verb) =>
        verb.Class == PartOfSpeech.Verb && verb.Predicate > 1 && (reading.Words[verb.Predicate - 1].Tags & _whole) != 0
            && Deniers(reading, verb);

    private bool Deniers(Reading reading, Clause verb)
    {
        var (begin, end) = reading.ClausesOf(verb.Sentence);
        for (var c = end - 1; c >= begin; c--)
        {
            if (reading.Clauses[c] is { Class: PartOfSpeech.Verb } before && before.Predicate < verb.Predicate)
                return !before.Negated && (reading.Words[before.Predicate].Tags & _denial) != 0;
        }

        return false;
    }

    /// <summary>Whether a verb of the past tells what came of all that was said before: which called for.</summary>
    private bool IsCaused(Reading reading, Clause verb) =>
        verb is { Class: PartOfSpeech.Verb, Predicate: > 1 } && reading.Words[verb.Predicate].Reading.Has(WordFeatures.Past)
            && ((reading.Words[verb.Predicate - 1].Tags & _whole) != 0 || (reading.Words[verb.Predicate - 2].Tags & _matter) != 0);

    /// <summary>Whether a deed is what a verb of deciding has for its object: decided to cut the supplies.</summary>
    private bool IsDecided(Reading reading, Clause clause)
    {
        if (clause is not { Class: not PartOfSpeech.Verb, Governor: >= 0 } || reading.Clauses[clause.Governor] is not { Class: PartOfSpeech.Verb, Negated: false } verb || (reading.Words[verb.Predicate].Tags & _decree) == 0)
            return false;
        foreach (var control in frames.Control(verb.Lexeme))
        {
            if (control is { Modality: Modality.Future, Complement: "object" } && frames.Fits(clause, control))
                return true;
        }

        return false;
    }

    private static HashSet<int> Reports(CompiledLexicon lexicon)
    {
        var lemmas = lexicon.Rows.Where(static r => r.Table == Reporting).Select(static r => r.Cells[0]).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, lexicon.Lexemes.Count).Where(i => lexicon.Lexemes[i].Class == PartOfSpeech.Verb && lemmas.Contains(lexicon.Lexemes[i].Lemma))];
    }
}
