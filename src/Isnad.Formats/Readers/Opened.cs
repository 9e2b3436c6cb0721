using System.Globalization;

namespace Isnad.Formats.Readers;

/// <summary>Bytes about to be read, with what is known of them beforehand.</summary>
/// <param name="Stream">The bytes.</param>
/// <param name="Label">What its articles are called.</param>
/// <param name="FileName">The name by whose ending the kind is told.</param>
/// <param name="From">How it came to be opened.</param>
/// <param name="Budget">What it may unpack to.</param>
internal sealed record Opened(Stream Stream, string Label, string FileName, OpenedFrom From, ReadBudget Budget)
{
    /// <summary>In how many archives it lies.</summary>
    public int Depth { get; init; }

    /// <summary>How many links were followed to it.</summary>
    public int Links { get; init; }

    /// <summary>Media type declared for it, lower case and without parameters, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>Encoding declared for it from outside, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Address from which it was taken, or null.</summary>
    public string? Url { get; init; }

    /// <summary>When it was taken, or null.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>Hash declared for it, or null.</summary>
    public string? DeclaredHash { get; init; }

    /// <summary>What is to be told with its articles.</summary>
    public IReadOnlyList<Diagnostic> Notes { get; init; } = [];

    /// <summary>Counts what is passed over, or null when it was asked for and has to be told.</summary>
    public PassedOver? PassedOver { get; init; }

    /// <summary>Bytes that stand for themselves.</summary>
    public static Opened Alone(Stream stream, string label, ReadLimits limits) =>
        new(stream, label, label, OpenedFrom.Stream, new ReadBudget(limits, new CountingStream(stream)));

    /// <summary>An item that is these bytes.</summary>
    public RawItem Whole(ReadOnlyMemory<byte> bytes, string mediaType, Article? article, IReadOnlyList<Diagnostic> problems) => new()
    {
        Source = Label,
        Bytes = bytes,
        MediaType = mediaType,
        Url = Url ?? article?.Url,
        Retrieved = Retrieved,
        DeclaredHash = DeclaredHash,
        Article = article is null ? null : article with { Url = article.Url ?? Url, Diagnostics = [.. Notes, .. article.Diagnostics] },
        Problems = Notes.Count == 0 || article is not null ? problems : [.. Notes, .. problems],
    };

    /// <summary>The record with a number in it, counted from 1.</summary>
    public Opened Record(int number) => this with { Label = string.Create(CultureInfo.InvariantCulture, $"{Label}:{number}"), Notes = [] };

    /// <summary>What lies in it under a name; the name is only a label and leads to no file.</summary>
    public Opened Inner(Stream stream, string name) => this with
    {
        Stream = stream,
        Label = $"{Label}!{CleanName(name)}",
        FileName = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..],
        From = OpenedFrom.Archive,
        Depth = Depth + 1,
        MediaType = null,
        Charset = null,
        Notes = [],
    };

    /// <summary>A name without control and direction signs, cut to a length that can be shown.</summary>
    private static string CleanName(string name)
    {
        const int Longest = 500;
        var letters = name.Length > Longest ? name[..Longest].ToCharArray() : name.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsControl(letters[i]) || letters[i] is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                letters[i] = '_';
        }

        return new string(letters);
    }

    /// <summary>An item of which nothing can be read.</summary>
    public RawItem Failed(string code, string message, ReadOnlyMemory<byte> bytes = default, string mediaType = "") =>
        Whole(bytes, mediaType, null, [new Diagnostic(code, Severity.Error, message)]);
}
