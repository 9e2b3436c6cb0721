namespace Isnad.Extraction.Clauses;

/// <summary>What a chunk of a sentence is.</summary>
public enum ChunkKind : byte
{
    /// <summary>A noun phrase, its preposition included where it has one.</summary>
    Noun,

    /// <summary>A finite verb with its particles.</summary>
    Verb,

    /// <summary>An opener of a subordinate clause (أن, إن and the like).</summary>
    Subordinator,

    /// <summary>A relative pronoun.</summary>
    Relative,

    /// <summary>A conjunction that stands alone.</summary>
    Conjunction,

    /// <summary>An opener of a condition.</summary>
    Conditional,

    /// <summary>A comma, semicolon, colon or dash.</summary>
    Break,

    /// <summary>A quotation mark or bracket.</summary>
    Mark,

    /// <summary>A preposition with a pronoun, or a free pronoun.</summary>
    Pronoun,

    /// <summary>An adverb or other small word.</summary>
    Adverb,
}

/// <summary>A chunk of a sentence: tokens that belong together whatever the clause.</summary>
public struct Chunk
{
    /// <summary>What it is.</summary>
    public ChunkKind Kind;

    /// <summary>Index of its first token.</summary>
    public int First;

    /// <summary>Index behind its last token.</summary>
    public int End;

    /// <summary>Token of the head noun, the verb or the small word.</summary>
    public int Head;

    /// <summary>Token of the preposition that governs it (the head's own when the preposition is attached), or -1.</summary>
    public int Preposition;

    /// <summary>Whether it is joined to the chunk before it by an attached or free conjunction.</summary>
    public bool Joined;

    /// <summary>Whether a negation stands before it.</summary>
    public bool Negated;

    /// <summary>Auxiliary or particle before a verb: the token, or -1.</summary>
    public int Auxiliary;
}
