using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Rows of the word tables found in a document, by table and first token.</summary>
internal sealed class WordTables
{
    private readonly Dictionary<(string Table, int Token), NameMatch> _found = [];
    private readonly IReadOnlyList<TableRow> _rows;

    /// <summary>Collects the rows of the tables asked for; the longest at each token wins.</summary>
    public WordTables(Reading reading, params ReadOnlySpan<string> tables)
    {
        _rows = reading.Lexicon.Rows;
        foreach (var match in reading.Names)
        {
            if (match.Entry.Kind != NameKind.Row)
                continue;
            var table = _rows[match.Entry.Target].Table;
            if (!tables.Contains(table))
                continue;
            var key = (table, match.First);
            if (!_found.TryGetValue(key, out var other) || match.End > other.End || (match.End == other.End && match.ProcliticLength < other.ProcliticLength))
                _found[key] = match;
        }
    }

    /// <summary>The row that begins at a token.</summary>
    public bool TryGet(string table, int token, out NameMatch match) => _found.TryGetValue((table, token), out match);

    /// <summary>A cell of the row that begins at a token, or null.</summary>
    public string? Cell(string table, int token, int column) =>
        _found.TryGetValue((table, token), out var match) ? _rows[match.Entry.Target].Cells[column] : null;

    /// <summary>The cells of a match.</summary>
    public string[] Cells(NameMatch match) => _rows[match.Entry.Target].Cells;
}
