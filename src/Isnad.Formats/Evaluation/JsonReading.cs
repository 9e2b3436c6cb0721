using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>Reads members of JSON objects that may be missing or null.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static string TextOrEmpty(this JsonElement element, string name) => element.Text(name) ?? "";

    public static double? Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    public static IEnumerable<string> Texts(this JsonElement element, string name) =>
        element.Items(name).Where(static i => i.ValueKind == JsonValueKind.String).Select(static i => i.GetString()!);

    public static TextSpan Span(this JsonElement element, string name)
    {
        var ends = element.Items(name).Select(static i => i.GetInt32()).ToArray();
        return ends.Length == 2 ? new TextSpan(ends[0], ends[1]) : default;
    }
}
