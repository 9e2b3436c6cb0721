namespace Isnad.Formats.Readers.Tables;

/// <summary>A row of the table that bellingcat's auto-archiver itself writes: status, metadata and media, the latter two as Python prints them.</summary>
internal static class ArchiverRow
{
    private static readonly string[] Columns = ["status", "metadata", "media"];

    /// <summary>Whether a table is one of these.</summary>
    public static bool Is(IReadOnlyList<string> headers) => headers.SequenceEqual(Columns, StringComparer.OrdinalIgnoreCase);

    /// <summary>Fills in the fields of a row.</summary>
    public static void Fill(ArticleFields fields, string metadata, string media)
    {
        if (PythonLiteral.Read(metadata) is not Dictionary<string, object?> known)
            return;
        string? Known(string name) => known.GetValueOrDefault(name) as string;
        fields["title"] = Known("title");
        fields["text"] = Known("content") ?? Known("text");
        fields["url"] = Known("url");
        fields["author"] = Known("author") ?? Known("uploader");
        fields["published"] = Known("timestamp");
        fields["retrieved"] = Known("_processed_at") ?? Known("processed_at");
        foreach (var one in (PythonLiteral.Read(media) as List<object?> ?? []).OfType<Dictionary<string, object?>>())
        {
            fields["hash"] ??= (one.GetValueOrDefault("properties") as Dictionary<string, object?>)?.GetValueOrDefault("hash") as string;
            fields["archive"] ??= (one.GetValueOrDefault("urls") as List<object?>)?.OfType<string>().FirstOrDefault();
        }
    }
}
