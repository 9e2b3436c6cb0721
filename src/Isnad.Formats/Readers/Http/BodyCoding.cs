using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Isnad.Formats.Readers.Http;

/// <summary>Undoes the transfer and content codings of an HTTP body.</summary>
internal static class BodyCoding
{
    private const int MostCodings = 4;

    /// <summary>The body as it was meant, or as far as it could be made out.</summary>
    /// <param name="fields">The header fields.</param>
    /// <param name="body">The body as it was sent.</param>
    /// <param name="most">Most bytes of the result.</param>
    /// <param name="budget">What may be unpacked.</param>
    /// <param name="problem">What was wrong, or null.</param>
    public static byte[] Decode(HeaderFields fields, byte[] body, int most, ReadBudget budget, out Diagnostic? problem)
    {
        problem = null;
        if ((fields["Transfer-Encoding"] ?? "").Contains("chunked", StringComparison.OrdinalIgnoreCase))
            body = Dechunked(body, ref problem);
        var codings = (fields["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codings.Length > MostCodings)
        {
            problem = Broken("it names more codings than any server uses");
            return body;
        }

        for (var i = codings.Length - 1; i >= 0; i--)
            body = Decoded(codings[i].ToLowerInvariant(), body, most, budget, ref problem);
        return body;
    }

    /// <summary>The chunks joined. Some archives keep the header and store the body joined already: such a body is left as it is.</summary>
    private static byte[] Dechunked(byte[] body, ref Diagnostic? problem)
    {
        var whole = new MemoryStream(body.Length);
        var at = 0;
        while (at < body.Length)
        {
            var end = body.AsSpan(at).IndexOf((byte)'\n');
            var size = end < 0 ? [] : body.AsSpan(at, end).TrimEnd((byte)'\r');
            var digits = size.IndexOfAnyExcept("0123456789abcdefABCDEF"u8);
            var number = Encoding.ASCII.GetString(digits < 0 ? size : size[..digits]);
            if (number.Length == 0 || !int.TryParse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                if (at == 0)
                    return body;
                problem = Broken("a chunk has no length");
                break;
            }

            if (length == 0)
                break;
            at += end + 1;
            var there = Math.Min(length, body.Length - at);
            whole.Write(body, at, there);
            if (there < length)
                problem = Broken("the last chunk is cut off");
            at += there;
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n')
                at++;
        }

        return whole.ToArray();
    }

    private static byte[] Decoded(string coding, byte[] body, int most, ReadBudget budget, ref Diagnostic? problem)
    {
        // Archives often keep the header and store the body unpacked.
        if (coding == "identity" || body.Length == 0 || (coding is "gzip" or "x-gzip" && body is not [0x1F, 0x8B, ..]))
            return body;
        if (coding is not ("gzip" or "x-gzip" or "deflate" or "br"))
        {
            problem = Broken($"the coding '{(coding.Length > 40 ? coding[..40] : coding)}' is not known");
            return body;
        }

        var whole = new MemoryStream();
        try
        {
            using var unpacked = new UnpackedStream(Unpacker(coding, body), budget);
            var buffer = new byte[64 * 1024];
            while (unpacked.Read(buffer) is > 0 and var read)
            {
                if (whole.Length + read > most)
                    throw new ReadRefusedException(PlainTextReader.TooLong("bytes", most));
                whole.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            problem = Broken($"{coding} cannot be unpacked to its end");
            return whole.Length == 0 ? body : whole.ToArray();
        }

        return whole.ToArray();
    }

    private static Stream Unpacker(string coding, byte[] body)
    {
        var packed = new MemoryStream(body);
        if (coding == "br")
            return new BrotliStream(packed, CompressionMode.Decompress);
        if (coding != "deflate")
            return new GunzippedStream(packed);

        // "deflate" means zlib; some servers leave its two bytes out.
        var zlib = body.Length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;
        return zlib ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress);
    }

    private static Diagnostic Broken(string why) => new(
        DiagnosticCodes.BrokenCoding, Severity.Warning, $"The body of the response is damaged: {why}. It was read as far as it goes.");
}
