using System.Text;
using System.Xml;

namespace Isnad.Formats.Exports;

/// <summary>XML as these formats write it, and text that XML 1.0 can hold.</summary>
internal static class XmlTexts
{
    public static XmlWriter Create(Stream output) =>
        XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });

    /// <summary>The text without the characters that XML 1.0 forbids (controls, lone surrogates), each replaced by U+FFFD.</summary>
    public static string Clean(string text)
    {
        var bad = 0;
        while (bad < text.Length && XmlConvert.IsXmlChar(text[bad]))
            bad++;
        if (bad == text.Length)
            return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                kept.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                kept.Append(text[i]).Append(text[++i]);
            else
                kept.Append('\uFFFD');
        }

        return kept.ToString();
    }
}
