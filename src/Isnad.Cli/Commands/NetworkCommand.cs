using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Corpus.Networks;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad network</c>: support, command, hostility and meetings between actors, with every statement behind each edge.</summary>
internal static class NetworkCommand
{
    private const int UsualStatements = 20;

    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var edge = new Option<string[]>("--edge")
        {
            Description = "Kind of edge: support, command, hostility, meeting, alliance or mediation. May be given several times.",
            HelpName = "KIND",
            Arity = ArgumentArity.ZeroOrMore,
        };
        edge.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!Enum.TryParse<EdgeKind>(token.Value, true, out _))
                    result.AddError($"--edge: '{token.Value}' is none of {string.Join(", ", Enum.GetNames<EdgeKind>()).ToLowerInvariant()}.");
            }
        });
        var statements = new Option<string?>("--statements") { Description = "How many statements of each edge are shown at most; by default 20, the earliest.", HelpName = "N" };
        statements.Validators.Add(result =>
        {
            if (WholeNumber.Of(result.GetValueOrDefault<string?>()) < 1)
                result.AddError("--statements is a number from 1.");
        });
        return Question.Command(
            "network", "Who backs, commands, fights and meets whom, with the sentences and chains of each edge.", terminal,
            q => Answer(q, Array.ConvertAll(q.Call.GetValue(edge) ?? [], static e => Enum.Parse<EdgeKind>(e, true)), WholeNumber.Of(q.Call.GetValue(statements)) ?? UsualStatements), edge, statements);
    }

    private static IEnumerable<AnswerRow> Answer(Question question, IReadOnlyList<EdgeKind> kinds, int statements) =>
        question.Corpus.Network(question.Filter, kinds, question.ShowsDetails ? statements : 0).Select(e => Row(question, e));

    private static AnswerRow Row(Question question, NetworkEdge edge) => new(
    [
        new("id", edge.Id), new("source", Shown.Name(edge.From)), new("kind", Shown.Word(edge.Kind)), new("mode", edge.Mode), new("target", Shown.Name(edge.To)), new("modality", Shown.Word(edge.Modality)),
        new("first", edge.First), new("last", edge.Last), new("outlets", edge.Outlets), new("statements", edge.Statements), new("source_key", edge.From.Key), new("target_key", edge.To.Key),
    ], "evidence", question.Details(() => edge.Evidence.Select(e => Detail(question, e))));

    private static AnswerDetail Detail(Question question, EdgeEvidence evidence) => new(
        new("published", evidence.Published), new("chain", question.Chain(evidence.Chain)), new("rests_on", evidence.IsEvent ? "event" : "relation"), new("document", evidence.Document),
        new("start", evidence.Span.Start), new("end", evidence.Span.End), new("words", evidence.Words));
}
