using System.CommandLine;
using Isnad.Cli.Answers;
using Isnad.Corpus.Copies;
using Isnad.Formats.Readers;

namespace Isnad.Cli.Commands;

/// <summary><c>isnad copies</c>: texts that repeat one another, who was first, and what each changed.</summary>
internal static class CopiesCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Terminal terminal) => Question.Command(
        "copies", "Texts that repeat one another: who was first, and what each changed in labels, numbers, sources, words.", terminal, Answer);

    private static IEnumerable<AnswerRow> Answer(Question question) => Groups(question).SelectMany(g => Rows(question, g));

    // Filters ask for documents: of each that has copies, its whole group.
    private static IEnumerable<CopyGroup> Groups(Question question)
    {
        var archive = question.Corpus.Archive;
        return question.Filter.IsEmpty ? archive.CopyGroups()
            : archive.Documents(question.Filter with { Take = int.MaxValue }).Select(d => archive.CopiesOf(d.Id)).OfType<CopyGroup>().DistinctBy(static g => g.Id);
    }

    private static IEnumerable<AnswerRow> Rows(Question question, CopyGroup group)
    {
        var outlets = group.Members.ToDictionary(static m => m.Document, static m => m.Outlet, StringComparer.Ordinal);
        foreach (var copy in group.Members.Where(static m => m.Of is not null))
        {
            var changes = question.Details(() => Changes(question, copy).Select(Detail));
            yield return new AnswerRow(
            [
                new("group", group.Id), new("kind", Shown.Word(copy.Kind)), new("published", copy.Published), new("outlet", question.OutletName(copy.Outlet)),
                new("of_outlet", question.OutletName(outlets.GetValueOrDefault(copy.Of!))), new("first_outlet", question.OutletName(group.Members[0].Outlet)), new("first_published", group.Members[0].Published),
                new("first_is_certain", group.FirstIsCertain), new("resemblance", copy.Resemblance), new("containment", copy.Containment),
                new("document", copy.Document), new("of", copy.Of), new("first", group.Members[0].Document),
            ], "changes", changes);
        }
    }

    private static IReadOnlyList<TextChange> Changes(Question question, CopyMember copy) =>
        question.Archive.Record(copy.Of!) is { } before && question.Archive.Record(copy.Document) is { } after ? CopyComparison.Compare(AnalysisRecord.Read(before), AnalysisRecord.Read(after)) : [];

    private static AnswerDetail Detail(TextChange change) => new(
        new("change", Shown.Word(change.Kind)), new("subject", Shown.Word(change.Subject)), new("before", change.Before), new("after", change.After),
        new("before_start", change.BeforeSpan.Start), new("before_end", change.BeforeSpan.End), new("start", change.AfterSpan.Start), new("end", change.AfterSpan.End));
}
