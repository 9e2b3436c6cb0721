namespace Isnad.Storage;

/// <summary>An archive cannot be used as asked. The message is one sentence for the user, with the remedy.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Makes one.</summary>
    public ArchiveException(ArchiveFault fault, string message)
        : base(message) => Fault = fault;

    /// <summary>Makes one with what caused it.</summary>
    public ArchiveException(ArchiveFault fault, string message, Exception cause)
        : base(message, cause) => Fault = fault;

    /// <summary>What went wrong.</summary>
    public ArchiveFault Fault { get; }

    /// <summary>What a result code of SQLite means to the user.</summary>
    internal static ArchiveException Of(int code, string message, string file)
    {
        var place = $"The archive {file}";
        return (code & 0xFF) switch
        {
            5 or 6 => new ArchiveException(ArchiveFault.Busy, $"{place} is in use by another process that is writing. Try again when it has ended."),
            8 => new ArchiveException(ArchiveFault.ReadOnly, $"{place} may only be read, and this writes. Change the permissions of the file and its folder, or work on a copy elsewhere ('isnad archive backup')."),
            3 or 14 or 23 => new ArchiveException(ArchiveFault.CannotOpen, $"{place} cannot be opened: there is no such file or folder, or it may not be used."),
            13 => new ArchiveException(ArchiveFault.Full, $"{place} cannot grow: the disk is full. What was stored so far is safe; make room and run the command again."),
            10 => new ArchiveException(ArchiveFault.Other, $"{place} cannot be read or written ({message}, code {code}). What was stored so far is safe."),
            11 => new ArchiveException(ArchiveFault.Damaged, $"{place} is damaged ({message}). 'isnad archive repair' saves what can be read into a new one; a copy that 'isnad archive backup' made is whole."),
            26 => new ArchiveException(ArchiveFault.NotAnArchive, $"{place} is no archive: it is not a file of SQLite."),
            19 => new ArchiveException(ArchiveFault.Forbidden, $"{place} refuses this: {message}."),
            _ => new ArchiveException(ArchiveFault.Other, $"{place} cannot be used: {message} (code {code})."),
        };
    }
}
