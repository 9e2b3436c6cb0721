namespace Isnad.Cli.Answers;

/// <summary>How much of what stands behind an answer a table shows; JSON and CSV always hold all.</summary>
internal enum DetailLevel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Everything.</summary>
    All,
}
