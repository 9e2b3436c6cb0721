namespace Isnad.Storage;

/// <summary>How an archive is opened.</summary>
public enum ArchiveAccess
{
    /// <summary>To read one that exists.</summary>
    Read,

    /// <summary>To read and write one that exists.</summary>
    Write,

    /// <summary>To read and write; it is made where there is none.</summary>
    Create,
}
