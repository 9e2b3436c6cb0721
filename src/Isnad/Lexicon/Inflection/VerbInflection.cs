using static Isnad.Lexicon.WordFeatures;

namespace Isnad.Lexicon.Inflection;

/// <summary>Generates the written forms of a verb: both aspects, all moods, the passives that are spelled differently,
/// participles and verbal nouns.</summary>
/// <remarks>Rules of the written language as in W. Wright, A Grammar of the Arabic Language, part II; vowels are not
/// written, so a passive that differs in vowels only has no form of its own.</remarks>
internal static class VerbInflection
{
    /// <summary>All forms, without clitics.</summary>
    public static IEnumerable<InflectedForm> Inflect(VerbEntry verb) =>
        Past(verb.Lemma, verb, None)
            .Concat(Present(verb.Present, verb, None))
            .Concat(PassivePast(verb) is { } past ? Past(past, verb with { Lemma = past }, Passive) : [])
            .Concat(PassivePresent(verb) is { } present ? Present(present, verb with { Present = present }, Passive) : [])
            .Concat(Participles.Of(verb))
            .Concat(verb.Masdars.SelectMany(m => NominalInflection.Noun(m, PartOfSpeech.Masdar, [Affix.At])));

    private static InflectedForm Finite(string form, WordFeatures features) => new(form, PartOfSpeech.Verb, features);

    private static IEnumerable<InflectedForm> Past(string lemma, VerbEntry verb, WordFeatures voice)
    {
        var common = voice | WordFeatures.Past;
        var head = lemma[..^1];
        var last = lemma[^1];
        var defective = verb.Defective;
        var feminine = defective && last != Affix.Y ? head + Affix.T : lemma + Affix.T;
        var plural = defective ? head : lemma;
        yield return Finite(lemma, common | Third | Masculine | Singular);
        yield return Finite(feminine, common | Third | Feminine | Singular);
        yield return Finite(feminine + Affix.A, common | Third | Feminine | Dual);
        foreach (var dual in PastDual(lemma, defective))
            yield return Finite(dual, common | Third | Masculine | Dual);
        foreach (var stem in HamzaStems(plural, defective))
        {
            yield return Finite(stem + Affix.Ua, common | Third | Masculine | Plural);
            yield return Finite(stem + Affix.W, common | Third | Masculine | Plural | Construct);
        }

        var consonant = ConsonantStem(lemma, verb);
        yield return Finite(consonant + Affix.N, common | Third | Feminine | Plural);
        yield return Finite(consonant + Affix.T, common | First | Second | Singular);
        yield return Finite(consonant + Affix.Na, common | First | Plural);
        yield return Finite(consonant + Affix.Tum, common | Second | Plural);
    }

    private static IEnumerable<string> PastDual(string lemma, bool defective)
    {
        var head = lemma[..^1];
        if (!defective)
            return lemma[^1] == Affix.AHamza ? [head + Affix.AMadda, lemma + Affix.A] : [lemma + Affix.A];
        return lemma[^1] switch
        {
            Affix.A => [head + Affix.W + Affix.A],
            Affix.Maqsura => [head + Affix.Y + Affix.A],
            _ => [lemma + Affix.A],
        };
    }

    private static IEnumerable<string> HamzaStems(string stem, bool defective)
    {
        yield return stem;
        if (!defective && stem[^1] == Affix.AHamza)
            yield return stem[..^1] + Affix.WHamza;
    }

    private static string ConsonantStem(string lemma, VerbEntry verb)
    {
        if (verb.Defective)
        {
            return lemma[^1] switch
            {
                Affix.A => lemma[..^1] + Affix.W,
                Affix.Maqsura => lemma[..^1] + Affix.Y,
                _ => lemma,
            };
        }

        if (verb.Hollow)
            return lemma[..^2] + lemma[^1];
        return verb.Doubled ? lemma + lemma[^1] : lemma;
    }

    private static IEnumerable<InflectedForm> Present(string present, VerbEntry verb, WordFeatures voice)
    {
        var common = voice | WordFeatures.Present;
        var stem = present[1..];
        var defective = Affix.IsWeak(verb.Root[^1]) && stem[^1] is Affix.W or Affix.Y or Affix.Maqsura;
        var shortened = defective ? stem[..^1]
            : stem.Length > 2 && verb.Root.Length == 3 && Affix.IsWeak(verb.Root[1]) && stem[^2] is Affix.A or Affix.W or Affix.Y && verb.Form is 1 or 4 or 7 or 8 or 10
                ? stem[..^2] + stem[^1] : null;
        (char Prefix, WordFeatures Person)[] singular =
            [(Affix.Y, Third | Masculine), (Affix.T, Third | Second | Feminine), (Affix.AHamza, First), (Affix.N, First | Plural)];
        foreach (var (prefix, person) in singular)
        {
            var features = common | person | (prefix == Affix.N ? None : Singular);
            yield return Finite(prefix + stem, features);
            // Written so in the jussive only, behind a negation: the rarer reading, like other moods.
            if (shortened is not null)
                yield return Finite(prefix + shortened, features | Construct);
        }

        var dual = defective && stem[^1] == Affix.Maqsura ? stem[..^1] + Affix.Y : stem;
        yield return Finite(Affix.Y + dual + Affix.An, common | Third | Masculine | Dual);
        yield return Finite(Affix.T + dual + Affix.An, common | Third | Feminine | Dual);
        yield return Finite(Affix.Y + dual + Affix.A, common | Third | Masculine | Dual);
        yield return Finite(Affix.T + dual + Affix.A, common | Third | Feminine | Dual);
        foreach (var plural in HamzaStems(defective ? stem[..^1] : stem, defective))
        {
            foreach (var (prefix, person) in new[] { (Affix.Y, Third), (Affix.T, Second) })
            {
                var features = common | person | Masculine | Plural;
                yield return Finite(prefix + plural + Affix.Un, features);
                yield return Finite(prefix + plural + Affix.Ua, features);
                yield return Finite(prefix + plural + Affix.W, features | Construct);
            }
        }

        var women = defective && stem[^1] == Affix.Maqsura ? stem[..^1] + Affix.Y : defective ? stem : shortened ?? stem;
        yield return Finite(Affix.Y + women + Affix.N, common | Third | Feminine | Plural);
    }

    private static string? PassivePast(VerbEntry verb)
    {
        var lemma = verb.Lemma;
        if (verb.Hollow)
            return verb.Form == 7 ? null : lemma[..^2] + Affix.Y + lemma[^1];
        var changed = lemma;
        if (verb.Form is 3 && changed.Length > 2 && changed[1] == Affix.A)
            changed = changed[0] + Affix.W.ToString() + changed[2..];
        else if (verb.Form is 6 && changed.Length > 3 && changed[2] == Affix.A)
            changed = changed[..2] + Affix.W + changed[3..];
        else if (verb.Form is 1 && changed.Length == 3 && changed[1] == Affix.AHamza)
            changed = changed[0] + Affix.YHamza.ToString() + changed[2];
        if (verb.Defective && changed[^1] != Affix.Y)
            changed = changed[..^1] + Affix.Y;
        else if (changed[^1] == Affix.AHamza)
            changed = changed[..^1] + Affix.YHamza;
        return changed == lemma ? null : changed;
    }

    private static string? PassivePresent(VerbEntry verb)
    {
        var present = verb.Present;
        var changed = present;
        if (verb.Root.Length == 3 && Affix.IsWeak(verb.Root[1]) && !Affix.IsWeak(verb.Root[2]) && present.Length > 3
            && present[^2] is Affix.W or Affix.Y && verb.Form is 1 or 4 or 8 or 10)
            changed = present[..^2] + Affix.A + present[^1];
        else if (verb.Form == 1 && verb.Root[0] == Affix.W && present.Length == 3)
            changed = present[0] + Affix.W.ToString() + present[1..];
        else if (verb.Form == 1 && present.Length > 2 && present[1] == Affix.AHamza)
            changed = present[0] + Affix.WHamza.ToString() + present[2..];
        if (Affix.IsWeak(verb.Root[^1]) && changed[^1] is Affix.W or Affix.Y)
            changed = changed[..^1] + Affix.Maqsura;
        else if (changed[^1] == Affix.YHamza)
            changed = changed[..^1] + Affix.AHamza;
        return changed == present ? null : changed;
    }
}
