namespace Isnad.Cli.Output;

/// <summary>How records are printed.</summary>
internal enum RecordFormat
{
    /// <summary>For a person.</summary>
    Table,

    /// <summary>An indented array.</summary>
    Json,

    /// <summary>One record a line.</summary>
    JsonLines,
}

/// <summary>Names of the formats.</summary>
internal static class RecordFormats
{
    /// <summary>The format of a name, or null.</summary>
    public static RecordFormat? Parse(string name) => name.ToLowerInvariant() switch
    {
        "table" => RecordFormat.Table,
        "json" => RecordFormat.Json,
        "jsonl" => RecordFormat.JsonLines,
        _ => null,
    };

    /// <summary>The format asked for; else by the ending of the file; else a table for a person and JSON Lines for a program.</summary>
    public static RecordFormat Choose(string? name, string? file, bool person)
    {
        if (name is not null)
            return Parse(name) ?? RecordFormat.JsonLines;
        if (file is null)
            return person ? RecordFormat.Table : RecordFormat.JsonLines;
        return Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".json" => RecordFormat.Json,
            ".txt" => RecordFormat.Table,
            _ => RecordFormat.JsonLines,
        };
    }
}
