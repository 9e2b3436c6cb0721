using Isnad.Text;

namespace Isnad.Lexicon;

/// <summary>The attached pronouns as written, and the letters that change before them.</summary>
internal static class EncliticEnding
{
    private const char Heh = '\u0647';
    private const char Meem = '\u0645';
    private const char Noon = '\u0646';
    private const char Kaf = '\u0643';
    private const char Teh = '\u062A';
    private const char Hamza = '\u0621';
    private const char YehHamza = '\u0626';
    private const char WawHamza = '\u0624';

    /// <summary>All endings, longest first.</summary>
    public static readonly (string Ending, Pronoun Pronoun)[] All =
    [
        (new string([Heh, Meem, Letters.Alef]), Pronoun.Both),
        (new string([Kaf, Meem, Letters.Alef]), Pronoun.YouPlural),
        (new string([Heh, Letters.Alef]), Pronoun.Her),
        (new string([Heh, Meem]), Pronoun.Them),
        (new string([Heh, Noon]), Pronoun.ThemFeminine),
        (new string([Kaf, Meem]), Pronoun.YouPlural),
        (new string([Noon, Letters.Alef]), Pronoun.Us),
        (new string([Noon, Letters.Yeh]), Pronoun.Me),
        (new string([Heh]), Pronoun.Him),
        (new string([Kaf]), Pronoun.You),
        (new string([Letters.Yeh]), Pronoun.Me),
    ];

    private static readonly char[] AfterTeh = [Letters.TehMarbuta];
    private static readonly char[] AfterAlef = [Letters.AlefMaksura];
    private static readonly char[] AfterYehHamza = [Hamza];

    /// <summary>What the last letter of the stem may have been before the pronoun was attached.</summary>
    public static ReadOnlySpan<char> Restored(char last) => last switch
    {
        Teh => AfterTeh,
        Letters.Alef => AfterAlef,
        YehHamza or WawHamza => AfterYehHamza,
        _ => [],
    };
}
