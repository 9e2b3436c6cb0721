using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Accounts;

/// <summary>Reads the rows of one table that belong to one document after the other.</summary>
internal sealed class RowCursor(Connection connection, string sql) : IDisposable
{
    private readonly Statement _rows = connection.Prepare(sql);
    private bool _any;

    /// <summary>The rows; valid while <see cref="Any"/>.</summary>
    public Statement Row => _rows;

    /// <summary>Whether a row is at hand.</summary>
    public bool Any => _any;

    /// <summary>Starts with the rows of the documents from <paramref name="first"/> to <paramref name="last"/>, inclusive.</summary>
    public void Start(long first, long last)
    {
        _rows.Reset();
        _any = _rows.Set(1, first).Set(2, last).Step();
    }

    /// <summary>Whether the row at hand belongs to a document. The first column is the document's number; rows of earlier ones are passed over.</summary>
    public bool Is(long document)
    {
        while (_any && _rows.Number(0) < document)
            _any = _rows.Step();
        return _any && _rows.Number(0) == document;
    }

    /// <summary>Whether the row at hand belongs to a child of a document: the second column is its number.</summary>
    public bool Is(long document, int child) => Is(document) && _rows.Number(1) == child;

    /// <summary>Goes to the next row.</summary>
    public void Next() => _any = _rows.Step();

    /// <summary>Ends the reading.</summary>
    public void Settle()
    {
        _any = false;
        _rows.Reset();
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
