using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Corpus.Timelines;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad timeline</c>: joined events along time.</summary>
internal static class TimelineCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal) => Question.Command("timeline", "Joined events along time, each with its fullest sentence.", terminal, Answer);

    private static IEnumerable<AnswerRow> Answer(Question question) => question.Corpus.Events(question.Filter).Select(Timeline.Entry).Select(Row);

    private static AnswerRow Row(TimelineEntry entry) => new(
    [
        new("id", entry.Event.Id), new("from", entry.From), new("to", entry.To == entry.From ? null : entry.To), new("precision", Shown.Word(entry.Precision)),
        new("type", Shown.Act(entry.Event.Type, entry.Event.Mode)), new("certainty", Shown.Word(entry.Event.Certainty)), new("place", Shown.Name(entry.Event.Place)),
        new("side_a", Shown.Names(entry.Event.SideA)), new("side_b", Shown.Names(entry.Event.SideB)), new("documents", entry.Documents), new("outlets", entry.Outlets),
    ], "told", [new AnswerDetail(new("document", entry.Document), new("sentence", entry.Sentence))]);
}
