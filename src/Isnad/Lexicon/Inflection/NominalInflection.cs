using static Isnad.Lexicon.WordFeatures;

namespace Isnad.Lexicon.Inflection;

/// <summary>Generates the written forms of nouns and adjectives, without clitics and article.</summary>
internal static class NominalInflection
{
    /// <summary>Singular, dual, given plurals (<c>un</c> and <c>at</c> endings mean the sound plurals), accusative alef.</summary>
    public static IEnumerable<InflectedForm> Noun(string lemma, PartOfSpeech part, IEnumerable<string> plurals, WordFeatures gender = None)
    {
        if (gender == None)
            gender = lemma[^1] == Affix.Marbuta ? Feminine : Masculine;
        yield return new(lemma, part, gender | Singular);
        if (Accusative(lemma) is { } accusative)
            yield return new(accusative, part, gender | Singular | Tanwin);
        foreach (var form in DualOf(lemma, part, gender))
            yield return form;
        foreach (var plural in plurals)
        {
            foreach (var form in PluralOf(lemma, plural, part, gender))
                yield return form;
        }
    }

    /// <summary>Both genders in all numbers.</summary>
    public static IEnumerable<InflectedForm> Adjective(string lemma, PartOfSpeech part, IEnumerable<string> plurals)
    {
        foreach (var form in Noun(lemma, part, plurals.Prepend(Affix.Un), Masculine))
            yield return form;
        if (lemma[^1] == Affix.Marbuta)
            yield break;
        var feminine = (lemma[^1] == Affix.Maqsura ? lemma[..^1] + Affix.A : lemma) + Affix.Marbuta;
        foreach (var form in Noun(feminine, part, [Affix.At], Feminine))
            yield return form;
    }

    private static string? Accusative(string lemma)
    {
        if (lemma[^1] is Affix.Marbuta or Affix.A or Affix.Maqsura or Affix.AHamza)
            return null;
        return lemma.Length > 1 && lemma[^1] == Affix.Hamza && lemma[^2] == Affix.A ? null : lemma + Affix.A;
    }

    private static IEnumerable<InflectedForm> DualOf(string lemma, PartOfSpeech part, WordFeatures gender)
    {
        var stem = lemma[^1] switch
        {
            Affix.Marbuta => lemma[..^1] + Affix.T,
            Affix.Maqsura => lemma[..^1] + Affix.Y,
            _ => lemma,
        };
        yield return new(stem + Affix.An, part, gender | Dual | Nominative);
        yield return new(stem + Affix.Ayn, part, gender | Dual | Oblique);
        yield return new(stem + Affix.A, part, gender | Dual | Nominative | Construct);
        yield return new(stem + Affix.Y, part, gender | Dual | Oblique | Construct);
    }

    private static IEnumerable<InflectedForm> PluralOf(string lemma, string plural, PartOfSpeech part, WordFeatures gender)
    {
        if (plural == Affix.Un)
        {
            var stem = lemma[^1] is Affix.Maqsura ? lemma[..^1] : lemma;
            yield return new(stem + Affix.Un, part, Masculine | Plural | Nominative);
            yield return new(stem + Affix.In, part, Masculine | Plural | Oblique);
            yield return new(stem + Affix.W, part, Masculine | Plural | Nominative | Construct);
            yield return new(stem + Affix.Y, part, Masculine | Plural | Oblique | Construct);
            yield break;
        }

        if (plural == Affix.At)
        {
            var stem = lemma[^1] switch
            {
                Affix.Marbuta => lemma[..^1],
                Affix.Maqsura => lemma[..^1] + Affix.Y,
                _ => lemma,
            };
            yield return new(stem + Affix.At, part, Feminine | Plural);
            yield break;
        }

        yield return new(plural, part, gender | Plural);
        if (Accusative(plural) is { } accusative)
            yield return new(accusative, part, gender | Plural | Tanwin);
    }
}
