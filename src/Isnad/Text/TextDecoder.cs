using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Isnad.Text;

/// <summary>Makes text of bytes: UTF-8, UTF-16, UTF-32, Windows-1256 or ISO-8859-6, as declared, marked or found by statistics.</summary>
public static class TextDecoder
{
    /// <summary>Name of UTF-8.</summary>
    public const string Utf8Name = "utf-8";

    /// <summary>Name of UTF-16, little endian.</summary>
    public const string Utf16LittleName = "utf-16le";

    /// <summary>Name of UTF-16, big endian.</summary>
    public const string Utf16BigName = "utf-16be";

    /// <summary>Name of UTF-32, little endian.</summary>
    public const string Utf32LittleName = "utf-32le";

    /// <summary>Name of UTF-32, big endian.</summary>
    public const string Utf32BigName = "utf-32be";

    /// <summary>Name of Windows code page 1256.</summary>
    public const string Windows1256Name = "windows-1256";

    /// <summary>Name of ISO 8859 part 6.</summary>
    public const string Iso88596Name = "iso-8859-6";

    private const char Replacement = '\uFFFD';

    /// <summary>Decodes <paramref name="bytes"/>. Bytes that are no character become U+FFFD, with a diagnostic.</summary>
    /// <param name="bytes">The bytes of one text.</param>
    /// <param name="declared">The encoding declared from outside, or null; a byte order mark counts more.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var found = new List<Diagnostic>();
        if (EncodingStatistics.IsBinary(bytes, out var why))
        {
            found.Add(new Diagnostic(DiagnosticCodes.Binary, Severity.Error, $"The bytes are no text ({why}). Hand in plain text."));
            return new DecodedText("", null, found);
        }

        var (name, mark) = Marked(bytes);
        if (name is null && declared is not null)
        {
            name = Canonical(declared);
            if (name is null)
                found.Add(new Diagnostic(DiagnosticCodes.UnknownEncoding, Severity.Warning, $"The declared encoding '{declared}' is not known; it was found by statistics instead."));
        }

        if (name is null)
        {
            name = EncodingStatistics.Guess(bytes);
            if (name != Utf8Name)
                found.Add(new Diagnostic(DiagnosticCodes.GuessedEncoding, Severity.Note, $"No encoding was declared; the bytes were read as {name}."));
        }

        bytes = bytes[mark..];
        var text = name switch
        {
            Utf8Name => FromUtf8(bytes, mark, found),
            Utf32LittleName or Utf32BigName => FromUtf32(bytes, mark, name == Utf32BigName, found),
            Utf16LittleName or Utf16BigName => FromUtf16(bytes, mark, name == Utf16BigName, found),
            _ => FromSingleByte(bytes, name, found),
        };
        return new DecodedText(text, name, found);
    }

    /// <summary>The canonical name for a declared encoding (charset names and code page numbers), or null when unknown.</summary>
    public static string? Canonical(string declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        return declared.Trim().ToLowerInvariant().Replace('_', '-') switch
        {
            "utf-8" or "utf8" or "us-ascii" or "ascii" or "65001" => Utf8Name,
            "utf-16le" or "utf-16" or "utf16" or "unicode" or "ucs-2" or "1200" => Utf16LittleName,
            "utf-16be" or "unicodefffe" or "1201" => Utf16BigName,
            "utf-32le" or "utf-32" or "utf32" or "ucs-4" or "12000" => Utf32LittleName,
            "utf-32be" or "12001" => Utf32BigName,
            "windows-1256" or "cp1256" or "cp-1256" or "x-cp1256" or "1256" => Windows1256Name,
            "iso-8859-6" or "iso8859-6" or "arabic" or "asmo-708" or "ecma-114" or "csisolatinarabic" or "28596" or "708" => Iso88596Name,
            _ => null,
        };
    }

    internal static Encoding SingleByte(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw new InvalidOperationException($"This runtime lacks the encoding {name}.");

    private static (string? Name, int Length) Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8Name, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Utf32LittleName, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Utf32BigName, 4),
        [0xFF, 0xFE, ..] => (Utf16LittleName, 2),
        [0xFE, 0xFF, ..] => (Utf16BigName, 2),
        _ => (null, 0),
    };

    private static string FromUtf8(ReadOnlySpan<byte> bytes, int mark, List<Diagnostic> found)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new char[bytes.Length];
        var (read, written, wrong, first) = (0, 0, 0, -1);
        while (read < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[read..], text.AsSpan(written), out var r, out var w, replaceInvalidSequences: false);
            read += r;
            written += w;
            if (status == OperationStatus.Done)
                break;
            if (wrong == 0)
                first = read + mark;
            Rune.DecodeFromUtf8(bytes[read..], out _, out var length);
            text[written++] = Replacement;
            read += Math.Max(1, length);
            wrong += Math.Max(1, length);
        }

        AddInvalid(found, wrong, first, Utf8Name);
        return new string(text, 0, written);
    }

    private static string FromUtf16(ReadOnlySpan<byte> bytes, int mark, bool big, List<Diagnostic> found)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(bytes[..(bytes.Length & ~1)]);
        var text = new char[units.Length + (bytes.Length & 1)];
        for (var i = 0; i < units.Length; i++)
            text[i] = (char)(big == BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(units[i]) : units[i]);
        if ((bytes.Length & 1) != 0)
        {
            text[^1] = Replacement;
            AddInvalid(found, 1, bytes.Length - 1 + mark, big ? Utf16BigName : Utf16LittleName);
        }

        return new string(text);
    }

    private static string FromUtf32(ReadOnlySpan<byte> bytes, int mark, bool big, List<Diagnostic> found)
    {
        var text = new StringBuilder(bytes.Length / 4);
        var (wrong, first) = (0, -1);
        for (var i = 0; i < bytes.Length; i += 4)
        {
            var unit = bytes.Length - i < 4 ? uint.MaxValue : big ? BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..]);
            if (unit <= int.MaxValue && Rune.TryCreate((int)unit, out var rune))
            {
                text.Append(rune);
                continue;
            }

            text.Append(Replacement);
            if (wrong == 0)
                first = i + mark;
            wrong += Math.Min(4, bytes.Length - i);
        }

        AddInvalid(found, wrong, first, big ? Utf32BigName : Utf32LittleName);
        return text.ToString();
    }

    private static string FromSingleByte(ReadOnlySpan<byte> bytes, string name, List<Diagnostic> found)
    {
        var text = SingleByte(name).GetString(bytes).ToCharArray();
        var (wrong, first) = (0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            // The platform's table sends bytes without a character to the private use area.
            if (text[i] is not (>= '\uE000' and <= '\uF8FF'))
                continue;
            text[i] = Replacement;
            if (wrong++ == 0)
                first = i;
        }

        AddInvalid(found, wrong, first, name);
        return new string(text);
    }

    /// <summary>Tells how many bytes were replaced.</summary>
    private static void AddInvalid(List<Diagnostic> found, int wrong, int first, string name)
    {
        if (wrong > 0)
        {
            found.Add(new Diagnostic(DiagnosticCodes.InvalidBytes, Severity.Warning, string.Create(
                CultureInfo.InvariantCulture, $"{wrong} {(wrong == 1 ? "byte is" : "bytes are")} no {name}, the first at byte {first}; U+FFFD stands for what they were.")));
        }
    }
}
