namespace Isnad.Lexicon;

/// <summary>One way to read a word form.</summary>
/// <param name="Lexeme">Row of the lexeme in the lexicon, or -1 when unknown.</param>
/// <param name="Class">Part of speech.</param>
/// <param name="Features">Inflection.</param>
/// <param name="Proclitics">Words attached in front.</param>
/// <param name="ProcliticLength">Characters of the normalised form that they take, the article left out.</param>
/// <param name="ArticleLength">Characters that the article takes (0 to 2; 1 where li hides its alef).</param>
/// <param name="Enclitic">Attached pronoun.</param>
/// <param name="EncliticLength">Characters it takes at the end.</param>
/// <param name="Exact">Whether the hamzas are written as the lexicon has them.</param>
public readonly record struct WordReading(
    int Lexeme,
    PartOfSpeech Class,
    WordFeatures Features,
    Proclitics Proclitics,
    byte ProcliticLength,
    byte ArticleLength,
    Pronoun Enclitic,
    byte EncliticLength,
    bool Exact)
{
    /// <summary>Whether any of <paramref name="features"/> is set.</summary>
    public bool Has(WordFeatures features) => (Features & features) != 0;

    /// <summary>Whether any of <paramref name="proclitics"/> is attached.</summary>
    public bool Has(Proclitics proclitics) => (Proclitics & proclitics) != 0;

    /// <summary>Whether it is a verbal noun, participle, noun, adjective or name.</summary>
    public bool IsNominal => Class is >= PartOfSpeech.Masdar and <= PartOfSpeech.FamilyName;
}
