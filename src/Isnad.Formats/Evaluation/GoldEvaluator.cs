using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>Compares analyses (<c>isnad.analysis/1</c>) with gold files, layer by layer.</summary>
public static class GoldEvaluator
{
    private static readonly JsonElement Empty = JsonElement.Parse("""{"document":{"text":""}}""");

    /// <summary>Compares.</summary>
    /// <param name="gold">Gold documents, in the order in which their differences are to be listed.</param>
    /// <param name="analyses">Analyses; one belongs to a gold document when its <c>document.source</c> has the same file name as the gold's
    /// <c>doc</c>. Of several the last counts.</param>
    public static EvaluationReport Evaluate(IEnumerable<JsonElement> gold, IEnumerable<JsonElement> analyses)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(analyses);
        var bySource = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var analysis in analyses)
            bySource[FileName(analysis.Member("document")?.Text("source") ?? "")] = analysis;
        var board = new Scoreboard();
        var missing = new List<string>();
        var documents = 0;
        foreach (var entry in gold)
        {
            documents++;
            if (!bySource.TryGetValue(FileName(entry.TextOrEmpty("doc")), out var analysis))
            {
                missing.Add(entry.TextOrEmpty("doc"));
                analysis = Empty;
            }

            var pair = new DocumentPair(entry, analysis, board);
            ActorComparison.Compare(pair);
            ValueComparison.Compare(pair);
            ClaimComparison.Compare(pair);
            EventComparison.Compare(pair);
            RelationComparison.Compare(pair);
        }

        return board.Report(documents, missing);
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
