using System.Buffers.Binary;
using System.IO.Compression;

namespace Isnad.Formats.Readers;

/// <summary>Unpacks gzip, and throws where the packed bytes end before their end mark, which the platform passes over in silence.</summary>
internal sealed class GunzippedStream : Stream
{
    private readonly TailStream _packed;
    private readonly GZipStream _unpacking;
    private long _unpacked;

    public GunzippedStream(Stream packed)
    {
        _packed = new TailStream(packed);
        _unpacking = new GZipStream(_packed, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Took(_unpacking.Read(buffer), buffer.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Took(await _unpacking.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacking.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The last four bytes are the length of the last member, which cannot be longer than all members.</summary>
    private int Took(int read, int wanted)
    {
        _unpacked += read;
        if (read == 0 && wanted > 0 && _unpacked < uint.MaxValue && _packed.Tail > _unpacked)
            throw new InvalidDataException("the packed bytes end before their end mark");
        return read;
    }

    /// <summary>Keeps the last four bytes that went by.</summary>
    private sealed class TailStream(Stream inner) : Stream
    {
        private ulong _tail;

        /// <summary>The last four bytes as a number.</summary>
        public uint Tail => BinaryPrimitives.ReverseEndianness((uint)_tail);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Keep(buffer[..read]);
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            Keep(buffer.Span[..read]);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private void Keep(ReadOnlySpan<byte> bytes)
        {
            foreach (var b in bytes[Math.Max(0, bytes.Length - 4)..])
                _tail = (_tail << 8) | b;
        }
    }
}
