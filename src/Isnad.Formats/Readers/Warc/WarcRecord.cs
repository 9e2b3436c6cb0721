using System.Globalization;
using System.Runtime.CompilerServices;
using Isnad.Formats.Readers.Http;

namespace Isnad.Formats.Readers.Warc;

/// <summary>One record of a web archive.</summary>
internal sealed class WarcRecord(Opened record, HeaderFields fields, ContentReader content, PassedOver passed)
{
    /// <summary>Reads what the record holds.</summary>
    /// <param name="block">Its block, or null when it is too long to be kept.</param>
    /// <param name="problem">What is wrong with its length, or null.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async IAsyncEnumerable<RawItem> ReadAsync(byte[]? block, Diagnostic? problem, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var type = (fields["WARC-Type"] ?? "").ToLowerInvariant();
        var address = fields["WARC-Target-URI"]?.Trim('<', '>');
        var known = record with
        {
            Url = address is not null && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : record.Url,
            Retrieved = Date(fields["WARC-Date"]) ?? record.Retrieved,
            DeclaredHash = fields["WARC-Payload-Digest"] ?? fields["WARC-Block-Digest"],
            Notes = problem is null ? [] : [problem],
            PassedOver = passed,
            From = OpenedFrom.Network,
            Depth = record.Depth + 1,
            FileName = Name(address),
        };
        if (type == "revisit")
        {
            yield return known.Whole(default, "", null, [new Diagnostic(DiagnosticCodes.Revisit, Severity.Note, Revisited())]);
            yield break;
        }

        if (address is not null && address.StartsWith("metadata:", StringComparison.OrdinalIgnoreCase))
        {
            passed.Add(" notes of the crawler");
            yield break;
        }

        var page = block is null ? null : type is "response" ? Response(known, block) : type is "resource" or "conversion" ? Resource(known, block) : null;
        if (page is not null)
        {
            await foreach (var item in content.ReadAsync(page, cancellation).ConfigureAwait(false))
                yield return item;
        }
        else if (block is null && type is "response" or "resource" or "conversion")
        {
            yield return known.Whole(default, "", null, [PlainTextReader.TooLong("bytes", content.Options.Limits.Bytes)]);
        }
        else if (problem is not null)
        {
            yield return RawItem.Failed(record.Label, problem);
        }
    }

    private Opened? Response(Opened known, byte[] block)
    {
        if (!block.AsSpan().StartsWith("HTTP/"u8))
            return Resource(known, block);
        var line = block.AsSpan().IndexOf((byte)'\n');
        var status = Status(line < 0 ? block : block.AsSpan(0, line));
        var http = HeaderFields.Parse(block.AsSpan(line + 1), out var length);
        if (line < 0 || status is < 200 or >= 300)
        {
            passed.Add(string.Create(CultureInfo.InvariantCulture, $" responses with status {status}"));
            return null;
        }

        var type = http.Token("Content-Type");
        if (!string.IsNullOrEmpty(type) && ContentSniffer.ByMediaType(type) == ContentKind.Unknown && type != "application/octet-stream")
        {
            passed.Add(" " + type);
            return null;
        }

        var sent = block[(line + 1 + length)..];
        var body = BodyCoding.Decode(http, sent, content.Options.Limits.Bytes, known.Budget, out var broken);
        List<Diagnostic> notes = [.. known.Notes];
        if (broken is not null)
            notes.Add(broken);
        if (RecordDigest.Differs(fields["WARC-Block-Digest"], block) || (RecordDigest.Differs(fields["WARC-Payload-Digest"], sent) && RecordDigest.Differs(fields["WARC-Payload-Digest"], body)))
            notes.Add(new Diagnostic(DiagnosticCodes.WrongDigest, Severity.Warning, "The record's bytes are not those of which it declares the digest: the archive was changed or is damaged."));
        return known with { Stream = new MemoryStream(body), MediaType = type, Charset = http.Parameter("Content-Type", "charset"), Notes = notes };
    }

    private Opened Resource(Opened known, byte[] block) => known with
    {
        Stream = new MemoryStream(block),
        MediaType = fields.Token("Content-Type"),
        Charset = fields.Parameter("Content-Type", "charset"),
    };

    private string Revisited()
    {
        var where = fields["WARC-Refers-To-Target-URI"]?.Trim('<', '>');
        var when = fields["WARC-Refers-To-Date"];
        return $"The page was fetched again and had not changed; its content is in the record of {where ?? "the same address"}{(when is null ? "" : " of " + when)}.";
    }

    private static int Status(ReadOnlySpan<byte> line)
    {
        var at = line.IndexOf((byte)' ');
        return at > 0 && line.Length >= at + 4 && int.TryParse(line.Slice(at + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>The last part of an address without its question, by whose ending the kind may be told.</summary>
    private static string Name(string? address)
    {
        if (address is null)
            return "";
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
