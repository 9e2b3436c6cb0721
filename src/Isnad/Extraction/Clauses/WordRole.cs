namespace Isnad.Extraction.Clauses;

/// <summary>What a token does in its sentence.</summary>
public enum WordRole : byte
{
    /// <summary>Punctuation, number or foreign word.</summary>
    None,

    /// <summary>Noun, verbal noun or participle used as one.</summary>
    Noun,

    /// <summary>Adjective, or participle or nisba used as one.</summary>
    Adjective,

    /// <summary>Proper name: given, family, known name or unknown word in a name's place.</summary>
    Name,

    /// <summary>Finite verb.</summary>
    Verb,

    /// <summary>Verb of being that carries tense only.</summary>
    Auxiliary,

    /// <summary>Preposition, or noun used as one.</summary>
    Preposition,

    /// <summary>Preposition with its pronoun, free pronoun.</summary>
    Pronoun,

    /// <summary>Conjunction.</summary>
    Conjunction,

    /// <summary>Opens a clause.</summary>
    Subordinator,

    /// <summary>Opens a condition.</summary>
    Conditional,

    /// <summary>Relative pronoun.</summary>
    Relative,

    /// <summary>Demonstrative.</summary>
    Demonstrative,

    /// <summary>Negation.</summary>
    Negation,

    /// <summary>Particle of aspect or future, question, call.</summary>
    Particle,

    /// <summary>Quantifier that takes a noun.</summary>
    Quantifier,

    /// <summary>Adverb.</summary>
    Adverb,

    /// <summary>Number.</summary>
    Number,
}
