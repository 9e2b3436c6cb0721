using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Tells which pronoun a word carries: as an enclitic, or as the end of a particle that the lexicon lists whole.</summary>
internal static class CarriedPronouns
{
    private static readonly (string Ending, Pronoun Pronoun)[] _endings =
    [
        ("\u0647\u0645\u0627", Pronoun.Both), ("\u0647\u0627", Pronoun.Her), ("\u0647\u0645", Pronoun.Them), ("\u0647\u0646", Pronoun.ThemFeminine), ("\u0647", Pronoun.Him),
    ];

    private static readonly (string Word, Pronoun Pronoun)[] _free =
    [
        ("\u0647\u0648", Pronoun.Him), ("\u0647\u064A", Pronoun.Her), ("\u0647\u0645", Pronoun.Them), ("\u0647\u0645\u0627", Pronoun.Both), ("\u0647\u0646", Pronoun.ThemFeminine),
    ];

    /// <summary>The pronoun on a word, or none.</summary>
    public static Pronoun Of(CompiledLexicon lexicon, TaggedWord word)
    {
        if (word.Reading.Enclitic != Pronoun.None || word.Reading.Lexeme < 0 || word.Reading.Class != PartOfSpeech.Particle
            || word.Role is not (WordRole.Pronoun or WordRole.Subordinator or WordRole.Quantifier))
            return word.Reading.Enclitic;
        var lemma = lexicon.Lexemes[word.Reading.Lexeme].Lemma;
        foreach (var (whole, pronoun) in _free)
        {
            if (string.Equals(lemma, whole, StringComparison.Ordinal))
                return pronoun;
        }

        foreach (var (ending, pronoun) in _endings)
        {
            if (lemma.Length > ending.Length && lemma.EndsWith(ending, StringComparison.Ordinal))
                return pronoun;
        }

        return Pronoun.None;
    }
}
