using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Joining;

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
        var archive = new JoinedArchive(question);
        var finder = new DisagreementFinder(question.Lexicon);
        foreach (var joined in archive.Events().Where(e => e.Members.Count > 1).OrderBy(e => e.From ?? e.FirstTold ?? DateOnly.MaxValue).ThenBy(e => e.Id, StringComparer.Ordinal))
        {
            var found = finder.Find(joined, archive.Copies);
            if (revisions)
            {
                foreach (var revision in found.Revisions)
                    yield return Row(question, joined, revision.Id, Shown.Word(revision.Kind), Shown.Word(revision.Of), [revision.Earlier, revision.Later], revision.Reason);
                continue;
            }

            foreach (var contradiction in found.Contradictions)
                yield return Row(question, joined, contradiction.Id, Shown.Word(contradiction.Kind), null, [contradiction.First, contradiction.Second, .. contradiction.More], contradiction.Reason);
        }
    }

    private static AnswerRow Row(Question question, JoinedEvent joined, string id, string kind, string? of, IReadOnlyList<AccountSide> sides, string reason) => new(
    [
        new("id", id), new("kind", kind), new("of", of), new("day", joined.From), new("type", Shown.Act(joined.Type, joined.Mode)), new("place", Shown.Name(joined.Place)),
        new("values", string.Join(" / ", sides.Select(s => s.Value))), new("reason", reason), new("event", joined.Id),
    ], "sides", [.. sides.Select(s => Detail(question, s))]);

    private static AnswerDetail Detail(Question question, AccountSide side) => new(
        new("value", side.Value), new("published", side.Published), new("chain", question.Chain(side.Chain)), new("document", side.Account.Document), new("start", side.Span.Start), new("end", side.Span.End),
        new("sentence", side.Sentence));
}
