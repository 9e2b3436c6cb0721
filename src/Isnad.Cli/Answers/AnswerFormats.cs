namespace Isnad.Cli.Answers;

/// <summary>Names of the formats of answers.</summary>
internal static class AnswerFormats
{
    /// <summary>The format of a name, or null.</summary>
    public static AnswerFormat? Parse(string name) => name.ToLowerInvariant() switch
    {
        "table" => AnswerFormat.Table,
        "json" => AnswerFormat.Json,
        "jsonl" => AnswerFormat.JsonLines,
        "csv" => AnswerFormat.Csv,
        _ => null,
    };

    /// <summary>The format asked for; else by the ending of the file; else a table for a person and JSON Lines for a program.</summary>
    public static AnswerFormat Choose(string? name, string? file, bool person)
    {
        if (name is not null)
            return Parse(name) ?? AnswerFormat.JsonLines;
        if (file is null)
            return person ? AnswerFormat.Table : AnswerFormat.JsonLines;
        return Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".json" => AnswerFormat.Json,
            ".csv" => AnswerFormat.Csv,
            ".txt" => AnswerFormat.Table,
            _ => AnswerFormat.JsonLines,
        };
    }
}
