using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Accounts;

/// <summary>Texts of documents. A long one is kept, so that it is not read again for each of its sentences.</summary>
internal sealed class TextShelf(Connection connection) : Shelf<string>(Dear, Most)
{
    // Letters from which a text is dear to read, and how many are kept of such texts together.
    private const int Dear = 20_000;
    private const int Most = 8_000_000;

    /// <inheritdoc/>
    protected override string? Load(long no)
    {
        var row = connection.Kept("SELECT text FROM document_text WHERE document = ?1").Set(1, no);
        var text = row.Step() ? row.Text(0) : null;
        row.Reset();
        return text;
    }

    /// <inheritdoc/>
    protected override int Weight(string item) => item.Length;
}
