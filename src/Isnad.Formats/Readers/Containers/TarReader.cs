using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Isnad.Formats.Readers.Containers;

/// <summary>Reads the regular files of a tar archive (ustar, PAX and GNU long names) as it streams by. Links and devices are passed over.</summary>
/// <remarks>The platform's reader takes the length of an extended header on trust and reserves as much memory.</remarks>
internal static class TarReader
{
    private const int Block = 512;

    /// <summary>Reads all files.</summary>
    public static async IAsyncEnumerable<RawItem> ReadAsync(
        Opened opened, Stream stream, ContentReader content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var header = new byte[Block];
        var passed = new PassedOver();
        var (name, size) = ((string?)null, (long?)null);
        for (var entries = 1; !opened.Budget.Exhausted; entries++)
        {
            opened.Budget.Count(entries);
            if (await stream.ReadAtLeastAsync(header, Block, false, cancellation).ConfigureAwait(false) < Block || header.AsSpan().IndexOfAnyExcept((byte)0) < 0)
                break;
            if (!IsHeader(header))
                throw new InvalidDataException("a header's checksum is wrong");
            var length = Number(header.AsSpan(124, 12));
            var kind = header[156];
            if (kind is (byte)'x' or (byte)'L' or (byte)'g')
            {
                var extended = await ExtendedAsync(stream, length, content.Options.Limits, cancellation).ConfigureAwait(false);
                if (kind == (byte)'L')
                    name = Terminated(extended);
                else if (kind == (byte)'x')
                    (name, size) = Pax(extended);
                continue;
            }

            var data = new EntryStream(stream, size ?? length);
            if (kind is 0 or (byte)'0' or (byte)'7')
            {
                await foreach (var item in content.ReadAsync(opened.Inner(data, name ?? Name(header)) with { PassedOver = passed }, cancellation).ConfigureAwait(false))
                    yield return item;
            }

            (name, size) = (null, null);
            await data.SkipAsync(cancellation).ConfigureAwait(false);
        }

        if (passed.Told(opened.Label) is { } told)
            yield return told;
    }

    private static async ValueTask<byte[]> ExtendedAsync(Stream stream, long length, ReadLimits limits, CancellationToken cancellation)
    {
        if (length > limits.HeaderBytes)
            throw new InvalidDataException("an extended header is longer than any name");
        var bytes = new byte[(length + Block - 1) / Block * Block];
        await stream.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
        return bytes[..(int)length];
    }

    private static bool IsHeader(ReadOnlySpan<byte> header)
    {
        var sum = 8 * ' ';
        for (var i = 0; i < Block; i++)
            sum += i is >= 148 and < 156 ? 0 : header[i];
        return Number(header.Slice(148, 8)) == sum;
    }

    /// <summary>An octal number, or a binary one where the first bit is set.</summary>
    private static long Number(ReadOnlySpan<byte> field)
    {
        long value = 0;
        if ((field[0] & 0x80) != 0)
        {
            foreach (var b in field[^8..])
                value = (value << 8) | b;
            return value < 0 ? throw new InvalidDataException("a length is negative") : value;
        }

        foreach (var b in field.Trim(" \0"u8))
        {
            if (b is < (byte)'0' or > (byte)'7')
                throw new InvalidDataException("a header holds no number where one belongs");
            value = (value * 8) + (b - '0');
        }

        return value;
    }

    private static string Name(ReadOnlySpan<byte> header)
    {
        var name = Terminated(header[..100]);
        var prefix = header[257..].StartsWith("ustar\0"u8) ? Terminated(header.Slice(345, 155)) : "";
        return prefix.Length == 0 ? name : $"{prefix}/{name}";
    }

    private static string Terminated(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    /// <summary>The <c>path</c> and <c>size</c> of an extended header: lines of "length key=value".</summary>
    private static (string? Name, long? Size) Pax(ReadOnlySpan<byte> bytes)
    {
        var (name, size) = ((string?)null, (long?)null);
        while (Utf8Parser.TryParse(bytes, out int length, out var digits) && length > digits + 1 && length <= bytes.Length)
        {
            var record = bytes[(digits + 1)..(length - 1)];
            if (record.StartsWith("path="u8))
                name = Encoding.UTF8.GetString(record[5..]);
            else if (record.StartsWith("size="u8) && long.TryParse(record[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                size = value;
            bytes = bytes[length..];
        }

        return (name, size);
    }

    /// <summary>The bytes of one file inside the archive.</summary>
    private sealed class EntryStream(Stream inner, long length) : Stream
    {
        private readonly long _padding = (Block - (length % Block)) % Block;
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => Took(inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]), buffer.Length);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Took(await inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken).ConfigureAwait(false), buffer.Length);

        /// <summary>Goes to the next header.</summary>
        public async ValueTask SkipAsync(CancellationToken cancellation)
        {
            var buffer = new byte[64 * 1024];
            _left += _padding;
            while (_left > 0)
                await ReadAsync(buffer, cancellation).ConfigureAwait(false);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Took(int read, int wanted)
        {
            if (read == 0 && wanted > 0 && _left > 0)
                throw new InvalidDataException("it ends in the middle of a file");
            _left -= read;
            return read;
        }
    }
}
