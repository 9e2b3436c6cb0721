using System.IO.Compression;

namespace Isnad.Storage.Sqlite;

/// <summary>Deflates bytes for the archive (RFC 1951, as zlib's raw format).</summary>
internal static class Packing
{
    // Longer than anything that is read as one article, and than its record.
    private const int Most = 1 << 30;

    // Measured on records: a third smaller than the fastest level for 80 microseconds more; higher levels gain a fiftieth.
    private static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 5 };

    /// <summary>The deflated bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream((bytes.Length / 3) + 64);
        using (var deflate = new DeflateStream(packed, Level, leaveOpen: true))
            deflate.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>The bytes that were deflated.</summary>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    /// <param name="size">Their number.</param>
    /// <exception cref="ArchiveException">They are not what was packed.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, int size)
    {
        if (size is < 0 or > Most)
            throw new ArchiveException(ArchiveFault.Damaged, "A packed field of the archive says an impossible length. Run 'isnad archive check'.");
        var bytes = new byte[size];
        try
        {
            unsafe
            {
                fixed (byte* at = packed)
                {
                    using var stream = new UnmanagedMemoryStream(at, packed.Length);
                    using var inflate = new DeflateStream(stream, CompressionMode.Decompress);
                    inflate.ReadExactly(bytes);
                    if (inflate.ReadByte() < 0)
                        return bytes;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new ArchiveException(ArchiveFault.Damaged, "A packed field of the archive cannot be unpacked. Run 'isnad archive check'.", e);
        }

        throw new ArchiveException(ArchiveFault.Damaged, "A packed field of the archive is longer than it says. Run 'isnad archive check'.");
    }
}
