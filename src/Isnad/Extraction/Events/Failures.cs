using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Tells whether what was attempted is said to have failed: the attempt to storm failed; tried to storm it but did not manage.</summary>
internal sealed class Failures(CompiledLexicon lexicon, FrameIndex frames)
{
    private const int Depth = 4;
    private const string Contrasts = "contrasts";
    private const string In = "\u0641\u064A";
    private const string From = "\u0645\u0646";

    private readonly TagMask _attempt = lexicon.TagSet("attempt");
    private readonly HashSet<int> _contrasts = [.. Enumerable.Range(0, lexicon.Rows.Count).Where(i => lexicon.Rows[i].Table == Contrasts)];

    /// <summary>Whether the attempt that a deed is the object of is said to have failed.</summary>
    public bool Undo(Reading reading, Clause clause)
    {
        var attempt = Attempt(reading, clause);
        return attempt >= 0 && (FailsItself(reading, reading.Clauses[attempt]) || FailsBehind(reading, reading.Clauses[attempt]));
    }

    /// <summary>The clause of the word for an attempt above a deed, or -1.</summary>
    private int Attempt(Reading reading, Clause clause)
    {
        for (var depth = 0; depth < Depth && clause.Governor >= 0; depth++)
        {
            var at = clause.Governor;
            clause = reading.Clauses[at];
            if (clause.Lexeme >= 0 && (lexicon.Lexemes[clause.Lexeme].Tags & _attempt) != 0)
                return clause.Negated ? -1 : at;
        }

        return -1;
    }

    private bool FailsItself(Reading reading, Clause attempt) =>
        attempt is { Class: not PartOfSpeech.Verb, Governor: >= 0 } && reading.Clauses[attempt.Governor] is { Class: PartOfSpeech.Verb } verb && verb.First(Function.Subject) is { } subject
        && subject.First <= attempt.Predicate && attempt.Predicate < subject.End && (Fails(verb) || EndsIn(reading, verb));

    /// <summary>"Came to nothing, ended in failure": the noun of failing under a preposition of the verb.</summary>
    private bool EndsIn(Reading reading, Clause verb)
    {
        foreach (var argument in verb.Arguments)
        {
            if (argument is not { Function: Function.Preposition, Antecedent: < 0 } || !reading.Tokens[argument.Head].Word.TryGet(PartOfSpeech.Masdar, out var noun))
                continue;
            foreach (var control in frames.Control(noun.Lexeme))
            {
                if (control is { Subject: "actor", Complement: In, Modality: Modality.Negated })
                    return !verb.Negated;
            }
        }

        return false;
    }

    /// <summary>A verb of failing, or one of succeeding that is denied, behind "but" in the same sentence.</summary>
    private bool FailsBehind(Reading reading, Clause attempt)
    {
        var (begin, end) = reading.ClausesOf(attempt.Sentence);
        for (var c = begin; c < end; c++)
        {
            if (reading.Clauses[c] is { Class: PartOfSpeech.Verb } verb && verb.Predicate > attempt.Predicate && Fails(verb) && Contrasted(reading, attempt.Predicate, verb.Predicate))
                return true;
        }

        return false;
    }

    /// <summary>Whether "but" stands between two tokens.</summary>
    private bool Contrasted(Reading reading, int from, int to)
    {
        for (var token = from + 1; token < to; token++)
        {
            var (first, end) = reading.NameIndex.At(token);
            for (var i = first; i < end; i++)
            {
                if (reading.Names[i].Entry is { Kind: NameKind.Row } row && _contrasts.Contains(row.Target))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb says that what it takes was not done: failed in, did not manage, could not.</summary>
    private bool Fails(Clause verb)
    {
        foreach (var control in frames.Control(verb.Lexeme))
        {
            if (control.Subject == "actor" && (verb.Negated ? control is { Modality: Modality.Actual, Complement: In or From or "clause" } : control is { Modality: Modality.Negated, Complement: In }))
                return true;
        }

        return false;
    }
}
