using System.Text;

namespace Isnad.Formats.Tests.Readers;

/// <summary>A beginning and then one sign over and over, made while it is read.</summary>
internal sealed class EndlessField(string start, long length) : ReadOnlyStream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
    private long _at;

    public override int Read(Span<byte> buffer)
    {
        var room = (int)Math.Min(buffer.Length, _start.Length + length - _at);
        for (var i = 0; i < room; i++)
            buffer[i] = _at + i < _start.Length ? _start[_at + i] : (byte)'x';
        _at += room;
        return room;
    }
}
