namespace Isnad.Tests.Extraction;

/// <summary>The rows of the tables of a page in docs/spec.</summary>
internal static class SpecTable
{
    /// <summary>Cells of every row with a number of columns, headings and rules left out.</summary>
    public static IEnumerable<string[]> Rows(string page, int columns)
    {
        var path = Path.Combine(TableLexicon.RepositoryRoot, "docs", "spec", page);
        var heading = false;
        foreach (var line in File.ReadLines(path))
        {
            if (!line.StartsWith('|'))
            {
                heading = true;
                continue;
            }

            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != columns)
                throw new InvalidDataException($"{page}: a row has {cells.Length} cells: {line}");
            var first = heading;
            heading = false;
            if (!first && !cells[0].StartsWith("---", StringComparison.Ordinal))
                yield return cells;
        }
    }
}
