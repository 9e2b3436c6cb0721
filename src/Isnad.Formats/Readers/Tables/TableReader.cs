using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using Isnad.Text;

namespace Isnad.Formats.Readers.Tables;

/// <summary>Reads a table, a row an article, as it streams by. Rows are numbered as a spreadsheet shows them: the header is the first.</summary>
internal static class TableReader
{
    private const int Sample = 64 * 1024;
    private const string MediaType = "text/csv";

    /// <summary>Reads all rows.</summary>
    /// <param name="opened">The table.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="separator">What stands between the fields, or null when it has to be found.</param>
    /// <param name="options">How is read.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async IAsyncEnumerable<RawItem> ReadAsync(
        Opened opened, PeekedStream stream, char? separator, ArticleSourceOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var head = await stream.HeadAsync(Sample, cancellation).ConfigureAwait(false);
        var decoded = TextDecoder.Decode(head.Span, opened.Charset);
        if (decoded.Failed)
        {
            yield return opened.Whole(default, "application/octet-stream", null, decoded.Diagnostics);
            yield break;
        }

        var reader = Open(stream, separator ?? Separator(decoded.Text), decoded.Encoding!, options.Limits);
        await using var closing = reader.ConfigureAwait(false);
        if (!await ReadHeaderAsync(reader, cancellation).ConfigureAwait(false))
        {
            yield return opened.Whole(default, MediaType, null, [PlainTextReader.TooLong("bytes", options.Limits.Bytes)]);
            yield break;
        }

        var map = options.Columns ?? ColumnMap.Usual;
        var columns = map.Indexes(reader.Headers);
        if (columns[0] < 0 && (map.TextColumn is not null || (columns[1] < 0 && !ArchiverRow.Is(reader.Headers))))
        {
            var names = string.Join(", ", reader.Headers.Take(30));
            var told = map.TextColumn is { } wanted ? $"There is no column '{wanted}'." : "No column holds the text.";
            yield return opened.Failed(DiagnosticCodes.NoTextColumn, $"{told} Name it: --columns text=NAME. The columns are: {(names.Length > 500 ? names[..500] : names)}.", default, MediaType);
            yield break;
        }

        for (var row = 2; ; row++)
        {
            var record = opened.Record(row);
            var (more, failed) = await NextAsync(reader, record, options.Limits, cancellation).ConfigureAwait(false);
            if (failed is not null)
                yield return failed;
            if (!more)
                yield break;
            if (failed is null && Row(reader, columns, record, decoded.Encoding!, options.Limits) is { } item)
                yield return item;
        }
    }

    private static CsvReader Open(Stream stream, char separator, string encoding, ReadLimits limits) => CsvReader.Create(
        stream,
        new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = true,
            MaxRecordSize = limits.Bytes,
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            DetectSeparatorHint = false,
            Encoding = encoding switch
            {
                TextDecoder.Utf16LittleName => Encoding.Unicode,
                TextDecoder.Utf16BigName => Encoding.BigEndianUnicode,
                TextDecoder.Utf8Name => Encoding.UTF8,
                _ => CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8,
            },
        },
        true);

    private static async ValueTask<bool> ReadHeaderAsync(CsvReader reader, CancellationToken cancellation)
    {
        try
        {
            await reader.ReadHeaderAsync(cancellation).ConfigureAwait(false);
            return true;
        }
        catch (CsvFormatException)
        {
            return false;
        }
    }

    private static async ValueTask<(bool More, RawItem? Failed)> NextAsync(CsvReader reader, Opened record, ReadLimits limits, CancellationToken cancellation)
    {
        try
        {
            return (await reader.ReadAsync(cancellation).ConfigureAwait(false), null);
        }
        catch (CsvFormatException)
        {
            return (false, record.Whole(default, MediaType, null, [new Diagnostic(
                DiagnosticCodes.BrokenRow, Severity.Error, FormattableString.Invariant($"A row is longer than {limits.Bytes} bytes: a quotation mark is probably missing. What had been read before is kept."))]));
        }
    }

    /// <summary>The article of a row; null for a row without anything.</summary>
    private static RawItem? Row(CsvReader reader, int[] columns, Opened record, string encoding, ReadLimits limits)
    {
        var fields = new ArticleFields();
        var any = false;
        for (var i = 0; i < reader.FieldCount && !any; i++)
            any = !reader.IsEmpty(i);
        if (!any)
            return null;
        for (var t = 0; t < columns.Length; t++)
            fields[ColumnMap.Targets[t]] = columns[t] >= 0 && columns[t] < reader.FieldCount ? reader.GetString(columns[t]) : null;
        if (ArchiverRow.Is(reader.Headers) && reader.FieldCount > 2)
            ArchiverRow.Fill(fields, reader.GetString(1), reader.GetString(2));
        if (fields["url"] is { } url && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            fields["url"] = null;

        // Archivers note a post that has no text of its own by its title.
        fields["text"] ??= fields["title"];
        var bytes = reader.RawRecord.ToArray();
        if (fields["text"]?.Contains('\uFFFD', StringComparison.Ordinal) == true)
            fields.Problems.Add(new Diagnostic(DiagnosticCodes.InvalidBytes, Severity.Warning, $"The row holds bytes that are no {encoding}; each was replaced by U+FFFD."));
        return fields.ToItem(record, bytes, MediaType, encoding, limits);
    }

    /// <summary>The sign that stands most often in the first line, outside quotation marks.</summary>
    private static char Separator(string text)
    {
        ReadOnlySpan<char> signs = [',', ';', '\t', '|'];
        Span<int> counts = stackalloc int[4];
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"')
                quoted = !quoted;
            if (c == '\n' && !quoted)
                break;
            if (!quoted && signs.IndexOf(c) is >= 0 and var at)
                counts[at]++;
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            best = counts[i] > counts[best] ? i : best;
        return signs[best];
    }
}
