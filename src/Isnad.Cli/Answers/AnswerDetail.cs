namespace Isnad.Cli.Answers;

/// <summary>Something behind an answer: an account, a statement, a side.</summary>
/// <param name="Cells">Its values.</param>
internal sealed record AnswerDetail(params AnswerCell[] Cells);
