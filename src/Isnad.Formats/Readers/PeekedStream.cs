namespace Isnad.Formats.Readers;

/// <summary>A stream whose first bytes can be looked at before they are read. Closing it leaves the inner stream open.</summary>
internal sealed class PeekedStream(Stream inner) : Stream
{
    private byte[] _head = [];
    private int _length;
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The inner stream at its beginning, when it can be wound back; else null.</summary>
    public Stream? Rewound()
    {
        if (!inner.CanSeek)
            return null;
        inner.Position = 0;
        return inner;
    }

    /// <summary>The first bytes: <paramref name="most"/> of them, fewer where the stream ends or where a brace comes first, which says enough
    /// and may come from a program that writes slowly.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> HeadAsync(int most, CancellationToken cancellation)
    {
        if (_head.Length < most)
            Array.Resize(ref _head, most);
        while (_length < most && !ContentSniffer.BeginsWith(_head.AsSpan(0, Math.Min(_length, 64)), (byte)'{'))
        {
            var read = await inner.ReadAsync(_head.AsMemory(_length, most - _length), cancellation).ConfigureAwait(false);
            if (read == 0)
                break;
            _length += read;
        }

        return _head.AsMemory(0, Math.Min(_length, most));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var kept = Kept(buffer);
        return kept > 0 ? kept : inner.Read(buffer);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var kept = Kept(buffer.Span);
        return kept > 0 ? ValueTask.FromResult(kept) : inner.ReadAsync(buffer, cancellationToken);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Kept(Span<byte> buffer)
    {
        var kept = Math.Min(buffer.Length, _length - _at);
        if (kept <= 0)
            return 0;
        _head.AsSpan(_at, kept).CopyTo(buffer);
        _at += kept;
        return kept;
    }
}
