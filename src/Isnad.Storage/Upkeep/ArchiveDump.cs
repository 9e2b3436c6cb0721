using System.Globalization;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Upkeep;

/// <summary>Writes the content of an archive in one order.</summary>
internal static class ArchiveDump
{
    private static readonly string[] LeftOut = ["import", "import_problem"];
    private static readonly string[] Times = ["imported", "at"];

    public static void Write(Connection sql, TextWriter output)
    {
        foreach (var table in Tables(sql))
        {
            output.Write($"# {table}\n");
            using var rows = sql.Prepare($"SELECT * FROM \"{table}\" ORDER BY {Key(sql, table)}");
            while (rows.Step())
                Row(rows, table, output);
        }
    }

    /// <summary>The plain tables by name; the search index is checked against the texts instead.</summary>
    private static List<string> Tables(Connection sql)
    {
        var tables = new List<string>();
        using var rows = sql.Prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' ORDER BY name");
        while (rows.Step())
        {
            if (!LeftOut.Contains(rows.Text(0)))
                tables.Add(rows.Text(0));
        }

        return tables;
    }

    private static string Key(Connection sql, string table)
    {
        var key = new SortedDictionary<long, string>();
        using var rows = sql.Prepare($"SELECT name, pk FROM pragma_table_info('{table}') WHERE pk > 0");
        while (rows.Step())
            key[rows.Number(1)] = rows.Text(0);
        return string.Join(", ", key.Values);
    }

    private static void Row(Statement row, string table, TextWriter output)
    {
        for (var c = 0; c < row.Columns; c++)
        {
            var name = row.Name(c);
            if (Times.Contains(name) && table != "judgement")
                continue;
            output.Write(c == 0 ? "" : "\t");
            output.Write(row.Type(c) switch
            {
                Native.Null => "\\N",
                Native.Integer => row.Number(c).ToString(CultureInfo.InvariantCulture),
                Native.Float => row.Real(c).ToString("R", CultureInfo.InvariantCulture),
                Native.Blob => ArchiveItem.Sha256(row.Bytes(c)),
                _ => row.Text(c).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal),
            });
        }

        output.Write('\n');
    }
}
