using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>A grammatical function.</summary>
public enum Function : byte
{
    /// <summary>Subject.</summary>
    Subject,

    /// <summary>Object.</summary>
    Object,

    /// <summary>The noun after a verbal noun.</summary>
    Genitive,

    /// <summary>An adjective of a state or people on a verbal noun.</summary>
    Nisba,

    /// <summary>A pronoun attached to a verbal noun.</summary>
    Possessor,

    /// <summary>A complement by preposition.</summary>
    Preposition,

    /// <summary>The doer after a passive: from the side of, at the hand of.</summary>
    Agent,

    /// <summary>What completes an attribute of another phrase (loyal to, backed by): no participant by itself, at most a place.</summary>
    Attribute,

    /// <summary>Who is named as there with the subject: beside, headed by, in the presence of.</summary>
    Companion,
}

/// <summary>A filler of a function.</summary>
/// <param name="Function">Which function.</param>
/// <param name="Preposition">Row of the preposition's lexeme in the lexicon, or -1.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index behind the last token.</param>
/// <param name="Head">Token of the head.</param>
/// <param name="Antecedent">Index of the mention a pronoun or dropped subject stands for, or -1 for a full phrase.</param>
public readonly record struct Argument(Function Function, int Preposition, int First, int End, int Head, int Antecedent = -1);

/// <summary>A predicate with its arguments.</summary>
public sealed class Clause
{
    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Token of the predicate.</summary>
    public required int Predicate { get; init; }

    /// <summary>What it is: verb, verbal noun, participle, noun.</summary>
    public required PartOfSpeech Class { get; set; }

    /// <summary>Row of its lexeme.</summary>
    public required int Lexeme { get; set; }

    /// <summary>Index of its chunk within the sentence's chunks.</summary>
    public required int Chunk { get; init; }

    /// <summary>The arguments, in the order found.</summary>
    public List<Argument> Arguments { get; } = [];

    /// <summary>Whether a verb stands in the passive as far as the writing tells.</summary>
    public bool Passive { get; set; }

    /// <summary>Index of the clause that governs this one, or -1.</summary>
    public int Governor { get; set; } = -1;

    /// <summary>The function this one has in its governor.</summary>
    public Function GovernorFunction { get; set; }

    /// <summary>Preposition by which it depends on its governor, or -1.</summary>
    public int GovernorPreposition { get; set; } = -1;

    /// <summary>Chunk of the noun that a relative clause belongs to, or -1.</summary>
    public int RelativeHead { get; set; } = -1;

    /// <summary>Token with which the phrase of <see cref="RelativeHead"/> begins; equal to <see cref="HeadEnd"/> when there is none.</summary>
    public int HeadFirst { get; set; }

    /// <summary>Index behind the last token of the phrase of <see cref="RelativeHead"/>.</summary>
    public int HeadEnd { get; set; }

    /// <summary>Whether it stands behind a subordinator: its clause is the complement of the governor.</summary>
    public bool Complement { get; set; }

    /// <summary>Index behind the last token that belongs to it.</summary>
    public int End { get; set; }

    /// <summary>Whether a relative pronoun opens it.</summary>
    public bool Relative { get; set; }

    /// <summary>Whether its doer is the relative pronoun itself, for which no noun stands (whoever disobeys): no one named acts.</summary>
    public bool Headless { get; set; }

    /// <summary>Whether a negation stands before it.</summary>
    public bool Negated { get; set; }

    /// <summary>Whether it stands in a condition.</summary>
    public bool Conditional { get; set; }

    /// <summary>Token of an auxiliary or particle before it, or -1.</summary>
    public int Auxiliary { get; set; } = -1;

    /// <summary>The first filler of a function, or null.</summary>
    public Argument? First(Function function)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Function == function)
                return argument;
        }

        return null;
    }
}
