using System.Globalization;
using Isnad.Formats.Readers.Http;

namespace Isnad.Formats.Readers.Warc;

/// <summary>The header of a record.</summary>
/// <param name="Fields">Its fields.</param>
/// <param name="Length">The length that it declares for its block.</param>
internal sealed record WarcFields(HeaderFields Fields, long Length)
{
    /// <summary>Reads a header; null when it declares no length.</summary>
    public static WarcFields? Parse(ReadOnlySpan<byte> lines)
    {
        var first = lines.IndexOf((byte)'\n');
        var fields = HeaderFields.Parse(lines[(first + 1)..], out _);
        return long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? new WarcFields(fields, length) : null;
    }
}
