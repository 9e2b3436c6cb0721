using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Formats.Exports;

/// <summary>JSON Lines: one object a line, Arabic kept readable.</summary>
internal sealed class JsonRecords : IDisposable
{
    private readonly Stream _output;

    public JsonRecords(Stream output)
    {
        _output = output;
        Json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public Utf8JsonWriter Json { get; }

    public void Begin() => Json.WriteStartObject();

    public void End()
    {
        Json.WriteEndObject();
        NewLine();
    }

    /// <summary>Ends the line behind an object that is already closed.</summary>
    public void NewLine()
    {
        Json.Flush();
        Json.Reset();
        _output.WriteByte((byte)'\n');
    }

    public void Dispose() => Json.Dispose();
}
