using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Isnad.Formats.Readers.Json;

/// <summary>Makes an article of one JSON object. <c>text</c> is required; fields that are not known are passed over.</summary>
internal static class JsonArticle
{
    private const string MediaType = "application/json";
    private const int MostDeep = 256;

    /// <summary>Reads one object.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="record">Where it stands.</param>
    /// <param name="options">How is read.</param>
    public static RawItem Read(ReadOnlySpan<byte> json, Opened record, ArticleSourceOptions options)
    {
        ArticleFields fields;
        try
        {
            fields = Parse(json, options.Columns is null ? null : Names(json, options.Columns));
            if (fields["text"] is null && fields.Problems.Count == 0 && options.Columns is null)
                fields = Parse(json, Names(json, ColumnMap.Usual));
        }
        catch (JsonException e)
        {
            var told = IsTooDeep(json) ? FormattableString.Invariant($"The object is nested deeper than {MostDeep} levels. It was left out.")
                : FormattableString.Invariant($"The line is no JSON object (byte {e.BytePositionInLine ?? 0}). It was left out.");
            return RawItem.Failed(record.Label, new Diagnostic(DiagnosticCodes.BrokenLine, Severity.Error, told));
        }

        if (!fields.Has("text"))
            return record.Failed(DiagnosticCodes.WrongField, "The object has no string 'text'. It was left out.", json.ToArray(), MediaType);
        CheckBytes(json, fields);
        return fields.ToItem(record, json.ToArray(), MediaType, "utf-8", options.Limits);
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        var (depth, inside) = (0, false);
        for (var i = 0; i < json.Length; i++)
        {
            if (inside && json[i] == (byte)'\\')
                i++;
            else if (json[i] == (byte)'"')
                inside = !inside;
            else if (!inside && json[i] is ((byte)'[' or (byte)'{'))
                depth++;
            else if (!inside && json[i] is ((byte)']' or (byte)'}'))
                depth--;
            if (depth > MostDeep)
                return true;
        }

        return false;
    }

    private static ArticleFields Parse(ReadOnlySpan<byte> json, Dictionary<string, string>? names)
    {
        var fields = new ArticleFields();
        var reader = Open(json);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = names is null ? Field(ref reader) : names.GetValueOrDefault(JsonText.Of(ref reader));
            reader.Read();
            if (field is null)
            {
                reader.Skip();
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                fields[field] = JsonText.Of(ref reader);
                fields.Note(field);
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                fields.Problems.Add(new Diagnostic(DiagnosticCodes.WrongField, Severity.Warning, $"The field '{field}' is no string and was passed over."));
                reader.Skip();
            }
        }

        if (reader.Read())
            throw new JsonException(null, null, 0, reader.TokenStartIndex);
        return fields;
    }

    /// <summary>Which property holds what, by a mapping.</summary>
    private static Dictionary<string, string> Names(ReadOnlySpan<byte> json, ColumnMap columns)
    {
        var properties = new List<string>();
        var reader = Open(json);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && properties.Count < 1000)
        {
            properties.Add(JsonText.Of(ref reader));
            reader.Read();
            reader.Skip();
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var indexes = columns.Indexes(properties);
        for (var t = 0; t < indexes.Length; t++)
        {
            if (indexes[t] >= 0)
                names.TryAdd(properties[indexes[t]], ColumnMap.Targets[t]);
        }

        return names;
    }

    private static Utf8JsonReader Open(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostDeep });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException(null, null, 0, 0);
        return reader;
    }

    private static string? Field(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("text"u8) ? "text"
        : reader.ValueTextEquals("source"u8) ? "source"
        : reader.ValueTextEquals("url"u8) ? "url"
        : reader.ValueTextEquals("title"u8) ? "title"
        : reader.ValueTextEquals("outlet"u8) ? "outlet"
        : reader.ValueTextEquals("published"u8) ? "published"
        : reader.ValueTextEquals("author"u8) ? "author"
        : null;

    /// <summary>Tells of bytes that are no UTF-8; they were replaced.</summary>
    private static void CheckBytes(ReadOnlySpan<byte> json, ArticleFields fields)
    {
        if (Utf8.IsValid(json))
            return;
        var at = 0;
        while (Rune.DecodeFromUtf8(json[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        fields.Problems.Add(new Diagnostic(DiagnosticCodes.InvalidBytes, Severity.Warning, string.Create(
            CultureInfo.InvariantCulture, $"The line holds bytes that are no utf-8, the first at byte {at}; each was replaced by U+FFFD.")));
    }
}
