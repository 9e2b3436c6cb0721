using System.Collections.Frozen;

namespace Isnad.Formats.Exports;

/// <summary>A table of codes out of <c>knowledge/ontology/mappings</c>, embedded when the project is built.</summary>
internal static class CodeTable
{
    public static FrozenDictionary<string, string[]> Read(string name, int keyColumns)
    {
        using var stream = typeof(CodeTable).Assembly.GetManifestResourceStream("mappings/" + name)
            ?? throw new InvalidOperationException($"The table {name} is not built into the program.");
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            rows.Add(string.Join('/', cells[..keyColumns]), cells);
        }

        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static string? Cell(this string[] row, int column) => row[column].Length == 0 ? null : row[column];
}
