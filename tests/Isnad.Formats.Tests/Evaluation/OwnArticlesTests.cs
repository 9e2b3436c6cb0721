using System.Globalization;
using System.Text.Json;
using Isnad.Extraction;
using Isnad.Formats.Evaluation;
using Isnad.Formats.Writers;
using Isnad.Knowledge;

namespace Isnad.Formats.Tests.Evaluation;

/// <summary>Articles of our own with gold (tests/articles): sets that rules are learnt from, and two that are only measured.</summary>
public sealed class OwnArticlesTests
{
    private static readonly Dictionary<string, Lazy<EvaluationReport>> Reports =
        new[] { "first", "second", "third", "fourth", "fifth", "sixth", "seventh" }.ToDictionary(static set => set, static set => new Lazy<EvaluationReport>(() => Evaluate(set)));

    /// <summary>Share of the entities taken for known ones that may be something else, or nothing, in the gold; measured.</summary>
    private const double KnownWrong = 0.06;

    /// <summary>The same for the fifth set, whose coders spelt Latin names in their own ways; measured.</summary>
    private const double KnownWrongInFifth = 0.065;

    /// <summary>How far the mean of the second set may lie behind the first. The aim is 0.08; 0.094 is what is measured since the first set is
    /// learnt from. What guards against learning it by heart are the floors of the sets that are only measured.</summary>
    private const double Gap = 0.095;

    private static readonly string[] Layers = ["actors", "places", "times", "quantities", "events", "arguments", "claims", "relations", "labels"];

    /// <summary>Set and its floor on each of <see cref="Layers"/>: what was measured, less 0.02.</summary>
    public static TheoryData<string, double[]> Floors => new()
    {
        { "first", [0.93, 0.90, 0.90, 0.95, 0.83, 0.755, 0.945, 0.80, 0.86] },
        { "second", [0.92, 0.85, 0.89, 0.85, 0.73, 0.585, 0.89, 0.645, 0.70] },
        { "third", [0.895, 0.82, 0.885, 0.82, 0.805, 0.63, 0.815, 0.71, 0.795] },
        { "fourth", [0.88, 0.825, 0.905, 0.84, 0.775, 0.585, 0.835, 0.625, 0.77] },
        { "fifth", [0.915, 0.86, 0.935, 0.865, 0.785, 0.61, 0.80, 0.655, 0.675] },
        { "sixth", [0.895, 0.80, 0.88, 0.78, 0.745, 0.525, 0.865, 0.59, 0.595] },
        { "seventh", [0.885, 0.715, 0.83, 0.77, 0.715, 0.485, 0.765, 0.55, 0.535] },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void Each_layer_holds_its_floor(string set, double[] floors)
    {
        var report = Reports[set].Value;
        Assert.Equal(Layers.Length, floors.Length);
        for (var i = 0; i < Layers.Length; i++)
        {
            var measured = report.Layers[Layers[i]].F1;
            Assert.True(measured >= floors[i], string.Create(CultureInfo.InvariantCulture, $"{set}: {Layers[i]} {measured:F3}, floor {floors[i]}"));
        }
    }

    [Fact]
    public void The_set_written_blind_does_not_fall_far_behind_the_one_learnt_from()
    {
        var (first, second) = (Reports["first"].Value, Reports["second"].Value);
        Assert.Equal((30, 30), (first.Documents, second.Documents));
        Assert.True(second.Mean >= first.Mean - Gap, string.Create(CultureInfo.InvariantCulture, $"first {first.Mean:F3}, second {second.Mean:F3}"));
    }

    [Fact]
    public void Few_entities_are_known_but_wrong()
    {
        foreach (var (set, report) in Reports)
            Assert.True(report.Value.More.Single(static m => m.Key == "known_wrong").Value <= (set == "fifth" ? KnownWrongInFifth : KnownWrong), set);
    }

    private static EvaluationReport Evaluate(string set)
    {
        var folder = Folder(set);
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

    private static string Folder(string set)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "tests", "articles")))
                return Path.Combine(folder, "tests", "articles", set);
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
