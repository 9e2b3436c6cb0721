using System.Globalization;
using System.Runtime.CompilerServices;

namespace Isnad.Formats.Readers.Warc;

/// <summary>Reads the pages of a web archive (WARC 1.0 and 1.1, ISO 28500) as it streams by.</summary>
/// <remarks>The length that a record declares is checked against what follows; where it is false, reading goes on at the next record that begins.</remarks>
internal sealed class WarcReader
{
    private const int TrustedLies = 16;
    private static readonly byte[] NextRecord = "\r\n\r\nWARC/1."u8.ToArray();
    private static readonly byte[] AnyRecord = "\nWARC/1."u8.ToArray();
    private readonly Opened _opened;
    private readonly ContentReader _content;
    private readonly RecordBuffer _buffer;
    private readonly PassedOver _passed = new();
    private readonly int _most;
    private int _lies;

    private WarcReader(Opened opened, Stream stream, ContentReader content)
    {
        (_opened, _content, _buffer, _most) = (opened, content, new RecordBuffer(stream), content.Options.Limits.Bytes);
    }

    /// <summary>Reads all records that hold pages, texts or feeds.</summary>
    public static IAsyncEnumerable<RawItem> ReadAsync(Opened opened, Stream stream, ContentReader content, CancellationToken cancellation) =>
        new WarcReader(opened, stream, content).RecordsAsync(cancellation);

    private async IAsyncEnumerable<RawItem> RecordsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var number = 1; !_opened.Budget.Exhausted; number++)
        {
            if (!await SkipBlankAsync(cancellation).ConfigureAwait(false))
                break;
            _opened.Budget.Count(number);
            var record = _opened.Record(number);
            var (fields, broken) = await HeaderAsync(cancellation).ConfigureAwait(false);
            if (fields is null)
            {
                yield return RawItem.Failed(record.Label, Problem(DiagnosticCodes.BrokenRecord, Severity.Error, broken));
                if (!(await _buffer.SkipToAsync(AnyRecord, long.MaxValue, cancellation).ConfigureAwait(false)).Met)
                    yield break;
                continue;
            }

            var (block, problem) = await BlockAsync(fields.Length, cancellation).ConfigureAwait(false);
            await foreach (var item in new WarcRecord(record, fields.Fields, _content, _passed).ReadAsync(block, problem, cancellation).ConfigureAwait(false))
                yield return item;
        }

        if (_passed.Told(_opened.Label) is { } told)
            yield return told;
    }

    private async ValueTask<bool> SkipBlankAsync(CancellationToken cancellation)
    {
        while (await _buffer.AheadAsync(1, cancellation).ConfigureAwait(false))
        {
            var blank = _buffer.Ahead.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            _buffer.Skip(blank < 0 ? _buffer.Ahead.Length : blank);
            if (blank >= 0)
                return true;
        }

        return false;
    }

    private async ValueTask<(WarcFields? Header, string Broken)> HeaderAsync(CancellationToken cancellation)
    {
        await _buffer.AheadAsync(5, cancellation).ConfigureAwait(false);
        if (!_buffer.Ahead.StartsWith("WARC/"u8))
            return (null, "No record begins here; what stands before the next one was left out.");
        var limit = _content.Options.Limits.HeaderBytes;
        var lines = new MemoryStream();
        while (true)
        {
            var length = await _buffer.LineAsync(limit, cancellation).ConfigureAwait(false);
            if (length < 0 || lines.Length + length > limit)
                return (null, string.Create(CultureInfo.InvariantCulture, $"The header is longer than {limit} bytes; the record was left out."));
            var blank = length == 0 || _buffer.Ahead[..length].IndexOfAnyExcept((byte)'\r', (byte)'\n') < 0;
            lines.Write(_buffer.Take(length));
            if (blank)
                break;
        }

        var fields = WarcFields.Parse(lines.ToArray());
        return fields is null ? (null, "The header has no Content-Length that is a number; the record was left out.") : (fields, "");
    }

    /// <summary>The block of a record, or null when it is longer than what is kept; with what was wrong with its length.</summary>
    private async ValueTask<(byte[]? Block, Diagnostic? Problem)> BlockAsync(long length, CancellationToken cancellation)
    {
        if (length > _most)
        {
            var (skipped, met) = await _buffer.SkipToAsync(NextRecord, length, cancellation).ConfigureAwait(false);
            if (skipped == length)
                return (null, null);
            return (null, met ? Lie(length, skipped) : Truncated(length, skipped));
        }

        var whole = await _buffer.AheadAsync((int)length, cancellation).ConfigureAwait(false);
        if (whole && _lies < TrustedLies && await EndsAsync((int)length, cancellation).ConfigureAwait(false))
            return (_buffer.Take((int)length), null);
        var inside = _buffer.Ahead[..(int)Math.Min(length + NextRecord.Length, _buffer.Ahead.Length)].IndexOf(NextRecord);
        if (inside == length)
            return (_buffer.Take(inside), null);
        if (inside >= 0)
            return (_buffer.Take(inside), Lie(length, inside));
        if (!whole)
        {
            var there = _buffer.Ahead.Length;
            return (_buffer.Take(there), Truncated(length, there));
        }

        // Two line breaks end a record even where rubbish follows.
        if (_buffer.Ahead[(int)length..].StartsWith("\r\n\r\n"u8) || await EndsAsync((int)length, cancellation).ConfigureAwait(false))
            return (_buffer.Take((int)length), null);
        return await LongerAsync((int)length, cancellation).ConfigureAwait(false);
    }

    /// <summary>A record that goes on behind its declared length: taken up to the next record.</summary>
    private async ValueTask<(byte[]? Block, Diagnostic? Problem)> LongerAsync(int length, CancellationToken cancellation)
    {
        for (var want = length + (64 * 1024); ; want = Math.Min(_most, want * 2))
        {
            var more = await _buffer.AheadAsync(want, cancellation).ConfigureAwait(false);
            var at = _buffer.Ahead.IndexOf(NextRecord);
            if (at >= 0 || !more)
            {
                var found = at >= 0 ? at : _buffer.Ahead.Length;
                return (_buffer.Take(found), Lie(length, found));
            }

            if (want < _most)
                continue;
            var (skipped, _) = await _buffer.SkipToAsync(NextRecord, long.MaxValue, cancellation).ConfigureAwait(false);
            return (null, Lie(length, skipped));
        }
    }

    /// <summary>Whether behind the block comes what has to: the end of the file, or the next record behind line breaks.</summary>
    private async ValueTask<bool> EndsAsync(int length, CancellationToken cancellation)
    {
        await _buffer.AheadAsync(length + 16, cancellation).ConfigureAwait(false);
        var rest = _buffer.Ahead[length..];
        var after = rest.TrimStart("\r\n"u8);
        var breaks = rest[..(rest.Length - after.Length)];
        return (after.StartsWith("WARC/"u8) || (_buffer.AtEnd && after.IsEmpty)) && (breaks.IndexOf((byte)'\r') < 0 || breaks.StartsWith("\r\n"u8));
    }

    private Diagnostic Lie(long said, long found)
    {
        _lies++;
        return Problem(DiagnosticCodes.FalseLength, Severity.Warning, string.Create(
            CultureInfo.InvariantCulture, $"The record says that it is {said} bytes long, but the next one begins after {found}. It was read up to there."));
    }

    private static Diagnostic Truncated(long said, long found) => Problem(DiagnosticCodes.TruncatedRecord, Severity.Warning, string.Create(
        CultureInfo.InvariantCulture, $"The file ends after {found} of the record's {said} bytes. It was read as far as it goes."));

    private static Diagnostic Problem(string code, Severity severity, string message) => new(code, severity, message);
}
