using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Rows of the word tables found in a document, by table and first token.</summary>
internal sealed class WordTables(Reading reading, TableWords words)
{
    /// <summary>The longest row of a table that begins at a token.</summary>
    public bool TryGet(WordTable table, int token, out NameMatch match)
    {
        var (first, end) = reading.NameIndex.At(token);
        for (var i = first; i < end; i++)
        {
            match = reading.Names[i];
            if (match.Entry.Kind == NameKind.Row && words.TableOf(match.Entry.Target) == table)
                return true;
        }

        match = default;
        return false;
    }

    /// <summary>The cell of the longest row that begins at a token, or null.</summary>
    public string? Cell(WordTable table, int token, int column) =>
        TryGet(table, token, out var match) ? Cells(match)[column] : null;

    /// <summary>The cells of a match.</summary>
    public string[] Cells(NameMatch match) => words.Rows[match.Entry.Target].Cells;
}
