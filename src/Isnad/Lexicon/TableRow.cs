namespace Isnad.Lexicon;

/// <summary>A row of a word table.</summary>
/// <param name="Table">Name of the table: its file name without ending.</param>
/// <param name="Cells">The cells, the phrase first, in the order of the table's header.</param>
public sealed record TableRow(string Table, string[] Cells)
{
    /// <summary>The words of the row.</summary>
    public string Phrase => Cells[0];
}
