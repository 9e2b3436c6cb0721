namespace Isnad.Knowledge;

/// <summary>Thrown when a knowledge folder holds errors; nothing is compiled from it.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>Makes the exception.</summary>
    public KnowledgeException(IReadOnlyList<KnowledgeProblem> problems)
        : base("The knowledge folder holds errors:\n" + string.Join('\n', (problems ?? []).Take(40)))
    {
        Problems = problems ?? [];
    }

    /// <summary>All problems, in order of file and line.</summary>
    public IReadOnlyList<KnowledgeProblem> Problems { get; }
}
