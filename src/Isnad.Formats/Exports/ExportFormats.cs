namespace Isnad.Formats.Exports;

/// <summary>Names and file endings of the formats.</summary>
public static class ExportFormats
{
    private static readonly (string Name, string Extension)[] Rows =
    [
        ("acled", ".csv"), ("ucdp", ".csv"), ("gdelt", ".tsv"), ("plover", ".jsonl"), ("ftm", ".ftm.jsonl"), ("ftm-statements", ".csv"), ("claims", ".jsonl"),
        ("geojson", ".geojson"), ("kml", ".kml"), ("graphml", ".graphml"), ("gexf", ".gexf"), ("timemap", ".csv"), ("csv", ".csv"), ("jsonl", ".jsonl"),
    ];

    /// <summary>All names in the order of <see cref="ExportFormat"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(r => r.Name)];

    /// <summary>The name used on the command line.</summary>
    public static string Name(ExportFormat format) => Rows[(int)format].Name;

    /// <summary>The usual ending of a file, with its dot.</summary>
    public static string Extension(ExportFormat format) => Rows[(int)format].Extension;

    /// <summary>Whether the format holds the network of actors and not events.</summary>
    public static bool IsNetwork(ExportFormat format) => format is ExportFormat.GraphMl or ExportFormat.Gexf;

    /// <summary>Finds a format by its name; false when there is none.</summary>
    public static bool TryParse(string name, out ExportFormat format)
    {
        var index = Array.FindIndex(Rows, r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase));
        format = index < 0 ? default : (ExportFormat)index;
        return index >= 0;
    }
}
