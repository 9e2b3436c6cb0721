namespace Isnad.Cli.Answers;

/// <summary>How answers are printed.</summary>
internal enum AnswerFormat
{
    /// <summary>For a person.</summary>
    Table,

    /// <summary>An indented array.</summary>
    Json,

    /// <summary>One object a line.</summary>
    JsonLines,

    /// <summary>Comma-separated values, one row for each detail.</summary>
    Csv,
}
