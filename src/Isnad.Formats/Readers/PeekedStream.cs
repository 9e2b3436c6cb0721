namespace Isnad.Formats.Readers;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekedStream(Stream inner) : Stream
{
    private readonly byte[] _head = new byte[4096];
    private int _length;
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Whether the first byte that is no white space and no byte order mark is <paramref name="sign"/>.</summary>
    public async ValueTask<bool> BeginsWithAsync(byte sign, CancellationToken cancellation)
    {
        while (_length < _head.Length)
        {
            var read = await inner.ReadAsync(_head.AsMemory(_length), cancellation).ConfigureAwait(false);
            if (read == 0)
                return false;
            for (var end = _length + read; _length < end; _length++)
            {
                if (_head[_length] is 0xEF or 0xBB or 0xBF or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                    continue;
                var found = _head[_length] == sign;
                _length = end;
                return found;
            }
        }

        return false;
    }

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var kept = Math.Min(buffer.Length, _length - _at);
        if (kept <= 0)
            return inner.ReadAsync(buffer, cancellationToken);
        _head.AsSpan(_at, kept).CopyTo(buffer.Span);
        _at += kept;
        return ValueTask.FromResult(kept);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
