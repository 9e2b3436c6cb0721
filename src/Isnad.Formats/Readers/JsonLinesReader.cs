using System.Buffers;
using System.Runtime.CompilerServices;
using Isnad.Formats.Readers.Json;

namespace Isnad.Formats.Readers;

/// <summary>Reads JSON Lines: one article a line, in UTF-8. A broken line gives a problem with its number and the rest goes on.</summary>
/// <remarks>Holds no more than one line in memory, and no line beyond <see cref="ReadLimits.Bytes"/>.</remarks>
public static class JsonLinesReader
{
    private const int StartSize = 128 * 1024;

    /// <summary>Reads the stream line by line.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="source">The name of the file; an article without a source of its own gets it with its line number.</param>
    /// <param name="limits">How much is read as one article.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static IAsyncEnumerable<RawItem> ReadAsync(Stream stream, string source, ReadLimits limits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        return ReadAsync(Opened.Alone(stream, source, limits), stream, new ArticleSourceOptions { Limits = limits }, cancellation);
    }

    /// <summary>Reads what was opened line by line.</summary>
    internal static async IAsyncEnumerable<RawItem> ReadAsync(
        Opened opened, Stream stream, ArticleSourceOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var lines = new LineBuffer(options.Limits.Bytes);
        for (var number = 1; ; number++)
        {
            int length;
            while (!lines.TryNext(out length))
            {
                if (lines.Ended)
                    yield break;
                lines.Took(await stream.ReadAsync(lines.Free(), cancellation).ConfigureAwait(false));
            }

            var item = Item(lines, length, number, opened, options);
            if (item is not null)
                yield return item;
        }
    }

    private static RawItem? Item(LineBuffer lines, int length, int number, Opened opened, ArticleSourceOptions options)
    {
        if (length < 0)
            return RawItem.Failed(opened.Record(number).Label, PlainTextReader.TooLong("bytes", options.Limits.Bytes));
        var line = lines.Line(length);
        if (number == 1 && line.StartsWith("\uFEFF"u8))
            line = line[3..];
        line = line.Trim(" \t\r"u8);
        return line.IsEmpty ? null : JsonArticle.Read(line, opened.Record(number), options);
    }

    /// <summary>Bytes read and not yet handed out.</summary>
    private sealed class LineBuffer(int most) : IDisposable
    {
        private byte[] _buffer = ArrayPool<byte>.Shared.Rent(StartSize);
        private int _start;
        private int _searched;
        private int _end;
        private int _line;
        private bool _skipping;
        private bool _atEnd;

        /// <summary>Whether the stream has ended and all lines are handed out.</summary>
        public bool Ended { get; private set; }

        /// <summary>Finds the next line: its length without the line break, or -1 for a line that was too long and is skipped.</summary>
        public bool TryNext(out int length)
        {
            var at = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (at < 0 && !_atEnd)
            {
                _searched = _end;
                if (_skipping || _end - _start > most)
                    (_skipping, _start, _searched, _end) = (true, 0, 0, 0);
                length = 0;
                return false;
            }

            var stop = at < 0 ? _end : _searched + at;
            length = _skipping || stop - _start > most ? -1 : stop - _start;
            Ended = at < 0 && _start >= _end && !_skipping;
            _line = _start;
            _start = _searched = at < 0 ? _end : stop + 1;
            _skipping = false;
            return !Ended;
        }

        /// <summary>The line found last.</summary>
        public ReadOnlySpan<byte> Line(int length) => _buffer.AsSpan(_line, length);

        /// <summary>Room for more bytes; makes some where there is none.</summary>
        public Memory<byte> Free()
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_searched, _end, _start) = (_searched - _start, _end - _start, 0);
            }

            if (_end == _buffer.Length)
                Resize(_buffer.Length * 2);
            else if (_buffer.Length > StartSize * 4 && _end < StartSize)
                Resize(StartSize);
            return _buffer.AsMemory(_end);
        }

        /// <summary>Notes how many bytes were read; 0 is the end.</summary>
        public void Took(int count)
        {
            if (count == 0)
                _atEnd = true;
            _end += count;
        }

        public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

        private void Resize(int size)
        {
            var other = ArrayPool<byte>.Shared.Rent(size);
            _buffer.AsSpan(0, _end).CopyTo(other);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = other;
        }
    }
}
