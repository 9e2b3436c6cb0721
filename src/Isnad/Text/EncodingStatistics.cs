using System.Buffers.Binary;

namespace Isnad.Text;

/// <summary>Tells text from binary data and one encoding from another by counting bytes.</summary>
internal static class EncodingStatistics
{
    private const int Sample = 1 << 16;

    private const int ManyLetters = 16;

    // How common each letter U+0621 to U+064A is in Arabic prose: 0 rare, 5 very common (own count, rounded).
    private static readonly byte[] Commonness =
    [
        1, 1, 3, 1, 2, 2, 5, 4, 3, 4, 1, 2, 2, 1, 3, 1, 4, 1, 3, 2, 2, 1, 2, 1, 3, 1, 0, 0, 0, 0, 0,
        0, 3, 3, 3, 5, 4, 4, 3, 4, 2, 4,
    ];

    // The marks that files of other kinds begin with.
    private static readonly (byte[] Start, string Kind)[] Signatures =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x89, 0x50, 0x4E, 0x47], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
        ([0x47, 0x49, 0x46, 0x38], "an image"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20], "a database"),
    ];

    /// <summary>Whether the bytes are no text in any encoding, and why.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes, out string why)
    {
        foreach (var (start, kind) in Signatures)
        {
            if (bytes.StartsWith(start))
            {
                why = $"they begin like {kind}";
                return true;
            }
        }

        why = "they hold NUL and control bytes";
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..])
            return false;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var (nul, control) = (0, 0);
        foreach (var b in sample)
        {
            if (b == 0)
                nul++;
            else if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B))
                control++;
        }

        return (nul + control) * 50 > sample.Length && Utf32(sample) is null && Utf16(sample) is null;
    }

    /// <summary>The encoding of bytes that carry no mark and no declaration.</summary>
    public static string Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (Utf32(sample) is { } widest)
            return widest;
        if (Utf16(sample) is { } wide)
            return wide;
        var (sequences, letters, wrong) = CountUtf8(sample);
        // In a code page of one byte hardly any two bytes look like an Arabic letter of UTF-8: a text that has many is UTF-8 with foreign bytes in it.
        if (wrong == 0 || wrong * 4 <= sequences || (letters >= ManyLetters && wrong <= letters * 8))
            return TextDecoder.Utf8Name;
        return Score(sample, TextDecoder.Iso88596Name) > Score(sample, TextDecoder.Windows1256Name) ? TextDecoder.Iso88596Name : TextDecoder.Windows1256Name;
    }

    /// <summary>UTF-32 without a mark: nearly all groups of four bytes are characters of the first plane, no other text has so many zeros.</summary>
    private static string? Utf32(ReadOnlySpan<byte> sample)
    {
        var groups = sample.Length / 4;
        if (groups < 2)
            return null;
        var (little, big) = (0, 0);
        for (var i = 0; i < groups * 4; i += 4)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(sample[i..]) is >= 0x09 and <= 0xFFFF)
                little++;
            if (BinaryPrimitives.ReadUInt32BigEndian(sample[i..]) is >= 0x09 and <= 0xFFFF)
                big++;
        }

        if (Math.Max(little, big) * 10 < groups * 9)
            return null;
        return little >= big ? TextDecoder.Utf32LittleName : TextDecoder.Utf32BigName;
    }

    /// <summary>UTF-16 without a mark: one byte of each pair is nearly always the high byte of Arabic, Latin or punctuation.</summary>
    private static string? Utf16(ReadOnlySpan<byte> sample)
    {
        var pairs = sample.Length / 2;
        if (pairs < 2)
            return null;
        Span<int> high = stackalloc int[2];
        Span<int> letters = stackalloc int[2];
        for (var i = 0; i < pairs * 2; i++)
        {
            if (sample[i] is 0x00 or 0x06 or 0x20 or 0xFB or 0xFE)
                high[i & 1]++;
            var unit = (i & 1) == 0 ? BinaryPrimitives.ReadUInt16BigEndian(sample[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(sample[(i - 1)..]);
            if (unit is (>= 0x0600 and <= 0x06FF) or (>= 0x20 and <= 0x7E) or 0x0A or 0x0D)
                letters[i & 1]++;
        }

        // Index 0 speaks for big endian (the high byte first), index 1 for little endian.
        var best = letters[1] > letters[0] ? 1 : 0;
        if (high[best] * 10 < pairs * 9 || letters[best] * 10 < pairs * 6)
            return null;
        return best == 1 ? TextDecoder.Utf16LittleName : TextDecoder.Utf16BigName;
    }

    private static (int Sequences, int Letters, int Wrong) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        var (sequences, letters, wrong) = (0, 0, 0);
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            var status = System.Text.Rune.DecodeFromUtf8(bytes[i..], out var rune, out var length);
            if (status == System.Buffers.OperationStatus.Done)
            {
                sequences++;
                letters += rune.Value is >= 0x0621 and <= 0x064A ? 1 : 0;
            }
            else if (i + length < bytes.Length || status == System.Buffers.OperationStatus.InvalidData)
                wrong++;
            i += Math.Max(1, length);
        }

        return (sequences, letters, wrong);
    }

    private static long Score(ReadOnlySpan<byte> bytes, string name)
    {
        Span<byte> upper = stackalloc byte[128];
        for (var i = 0; i < 128; i++)
            upper[i] = (byte)(128 + i);
        var letters = TextDecoder.SingleByte(name).GetString(upper);
        var score = 0L;
        foreach (var b in bytes)
        {
            if (b < 0x80)
                continue;
            var c = letters[b - 128];
            score += c switch
            {
                >= '\u0621' and <= '\u064A' => Commonness[c - '\u0621'],
                >= '\u064B' and <= '\u0652' or '\u060C' or '\u061B' or '\u061F' => 1,
                >= '\uE000' and <= '\uF8FF' => -10,
                _ => -1,
            };
        }

        return score;
    }
}
