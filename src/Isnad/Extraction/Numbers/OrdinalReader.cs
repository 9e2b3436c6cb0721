namespace Isnad.Extraction.Numbers;

/// <summary>Reads ordinals in words: the fifth, the twenty-first.</summary>
internal static class OrdinalReader
{
    /// <summary>Reads the ordinal that begins at a token.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="words">Its table words.</param>
    /// <param name="at">Index of the first token.</param>
    /// <param name="ordinal">First token, end, clitics and value; -1 for "the last".</param>
    /// <param name="definite">Whether it has the article.</param>
    public static bool TryRead(Reading reading, WordIndex words, int at, out NumberReading ordinal, out bool definite)
    {
        ordinal = default;
        definite = false;
        if (!words.Try(at, WordClass.Ordinal, out var first))
            return false;
        definite = first.B == 1;
        var value = first.Sense.Value;
        var end = first.End;
        var last = (OrdinalKind)first.A;
        while (end < reading.Tokens.Length && TryJoined(reading, words, end, out var next))
        {
            var kind = (OrdinalKind)next.A;
            var fits = (last, kind) switch
            {
                (OrdinalKind.Unit or OrdinalKind.Compound, OrdinalKind.Ten) => true,
                (OrdinalKind.Hundred, OrdinalKind.Unit or OrdinalKind.Compound or OrdinalKind.Teen or OrdinalKind.Ten) => true,
                _ => false,
            };
            if (!fits)
                break;
            value += next.Sense.Value;
            end = next.End;
            last = kind;
        }

        if (last == OrdinalKind.Compound)
            return false;
        ordinal = new NumberReading(at, end, first.Skip, first.Proclitics, value, false, false);
        return true;
    }

    private static bool TryJoined(Reading reading, WordIndex words, int at, out WordItem item)
    {
        if (words.Try(at, WordClass.Ordinal, out item))
            return item.Joined;
        return NumberReader.IsWa(reading, at) && words.TryBare(at + 1, WordClass.Ordinal, out item);
    }
}
