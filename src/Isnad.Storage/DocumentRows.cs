using Isnad.Storage.Sqlite;

namespace Isnad.Storage;

/// <summary>Reads heads of documents.</summary>
internal static class DocumentRows
{
    public const string Columns = """
        d.id, d.source, d.url, d.title, d.outlet, d.outlet_name, d.author, d.published, d.published_from, d.language,
        (SELECT count(*) FROM publication p WHERE p.document = d.no), a.engine, a.knowledge, a.at
        """;

    /// <summary>Number of the columns.</summary>
    public const int Count = 14;

    public const string Tables = "document d JOIN analysis a ON a.document = d.no";

    public static StoredDocument Read(Statement row) => new()
    {
        Id = row.Text(0),
        Source = row.Text(1),
        Url = row.TextOrNull(2),
        Title = row.TextOrNull(3),
        Outlet = row.TextOrNull(4),
        OutletName = row.TextOrNull(5),
        Author = row.TextOrNull(6),
        Published = row.DayOrNull(7),
        PublishedFrom = row.Word<PublishedFrom>(8),
        Language = row.Text(9),
        Publications = row.Whole(10),
        Engine = row.Text(11),
        Knowledge = row.Text(12),
        AnalysedAt = Stamp.Read(row.Text(13)),
    };
}
