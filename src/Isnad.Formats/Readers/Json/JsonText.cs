using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Isnad.Formats.Readers.Json;

/// <summary>Reads JSON strings that the platform's reader refuses: with invalid UTF-8 or halves of surrogate pairs.</summary>
internal static class JsonText
{
    /// <summary>The value of the string at which the reader stands.</summary>
    public static string Of(ref Utf8JsonReader reader)
    {
        var raw = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        var text = Encoding.UTF8.GetString(raw);
        return reader.ValueIsEscaped ? Unescape(text) : text;
    }

    /// <summary>The value of an element that is a string; null for all others.</summary>
    public static string? Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return null;
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element));
        reader.Read();
        return Of(ref reader);
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var slash = text.IndexOf('\\', at);
            if (slash < 0 || slash + 1 == text.Length)
                break;
            plain.Append(text, at, slash - at);
            at = slash + 2;
            switch (text[slash + 1])
            {
                case 'n':
                    plain.Append('\n');
                    break;
                case 't':
                    plain.Append('\t');
                    break;
                case 'r':
                    plain.Append('\r');
                    break;
                case 'b':
                    plain.Append('\b');
                    break;
                case 'f':
                    plain.Append('\f');
                    break;
                case 'u':
                    plain.Append((char)ushort.Parse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    at += 4;
                    break;
                case var other:
                    plain.Append(other);
                    break;
            }
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }
}
