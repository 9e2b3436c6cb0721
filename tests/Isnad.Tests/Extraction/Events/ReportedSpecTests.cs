using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Events;

public sealed class ReportedSpecTests
{
    private static readonly Lazy<Pipeline> Pipeline = new(static () => new Pipeline(EmbeddedKnowledge.Lexicon));

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var cells in SpecTable.Rows("reported.md", 2))
            rows.Add(cells[0], cells[1]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_sentence_tells_these_attacks_and_protests_and_no_other(string sentence, string expected)
    {
        var analysis = Pipeline.Value.Read(new Article { Text = sentence });
        var told = analysis.Events
            .Where(static e => e is { Type: EventType.Assault or EventType.Protest, Modality: Modality.Actual, Reported: true, Historical: false })
            .Select(e => analysis.Document.Text[e.Trigger.Start..e.Trigger.End]);
        Assert.Equal(expected == "none" ? [] : expected.Split(';', StringSplitOptions.TrimEntries), told);
    }
}
