using System.CommandLine;
using Isnad.Cli.Answers;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad claims</c>: who says what, through whom.</summary>
internal static class ClaimsCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal) => Question.Command("claims", "Claims: who says what, through whom.", terminal, Answer);

    private static IEnumerable<AnswerRow> Answer(Question question)
    {
        foreach (var claim in question.Archive.Claims(question.Filter))
        {
            yield return AnswerRow.Of(
                new("act", Shown.Word(claim.Act)), new("source_kind", Shown.Word(claim.Chain[^1].Kind)), new("source", claim.Chain[^1].Words), new("source_key", claim.Chain[^1].Key),
                new("grade", claim.Grade is { } grade ? $"{grade.Source}{grade.Credibility}" : null), new("chain", question.Chain(claim.Chain)), new("verb", claim.Verb),
                new("document", claim.Document[..12]), new("id", $"{claim.Document}:{claim.Claim}"), new("start", claim.Span.Start), new("end", claim.Span.End), new("words", claim.Words));
        }
    }
}
