using System.Buffers;

namespace Isnad.Formats.Readers;

/// <summary>Reads a stream to its end, within limits.</summary>
internal static class WholeBytes
{
    /// <summary>All bytes, or null when there are more than <paramref name="most"/>.</summary>
    public static async ValueTask<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var length = 0;
            while (await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length > most)
                    return null;
                if (length < buffer.Length)
                    continue;
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }

            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
