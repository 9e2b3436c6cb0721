namespace Isnad.Server.Archives;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>Others are before it.</summary>
    Waiting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>All was read.</summary>
    Done,

    /// <summary>It broke off.</summary>
    Failed,
}
