namespace Isnad.Formats.Evaluation;

/// <summary>What changed between two evaluations against the same gold.</summary>
/// <param name="Mended">Differences of the earlier run that the later has no more.</param>
/// <param name="Broken">Differences that only the later run has.</param>
public sealed record EvaluationChange(IReadOnlyList<EvaluationError> Mended, IReadOnlyList<EvaluationError> Broken)
{
    /// <summary>Compares two runs.</summary>
    public static EvaluationChange Between(EvaluationReport earlier, EvaluationReport later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return new EvaluationChange(Without(earlier.Errors, later.Errors), Without(later.Errors, earlier.Errors));
    }

    /// <summary>The errors of one list that the other has not, each as often as it is there more often.</summary>
    private static List<EvaluationError> Without(IReadOnlyList<EvaluationError> errors, IReadOnlyList<EvaluationError> others)
    {
        var left = new Dictionary<EvaluationError, int>();
        foreach (var error in others)
            left[error] = left.GetValueOrDefault(error) + 1;
        var rest = new List<EvaluationError>();
        foreach (var error in errors)
        {
            if (left.GetValueOrDefault(error) is > 0 and var count)
                left[error] = count - 1;
            else
                rest.Add(error);
        }

        return rest;
    }
}
