namespace Isnad.Cli.Answers;

/// <summary>A named value of an answer.</summary>
/// <param name="Name">Name of the column and of the JSON property.</param>
/// <param name="Value">A string, number, day, truth value, or null.</param>
internal sealed record AnswerCell(string Name, object? Value);
