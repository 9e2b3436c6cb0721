namespace Isnad.Knowledge;

/// <summary>Something wrong in a knowledge folder.</summary>
/// <param name="File">File, relative to the folder.</param>
/// <param name="Line">Line, from 1; 0 when it concerns the whole file.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record KnowledgeProblem(string File, int Line, string Message)
{
    /// <summary><c>file:line: message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Message}");
}
