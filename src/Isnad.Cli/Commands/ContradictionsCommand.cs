using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Corpus.Contradictions;
using Isnad.Storage;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad contradictions</c>: accounts of one event that cannot both hold, sentences side by side; and values that were replaced.</summary>
internal static class ContradictionsCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal)
    {
        var revisions = new Option<bool>("--revisions") { Description = "Show updates, corrections and retractions instead." };
        return Question.Command("contradictions", "Accounts of one event that cannot both hold, sentences side by side.", terminal, q => Answer(q, q.Call.GetValue(revisions)), revisions);
    }

    private static IEnumerable<AnswerRow> Answer(Question question, bool revisions)
    {
        var archive = question.Corpus.Archive;
        return (revisions ? archive.Revisions(question.Filter) : archive.Contradictions(question.Filter)).Select(d => Row(question, d));
    }

    private static AnswerRow Row(Question question, StoredDisagreement found) => new(
    [
        new("id", found.Id), new("kind", found.Revision is { } revision ? Shown.Word(revision) : Shown.Word(found.Kind)), new("of", found.Revision is null ? null : Shown.Word(found.Kind)),
        new("day", found.Event.From), new("type", Shown.Act(found.Event.Type, found.Event.Mode)), new("place", Shown.Name(found.Event.Place)),
        new("values", string.Join(" / ", found.Sides.Select(s => s.Value))), new("reason", found.Reason), new("event", found.Event.Id),
    ], "sides", question.Details(() => found.Sides.Select(s => Detail(question, s))));

    private static AnswerDetail Detail(Question question, AccountSide side) => new(
        new("value", side.Value), new("published", side.Published), new("chain", question.Chain(side.Chain)), new("document", side.Account.Document), new("start", side.Span.Start), new("end", side.Span.End),
        new("sentence", side.Sentence));
}
