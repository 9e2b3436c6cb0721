namespace Isnad.Knowledge.Loading;

/// <summary>A tab-separated file with a header.</summary>
internal sealed class TsvTable
{
    private TsvTable(string file, string[] header, List<TsvRow> rows)
    {
        File = file;
        Header = header;
        Rows = rows;
    }

    public string File { get; }

    public string[] Header { get; }

    public List<TsvRow> Rows { get; }

    /// <summary>Parses a file; rows with a wrong number of cells become problems.</summary>
    /// <param name="file">Path, for messages.</param>
    /// <param name="content">Content.</param>
    /// <param name="expected">The header it must have, or null for any.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static TsvTable Parse(string file, string content, string[]? expected, List<KnowledgeProblem> problems)
    {
        var lines = content.Split('\n');
        var header = lines[0].TrimEnd('\r').Split('\t');
        if (expected is not null && !header.SequenceEqual(expected))
        {
            problems.Add(new KnowledgeProblem(file, 1, $"The header must be: {string.Join(" | ", expected)}."));
            return new TsvTable(file, expected, []);
        }

        var rows = new List<TsvRow>(lines.Length);
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0)
                continue;
            var cells = line.Split('\t');
            if (cells.Length > header.Length)
            {
                problems.Add(new KnowledgeProblem(file, i + 1, $"{cells.Length} cells where the header has {header.Length}."));
                continue;
            }

            if (cells.Length < header.Length)
                cells = [.. cells, .. Enumerable.Repeat("", header.Length - cells.Length)];
            for (var c = 0; c < cells.Length; c++)
                cells[c] = cells[c].Trim();
            rows.Add(new TsvRow(file, i + 1, header, cells));
        }

        return new TsvTable(file, header, rows);
    }
}

/// <summary>A row of a tab-separated file.</summary>
internal sealed record TsvRow(string File, int Line, string[] Header, string[] Cells)
{
    public string this[string column] => Array.IndexOf(Header, column) is >= 0 and var at ? Cells[at] : "";

    public string[] List(string column, char separator) =>
        this[column].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
