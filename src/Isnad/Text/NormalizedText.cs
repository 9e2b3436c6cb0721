namespace Isnad.Text;

/// <summary>A view of a text for look-up: marks, tatweel and invisible characters left out, letter variants of
/// other keyboards and presentation forms made plain, digits ASCII; with the way back to the original offsets.</summary>
/// <remarks>One normalised character comes from one original character, but for lam-alef ligatures, which give two
/// with the same origin, and for a letter with a combining hamza, which gives one.</remarks>
public sealed class NormalizedText
{
    private readonly char[] _chars;
    private readonly int[] _origin;

    private NormalizedText(string original, char[] chars, int[] origin, int length)
    {
        Original = original;
        _chars = chars;
        _origin = origin;
        Length = length;
    }

    /// <summary>The original text.</summary>
    public string Original { get; }

    /// <summary>Number of normalised characters.</summary>
    public int Length { get; }

    /// <summary>The normalised characters.</summary>
    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>Normalises a text.</summary>
    public static NormalizedText Of(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        var chars = new char[original.Length + 8];
        var origin = new int[original.Length + 8];
        var n = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var c = original[i];
            if (c < '\u0300')
            {
                if (c == '\u00AD')
                    continue;
            }
            else if (Letters.IsDropped(c))
            {
                if (n > 0 && Letters.Compose(chars[n - 1], c) is not '\0' and var composed)
                    chars[n - 1] = composed;
                continue;
            }

            if (n + 2 > chars.Length)
            {
                Array.Resize(ref chars, chars.Length * 2);
                Array.Resize(ref origin, chars.Length);
            }

            chars[n] = Letters.Normalize(c);
            origin[n++] = i;
            if (c >= '\uFEF5' && Letters.LigatureAlef(c) is not '\0' and var alef)
            {
                chars[n] = alef;
                origin[n++] = i;
            }
        }

        return new NormalizedText(original, chars, origin, n);
    }

    /// <summary>The original offset at which the normalised character <paramref name="index"/> begins;
    /// the length of the original for the position behind the last.</summary>
    public int OriginalStart(int index) => index < Length ? _origin[index] : Original.Length;

    /// <summary>The original offset behind the normalised stretch that ends at <paramref name="end"/> (exclusive),
    /// marks and tatweel that follow its last letter included.</summary>
    public int OriginalEnd(int end)
    {
        if (end == 0)
            return 0;
        var at = _origin[end - 1] + 1;
        if (char.IsHighSurrogate(Original[at - 1]) && at < Original.Length && char.IsLowSurrogate(Original[at]))
            at++;
        for (var ahead = at; ahead < Original.Length; ahead++)
        {
            // Marks belong to the letter before them, also behind an invisible character.
            if (Letters.IsMark(Original[ahead]) || Original[ahead] == Letters.Tatweel)
                at = ahead + 1;
            else if (!Letters.IsInvisible(Original[ahead]))
                break;
        }

        return at;
    }

    /// <summary>The original span of a normalised stretch.</summary>
    public TextSpan OriginalSpan(int start, int end) =>
        end <= start ? new TextSpan(OriginalStart(start), OriginalStart(start)) : new TextSpan(OriginalStart(start), OriginalEnd(end));

    /// <summary>The normalised position of an original offset: the first character that begins there or later.</summary>
    public int FromOriginal(int offset)
    {
        var at = MemoryExtensions.BinarySearch(_origin.AsSpan(0, Length), offset);
        if (at < 0)
            return ~at;
        while (at > 0 && _origin[at - 1] == offset)
            at--;
        return at;
    }
}
