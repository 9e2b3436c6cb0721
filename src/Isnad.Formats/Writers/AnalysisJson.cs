using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Formats.Writers;

/// <summary>Writes analyses as JSON records (<c>isnad.analysis/1</c>).</summary>
public static class AnalysisJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>Writes one record.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    /// <param name="analysis">What to write.</param>
    /// <param name="layout">One line, or indented.</param>
    public static void Write(IBufferWriter<byte> output, Analysis analysis, JsonLayout layout)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        using var writer = new Utf8JsonWriter(output, layout == JsonLayout.Array ? Indented : Compact);
        new Record(writer, analysis.Document.Text).Write(analysis);
    }

    private readonly struct Record(Utf8JsonWriter json, string text)
    {
        public void Write(Analysis analysis)
        {
            json.WriteStartObject();
            json.WriteString("schema", Analysis.Schema);
            Document(analysis.Document);
            Each("mentions", analysis.Mentions, static (r, m) => r.Mention(m));
            Each("entities", analysis.Entities, static (r, e) => r.Entity(e));
            Each("places", analysis.Places, static (r, p) => r.Place(p));
            Each("times", analysis.Times, static (r, t) => r.Time(t));
            Each("quantities", analysis.Quantities, static (r, q) => r.Quantity(q));
            Each("events", analysis.Events, static (r, e) => r.Event(e));
            Each("claims", analysis.Claims, static (r, c) => r.Claim(c));
            Each("relations", analysis.Relations, static (r, x) => r.Relation(x));
            Each("labels", analysis.Labels, static (r, l) => r.Label(l));
            Each("warnings", analysis.Warnings, static (r, w) => r.Warning(w));
            json.WriteEndObject();
        }

        private void Document(Document document)
        {
            json.WriteStartObject("document");
            json.WriteString("id", document.Id);
            json.WriteString("source", document.Source);
            json.WriteString("url", document.Url);
            json.WriteString("title", document.Title);
            if (document.Outlet is null)
            {
                json.WriteNull("outlet");
            }
            else
            {
                json.WriteStartObject("outlet");
                json.WriteString("id", document.Outlet.Id);
                json.WriteString("name", document.Outlet.Name);
                json.WriteEndObject();
            }

            json.WriteString("author", document.Author);
            Date("published", document.Published);
            json.WriteString("publishedFrom", Spelling.Of(document.PublishedFrom));
            json.WriteString("language", document.Language);
            json.WriteString("encoding", document.Encoding);
            json.WriteString("text", document.Text);
            json.WriteEndObject();
        }

        private void Mention(Mention mention)
        {
            json.WriteString("id", mention.Id);
            json.WriteString("kind", Spelling.Of(mention.Kind));
            SpanAndText(mention.Span);
            json.WriteString("entity", mention.Entity);
            json.WriteString("form", Spelling.Of(mention.Form));
            json.WriteString("foundBy", mention.FoundBy);
        }

        private void Entity(Entity entity)
        {
            json.WriteString("id", entity.Id);
            json.WriteString("kind", Spelling.Of(entity.Kind));
            json.WriteStartObject("name");
            json.WriteString("ar", entity.NameAr);
            json.WriteString("en", entity.NameEn);
            json.WriteEndObject();
            json.WriteBoolean("known", entity.Known);
            json.WriteString("wikidata", entity.Wikidata);
            json.WriteStartObject("codes");
            json.WriteString("plover", entity.Plover);
            json.WriteString("acled", entity.Acled);
            json.WriteEndObject();
            json.WriteString("country", entity.Country?.ToUpperInvariant());
            Strings("mentions", entity.Mentions);
            Strings("candidates", entity.Candidates);
        }

        private void Place(Place place)
        {
            json.WriteString("entity", place.Entity);
            json.WriteString("country", place.Country?.ToUpperInvariant());
            json.WriteString("admin1", place.Admin1);
            Number("lat", place.Latitude);
            Number("lon", place.Longitude);
            json.WriteNumber("precision", place.Precision);
        }

        private void Time(TimeExpression time)
        {
            json.WriteString("id", time.Id);
            json.WriteString("mention", time.Mention);
            json.WriteString("type", Spelling.Of(time.Type));
            json.WriteString("value", time.Value);
            Date("from", time.From);
            Date("to", time.To);
            json.WriteString("granularity", Spelling.Of(time.Granularity));
            json.WriteBoolean("approximate", time.Approximate);
        }

        private void Quantity(Quantity quantity)
        {
            json.WriteString("id", quantity.Id);
            json.WriteString("mention", quantity.Mention);
            Number("value", quantity.Value);
            Number("min", quantity.Min);
            Number("max", quantity.Max);
            json.WriteString("hedge", Spelling.Of(quantity.Hedge));
            json.WriteString("unit", Spelling.Of(quantity.Unit));
            json.WriteString("of", quantity.Of);
            json.WriteBoolean("joint", quantity.Joint);
        }

        private void Event(Event told)
        {
            json.WriteString("id", told.Id);
            json.WriteString("type", Spelling.Of(told.Type));
            json.WriteString("mode", told.Mode);
            Words("trigger", told.Trigger);
            Span("sentence", told.Sentence);
            json.WriteString("modality", Spelling.Of(told.Modality));
            json.WriteBoolean("historical", told.Historical);
            json.WriteBoolean("reported", told.Reported);
            Strings("actors", told.Actors);
            Strings("recipients", told.Recipients);
            Strings("places", told.Places);
            EventTime(told.Time);
            Strings("quantities", told.Quantities);
            if (told.Acled is null)
            {
                json.WriteNull("acled");
            }
            else
            {
                json.WriteStartObject("acled");
                json.WriteString("event_type", told.Acled.EventType);
                json.WriteString("sub_event_type", told.Acled.SubEventType);
                json.WriteEndObject();
            }

            Strings("claims", told.Claims);
            json.WriteString("sameAs", told.SameAs);
            json.WriteString("foundBy", told.FoundBy);
        }

        private void EventTime(EventTime? time)
        {
            if (time is null)
            {
                json.WriteNull("time");
                return;
            }

            json.WriteStartObject("time");
            Date("from", time.From);
            Date("to", time.To);
            json.WriteString("granularity", Spelling.Of(time.Granularity));
            json.WriteString("mention", time.Mention);
            json.WriteEndObject();
        }

        private void Claim(Claim claim)
        {
            json.WriteString("id", claim.Id);
            SpanAndText(claim.Span);
            Words("verb", claim.Verb);
            json.WriteString("act", Spelling.Of(claim.Act));
            json.WriteString("quotation", Spelling.Of(claim.Quotation));
            Each("chain", claim.Chain, static (r, l) => r.Link(l));
            Strings("events", claim.Events);
            Strings("relations", claim.Relations);
            json.WriteString("parent", claim.Parent);
            if (claim.Grade is null)
            {
                json.WriteNull("grade");
            }
            else
            {
                json.WriteStartObject("grade");
                json.WriteString("source", claim.Grade.Source.ToString());
                json.WriteNumber("credibility", claim.Grade.Credibility);
                Strings("reasons", claim.Grade.Reasons);
                json.WriteEndObject();
            }

            json.WriteString("foundBy", claim.FoundBy);
        }

        private void Link(ChainLink link)
        {
            json.WriteString("kind", Spelling.Of(link.Kind));
            json.WriteString("entity", link.Entity);
            json.WriteString("mention", link.Mention);
            Words("descriptor", link.Descriptor);
            json.WriteString("count", link.Count == SourceCount.Unknown ? null : Spelling.Of(link.Count));
            Words("condition", link.Condition);
        }

        private void Relation(Relation relation)
        {
            json.WriteString("id", relation.Id);
            json.WriteString("type", Spelling.Of(relation.Type));
            json.WriteString("mode", relation.Mode);
            json.WriteString("subject", relation.Subject);
            json.WriteString("object", relation.Object);
            json.WriteString("office", relation.Office);
            Date("from", relation.From);
            Date("to", relation.To);
            json.WriteString("modality", Spelling.Of(relation.Modality));
            json.WriteStartArray("evidence");
            foreach (var span in relation.Evidence)
                Span(span);
            json.WriteEndArray();
            Strings("claims", relation.Claims);
            json.WriteString("foundBy", relation.FoundBy);
        }

        private void Label(Label label)
        {
            json.WriteString("mention", label.Mention);
            json.WriteString("entity", label.Entity);
            json.WriteString("label", label.Words);
            SpanAndText(label.Span);
            json.WriteString("stance", Spelling.Of(label.Stance));
            json.WriteString("claim", label.Claim);
        }

        private void Warning(Diagnostic warning)
        {
            json.WriteString("code", warning.Code);
            json.WriteString("severity", Spelling.Of(warning.Severity));
            json.WriteString("message", warning.Message);
            if (warning.Span is { } span)
                Span("span", span);
            else
                json.WriteNull("span");
        }

        private void Each<T>(string name, IReadOnlyList<T> items, Action<Record, T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(this, item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void SpanAndText(TextSpan span)
        {
            Span("span", span);
            json.WriteString("text", text.AsSpan(span.Start, span.Length));
        }

        private void Words(string name, TextSpan? span)
        {
            if (span is null)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            SpanAndText(span.Value);
            json.WriteEndObject();
        }

        private void Span(string name, TextSpan span)
        {
            json.WritePropertyName(name);
            Span(span);
        }

        private void Span(TextSpan span)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        private void Strings(string name, IReadOnlyList<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        private void Date(string name, DateOnly? date)
        {
            Span<char> day = stackalloc char[10];
            if (date is { } known && known.TryFormat(day, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture))
                json.WriteString(name, day);
            else
                json.WriteNull(name);
        }

        private void Number(string name, decimal? value)
        {
            if (value is null)
                json.WriteNull(name);
            else
                json.WriteNumber(name, value.Value);
        }

        private void Number(string name, double? value)
        {
            if (value is null)
                json.WriteNull(name);
            else
                json.WriteNumber(name, value.Value);
        }
    }
}
