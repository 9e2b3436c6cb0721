using System.Text;

namespace Isnad.Formats.Readers;

/// <summary>Tells what bytes are by how they begin, by the name of their file and by the media type declared for them.</summary>
internal static class ContentSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadLength = 4096;

    private static readonly Dictionary<string, ContentKind> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = ContentKind.Text,
        [".text"] = ContentKind.Text,
        [".jsonl"] = ContentKind.JsonLines,
        [".ndjson"] = ContentKind.JsonLines,
        [".json"] = ContentKind.Json,
        [".csv"] = ContentKind.Csv,
        [".tsv"] = ContentKind.Tsv,
        [".tab"] = ContentKind.Tsv,
        [".html"] = ContentKind.Html,
        [".htm"] = ContentKind.Html,
        [".xhtml"] = ContentKind.Html,
        [".shtml"] = ContentKind.Html,
        [".rss"] = ContentKind.Feed,
        [".atom"] = ContentKind.Feed,
        [".rdf"] = ContentKind.Feed,
        [".xml"] = ContentKind.Feed,
        [".urls"] = ContentKind.Addresses,
        [".warc"] = ContentKind.Warc,
        [".mhtml"] = ContentKind.Mhtml,
        [".mht"] = ContentKind.Mhtml,
        [".pdf"] = ContentKind.Pdf,
        [".zip"] = ContentKind.Zip,
        [".wacz"] = ContentKind.Zip,
        [".tar"] = ContentKind.Tar,
        [".tgz"] = ContentKind.Gzip,
        [".gz"] = ContentKind.Gzip,
    };

    /// <summary>The kind that a name promises; <see cref="ContentKind.Unknown"/> when it promises none.</summary>
    public static ContentKind ByName(string name)
    {
        if (name.EndsWith("urls.txt", StringComparison.OrdinalIgnoreCase))
            return ContentKind.Addresses;
        return Endings.GetValueOrDefault(Path.GetExtension(name));
    }

    /// <summary>The kind that a media type promises.</summary>
    public static ContentKind ByMediaType(string? type) => type switch
    {
        null or "" or "application/octet-stream" => ContentKind.Unknown,
        "text/html" or "application/xhtml+xml" => ContentKind.Html,
        "text/plain" => ContentKind.Text,
        "application/json" or "application/feed+json" => ContentKind.Json,
        "application/jsonl" or "application/x-ndjson" => ContentKind.JsonLines,
        "text/csv" => ContentKind.Csv,
        "text/tab-separated-values" => ContentKind.Tsv,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/xml" or "text/xml" => ContentKind.Feed,
        "text/uri-list" => ContentKind.Addresses,
        "application/warc" => ContentKind.Warc,
        "multipart/related" or "message/rfc822" => ContentKind.Mhtml,
        "application/pdf" => ContentKind.Pdf,
        _ => ContentKind.Unknown,
    };

    /// <summary>The kind that cannot be mistaken, by the first bytes; <see cref="ContentKind.Unknown"/> for all that could be text.</summary>
    public static ContentKind ByBytes(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return ContentKind.Zip;
        if (head is [0x1F, 0x8B, ..])
            return ContentKind.Gzip;
        if (head.StartsWith("%PDF-"u8))
            return ContentKind.Pdf;
        if (head.StartsWith("WARC/"u8))
            return ContentKind.Warc;
        if (head.Length > 262 && head[257..].StartsWith("ustar"u8))
            return ContentKind.Tar;
        return ByMarkup(Ascii(head));
    }

    /// <summary>Whether the first sign that is no white space and no byte order mark is <paramref name="sign"/>.</summary>
    public static bool BeginsWith(ReadOnlySpan<byte> head, byte sign)
    {
        var rest = head.TrimStart([(byte)0xEF, (byte)0xBB, (byte)0xBF, (byte)' ', (byte)'\n', (byte)'\r', (byte)'\t']);
        return !rest.IsEmpty && rest[0] == sign;
    }

    /// <summary>Whether all lines of a text are addresses (lines that begin with <c>#</c> aside).</summary>
    public static bool IsAddresses(ReadOnlySpan<byte> head)
    {
        var found = false;
        foreach (var range in head.Split((byte)'\n'))
        {
            var line = head[range].Trim(" \t\r\uFEFF"u8);
            if (line.IsEmpty || line[0] == (byte)'#')
                continue;
            var whole = range.End.Value < head.Length || head.Length < HeadLength;
            if (!(line.StartsWith("http://"u8) || line.StartsWith("https://"u8)) || line.IndexOfAny(" \t"u8) >= 0)
                return !whole && found;
            found = true;
        }

        return found;
    }

    private static ContentKind ByMarkup(string head)
    {
        var text = head.AsSpan().TrimStart();
        for (var i = 0; i < 8 && text.StartsWith("<", StringComparison.Ordinal); i++)
        {
            if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || Tag(text, "html") || Tag(text, "head") || Tag(text, "body"))
                return ContentKind.Html;
            if (Tag(text, "rss") || Tag(text, "feed") || Tag(text, "rdf:rdf"))
                return ContentKind.Feed;
            var end = text.StartsWith("<!--", StringComparison.Ordinal) ? text.IndexOf("-->", StringComparison.Ordinal) + 2
                : text.StartsWith("<?", StringComparison.Ordinal) ? text.IndexOf('>')
                : text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) ? EndOfDoctype(text)
                : -1;
            if (end <= 1)
                return text.StartsWith("<!doctype rss", StringComparison.OrdinalIgnoreCase) ? ContentKind.Feed : ContentKind.Unknown;
            text = text[(end + 1)..].TrimStart();
        }

        return text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("From:", StringComparison.OrdinalIgnoreCase)
            ? text.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) ? ContentKind.Mhtml : ContentKind.Unknown
            : ContentKind.Unknown;
    }

    private static int EndOfDoctype(ReadOnlySpan<char> text)
    {
        var inner = text.IndexOf('[');
        var end = text.IndexOf('>');
        if (inner < 0 || inner > end)
            return end;
        var close = text.IndexOf(']');
        return close < 0 ? -1 : close + text[close..].IndexOf('>');
    }

    private static bool Tag(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        text.Length > name.Length + 1 && text[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && text[name.Length + 1] is '>' or ' ' or '\t' or '\r' or '\n' or '/';

    /// <summary>The head as Latin letters; zeros of UTF-16 left out, so that markup is seen in it too.</summary>
    private static string Ascii(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        if (head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
            return Encoding.Latin1.GetString(head);
        var letters = new StringBuilder(head.Length / 2);
        foreach (var b in head[2..])
        {
            if (b != 0)
                letters.Append((char)b);
        }

        return letters.ToString();
    }
}
