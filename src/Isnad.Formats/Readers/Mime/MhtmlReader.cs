using System.Globalization;
using Isnad.Formats.Readers.Html;
using Isnad.Formats.Readers.Http;

namespace Isnad.Formats.Readers.Mime;

/// <summary>Reads a page saved with its parts (MHTML, RFC 2557): the part that is the page.</summary>
internal static class MhtmlReader
{
    private const int Deepest = 4;
    private const int MostParts = 10_000;

    /// <summary>Reads the bytes of one file.</summary>
    public static RawItem Read(Opened opened, byte[] bytes, ReadLimits limits)
    {
        var parts = 0;
        var fields = HeaderFields.Parse(bytes, out var length);
        var page = Find(fields, bytes.AsMemory(length), 0, ref parts);
        if (page is null)
            return opened.Failed(DiagnosticCodes.BrokenMime, "The file has no part that is a page: it is cut off, or no saved page.", bytes, "multipart/related");
        var location = page.Fields["Content-Location"] ?? fields["Snapshot-Content-Location"];
        var known = opened with
        {
            Url = location is not null && location.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? location.Trim() : opened.Url,
            Retrieved = Date(fields["Date"]) ?? opened.Retrieved,
            Charset = page.Fields.Parameter("Content-Type", "charset"),
        };
        return HtmlReader.Read(known, bytes, TransferEncoding.Decode(page.Fields["Content-Transfer-Encoding"], page.Body.Span), "multipart/related", limits);
    }

    private static Part? Find(HeaderFields fields, ReadOnlyMemory<byte> body, int depth, ref int parts)
    {
        var type = fields.Token("Content-Type") ?? "text/plain";
        if (type is "text/html" or "application/xhtml+xml")
            return new Part(fields, body);
        if (!type.StartsWith("multipart/", StringComparison.Ordinal) || depth > Deepest || fields.Parameter("Content-Type", "boundary") is not { Length: > 0 } boundary)
            return null;
        var start = fields.Parameter("Content-Type", "start");
        Part? first = null;
        foreach (var (from, to) in MimeParts.Of(body.Span, boundary))
        {
            if (parts++ > MostParts)
                break;
            var inner = HeaderFields.Parse(body.Span[from..to], out var length);
            var found = Find(inner, body[(from + length)..to], depth + 1, ref parts);
            if (found is not null && start is not null && inner["Content-ID"]?.Trim() == start)
                return found;
            first ??= found;
        }

        return first;
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private sealed record Part(HeaderFields Fields, ReadOnlyMemory<byte> Body);
}
