using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>A token with the reading chosen for it in its sentence.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Reading">The reading chosen; lexeme -1 for unknown words.</param>
/// <param name="Tags">Tags of the reading's lexeme.</param>
public readonly record struct TaggedWord(WordRole Role, WordReading Reading, TagMask Tags)
{
    /// <summary>Whether it is a noun, adjective or name.</summary>
    public bool IsNominal => Role is WordRole.Noun or WordRole.Adjective or WordRole.Name;

    /// <summary>Whether it carries the article.</summary>
    public bool Definite => Reading.Has(WordFeatures.Definite);

    /// <summary>Whether a conjunction is attached in front.</summary>
    public bool Joined => Reading.Has(Proclitics.Wa | Proclitics.Fa);

    /// <summary>Whether a preposition is attached in front.</summary>
    public bool Governed => Reading.Has(Proclitics.Bi | Proclitics.Li | Proclitics.Ka) && Role != WordRole.Verb;
}
