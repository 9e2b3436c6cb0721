using System.Text;

namespace Isnad.Formats.Readers.Pdf;

/// <summary>Letters for the shapes that stand in PDFs in their place (Unicode's Arabic Presentation Forms-B and the common ones of Forms-A).</summary>
/// <remarks>The platform's compatibility normalisation does not know them where cultures are left out.</remarks>
internal static class ArabicForms
{
    // The letters of U+FE80 to U+FEF4 in order, with the number of shapes each has there (Unicode charts).
    private const string Letters = "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063A\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064A";
    private const string Shapes = "122224242444442222444444444444444224";
    private const string LamAlef = "\u0622\u0623\u0625\u0627";
    private const string Marks = "\u064B\u064B\u064C\0\u064D\0\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";
    private static readonly string Table = MakeTable();

    /// <summary>The text with letters for shapes.</summary>
    public static string Fold(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uFB50', '\uFEFC') < 0)
            return text;
        var folded = new StringBuilder(text.Length + 2);
        foreach (var c in text)
        {
            if (c is >= '\uFE80' and <= '\uFEF4')
                folded.Append(Table[c - '\uFE80']);
            else if (c is >= '\uFEF5' and <= '\uFEFC')
                folded.Append('\u0644').Append(LamAlef[(c - '\uFEF5') / 2]);
            else if (c is >= '\uFE70' and <= '\uFE7F' && Marks[c - '\uFE70'] != '\0')
                folded.Append(Marks[c - '\uFE70']);
            else
                folded.Append(c switch
                {
                    >= '\uFB56' and <= '\uFB59' => '\u067E',
                    >= '\uFB7A' and <= '\uFB7D' => '\u0686',
                    >= '\uFB8E' and <= '\uFB91' => '\u06A9',
                    >= '\uFB92' and <= '\uFB95' => '\u06AF',
                    >= '\uFBFC' and <= '\uFBFF' => '\u06CC',
                    _ => c,
                });
        }

        return folded.ToString();
    }

    private static string MakeTable()
    {
        var table = new StringBuilder();
        for (var i = 0; i < Letters.Length; i++)
            table.Append(Letters[i], Shapes[i] - '0');
        return table.ToString();
    }
}
