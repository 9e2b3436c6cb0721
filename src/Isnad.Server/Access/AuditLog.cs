using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Server.Access;

/// <summary>One line of JSON for each change, sign-in and refusal: when, who, what. Lines are only added.</summary>
internal sealed class AuditLog(string path, TimeProvider time)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();

    /// <summary>Notes something.</summary>
    public void Note(string who, string what, string subject, string? detail = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("at", time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("who", who);
            json.WriteString("what", what);
            json.WriteString("subject", subject);
            if (detail is not null)
                json.WriteString("detail", detail);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        lock (_gate)
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            file.Write(buffer.WrittenSpan);
        }
    }

    /// <summary>The newest lines, newest first.</summary>
    public IReadOnlyList<string> Newest(int most)
    {
        lock (_gate)
        {
            if (!File.Exists(path))
                return [];
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            file.Seek(Math.Max(0, file.Length - (256 * 1024)), SeekOrigin.Begin);
            using var reader = new StreamReader(file, Encoding.UTF8);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. lines.Where(static l => l[0] == '{').Reverse().Take(most)];
        }
    }
}
