using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Cli.Inputs;
using Isnad.Extraction;
using Isnad.Formats.Evaluation;
using Isnad.Formats.Readers;
using Isnad.Formats.Writers;
using Isnad.Knowledge;

namespace Isnad.Cli.Commands;

/// <summary>One run of <c>isnad eval</c>.</summary>
internal sealed class EvalRun(Terminal terminal, EvalOptions options)
{
    /// <summary>Runs to the end and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var gold = GoldFiles.ReadGold(options.Gold);
            if (gold.Count == 0)
                return Fail(options.Gold, DiagnosticCodes.NothingToRead, "The folder holds no gold files (*.json).");
            var analyses = options.Analyses is { } file ? GoldFiles.ReadAnalyses(file) : await ReadAsync(gold, cancellation).ConfigureAwait(false);
            var report = GoldEvaluator.Evaluate(gold, analyses);
            var output = new StreamWriter(terminal.Output, new UTF8Encoding(false), leaveOpen: true);
            await using var closing = output.ConfigureAwait(false);
            foreach (var document in report.Missing)
                terminal.Error.WriteLine($"no analysis for {document}");
            if (report.Missing.Count == report.Documents)
                return Fail(options.Gold, DiagnosticCodes.NothingToRead, "No record belongs to any gold file: the 'source' of a record has to end with the 'doc' of its gold file.");
            Scores(output, report);
            if (options.Errors is { } layer)
                Errors(output, "", report.Errors.Where(e => layer == "all" || e.Layer == layer));
            if (options.Against is { } earlier)
                Change(output, GoldEvaluator.Evaluate(gold, GoldFiles.ReadAnalyses(earlier)), report);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail("", DiagnosticCodes.CannotOpen, e.Message);
        }
        catch (JsonException e)
        {
            return Fail("", DiagnosticCodes.BrokenLine, $"A gold file or record is no JSON: {e.Message}");
        }
    }

    private int Fail(string place, string code, string message)
    {
        terminal.Report(place, new Diagnostic(code, Severity.Error, message));
        return ExitCode.Failed;
    }

    private async Task<List<JsonElement>> ReadAsync(IReadOnlyList<JsonElement> gold, CancellationToken cancellation)
    {
        var pipeline = new Pipeline(OwnKnowledge.Load(options.Knowledge, OwnKnowledge.DefaultCache()));
        if (options.Paths.Count == 0)
            return [.. GoldFiles.Articles(gold).Select(article => Record(pipeline, article))];
        var analyses = new List<JsonElement>();
        await foreach (var item in new InputReader(terminal, ArticleSourceOptions.Usual).ReadAsync(options.Paths, cancellation).ConfigureAwait(false))
        {
            foreach (var problem in item.Problems)
                terminal.Report(item.Source, problem);
            if (item.Article is not null)
                analyses.Add(Record(pipeline, item.Article));
        }

        return analyses;
    }

    private static JsonElement Record(Pipeline pipeline, Article article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        AnalysisJson.Write(buffer, pipeline.Read(article), JsonLayout.Lines);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static void Scores(TextWriter output, EvaluationReport report)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"layer",-12}{"P",7}{"R",7}{"F1",7}{"gold",7}{"system",8}"));
        foreach (var layer in EvaluationReport.LayerNames)
        {
            var score = report.Layers[layer];
            if (score is { Gold: 0, System: 0 })
            {
                output.WriteLine($"{layer,-12}{"-",7}{"-",7}{"-",7}{0,7}{0,8}");
                continue;
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{layer,-12}{score.Precision,7:0.000}{score.Recall,7:0.000}{score.F1,7:0.000}{score.Gold,7}{score.System,8}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"mean",-12}{"",7}{"",7}{report.Mean,7:0.000}   documents {report.Documents}"));
        output.WriteLine(string.Join("  ", report.More.Select(static m => string.Create(CultureInfo.InvariantCulture, $"{m.Key} {m.Value:0.000}"))));
    }

    private static void Errors(TextWriter output, string mark, IEnumerable<EvaluationError> errors)
    {
        foreach (var error in errors.OrderBy(static e => e.Layer, StringComparer.Ordinal).ThenBy(static e => e.Kind, StringComparer.Ordinal))
        {
            output.WriteLine($"{mark}{error.Document} | {error.Layer} | {error.Kind} | {error.What}");
            if (error.Sentence is { Length: > 0 } sentence)
                output.WriteLine($"    {sentence}");
        }
    }

    private void Change(TextWriter output, EvaluationReport earlier, EvaluationReport later)
    {
        output.WriteLine();
        output.WriteLine("against the earlier run:");
        foreach (var layer in EvaluationReport.LayerNames)
        {
            var (before, after) = (earlier.Layers[layer].F1, later.Layers[layer].F1);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{layer,-12}{before,7:0.000} -> {after:0.000}  {after - before:+0.000;-0.000;0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"mean",-12}{earlier.Mean,7:0.000} -> {later.Mean:0.000}  {later.Mean - earlier.Mean:+0.000;-0.000;0.000}"));
        var change = EvaluationChange.Between(earlier, later);
        bool Listed(EvaluationError e) => options.Errors is null or "all" || e.Layer == options.Errors;
        Errors(output, "+ mended ", change.Mended.Where(Listed));
        Errors(output, "- broken ", change.Broken.Where(Listed));
    }
}
