using System.Buffers;

namespace Isnad.Formats.Writers;

/// <summary>Writes analyses to a stream as they come: JSON Lines or one array. Not for use by two threads at once.</summary>
public sealed class AnalysisJsonWriter(Stream output, JsonLayout layout)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private bool _any;

    /// <summary>Writes one analysis.</summary>
    public void Write(Analysis analysis)
    {
        _buffer.ResetWrittenCount();
        AnalysisJson.Write(_buffer, analysis, layout);
        WriteRecord(_buffer.WrittenSpan);
    }

    /// <summary>Writes a record made by <see cref="AnalysisJson.Write"/> in the same layout.</summary>
    public void WriteRecord(ReadOnlySpan<byte> record)
    {
        if (layout == JsonLayout.Array)
            output.Write(_any ? ",\n"u8 : "[\n"u8);
        output.Write(record);
        if (layout == JsonLayout.Lines)
            output.Write("\n"u8);
        _any = true;
    }

    /// <summary>Writes what ends the output; nothing may be written afterwards. The stream stays open.</summary>
    public void Complete()
    {
        if (layout == JsonLayout.Array)
            output.Write(_any ? "\n]\n"u8 : "[]\n"u8);
        output.Flush();
    }
}
