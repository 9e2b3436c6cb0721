namespace Isnad.Formats.Readers;

/// <summary>Counts what is taken from an input.</summary>
internal sealed class CountingStream(Stream inner) : Stream
{
    private long _taken;

    /// <summary>Bytes taken so far; never more than the input has.</summary>
    public long Taken => inner.CanSeek ? Math.Min(_taken, inner.Length) : _taken;

    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => inner.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var reading = inner.ReadAsync(buffer, cancellationToken);
        return reading.IsCompletedSuccessfully ? ValueTask.FromResult(Count(reading.Result)) : CountedAsync(reading);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask<int> CountedAsync(ValueTask<int> reading) => Count(await reading.ConfigureAwait(false));

    private int Count(int read)
    {
        _taken += read;
        return read;
    }
}
