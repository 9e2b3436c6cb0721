namespace Isnad.Formats.Readers.Warc;

/// <summary>Bytes read ahead from a stream, which can be searched and put back.</summary>
internal sealed class RecordBuffer(Stream stream)
{
    private const int Step = 64 * 1024;
    private byte[] _buffer = new byte[Step];
    private int _start;
    private int _end;

    /// <summary>Whether the stream has no more bytes than those read ahead.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>The bytes read ahead.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads ahead until <paramref name="count"/> bytes are there or the stream ends.</summary>
    public async ValueTask<bool> AheadAsync(int count, CancellationToken cancellation)
    {
        while (_end - _start < count && !AtEnd)
        {
            MakeRoom(Math.Min(count, Math.Max(Step, (_end - _start) * 2)));
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
            AtEnd = read == 0;
            _end += read;
        }

        return _end - _start >= count;
    }

    /// <summary>Passes over bytes that were read ahead.</summary>
    public void Skip(int count) => _start += count;

    /// <summary>Takes bytes that were read ahead.</summary>
    public byte[] Take(int count)
    {
        var taken = Ahead[..count].ToArray();
        _start += count;
        return taken;
    }

    /// <summary>The length of a line with its line break, or -1 when none ends within <paramref name="most"/> bytes.</summary>
    public async ValueTask<int> LineAsync(int most, CancellationToken cancellation)
    {
        for (var want = 256; ; want = Math.Min(most, want * 4))
        {
            var enough = await AheadAsync(want, cancellation).ConfigureAwait(false);
            var at = Ahead[..Math.Min(Ahead.Length, most)].IndexOf((byte)'\n');
            if (at >= 0)
                return at + 1;
            if (!enough)
                return Ahead.Length <= most ? Ahead.Length : -1;
            if (want == most)
                return -1;
        }
    }

    /// <summary>Passes over bytes until <paramref name="mark"/> comes next, at most <paramref name="most"/> of them.</summary>
    /// <returns>How many were passed over, and whether the mark was met.</returns>
    public async ValueTask<(long Skipped, bool Met)> SkipToAsync(byte[] mark, long most, CancellationToken cancellation)
    {
        long skipped = 0;
        while (true)
        {
            await AheadAsync(Step, cancellation).ConfigureAwait(false);
            var room = (int)Math.Min(Ahead.Length, most - skipped);
            var at = Ahead.IndexOf(mark);
            if (at >= 0 && at <= room)
            {
                Skip(at);
                return (skipped + at, true);
            }

            var step = AtEnd ? room : Math.Min(room, Math.Max(0, Ahead.Length - mark.Length + 1));
            Skip(step);
            skipped += step;
            if (skipped >= most || (AtEnd && Ahead.IsEmpty))
                return (skipped, false);
        }
    }

    private void MakeRoom(int room)
    {
        if (_buffer.Length - _end >= room)
            return;
        var length = _end - _start;
        var target = length + room <= _buffer.Length ? _buffer : new byte[length + room];
        _buffer.AsSpan(_start, length).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, length);
    }
}
