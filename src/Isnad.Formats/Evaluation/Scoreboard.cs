namespace Isnad.Formats.Evaluation;

/// <summary>Counts hits and differences while documents are compared.</summary>
internal sealed class Scoreboard
{
    private readonly Dictionary<string, LayerScore> _layers = EvaluationReport.LayerNames.ToDictionary(static l => l, static _ => new LayerScore(0, 0, 0, 0), StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<double>> _more = new(StringComparer.Ordinal);
    private readonly List<EvaluationError> _errors = [];

    public void Add(string layer, int goldFound, int gold, int systemRight, int system) => _layers[layer] += new LayerScore(goldFound, gold, systemRight, system);

    public void Gold(string layer, bool found) => Add(layer, found ? 1 : 0, 1, 0, 0);

    public void System(string layer, bool right) => Add(layer, 0, 0, right ? 1 : 0, 1);

    public void More(string name, double value)
    {
        if (!_more.TryGetValue(name, out var values))
            _more.Add(name, values = []);
        values.Add(value);
    }

    public void More(string name, bool right) => More(name, right ? 1.0 : 0.0);

    public void Error(EvaluationError error) => _errors.Add(error);

    public EvaluationReport Report(int documents, List<string> missing) => new()
    {
        Layers = _layers,
        More = [.. _more.Select(static m => new KeyValuePair<string, double>(m.Key, m.Value.Sum() / m.Value.Count))],
        Errors = _errors,
        Documents = documents,
        Missing = missing,
    };
}
