using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Isnad.Formats.Readers.Warc;

/// <summary>Checks the digests that records declare: <c>sha1:</c> or <c>sha256:</c> with base 32 (RFC 4648) or hexadecimal digits.</summary>
internal static class RecordDigest
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Whether the bytes certainly have another digest; false where none is declared or its kind is not known.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "Archives declare SHA-1; it is compared, nothing rests on it.")]
    public static bool Differs(string? declared, ReadOnlySpan<byte> bytes)
    {
        var colon = declared?.IndexOf(':') ?? -1;
        if (colon < 0)
            return false;
        var (name, value) = (declared![..colon].ToLowerInvariant(), declared[(colon + 1)..].Trim().TrimEnd('='));
        var digest = name is "sha1" or "sha-1" ? SHA1.HashData(bytes) : name is "sha256" or "sha-256" ? SHA256.HashData(bytes) : null;
        if (digest is null)
            return false;
        return value.Length == digest.Length * 2
            ? !value.Equals(Convert.ToHexString(digest), StringComparison.OrdinalIgnoreCase)
            : value.Length == ((digest.Length * 8) + 4) / 5 && !value.Equals(Base32(digest), StringComparison.OrdinalIgnoreCase);
    }

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((bytes.Length * 8) + 4) / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[(bit / 8) + 1] : 0);
            text[i] = Digits[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(text);
    }
}
