using System.Globalization;

namespace Isnad.Formats.Readers;

/// <summary>The fields of one article as a table, a JSON object or a feed gives them; blank ones count as missing.</summary>
internal sealed class ArticleFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    /// <summary>What was found wrong.</summary>
    public List<Diagnostic> Problems { get; } = [];

    /// <summary>A field by its target (see <see cref="ColumnMap.Targets"/>); null when it is missing or blank.</summary>
    public string? this[string target]
    {
        get => _values.GetValueOrDefault(target);
        set
        {
            if (!string.IsNullOrWhiteSpace(value))
                _values[target] = value;
            else
                _values.Remove(target);
        }
    }

    /// <summary>Notes that a field was given, if only blank.</summary>
    public void Note(string target) => _noted.Add(target);

    /// <summary>Whether a field was given, if only blank.</summary>
    public bool Has(string target) => _noted.Contains(target) || _values.ContainsKey(target);

    /// <summary>The item that these fields make.</summary>
    /// <param name="record">Where they stand.</param>
    /// <param name="bytes">The bytes of the record.</param>
    /// <param name="mediaType">Kind of the bytes.</param>
    /// <param name="encoding">Encoding of the bytes.</param>
    /// <param name="limits">How much is read.</param>
    public RawItem ToItem(Opened record, ReadOnlyMemory<byte> bytes, string mediaType, string? encoding, ReadLimits limits)
    {
        if (this["text"] is not { } text)
            return Placed(record, record.Whole(bytes, mediaType, null, [.. Problems, new Diagnostic(DiagnosticCodes.Empty, Severity.Error, "There is no text to read.")]));
        if (text.Length > limits.TextLength)
            return Placed(record, record.Whole(bytes, mediaType, null, [PlainTextReader.TooLong("characters", limits.TextLength)]));
        var published = Published();
        var article = new Article
        {
            Text = text,
            Source = this["source"] ?? this["url"] ?? record.Label,
            Url = this["url"],
            Title = this["title"],
            Outlet = this["outlet"],
            Author = this["author"],
            Published = published,
            PublishedFrom = published is null ? PublishedFrom.None : PublishedFrom.Metadata,
            Encoding = encoding,
            Diagnostics = Problems,
        };
        return Placed(record, record.Whole(bytes, mediaType, article, []));
    }

    private RawItem Placed(Opened record, RawItem item) => item with
    {
        Url = this["url"] ?? record.Url,
        Retrieved = Time(this["retrieved"]) ?? record.Retrieved,
        DeclaredHash = this["hash"] ?? record.DeclaredHash,
        ArchiveLocation = this["archive"],
    };

    private DateOnly? Published()
    {
        if (this["published"] is not { } written)
            return null;
        var published = PublishedDate.Parse(written, out var other);
        if (published is null)
            Problems.Add(new Diagnostic(DiagnosticCodes.WrongDate, Severity.Warning, $"'{(written.Length > 100 ? written[..100] : written)}' is no date of publication (write it as 2021-05-31); it was passed over."));
        else if (other is not null)
            Problems.Add(new Diagnostic(DiagnosticCodes.WrongDate, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"'{written.Trim()}' may be two dates; it was read as day, month and year: {published:yyyy-MM-dd}, not {other:yyyy-MM-dd}. Written as {published:yyyy-MM-dd} it is certain.")));
        return published;
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
