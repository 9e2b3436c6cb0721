namespace Isnad.Formats.Readers;

/// <summary>Chooses the reader for bytes where name, declared type and content may disagree: content that cannot be mistaken wins.</summary>
internal static class ContentChoice
{
    /// <summary>What is told of a page that was handed in as plain text.</summary>
    public static readonly Diagnostic PageAsText = new(DiagnosticCodes.OtherContent, Severity.Note, "The text is a web page; it was read as that.");

    /// <summary>The kind as which the bytes are read.</summary>
    public static ContentKind Of(Opened opened, ReadOnlySpan<byte> head)
    {
        var byBytes = ContentSniffer.ByBytes(head);
        var byName = ContentSniffer.ByName(opened.FileName);
        var byType = ContentSniffer.ByMediaType(opened.MediaType);
        if (opened.From == OpenedFrom.Network)
            return byBytes != ContentKind.Unknown ? byBytes : byType != ContentKind.Unknown ? byType : string.IsNullOrEmpty(opened.MediaType) ? ByContent(head) : byName;
        if (opened.From == OpenedFrom.Stream)
            return byBytes != ContentKind.Unknown ? byBytes : byName is not (ContentKind.Unknown or ContentKind.Text) ? byName : ByContent(head);
        if (byName == ContentKind.Unknown)
            return IsPage(byBytes) ? byBytes : ContentKind.Unknown;
        if (byBytes != ContentKind.Unknown)
            return byBytes;
        return byName == ContentKind.Text && ContentSniffer.IsAddresses(head) ? ContentKind.Addresses : byName;
    }

    /// <summary>What is told where the content is not what the name says.</summary>
    public static Diagnostic? Surprise(Opened opened, ContentKind kind)
    {
        var promised = ContentSniffer.ByName(opened.FileName);
        if (opened.From is OpenedFrom.Network or OpenedFrom.Stream || promised is ContentKind.Unknown or ContentKind.Addresses || promised == kind
            || (promised == ContentKind.Feed && kind == ContentKind.Html))
            return null;
        return new Diagnostic(DiagnosticCodes.OtherContent, Severity.Note, $"The file is called {Path.GetExtension(opened.FileName)} but holds {Told(kind)}; it was read as that.");
    }

    private static ContentKind ByContent(ReadOnlySpan<byte> head)
    {
        if (ContentSniffer.BeginsWith(head, (byte)'['))
            return ContentKind.Json;
        if (ContentSniffer.BeginsWith(head, (byte)'{'))
            return head[(head.IndexOf((byte)'{') + 1)..].TrimStart(" \t\r"u8) is [(byte)'\n', ..] ? ContentKind.Json : ContentKind.JsonLines;
        return ContentSniffer.IsAddresses(head) ? ContentKind.Addresses : ContentKind.Text;
    }

    private static bool IsPage(ContentKind kind) => kind is ContentKind.Html or ContentKind.Feed or ContentKind.Warc or ContentKind.Mhtml;

    private static string Told(ContentKind kind) => kind switch
    {
        ContentKind.Html => "a web page",
        ContentKind.Feed => "a feed",
        ContentKind.Addresses => "addresses",
        ContentKind.Warc => "a web archive",
        ContentKind.Mhtml => "a saved page with its parts",
        ContentKind.Pdf => "a PDF",
        ContentKind.Zip or ContentKind.Tar or ContentKind.Gzip => "an archive",
        _ => "something else",
    };
}
