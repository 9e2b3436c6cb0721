using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>What predicates govern, as the clause grammar asks it of the frames: it knows nothing of conflicts itself.</summary>
/// <remarks>A lexeme that is -1 governs nothing.</remarks>
internal interface IValency
{
    /// <summary>Whether a nominal lexeme is a predicate.</summary>
    bool IsPredicate(int lexeme, PartOfSpeech part);

    /// <summary>Whether a verb speaks to or of someone who is its object: asks, accuses, warns, backs.</summary>
    bool Addresses(int lexeme);

    /// <summary>Whether a verb says of what is its object whether it happened, or what came of something: denies, announces, expects, led to.</summary>
    bool TellsOf(int lexeme);

    /// <summary>Whether a verb says what came of its subject: left dead, hit so many.</summary>
    bool SaysWhatCame(int lexeme);

    /// <summary>Whether a verb has a sense that only a deed can be the subject of: the arrests hit so many, the truce came into force.</summary>
    bool TellsOfDeed(int lexeme);

    /// <summary>Whether a verb always has someone accused as its object, by itself or, given a noun that is not -1, beside that noun (to lay on someone the
    /// blame).</summary>
    bool Accuses(int lexeme, int noun);

    /// <summary>Whether only someone does what a verb says, no text: meets, attacks, sends.</summary>
    bool IsOfSomeone(int lexeme);

    /// <summary>Whether a verb takes what it is done to as its object.</summary>
    bool IsTransitive(int lexeme);

    /// <summary>Whether a verb asks for a complement by a preposition in some sense of its own.</summary>
    bool Asks(int lexeme, int preposition);

    /// <summary>Whether an argument by preposition is the deed that a verb takes.</summary>
    bool Takes(int lexeme, Argument argument);

    /// <summary>Whether an argument by preposition is what came of the subject of a verb: led to deaths.</summary>
    bool LeadsTo(int lexeme, Argument argument);
}
