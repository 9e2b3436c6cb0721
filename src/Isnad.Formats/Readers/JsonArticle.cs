using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Isnad.Formats.Readers;

/// <summary>Makes an article of one JSON object. <c>text</c> is required; fields that are not known are passed over.</summary>
internal static class JsonArticle
{
    /// <summary>Reads one object.</summary>
    public static RawItem Read(ReadOnlySpan<byte> json, Opened record, ReadLimits limits)
    {
        var place = record.Label;
        var fields = new Fields();
        try
        {
            Parse(json, fields);
        }
        catch (JsonException e)
        {
            return RawItem.Failed(place, new Diagnostic(DiagnosticCodes.BrokenLine, Severity.Error, string.Create(
                CultureInfo.InvariantCulture, $"The line is no JSON object (byte {e.BytePositionInLine ?? 0}). It was left out.")));
        }

        if (fields.Text is null)
            return RawItem.Failed(place, new Diagnostic(DiagnosticCodes.WrongField, Severity.Error, "The object has no string 'text'. It was left out."));
        if (fields.Text.Length > limits.TextLength)
            return RawItem.Failed(place, PlainTextReader.TooLong("characters", limits.TextLength));
        if (string.IsNullOrWhiteSpace(fields.Text))
            return RawItem.Failed(place, new Diagnostic(DiagnosticCodes.Empty, Severity.Error, "There is no text to read."));
        fields.CheckBytes(json);
        var article = fields.Article(place);
        return record.Whole(json.ToArray(), "application/json", article, []);
    }

    private static void Parse(ReadOnlySpan<byte> json, Fields fields)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException(null, null, 0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = Field(ref reader);
            reader.Read();
            if (field is null)
                reader.Skip();
            else if (reader.TokenType == JsonTokenType.String)
                fields.Set(field, JsonText.Of(ref reader));
            else if (reader.TokenType == JsonTokenType.Null)
                continue;
            else
                fields.Wrong(field, ref reader);
        }

        if (reader.Read())
            throw new JsonException(null, null, 0, reader.TokenStartIndex);
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

    private sealed class Fields
    {
        private readonly List<Diagnostic> _problems = [];
        private string? _source;
        private string? _url;
        private string? _title;
        private string? _outlet;
        private string? _author;
        private string? _published;

        public string? Text { get; private set; }

        public void Set(string field, string value)
        {
            switch (field)
            {
                case "text":
                    Text = value;
                    break;
                case "source":
                    _source = value;
                    break;
                case "url":
                    _url = value;
                    break;
                case "title":
                    _title = value;
                    break;
                case "outlet":
                    _outlet = value;
                    break;
                case "author":
                    _author = value;
                    break;
                default:
                    _published = value;
                    break;
            }
        }

        public void Wrong(string field, ref Utf8JsonReader reader)
        {
            _problems.Add(new Diagnostic(DiagnosticCodes.WrongField, Severity.Warning, $"The field '{field}' is no string and was passed over."));
            reader.Skip();
        }

        /// <summary>Tells of bytes that are no UTF-8; they were replaced.</summary>
        public void CheckBytes(ReadOnlySpan<byte> json)
        {
            if (Utf8.IsValid(json))
                return;
            var at = 0;
            while (Rune.DecodeFromUtf8(json[at..], out _, out var length) == OperationStatus.Done)
                at += length;
            _problems.Add(new Diagnostic(DiagnosticCodes.InvalidBytes, Severity.Warning, string.Create(
                CultureInfo.InvariantCulture, $"The line holds bytes that are no utf-8, the first at byte {at}; each was replaced by U+FFFD.")));
        }

        public Article Article(string place)
        {
            DateOnly? published = null;
            if (!string.IsNullOrWhiteSpace(_published))
            {
                published = PublishedDate.Parse(_published);
                if (published is null)
                    _problems.Add(new Diagnostic(DiagnosticCodes.WrongDate, Severity.Warning, $"'{_published}' is no date of publication (write it as 2021-05-31); it was passed over."));
            }

            return new Article
            {
                Text = Text!,
                Source = NotBlank(_source) ?? NotBlank(_url) ?? place,
                Url = NotBlank(_url),
                Title = NotBlank(_title),
                Outlet = NotBlank(_outlet),
                Author = NotBlank(_author),
                Published = published,
                PublishedFrom = published is null ? PublishedFrom.None : PublishedFrom.Metadata,
                Encoding = "utf-8",
                Diagnostics = _problems,
            };
        }

        private static string? NotBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
    }
}
