namespace Isnad.Formats.Readers.Mime;

/// <summary>Undoes the transfer encodings of mail: quoted-printable and base 64 (RFC 2045). What is not well formed is kept as it stands.</summary>
internal static class TransferEncoding
{
    /// <summary>The bytes that were meant.</summary>
    public static byte[] Decode(string? encoding, ReadOnlySpan<byte> body) => encoding?.Trim().ToLowerInvariant() switch
    {
        "quoted-printable" => QuotedPrintable(body),
        "base64" => Base64(body),
        _ => body.ToArray(),
    };

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        var plain = new byte[body.Length];
        var length = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != (byte)'=')
            {
                plain[length++] = body[i];
                continue;
            }

            var rest = body[(i + 1)..];
            if (rest is [(byte)'\r', (byte)'\n', ..])
                i += 2;
            else if (rest is [(byte)'\n', ..])
                i++;
            else if (rest.Length > 1 && Digit(rest[0]) is >= 0 and var high && Digit(rest[1]) is >= 0 and var low)
                (plain[length++], i) = ((byte)((high * 16) + low), i + 2);
            else
                plain[length++] = (byte)'=';
        }

        return plain[..length];
    }

    private static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var plain = new byte[(body.Length / 4 * 3) + 3];
        var (length, bits, count) = (0, 0, 0);
        foreach (var b in body)
        {
            if (b == (byte)'=')
                break;
            var value = b switch
            {
                >= (byte)'A' and <= (byte)'Z' => b - 'A',
                >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
                >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
                (byte)'+' => 62,
                (byte)'/' => 63,
                _ => -1,
            };
            if (value < 0)
                continue;
            bits = ((bits << 6) | value) & 0xFFFF;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                plain[length++] = (byte)(bits >> count);
            }
        }

        return plain[..length];
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
