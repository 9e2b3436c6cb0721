using System.Text;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage;

/// <summary>Reads places of publication.</summary>
internal static class PublicationRows
{
    public const string Columns = """
        d.id, p.place, p.source, p.url, p.outlet, p.title, p.author, p.published, p.published_from, p.encoding, p.retrieved, p.declared_hash, p.archive_location,
        p.article, p.article_size, p.remarks, p.imported, r.sha256, r.media_type, r.size, t.text
        """;

    /// <summary>Number of the columns.</summary>
    public const int Count = 21;

    public const string Tables = "publication p JOIN document d ON d.no = p.document JOIN document_text t ON t.document = d.no JOIN raw r ON r.no = p.raw";

    public static Publication Read(Statement row) => new()
    {
        Document = row.Text(0),
        Place = row.Text(1),
        Article = new Article
        {
            Text = row.IsNull(13) ? row.Text(20) : Encoding.UTF8.GetString(Packing.Unpack(row.Bytes(13), row.Whole(14))),
            Source = row.Text(2),
            Url = row.TextOrNull(3),
            Outlet = row.TextOrNull(4),
            Title = row.TextOrNull(5),
            Author = row.TextOrNull(6),
            Published = row.DayOrNull(7),
            PublishedFrom = row.Word<PublishedFrom>(8),
            Encoding = row.TextOrNull(9),
            Diagnostics = StoredRemark.Read(row.TextOrNull(15)),
        },
        Sha256 = row.Text(17),
        MediaType = row.Text(18),
        Size = row.Number(19),
        Retrieved = row.TextOrNull(10) is { } retrieved ? Stamp.Read(retrieved) : null,
        DeclaredHash = row.TextOrNull(11),
        ArchiveLocation = row.TextOrNull(12),
        Imported = Stamp.Read(row.Text(16)),
    };
}
