using System.Text;
using Isnad.Text;

namespace Isnad.Formats.Readers.Html;

/// <summary>Decodes a page: by its mark, the encoding declared for it, the one it declares itself, or statistics where these are missing or false.</summary>
internal static class PageDecoder
{
    private const int Head = 4096;

    /// <summary>Decodes the bytes of a page.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">The encoding declared from outside, or null.</param>
    public static DecodedText Decode(byte[] bytes, string? charset)
    {
        var declared = Usable(charset) ?? Usable(Declared(bytes));
        var decoded = TextDecoder.Decode(bytes, declared);
        if (declared is null || decoded.Failed || !decoded.Diagnostics.Any(static d => d.Code == DiagnosticCodes.InvalidBytes))
            return decoded;

        // The bytes are not what was declared; perhaps they are something else without a fault.
        var guessed = TextDecoder.Decode(bytes);
        return guessed.Diagnostics.Any(static d => d.Code == DiagnosticCodes.InvalidBytes) ? decoded : guessed;
    }

    /// <summary>Servers declare Latin encodings by default for pages that are none.</summary>
    private static string? Usable(string? charset) =>
        charset is null || charset.Contains("8859-1", StringComparison.OrdinalIgnoreCase) || charset.Contains("1252", StringComparison.Ordinal) || TextDecoder.Canonical(charset) is null ? null : charset;

    private static string? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Head)).AsSpan();
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end
            && Value(head[..end], "encoding") is { } xml)
            return xml;
        while (head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            head = head[(at + 5)..];
            var close = head.IndexOf('>');
            if (Value(close < 0 ? head : head[..close], "charset") is { } found)
                return found;
        }

        return null;
    }

    private static string? Value(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest is not ['=', ..])
            return null;
        rest = rest[1..].TrimStart(" \"'");
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_'))
            length++;
        return length == 0 ? null : rest[..length].ToString();
    }
}
