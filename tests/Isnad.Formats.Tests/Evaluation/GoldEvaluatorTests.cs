using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Isnad.Extraction;
using Isnad.Formats.Evaluation;
using Isnad.Formats.Writers;
using Isnad.Knowledge;

namespace Isnad.Formats.Tests.Evaluation;

public sealed class GoldEvaluatorTests
{
    /// <summary>The figure that the scorer of the shared material does not print.</summary>
    private const string KnownWrong = "known_wrong";

    private const string Gold = """
        {"doc":"one.txt","actors":[{"id":"army","kind":"armed_group","names":["الجيش"]},{"id":"salem","kind":"person","names":["سالم"]}],
         "places":[],"times":[],"quantities":[{"quote":"خمسة جنود","value":5,"unit":"killed"}],
         "events":[{"id":"e1","type":"ASSAULT","mode":null,"trigger":"هاجم","quote":"هاجم الجيش المعسكر","actors":["army"],"recipients":[],"places":[],"modality":"actual"}],
         "claims":[],"relations":[{"type":"commands","subject":"salem","object":"army","quote":"سالم قائد الجيش"}],"labels":[]}
        """;

    private const string Analysis = """
        {"document":{"source":"folder/one.txt","text":"هاجم الجيش المعسكر وقتل خمسة جنود. وكان سالم قائد الجيش."},
         "mentions":[{"id":"m1","span":[5,10],"entity":"a","form":"name","text":"الجيش"},{"id":"m2","span":[41,45],"entity":"s","form":"name","text":"سالم"}],
         "entities":[{"id":"a","kind":"armed_group","name":{"ar":"الجيش"},"mentions":["m1"]},{"id":"s","kind":"person","name":{"ar":"سالم"},"mentions":["m2"]}],
         "events":[{"type":"ASSAULT","mode":null,"modality":"actual","trigger":{"span":[0,4],"text":"هاجم"},"actors":["m1"],"recipients":[],"places":[]}],
         "relations":[{"type":"member_of","subject":"s","object":"a","modality":"actual","evidence":[[41,56]]}]}
        """;

    private static EvaluationReport Evaluate(string analysis) => GoldEvaluator.Evaluate([JsonElement.Parse(Gold)], [JsonElement.Parse(analysis)]);

    [Fact]
    public void Actors_and_events_that_agree_are_right()
    {
        var report = Evaluate(Analysis);
        Assert.Equal(1, report.Layers["actors"].F1);
        Assert.Equal(1, report.Layers["events"].F1);
        Assert.Equal(1, report.Layers["arguments"].F1);
        Assert.Empty(report.Missing);
    }

    [Theory]
    [InlineData("\"id\":\"s\",\"kind\":\"person\"", "\"id\":\"s\",\"known\":true,\"kind\":\"person\"", 0)]
    [InlineData("\"id\":\"s\",\"kind\":\"person\"", "\"id\":\"s\",\"known\":true,\"kind\":\"organization\"", 1)]
    [InlineData("\"id\":\"a\",\"kind\":\"armed_group\"", "\"id\":\"a\",\"known\":true,\"kind\":\"person\"", 1)]
    public void An_entity_known_as_something_else_is_counted_as_wrong(string entity, string known, double wrong)
    {
        var report = Evaluate(Analysis.Replace(entity, known, StringComparison.Ordinal));
        Assert.Equal(wrong, report.More.Single(static m => m.Key == KnownWrong).Value);
        Assert.Equal(wrong, report.Errors.Count(static e => e.Layer == "known"));
    }

    [Fact]
    public void A_relation_of_another_type_is_missed_and_extra_with_its_sentence()
    {
        var errors = Evaluate(Analysis).Errors.Where(static e => e.Layer == "relations").ToList();
        Assert.Equal(["missed", "extra"], errors.Select(static e => e.Kind));
        Assert.Contains("سالم قائد الجيش", errors[1].Sentence);
    }

    [Fact]
    public void A_relation_that_does_not_hold_is_no_error()
    {
        var report = Evaluate(Analysis.Replace("\"object\":\"a\",\"modality\":\"actual\"", "\"object\":\"a\",\"modality\":\"hypothetical\"", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Errors, static e => e.Layer == "relations" && e.Kind == "extra");
    }

    [Fact]
    public void A_missing_analysis_is_told_and_counts_nothing()
    {
        var report = GoldEvaluator.Evaluate([JsonElement.Parse(Gold)], []);
        Assert.Equal(["one.txt"], report.Missing);
        Assert.Equal(0, report.Layers["events"].F1);
    }

    [Fact]
    public void Two_runs_are_compared_error_by_error()
    {
        var earlier = Evaluate(Analysis);
        var later = Evaluate(Analysis.Replace("member_of", "commands", StringComparison.Ordinal));
        var change = EvaluationChange.Between(earlier, later);
        Assert.Equal(2, change.Mended.Count);
        Assert.Empty(change.Broken);
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("dev")]
    public void The_scores_agree_with_the_scorer_of_the_shared_material_folder(string set)
    {
        var shared = SharedFolder();
        Assert.SkipWhen(shared is null, "There is no shared material folder beside the repository.");
        var scorer = Path.Combine(shared!, "score", "score.py");
        Assert.SkipUnless(File.Exists(scorer) && HasPython(), "There is no scorer, or no python3 to run it.");
        var gold = Path.Combine(shared!, "gold", set);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, Records(shared!, set));
            using var expected = JsonDocument.Parse(Run("python3", scorer, "--gold", gold, "--analyses", file, "--json"));
            var report = GoldEvaluator.Evaluate(GoldFiles.ReadGold(gold), GoldFiles.ReadAnalyses(file));
            foreach (var layer in EvaluationReport.LayerNames)
            {
                var score = expected.RootElement.GetProperty("layers").GetProperty(layer);
                Assert.Equal(score.GetProperty("p").GetDouble(), report.Layers[layer].Precision, 3);
                Assert.Equal(score.GetProperty("r").GetDouble(), report.Layers[layer].Recall, 3);
                Assert.Equal(score.GetProperty("f1").GetDouble(), report.Layers[layer].F1, 3);
            }

            Assert.Equal(expected.RootElement.GetProperty("mean_f1").GetDouble(), report.Mean, 3);
            foreach (var (name, value) in report.More.Where(static m => m.Key != KnownWrong))
                Assert.Equal(expected.RootElement.GetProperty("more").GetProperty(name).GetDouble(), value, 3);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Records(string shared, string set)
    {
        var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
        foreach (var (source, text, published) in Articles(shared, set))
        {
            var buffer = new ArrayBufferWriter<byte>();
            AnalysisJson.Write(buffer, pipeline.Read(new Article { Text = text, Source = source, Published = published }), JsonLayout.Lines);
            yield return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan).Trim();
        }
    }

    private static IEnumerable<(string Source, string Text, DateOnly? Published)> Articles(string shared, string set)
    {
        if (set == "seeds")
        {
            foreach (var file in Directory.GetFiles(Path.Combine(shared, "seeds"), "*.txt").Order(StringComparer.Ordinal))
                yield return (Path.GetFileName(file), File.ReadAllText(file), null);
            yield break;
        }

        foreach (var line in File.ReadLines(Path.Combine(shared, "dev", "articles.jsonl")))
        {
            var article = JsonElement.Parse(line);
            yield return (article.GetProperty("source").GetString()!, article.GetProperty("text").GetString()!,
                article.TryGetProperty("published", out var p) && p.GetString() is { } date && DateOnly.TryParse(date, CultureInfo.InvariantCulture, out var day) ? day : null);
        }
    }

    private static string? SharedFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Isnad.slnx")))
            folder = folder.Parent;
        var shared = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        return Directory.Exists(shared) ? shared : null;
    }

    private static bool HasPython()
    {
        try
        {
            return Run("python3", "--version").Length > 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
