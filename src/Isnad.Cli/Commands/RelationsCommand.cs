using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Corpus.Actors;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad relations</c>: who stands how to whom, with the words that say it.</summary>
internal static class RelationsCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal) => Question.Command("relations", "Relations: who backs, commands, opposes whom, with the words that say it.", terminal, Answer);

    private static IEnumerable<AnswerRow> Answer(Question question)
    {
        var register = new ActorRegister(question.Archive.Judgements.Actors());
        foreach (var relation in question.Archive.Relations(question.Filter))
        {
            yield return AnswerRow.Of(
                new("published", relation.Published), new("subject", Shown.Name(register.Show(relation.Subject))),
                new("kind", Shown.Word(relation.Type) + (relation.Mode is { } mode ? "/" + mode : "")), new("object", relation.Object is { } other ? Shown.Name(register.Show(other)) : null),
                new("office", relation.Office), new("from", relation.From), new("to", relation.To), new("modality", Shown.Word(relation.Modality)), new("outlet", question.OutletName(relation.Outlet)),
                new("chain", relation.Claims.Count > 0 ? question.Chain(relation.Claims[^1].Chain) : null), new("subject_key", relation.Subject.Key), new("object_key", relation.Object?.Key),
                new("document", relation.Document[..12]), new("id", $"{relation.Document}:{relation.Relation}"), new("words", relation.Evidence[0]));
        }
    }
}
