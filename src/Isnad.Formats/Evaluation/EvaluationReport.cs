namespace Isnad.Formats.Evaluation;

/// <summary>The outcome of comparing analyses with gold.</summary>
public sealed record EvaluationReport
{
    /// <summary>The layers, in the order in which they are reported.</summary>
    public static readonly IReadOnlyList<string> LayerNames = ["actors", "places", "times", "quantities", "events", "arguments", "claims", "relations", "labels"];

    /// <summary>Score of each layer.</summary>
    public required IReadOnlyDictionary<string, LayerScore> Layers { get; init; }

    /// <summary>Further means (accuracy of mode and modality, linking and the like), in alphabetical order.</summary>
    public required IReadOnlyList<KeyValuePair<string, double>> More { get; init; }

    /// <summary>All differences, by document and in order of the layers.</summary>
    public required IReadOnlyList<EvaluationError> Errors { get; init; }

    /// <summary>Number of gold documents.</summary>
    public required int Documents { get; init; }

    /// <summary>Gold documents without an analysis.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Mean of the layers' F1: the figure to quote.</summary>
    public double Mean => LayerNames.Average(l => Layers[l].F1);
}
