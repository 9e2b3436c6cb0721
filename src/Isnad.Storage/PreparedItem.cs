using System.Text;
using Isnad.Corpus;
using Isnad.Storage.Sqlite;
using Isnad.Text;

namespace Isnad.Storage;

/// <summary>An item with the work done that needs no archive; <see cref="ArchiveItem.Prepare"/> makes it.</summary>
public sealed class PreparedItem
{
    internal PreparedItem(ArchiveItem item)
    {
        var text = item.Analysis.Document.Text;
        Head = item.Analysis.Document;
        Account = AccountReader.Read(item.Analysis);
        Version = item.Version;
        RecordSize = item.Record.Length;
        PackedRecord = Packing.Pack(item.Record.Span);
        SearchText = SearchWords.Index(text);
        SearchTitle = SearchWords.Index(Head.Title ?? "");
        PackedArticle = string.Equals(item.Article.Text, text, StringComparison.Ordinal) ? null : Packing.Pack(Encoding.UTF8.GetBytes(item.Article.Text));
        PackedBytes = Packing.Pack(item.Bytes.Span);
        Publication = new Publication
        {
            Document = Head.Id,
            Place = item.Place,
            Article = item.Article,
            Sha256 = ArchiveItem.Sha256(item.Bytes.Span),
            MediaType = item.MediaType,
            Size = item.Bytes.Length,
            Retrieved = item.Retrieved,
            DeclaredHash = item.DeclaredHash,
            ArchiveLocation = item.ArchiveLocation,
            Imported = default,
        };
    }

    /// <summary>An item taken out of an archive, to be put into another.</summary>
    internal PreparedItem(Document head, DocumentAccount account, StoredDocument stored, Publication publication, byte[] record, byte[] bytes)
    {
        Head = head;
        Account = account;
        Version = new AnalysisVersion(stored.Engine, stored.Knowledge);
        AnalysedAt = stored.AnalysedAt;
        RecordSize = record.Length;
        PackedRecord = Packing.Pack(record);
        SearchText = SearchWords.Index(head.Text);
        SearchTitle = SearchWords.Index(head.Title ?? "");
        PackedArticle = string.Equals(publication.Article.Text, head.Text, StringComparison.Ordinal) ? null : Packing.Pack(Encoding.UTF8.GetBytes(publication.Article.Text));
        PackedBytes = Packing.Pack(bytes);
        Publication = publication;
    }

    /// <summary>Id of its document.</summary>
    public string Document => Head.Id;

    internal Document Head { get; }

    internal DocumentAccount Account { get; }

    internal AnalysisVersion Version { get; }

    /// <summary>When it was read, or null for now.</summary>
    internal DateTimeOffset? AnalysedAt { get; }

    internal int RecordSize { get; }

    internal byte[] PackedRecord { get; }

    internal string SearchText { get; }

    internal string SearchTitle { get; }

    internal byte[]? PackedArticle { get; }

    internal byte[] PackedBytes { get; }

    /// <summary>Where it was found; <see cref="Publication.Imported"/> is the default for now.</summary>
    internal Publication Publication { get; }
}
