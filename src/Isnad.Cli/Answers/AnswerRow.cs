namespace Isnad.Cli.Answers;

/// <summary>One answer with what stands behind it.</summary>
/// <param name="Cells">Its values, the same names in each row of an answer.</param>
/// <param name="DetailName">Name of the JSON property that holds the details.</param>
/// <param name="Details">What stands behind it.</param>
internal sealed record AnswerRow(IReadOnlyList<AnswerCell> Cells, string DetailName, IReadOnlyList<AnswerDetail> Details)
{
    /// <summary>A row with nothing behind it.</summary>
    public static AnswerRow Of(params AnswerCell[] cells) => new(cells, "", []);
}
