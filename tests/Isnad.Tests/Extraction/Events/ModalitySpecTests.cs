using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Events;

public sealed class ModalitySpecTests
{
    private static readonly Lazy<Pipeline> Pipeline = new(static () => new Pipeline(EmbeddedKnowledge.Lexicon));

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var cells in SpecTable.Rows("modality.md", 3))
            rows.Add(cells[0], cells[1], cells[2]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_words_tell_whether_it_happened(string sentence, string word, string expected)
    {
        var analysis = Pipeline.Value.Read(new Article { Text = sentence });
        var told = analysis.Events.FirstOrDefault(e => analysis.Document.Text[e.Trigger.Start..e.Trigger.End] == word);
        Assert.Equal(expected, told?.Modality.ToString().ToLowerInvariant() ?? "none");
    }
}
