namespace Isnad.Text;

/// <summary>What each character is to the reader of Arabic: letter, mark, digit, folding class.</summary>
/// <remarks>Code points are named by number because Arabic in code stands only in tests; the names are Unicode's.</remarks>
public static class Letters
{
    /// <summary>ARABIC LETTER ALEF.</summary>
    public const char Alef = '\u0627';

    /// <summary>ARABIC LETTER LAM.</summary>
    public const char Lam = '\u0644';

    /// <summary>ARABIC LETTER WAW.</summary>
    public const char Waw = '\u0648';

    /// <summary>ARABIC LETTER YEH.</summary>
    public const char Yeh = '\u064A';

    /// <summary>ARABIC LETTER ALEF MAKSURA.</summary>
    public const char AlefMaksura = '\u0649';

    /// <summary>ARABIC LETTER HEH.</summary>
    public const char Heh = '\u0647';

    /// <summary>ARABIC LETTER TEH MARBUTA.</summary>
    public const char TehMarbuta = '\u0629';

    /// <summary>ARABIC TATWEEL.</summary>
    public const char Tatweel = '\u0640';

    private const char HamzaAbove = '\u0654';
    private const char HamzaBelow = '\u0655';
    private const char MaddaAbove = '\u0653';

    // ARABIC PRESENTATION FORMS-B, U+FE80 to U+FEF4: each letter with the number of its contextual forms.
    private static readonly (char Letter, int Forms)[] PresentationRun =
    [
        ('\u0621', 1), ('\u0622', 2), ('\u0623', 2), ('\u0624', 2), ('\u0625', 2), ('\u0626', 4), ('\u0627', 2),
        ('\u0628', 4), ('\u0629', 2), ('\u062A', 4), ('\u062B', 4), ('\u062C', 4), ('\u062D', 4), ('\u062E', 4),
        ('\u062F', 2), ('\u0630', 2), ('\u0631', 2), ('\u0632', 2), ('\u0633', 4), ('\u0634', 4), ('\u0635', 4),
        ('\u0636', 4), ('\u0637', 4), ('\u0638', 4), ('\u0639', 4), ('\u063A', 4), ('\u0641', 4), ('\u0642', 4),
        ('\u0643', 4), ('\u0644', 4), ('\u0645', 4), ('\u0646', 4), ('\u0647', 4), ('\u0648', 2), ('\u0649', 2),
        ('\u064A', 4),
    ];

    private static readonly char[] Presentation = BuildPresentation();
    private static readonly char[] FoldTable = BuildFold();

    /// <summary>Whether the character is dropped by normalisation: vowel marks, tatweel, zero-width and bidi marks.</summary>
    public static bool IsDropped(char c) =>
        IsMark(c) || c == Tatweel || IsInvisible(c);

    /// <summary>Whether the character is an Arabic combining mark or sign above or below a letter.</summary>
    public static bool IsMark(char c) =>
        c is (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u0610' and <= '\u061A') or (>= '\u06D6' and <= '\u06DC')
            or (>= '\u06DF' and <= '\u06E4') or '\u06E7' or '\u06E8' or (>= '\u06EA' and <= '\u06ED')
            or (>= '\u08D3' and <= '\u08FF') or (>= '\u0300' and <= '\u036F') or (>= '\uFE70' and <= '\uFE7F');

    /// <summary>Whether the character is invisible: bidi control, zero-width, soft hyphen, byte order mark.</summary>
    public static bool IsInvisible(char c) =>
        c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
            or (>= '\u2066' and <= '\u2069') or '\u061C' or '\uFEFF' or '\u00AD';

    /// <summary>Whether the character, as normalised, is an Arabic letter.</summary>
    public static bool IsArabic(char c) =>
        c is (>= '\u0621' and <= '\u063A') or (>= '\u0641' and <= '\u064A') or (>= '\u0671' and <= '\u06D3') or '\u06D5' or (>= '\u0750' and <= '\u077F');

    /// <summary>The letter that stands for <paramref name="c"/> in normalised text: Persian and presentation forms
    /// become Arabic letters, digits of all kinds become ASCII. Ligatures of lam and alef return their lam.</summary>
    public static char Normalize(char c)
    {
        if (c < '\u0660')
            return c == '\u00A0' ? ' ' : c;
        if (c <= '\u0669')
            return (char)('0' + (c - '\u0660'));
        if (c is >= '\u06F0' and <= '\u06F9')
            return (char)('0' + (c - '\u06F0'));
        return c switch
        {
            '\u06A9' or '\u06AA' or '\u06AB' or '\u06AC' => '\u0643',
            '\u06CC' or '\u06CD' or '\u06D0' => Yeh,
            '\u06D2' => Yeh,
            '\u06C0' or '\u06C1' or '\u06BE' or '\u06D5' => Heh,
            '\u06C2' or '\u06C3' => TehMarbuta,
            '\u0672' => '\u0623',
            '\u0673' => '\u0625',
            '\u0675' => Alef,
            '\u06CB' or '\u06C6' or '\u06C7' => Waw,
            '\u067E' => '\u0628',
            '\u0686' => '\u062C',
            '\u06A4' => '\u0641',
            '\u06AF' => '\u063A',
            '\u066B' => '.',
            '\u066C' => ',',
            >= '\uFB50' and <= '\uFDFB' => NormalizeFormsA(c),
            >= '\uFE80' and <= '\uFEFC' => Presentation[c - '\uFE80'],
            >= '\uFF10' and <= '\uFF19' => (char)('0' + (c - '\uFF10')),
            >= '\u2000' and <= '\u200A' or '\u202F' or '\u3000' => ' ',
            _ => c,
        };
    }

    /// <summary>The alef that a lam-alef ligature carries, or <c>'\0'</c> when <paramref name="c"/> is no such ligature.</summary>
    public static char LigatureAlef(char c) => c switch
    {
        '\uFEF5' or '\uFEF6' => '\u0622',
        '\uFEF7' or '\uFEF8' => '\u0623',
        '\uFEF9' or '\uFEFA' => '\u0625',
        '\uFEFB' or '\uFEFC' => Alef,
        _ => '\0',
    };

    /// <summary>The precomposed letter for a base letter and a combining hamza or madda, or <c>'\0'</c>.</summary>
    public static char Compose(char letter, char mark) => (letter, mark) switch
    {
        (Alef, HamzaAbove) => '\u0623',
        (Alef, HamzaBelow) => '\u0625',
        (Alef, MaddaAbove) => '\u0622',
        (Waw, HamzaAbove) => '\u0624',
        (Yeh or AlefMaksura, HamzaAbove) => '\u0626',
        _ => '\0',
    };

    /// <summary>The look-up class of a normalised character: alef forms, ya and alef maksura, ha and ta marbuta,
    /// hamza carriers become one; Latin letters lower case.</summary>
    public static char Fold(char c) => c < FoldTable.Length ? FoldTable[c] : c;

    /// <summary>Writes the look-up form of <paramref name="text"/>: normalised, marks dropped, folded.</summary>
    public static string FoldAll(string text)
    {
        var normal = NormalizedText.Of(text);
        return string.Create(normal.Length, normal, static (to, from) =>
        {
            var chars = from.Chars;
            for (var i = 0; i < to.Length; i++)
                to[i] = Fold(chars[i]);
        });
    }

    private static char NormalizeFormsA(char c) => c switch
    {
        >= '\uFB50' and <= '\uFB51' => Alef,
        >= '\uFB56' and <= '\uFB59' => '\u0628',
        >= '\uFB6A' and <= '\uFB6D' => '\u0641',
        >= '\uFB7A' and <= '\uFB7D' => '\u062C',
        >= '\uFB8E' and <= '\uFB91' => '\u0643',
        >= '\uFB92' and <= '\uFB95' => '\u063A',
        >= '\uFBA4' and <= '\uFBAD' => Heh,
        >= '\uFBFC' and <= '\uFBFF' => Yeh,
        _ => c,
    };

    private static char[] BuildPresentation()
    {
        var table = new char['\uFEFC' - '\uFE80' + 1];
        var at = 0;
        foreach (var (letter, forms) in PresentationRun)
        {
            for (var i = 0; i < forms; i++)
                table[at++] = letter;
        }

        while (at < table.Length)
            table[at++] = Lam;
        return table;
    }

    private static char[] BuildFold()
    {
        var table = new char['\u0780'];
        for (var i = 0; i < table.Length; i++)
            table[i] = i is >= 'A' and <= 'Z' ? (char)(i + 32) : (char)i;
        foreach (var alef in "\u0622\u0623\u0625\u0671")
            table[alef] = Alef;
        table[AlefMaksura] = Yeh;
        table['\u0626'] = Yeh;
        table[TehMarbuta] = Heh;
        table['\u0624'] = Waw;
        return table;
    }
}
