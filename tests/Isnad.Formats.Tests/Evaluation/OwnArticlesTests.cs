using System.Globalization;
using System.Text.Json;
using Isnad.Extraction;
using Isnad.Formats.Evaluation;
using Isnad.Formats.Writers;
using Isnad.Knowledge;

namespace Isnad.Formats.Tests.Evaluation;

/// <summary>Sixty short articles of our own with gold (tests/articles): the second half was written without sight of the rules.</summary>
public sealed class OwnArticlesTests
{
    private static readonly Lazy<(EvaluationReport First, EvaluationReport Second)> Reports = new(() => (Evaluate("first"), Evaluate("second")));

    /// <summary>Share of the entities taken for known ones that may be something else, or nothing, in the gold; measured.</summary>
    private const double KnownWrong = 0.06;

    public static TheoryData<string, double> Floors => new()
    {
        { "actors", 0.85 }, { "places", 0.82 }, { "times", 0.88 }, { "quantities", 0.72 }, { "events", 0.63 }, { "arguments", 0.40 },
        { "claims", 0.83 }, { "relations", 0.44 }, { "labels", 0.55 },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void Each_layer_holds_its_floor_on_both_halves(string layer, double floor)
    {
        var (first, second) = Reports.Value;
        Assert.True(first.Layers[layer].F1 >= floor, string.Create(CultureInfo.InvariantCulture, $"first half: {layer} {first.Layers[layer].F1:F3}, floor {floor}"));
        Assert.True(second.Layers[layer].F1 >= floor, string.Create(CultureInfo.InvariantCulture, $"second half: {layer} {second.Layers[layer].F1:F3}, floor {floor}"));
    }

    [Fact]
    public void The_half_written_blind_does_not_fall_far_behind_the_other()
    {
        var (first, second) = Reports.Value;
        Assert.Equal((30, 30), (first.Documents, second.Documents));
        Assert.True(second.Mean >= first.Mean - 0.08, string.Create(CultureInfo.InvariantCulture, $"first {first.Mean:F3}, second {second.Mean:F3}"));
    }

    [Fact]
    public void Few_entities_are_known_but_wrong()
    {
        var (first, second) = Reports.Value;
        Assert.True(first.More.Single(static m => m.Key == "known_wrong").Value <= KnownWrong);
        Assert.True(second.More.Single(static m => m.Key == "known_wrong").Value <= KnownWrong);
    }

    private static EvaluationReport Evaluate(string half)
    {
        var folder = Folder(half);
        var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
        using var records = new MemoryStream();
        var writer = new AnalysisJsonWriter(records, JsonLayout.Lines);
        foreach (var article in GoldFiles.Articles(GoldFiles.ReadGold(folder)))
            writer.Write(pipeline.Read(article));
        writer.Complete();
        records.Position = 0;
        using var reader = new StreamReader(records);
        var analyses = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                analyses.Add(JsonElement.Parse(line));
        }

        return GoldEvaluator.Evaluate(GoldFiles.ReadGold(folder), analyses);
    }

    private static string Folder(string half)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "tests", "articles")))
                return Path.Combine(folder, "tests", "articles", half);
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
