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
        Item = item;
        Sha256 = ArchiveItem.Sha256(item.Bytes.Span);
        PackedRaw = Packing.Pack(item.Bytes.Span);
        PackedRecord = Packing.Pack(item.Record.Span);
        PackedArticle = string.Equals(item.Article.Text, text, StringComparison.Ordinal) ? null : Packing.Pack(Encoding.UTF8.GetBytes(item.Article.Text));
        Account = AccountReader.Read(item.Analysis);
        SearchText = SearchWords.Index(text);
        SearchTitle = SearchWords.Index(item.Analysis.Document.Title ?? "");
    }

    /// <summary>Id of its document.</summary>
    public string Document => Item.Analysis.Document.Id;

    internal ArchiveItem Item { get; }

    internal string Sha256 { get; }

    internal byte[] PackedRaw { get; }

    internal byte[] PackedRecord { get; }

    internal byte[]? PackedArticle { get; }

    internal DocumentAccount Account { get; }

    internal string SearchText { get; }

    internal string SearchTitle { get; }
}
