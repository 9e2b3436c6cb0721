using System.Buffers;
using System.Runtime.CompilerServices;

namespace Isnad.Formats.Readers.Json;

/// <summary>Reads the objects of a JSON array, or objects that stand one behind the other, as they stream by. Holds one object at a time.</summary>
internal sealed class JsonValueReader
{
    private readonly ArrayBufferWriter<byte> _value = new();
    private readonly int _most;
    private int _depth;
    private int _arrays;
    private bool _other;
    private bool _text;
    private bool _escaped;
    private bool _tooLong;

    private JsonValueReader(int most) => _most = most;

    /// <summary>Reads all objects as articles; a JSON Feed, or an object that wraps a list of articles, is opened up.</summary>
    public static async IAsyncEnumerable<RawItem> ReadAsync(
        Opened opened, Stream stream, ContentReader content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var values = new JsonValueReader(content.Options.Limits.Bytes);
        var buffer = new byte[64 * 1024];
        var number = 0;
        while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read)
        {
            for (var at = 0; at < read;)
            {
                if (!values.Take(buffer.AsSpan(0, read), ref at))
                    continue;
                number++;
                await foreach (var item in values.ItemsAsync(opened, number, content, cancellation).ConfigureAwait(false))
                    yield return item;
            }
        }

        if (values._depth > 0)
            yield return RawItem.Failed(opened.Record(number + 1).Label, new Diagnostic(DiagnosticCodes.BrokenLine, Severity.Error, "The file ends in the middle of an object. What had been read before is kept."));
        else if (number == 0 && (values._other || values._arrays != 1))
            yield return opened.Failed(DiagnosticCodes.BrokenLine, values._arrays == 0 ? "The file holds no JSON objects." : "The array holds no JSON objects.");
    }

    private IAsyncEnumerable<RawItem> ItemsAsync(Opened opened, int number, ContentReader content, CancellationToken cancellation)
    {
        var bytes = _value.WrittenSpan.ToArray();
        _value.ResetWrittenCount();
        if (_tooLong)
        {
            _tooLong = false;
            return One(RawItem.Failed(opened.Record(number).Label, PlainTextReader.TooLong("bytes", _most)));
        }

        return _arrays == 0 && number == 1 && JsonCollection.Open(bytes) is { } collection
            ? collection.ReadAsync(opened, content, cancellation)
            : One(JsonArticle.Read(bytes, _arrays > 0 || number > 1 ? opened.Record(number) : opened, content.Options));
    }

    /// <summary>Goes through bytes until an object has ended; true when one has.</summary>
    private bool Take(ReadOnlySpan<byte> bytes, ref int at)
    {
        var start = at;
        for (; at < bytes.Length; at++)
        {
            var b = bytes[at];
            if (_text)
            {
                if (_escaped)
                    _escaped = false;
                else if (b == (byte)'\\')
                    _escaped = true;
                else
                    _text = b != (byte)'"';
                continue;
            }

            if (b == (byte)'"' && _depth > 0)
            {
                _text = true;
            }
            else if (b is (byte)'{' or (byte)'[' && (_depth > 0 || b == (byte)'{'))
            {
                if (_depth++ == 0)
                    start = at;
            }
            else if (b == (byte)'[')
            {
                _arrays++;
            }
            else if (b is (byte)'}' or (byte)']' && _depth > 0 && --_depth == 0)
            {
                at++;
                Keep(bytes[start..at]);
                return true;
            }
            else if (_depth == 0 && b is not ((byte)']' or (byte)',' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                _other = true;
            }
        }

        if (_depth > 0)
            Keep(bytes[start..at]);
        return false;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_tooLong || _value.WrittenCount + bytes.Length > _most)
        {
            _tooLong = true;
            _value.ResetWrittenCount();
        }
        else
        {
            _value.Write(bytes);
        }
    }

    private static async IAsyncEnumerable<RawItem> One(RawItem item)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        yield return item;
    }
}
