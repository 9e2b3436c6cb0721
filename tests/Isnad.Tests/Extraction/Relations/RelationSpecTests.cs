using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Relations;

public sealed class RelationSpecTests
{
    private static readonly Lazy<Pipeline> Pipeline = new(static () => new Pipeline(EmbeddedKnowledge.Lexicon));

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(TableLexicon.RepositoryRoot, "docs", "spec", "relations.md")))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 4 && cells[1].Length > 0 && cells[1] != "sentence" && !cells[1].StartsWith('-'))
                rows.Add(cells[1], cells[2]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_sentence_states_its_relations_and_no_other(string sentence, string expected)
    {
        var analysis = Pipeline.Value.Read(new Article { Text = sentence, Published = new DateOnly(2025, 6, 1) });
        var names = analysis.Entities.ToDictionary(static e => e.Id, static e => e.NameAr, StringComparer.Ordinal);
        var found = analysis.Relations.Where(static r => r.Modality == Modality.Actual)
            .Select(r => (Type: Snake(r.Type), Subject: names[r.Subject], Object: r.Object is null ? "" : names[r.Object])).ToList();
        if (expected == "none")
        {
            Assert.Empty(found);
            return;
        }

        foreach (var wanted in expected.Split(';', StringSplitOptions.TrimEntries))
        {
            var type = wanted[..wanted.IndexOf(' ', StringComparison.Ordinal)];
            var sides = wanted[type.Length..].Split("->", StringSplitOptions.TrimEntries);
            Assert.Contains(found, f => f.Type == type && f.Subject == sides[0] && (sides[1] == "*" || f.Object == sides[1]));
        }

        Assert.Equal(expected.Split(';').Length, found.Count);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_relation_has_words_that_say_it(string sentence, string expected)
    {
        Assert.NotEmpty(expected);
        var analysis = Pipeline.Value.Read(new Article { Text = sentence });
        Assert.All(analysis.Relations, static r => Assert.NotEmpty(r.Evidence));
        Assert.All(analysis.Relations, r => Assert.All(r.Evidence, e => Assert.True(e.Start >= 0 && e.End <= analysis.Document.Text.Length && e.End > e.Start)));
    }

    private static string Snake(RelationType type) =>
        string.Concat(type.ToString().Select(static (c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
