namespace Isnad.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read.</summary>
    public const int Done = 0;

    /// <summary>Some input could not be read, there was nothing to read, or the output could not be written.</summary>
    public const int Failed = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int Usage = 2;
}
