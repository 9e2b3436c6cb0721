namespace Isnad.Lexicon.Inflection;

/// <summary>Generates the participles of a verb with their inflection.</summary>
internal static class Participles
{
    public static IEnumerable<InflectedForm> Of(VerbEntry verb) =>
        Active(verb).SelectMany(p => NominalInflection.Adjective(p, PartOfSpeech.ActiveParticiple, []))
            .Concat(Passive(verb).SelectMany(p => NominalInflection.Adjective(p, PartOfSpeech.PassiveParticiple, [])));

    private static IEnumerable<string> Active(VerbEntry verb)
    {
        if (verb.Form != 1)
            return Shortened(Affix.M + verb.Present[1..]);
        var (first, second, third) = (verb.Root[0], verb.Root[1], verb.Root[2]);
        var begin = first == Affix.Hamza ? Affix.AMadda.ToString() : first.ToString() + Affix.A;
        if (verb.Doubled)
            return [begin + second];
        var middle = Affix.IsWeak(second) && !Affix.IsWeak(third) ? Affix.YHamza : second == Affix.Hamza ? Affix.YHamza : second;
        if (Affix.IsWeak(third))
            return [begin + middle + Affix.Y, begin + middle];
        return [begin + middle + (third == Affix.Hamza ? Affix.YHamza : third)];
    }

    private static IEnumerable<string> Passive(VerbEntry verb)
    {
        if (verb.Form != 1)
            return DerivedPassive(verb);
        var (first, second, third) = (verb.Root[0], verb.Root[1], verb.Root[2]);
        var begin = Affix.M.ToString() + (first == Affix.Hamza ? Affix.AHamza : first);
        if (Affix.IsWeak(third))
            return [begin + second + third];
        if (Affix.IsWeak(second))
            return [begin + second + third];
        var middle = second == Affix.Hamza ? Affix.WHamza.ToString() : second.ToString();
        return [begin + middle + Affix.W + third];
    }

    private static IEnumerable<string> DerivedPassive(VerbEntry verb)
    {
        var stem = verb.Present[1..];
        if (Affix.IsWeak(verb.Root[^1]) && stem[^1] is Affix.Y or Affix.Maqsura)
            return [Affix.M + stem[..^1] + Affix.Maqsura];
        if (verb.Root.Length == 3 && Affix.IsWeak(verb.Root[1]) && stem.Length > 2 && stem[^2] == Affix.Y && verb.Form is 4 or 10)
            return [Affix.M + stem[..^2] + Affix.A + stem[^1]];
        return [Affix.M + (stem[^1] == Affix.YHamza ? stem[..^1] + Affix.AHamza : stem)];
    }

    private static IEnumerable<string> Shortened(string participle)
    {
        if (participle[^1] == Affix.Maqsura)
            participle = participle[..^1] + Affix.Y;
        return participle[^1] == Affix.Y ? [participle, participle[..^1]] : [participle];
    }
}
