using System.Globalization;
using System.Text.Json;

namespace Isnad.Formats.Readers;

/// <summary>Reads back the JSON records of analyses (<c>isnad.analysis/1</c>).</summary>
public static class AnalysisRecord
{
    /// <summary>The analysis of a record. Fields that the contract does not know are passed over.</summary>
    /// <param name="json">One record in UTF-8.</param>
    /// <exception cref="FormatException">It is no record of this schema, or a field is missing or of the wrong type.</exception>
    public static Analysis Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var record = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
            var root = record.RootElement;
            if (Text(root, "schema") is not Isnad.Analysis.Schema)
                throw new FormatException($"The record is not of the schema {Isnad.Analysis.Schema}.");
            return Analysis(root);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"The record cannot be read: {e.Message}", e);
        }
    }

    private static Analysis Analysis(JsonElement root) => new()
    {
        Document = Document(root.GetProperty("document")),
        Mentions = List(root, "mentions", static m => new Mention(Id(m), Word<EntityKind>(m, "kind"), Span(m, "span"), Text(m, "entity"), Word<MentionForm>(m, "form"), Needed(m, "foundBy"))),
        Entities = List(root, "entities", Entity),
        Places = List(root, "places", static p => new Place(
            Needed(p, "entity"), Text(p, "country"), Text(p, "admin1"), Double(p, "lat"), Double(p, "lon"), p.GetProperty("precision").GetInt32())),
        Times = List(root, "times", Time),
        Quantities = List(root, "quantities", Quantity),
        Events = List(root, "events", Event),
        Claims = List(root, "claims", Claim),
        Relations = List(root, "relations", Relation),
        Labels = List(root, "labels", static l => new Label(
            Needed(l, "mention"), Needed(l, "entity"), Needed(l, "label"), Span(l, "span"), Word<Stance>(l, "stance"), Text(l, "claim"))),
        Warnings = List(root, "warnings", static w => new Diagnostic(
            Needed(w, "code"), Word<Severity>(w, "severity"), Needed(w, "message"), w.GetProperty("span") is { ValueKind: JsonValueKind.Array } span ? Span(span) : null)),
    };

    private static Document Document(JsonElement d) => new()
    {
        Id = Id(d),
        Source = Needed(d, "source"),
        Url = Text(d, "url"),
        Title = Text(d, "title"),
        Outlet = d.GetProperty("outlet") is { ValueKind: JsonValueKind.Object } outlet ? new Outlet(Text(outlet, "id"), Needed(outlet, "name")) : null,
        Author = Text(d, "author"),
        Published = Date(d, "published"),
        PublishedFrom = Word<PublishedFrom>(d, "publishedFrom"),
        Language = Needed(d, "language"),
        Encoding = Text(d, "encoding"),
        Text = Needed(d, "text"),
    };

    private static Entity Entity(JsonElement e) => new()
    {
        Id = Id(e),
        Kind = Word<EntityKind>(e, "kind"),
        NameAr = Needed(e.GetProperty("name"), "ar"),
        NameEn = Text(e.GetProperty("name"), "en"),
        Known = e.GetProperty("known").GetBoolean(),
        Wikidata = Text(e, "wikidata"),
        Plover = Text(e.GetProperty("codes"), "plover"),
        Acled = Text(e.GetProperty("codes"), "acled"),
        Country = Text(e, "country")?.ToLowerInvariant(),
        Mentions = Texts(e, "mentions"),
        Candidates = Texts(e, "candidates"),
    };

    private static TimeExpression Time(JsonElement t) => new()
    {
        Id = Id(t),
        Mention = Needed(t, "mention"),
        Type = Word<TimexType>(t, "type"),
        Value = Needed(t, "value"),
        From = Date(t, "from"),
        To = Date(t, "to"),
        Granularity = Word<TimeGranularity>(t, "granularity"),
        Approximate = t.GetProperty("approximate").GetBoolean(),
    };

    private static Quantity Quantity(JsonElement q) => new()
    {
        Id = Id(q),
        Mention = Needed(q, "mention"),
        Value = Decimal(q, "value"),
        Min = Decimal(q, "min"),
        Max = Decimal(q, "max"),
        Hedge = Word<Hedge>(q, "hedge"),
        Unit = Word<QuantityUnit>(q, "unit"),
        Of = Text(q, "of"),
        Joint = q.GetProperty("joint").GetBoolean(),
    };

    private static Event Event(JsonElement e) => new()
    {
        Id = Id(e),
        Type = Word<EventType>(e, "type"),
        Mode = Text(e, "mode"),
        Trigger = Span(e.GetProperty("trigger"), "span"),
        Sentence = Span(e, "sentence"),
        Modality = Word<Modality>(e, "modality"),
        Historical = e.GetProperty("historical").GetBoolean(),
        Reported = e.GetProperty("reported").GetBoolean(),
        Actors = Texts(e, "actors"),
        Recipients = Texts(e, "recipients"),
        Places = Texts(e, "places"),
        Time = e.GetProperty("time") is { ValueKind: JsonValueKind.Object } time
            ? new EventTime(Date(time, "from"), Date(time, "to"), Word<TimeGranularity>(time, "granularity"), Text(time, "mention")) : null,
        Quantities = Texts(e, "quantities"),
        Acled = e.GetProperty("acled") is { ValueKind: JsonValueKind.Object } acled ? new AcledType(Needed(acled, "event_type"), Needed(acled, "sub_event_type")) : null,
        Claims = Texts(e, "claims"),
        SameAs = Text(e, "sameAs"),
        FoundBy = Needed(e, "foundBy"),
    };

    private static Claim Claim(JsonElement c) => new()
    {
        Id = Id(c),
        Span = Span(c, "span"),
        Verb = Words(c, "verb"),
        Act = Word<ClaimAct>(c, "act"),
        Quotation = Word<QuotationStyle>(c, "quotation"),
        Chain = List(c, "chain", static l => new ChainLink(
            Word<LinkKind>(l, "kind"), Text(l, "entity"), Text(l, "mention"), Words(l, "descriptor"),
            Text(l, "count") is { } count ? Parse<SourceCount>(count) : SourceCount.Unknown, Words(l, "condition"))),
        Events = Texts(c, "events"),
        Relations = Texts(c, "relations"),
        Parent = Text(c, "parent"),
        Grade = c.GetProperty("grade") is { ValueKind: JsonValueKind.Object } grade
            ? new AdmiraltyGrade(Needed(grade, "source") is { Length: 1 } letter ? letter[0] : throw Wrong("source"), grade.GetProperty("credibility").GetInt32(), Texts(grade, "reasons")) : null,
        FoundBy = Needed(c, "foundBy"),
    };

    private static Relation Relation(JsonElement r) => new()
    {
        Id = Id(r),
        Type = Word<RelationType>(r, "type"),
        Mode = Text(r, "mode"),
        Subject = Needed(r, "subject"),
        Object = Text(r, "object"),
        Office = Text(r, "office"),
        From = Date(r, "from"),
        To = Date(r, "to"),
        Modality = Word<Modality>(r, "modality"),
        Evidence = List(r, "evidence", Span),
        Claims = Texts(r, "claims"),
        FoundBy = Needed(r, "foundBy"),
    };

    private static IReadOnlyList<T> List<T>(JsonElement element, string name, Func<JsonElement, T> read)
    {
        var array = element.GetProperty(name);
        var items = new T[array.GetArrayLength()];
        var n = 0;
        foreach (var item in array.EnumerateArray())
            items[n++] = read(item);
        return items;
    }

    private static IReadOnlyList<string> Texts(JsonElement element, string name) => List(element, name, i => i.GetString() ?? throw Wrong(name));

    private static string Id(JsonElement element) => Needed(element, "id");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Needed(JsonElement element, string name) => Text(element, name) ?? throw Wrong(name);

    private static T Word<T>(JsonElement element, string name)
        where T : struct, Enum => Parse<T>(Needed(element, name));

    private static T Parse<T>(string word)
        where T : struct, Enum => Spelling.Parse<T>(word);

    private static TextSpan? Words(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Object } words ? Span(words, "span") : null;

    private static TextSpan Span(JsonElement element, string name) => Span(element.GetProperty(name));

    private static TextSpan Span(JsonElement array) => array.GetArrayLength() == 2 ? new TextSpan(array[0].GetInt32(), array[1].GetInt32()) : throw Wrong("span");

    private static DateOnly? Date(JsonElement element, string name) =>
        Text(element, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static decimal? Decimal(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static double? Double(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static FormatException Wrong(string name) => new($"The field '{name}' of the record is missing or of the wrong type.");
}
