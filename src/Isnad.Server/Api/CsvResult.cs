using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Api;

/// <summary>Streams elements as comma-separated values (RFC 4180): a column for each plain field, texts neutralised against formulas.</summary>
internal sealed class CsvResult<T>(IEnumerable<T> items, string tag) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = Listing.Csv + "; charset=utf-8";
        httpContext.Response.Headers.ETag = tag;
        var writer = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(false), 32 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        await using var closing = writer.ConfigureAwait(false);
        string[]? columns = null;
        foreach (var item in items)
        {
            var fields = JsonSerializer.SerializeToElement(item, ApiJson.Options);
            if (columns is null)
            {
                columns = [.. fields.EnumerateObject().Select(static p => p.Name)];
                await writer.WriteLineAsync(string.Join(',', columns)).ConfigureAwait(false);
            }

            await writer.WriteLineAsync(string.Join(',', columns.Select(c => Cell(fields.TryGetProperty(c, out var value) ? value : default)))).ConfigureAwait(false);
        }
    }

    private static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Quoted(Harmless(value.GetString()!)),
        JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => Quoted(Harmless(string.Join("; ", value.EnumerateArray().Select(static v => v.ValueKind == JsonValueKind.String ? v.GetString() : v.GetRawText())))),
        JsonValueKind.Object => Quoted(Harmless(value.GetRawText())),
        _ => "",
    };

    // A table program takes a text that begins so for a formula.
    private static string Harmless(string text) => text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
