using System.Buffers;
using System.Text;
using Isnad.Formats.Writers;

namespace Isnad.Cli.Output;

/// <summary>Prints analyses in one of the formats. <see cref="Make"/> may run on several threads at once.</summary>
internal sealed class RecordPrinter(RecordFormat format, Terminal terminal)
{
    private AnalysisJsonWriter? _json;

    private JsonLayout Layout => format == RecordFormat.Json ? JsonLayout.Array : JsonLayout.Lines;

    /// <summary>Begins the output.</summary>
    public void Begin(Stream output)
    {
        if (format != RecordFormat.Table)
            _json = new AnalysisJsonWriter(output, Layout);
    }

    /// <summary>The bytes of one record.</summary>
    public byte[] Make(Analysis analysis)
    {
        if (format == RecordFormat.Table)
            return Encoding.UTF8.GetBytes(new AnalysisTable(terminal, analysis).Print());
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        AnalysisJson.Write(buffer, analysis, Layout);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a record made before.</summary>
    public void Print(Stream output, byte[] record)
    {
        if (_json is null)
            output.Write(record);
        else
            _json.WriteRecord(record);
    }

    /// <summary>Ends the output.</summary>
    public void End(Stream output)
    {
        _json?.Complete();
        output.Flush();
    }
}
