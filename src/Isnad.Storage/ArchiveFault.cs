namespace Isnad.Storage;

/// <summary>What went wrong with an archive.</summary>
public enum ArchiveFault
{
    /// <summary>It does not exist or may not be opened.</summary>
    CannotOpen,

    /// <summary>The file is no archive of this software.</summary>
    NotAnArchive,

    /// <summary>A newer version of the software wrote it.</summary>
    TooNew,

    /// <summary>Another process held it for longer than was waited.</summary>
    Busy,

    /// <summary>The disk, or the room that is allowed, is full.</summary>
    Full,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>It may only be read.</summary>
    ReadOnly,

    /// <summary>The system has no library of SQLite, or one without what is needed.</summary>
    NoSqlite,

    /// <summary>What was asked breaks a rule of the archive, such as changing a judgement.</summary>
    Forbidden,

    /// <summary>The system could not read or write, or anything else.</summary>
    Other,
}
