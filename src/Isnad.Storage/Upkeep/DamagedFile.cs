using System.Buffers.Binary;

namespace Isnad.Storage.Upkeep;

/// <summary>Opens what SQLite refuses to open: of a file that was cut off it reads nothing, though most pages are there.</summary>
internal static class DamagedFile
{
    private const int Header = 32;

    /// <summary>Opens an archive to save what can be read, a lengthened copy of it where it was cut off.</summary>
    public static Archive Open(string file, string copy, TimeProvider clock)
    {
        try
        {
            return Archive.Open(file, ArchiveAccess.Read, clock);
        }
        catch (ArchiveException e) when (e.Fault == ArchiveFault.Damaged)
        {
            try
            {
                Lengthen(file, copy);
                return Archive.Open(copy, ArchiveAccess.Read, clock);
            }
            catch (Exception again) when (again is ArchiveException or IOException)
            {
                throw new ArchiveException(
                    ArchiveFault.Damaged, $"Nothing of {file} can be read: its first pages are damaged. Go on with a copy that 'isnad archive backup' made, or import the articles into a new archive.", again);
            }
        }
    }

    // Pages that are missing are made empty ones, so that the others can be read.
    private static void Lengthen(string file, string copy)
    {
        File.Copy(file, copy);
        if (File.Exists(file + "-wal"))
            File.Copy(file + "-wal", copy + "-wal");
        using var stream = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite);
        Span<byte> header = stackalloc byte[Header];
        if (stream.ReadAtLeast(header, Header, throwOnEndOfStream: false) < Header)
            return;
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var written && written == 1 ? 65536 : written;
        var length = (long)size * BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
        // A page count that is damaged itself is not believed.
        if (length > stream.Length && length <= stream.Length * 64)
            stream.SetLength(length);
    }
}
