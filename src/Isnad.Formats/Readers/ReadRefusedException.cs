namespace Isnad.Formats.Readers;

/// <summary>Reading cannot or must not go on at this place; carries what is told about it.</summary>
internal sealed class ReadRefusedException(Diagnostic problem) : Exception(problem.Message)
{
    /// <summary>What is told.</summary>
    public Diagnostic Problem { get; } = problem;
}
