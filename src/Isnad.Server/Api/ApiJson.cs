using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Isnad.Server.Api;

/// <summary>How the REST interface writes JSON: as the records do, with the words of <see cref="Spelling"/> and spans as pairs.</summary>
internal static class ApiJson
{
    /// <summary>The options of all answers.</summary>
    public static readonly JsonSerializerOptions Options = Make(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Sets options up.</summary>
    public static JsonSerializerOptions Make(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new SpanAsPair());
        options.Converters.Add(new Spelled<EventType>());
        options.Converters.Add(new Spelled<EntityKind>());
        options.Converters.Add(new Spelled<Modality>());
        options.Converters.Add(new Spelled<ClaimAct>());
        options.Converters.Add(new Spelled<QuotationStyle>());
        options.Converters.Add(new Spelled<LinkKind>());
        options.Converters.Add(new Spelled<SourceCount>());
        options.Converters.Add(new Spelled<RelationType>());
        options.Converters.Add(new Spelled<QuantityUnit>());
        options.Converters.Add(new Spelled<Hedge>());
        options.Converters.Add(new Spelled<TimeGranularity>());
        options.Converters.Add(new Spelled<Stance>());
        options.Converters.Add(new Spelled<Severity>());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        return options;
    }

    private sealed class SpanAsPair : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var pair = JsonSerializer.Deserialize<int[]>(ref reader, options);
            return pair is [var start, var end] && start <= end ? new TextSpan(start, end) : throw new JsonException("A span is a pair of numbers.");
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }

    private sealed class Spelled<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly IReadOnlyList<string> Words = Spelling.All<T>();

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Spelling.TryParse<T>(reader.GetString(), out var value) ? value : throw new JsonException($"It is one of: {string.Join(", ", Words)}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words[Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)]);
    }
}
