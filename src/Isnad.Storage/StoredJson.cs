using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Isnad.Storage;

/// <summary>The JSON inside columns; Arabic stands in it as it is.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(StoredRating))]
[JsonSerializable(typeof(StoredRemark[]))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    private const string Between = "\",\"";

    /// <summary>The context to use.</summary>
    public static readonly StoredJson Plain = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A list of texts.</summary>
    public static string Of(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Plain.IReadOnlyListString);

    /// <summary>The texts of a list; none for null.</summary>
    public static string[] Texts(string? json) =>
        json is null ? []
        // As Of writes it where nothing is escaped: a short question need not wait for the serializer.
        : json.StartsWith("[\"", StringComparison.Ordinal) && json.EndsWith("\"]", StringComparison.Ordinal) && !json.Contains('\\', StringComparison.Ordinal)
            && json[2..^2] is var inside && inside.Split(Between) is var texts && !Array.Exists(texts, static t => t.Contains('"', StringComparison.Ordinal)) ? texts
        : JsonSerializer.Deserialize(json, Plain.StringArray) ?? [];
}

/// <summary>A diagnostic of reading an article, kept with its publication.</summary>
internal sealed record StoredRemark(string Code, string Severity, string Message, int? Start, int? End)
{
    /// <summary>The JSON of diagnostics, or null for none.</summary>
    public static string? Json(IReadOnlyList<Diagnostic> remarks) => remarks.Count == 0 ? null : JsonSerializer.Serialize(
        remarks.Select(static r => new StoredRemark(r.Code, Spelling.Of(r.Severity), r.Message, r.Span?.Start, r.Span?.End)).ToArray(), StoredJson.Plain.StoredRemarkArray);

    /// <summary>The diagnostics of a JSON text.</summary>
    public static IReadOnlyList<Diagnostic> Read(string? json) => json is null ? [] : [.. (JsonSerializer.Deserialize(json, StoredJson.Plain.StoredRemarkArray) ?? [])
        .Select(static r => new Diagnostic(r.Code, Spelling.Parse<Severity>(r.Severity), r.Message, r.Start is { } start && r.End is { } end ? new TextSpan(start, end) : null))];
}

/// <summary>A rating as a judgement holds it.</summary>
internal sealed record StoredRating(string Letter, string On);
