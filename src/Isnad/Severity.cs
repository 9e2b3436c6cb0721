namespace Isnad;

/// <summary>How grave a <see cref="Diagnostic"/> is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Note,

    /// <summary>Read with doubt, or a part was left out.</summary>
    Warning,

    /// <summary>The document could not be read.</summary>
    Error,
}
