using System.Buffers;
using System.Text;
using System.Text.Json;
using Isnad.Formats.Writers;

namespace Isnad.Formats.Tests;

public sealed class AnalysisJsonTests
{
    private const string Text = "قال متحدث إن \"الهدنة\" انتهت\nبعد مقتل 12 جنديا في البلدة.";

    [Fact]
    public void A_record_has_the_fields_and_spellings_of_the_contract()
    {
        using var json = Parse(Sample(), JsonLayout.Lines);
        var root = json.RootElement;
        Assert.Equal(
            ["schema", "document", "mentions", "entities", "places", "times", "quantities", "events", "claims", "relations", "labels", "warnings"],
            root.EnumerateObject().Select(p => p.Name));
        Assert.Equal("isnad.analysis/1", root.GetProperty("schema").GetString());
        var document = root.GetProperty("document");
        Assert.Equal(("2021-05-31", "dateline", "alfajr"), (String(document, "published"), String(document, "publishedFrom"), String(document.GetProperty("outlet"), "id")));
        Assert.Equal(JsonValueKind.Null, document.GetProperty("author").ValueKind);
        Assert.Equal(("armed_group", "nominal"), (String(root.GetProperty("mentions")[1], "kind"), String(root.GetProperty("mentions")[1], "form")));
        Assert.Equal("LY", String(root.GetProperty("places")[0], "country"));
        Assert.Equal(("DATE", "day"), (String(root.GetProperty("times")[0], "type"), String(root.GetProperty("times")[0], "granularity")));
        Assert.Equal(("at_least", "distance_km"), (String(root.GetProperty("quantities")[0], "hedge"), String(root.GetProperty("quantities")[0], "unit")));
        var told = root.GetProperty("events")[0];
        Assert.Equal(("ASSAULT", "clash", "actual"), (String(told, "type"), String(told, "mode"), String(told, "modality")));
        Assert.Equal("Armed clash", String(told.GetProperty("acled"), "sub_event_type"));
        var claim = root.GetProperty("claims")[0];
        Assert.Equal(("deny", "mixed"), (String(claim, "act"), String(claim, "quotation")));
        Assert.Equal(("anonymous", "several"), (String(claim.GetProperty("chain")[0], "kind"), String(claim.GetProperty("chain")[0], "count")));
        Assert.Equal(JsonValueKind.Null, claim.GetProperty("chain")[1].GetProperty("count").ValueKind);
        Assert.Equal("spokesperson_of", String(root.GetProperty("relations")[0], "type"));
        Assert.Equal(2, root.GetProperty("relations")[0].GetProperty("evidence")[0].GetArrayLength());
        Assert.Equal("delegitimising", String(root.GetProperty("labels")[0], "stance"));
        Assert.Equal(("ISN0201", "note"), (String(root.GetProperty("warnings")[0], "code"), String(root.GetProperty("warnings")[0], "severity")));
    }

    [Fact]
    public void The_text_beside_each_span_is_the_slice_of_the_documents_text()
    {
        using var json = Parse(Sample(), JsonLayout.Lines);
        var text = json.RootElement.GetProperty("document").GetProperty("text").GetString()!;
        Assert.Equal(Text, text);
        Assert.InRange(CheckSpans(json.RootElement, text), 6, 100);
    }

    [Fact]
    public void Arabic_stands_unescaped_and_a_record_is_one_line()
    {
        var line = Write(JsonLayout.Lines, Sample());
        Assert.Contains("متحدث", line, StringComparison.Ordinal);
        Assert.Equal(1, line.Count(c => c == '\n'));
        Assert.EndsWith("}\n", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void The_array_holds_all_records(int count)
    {
        using var json = JsonDocument.Parse(Write(JsonLayout.Array, [.. Enumerable.Repeat(Sample(), count)]));
        Assert.Equal(count, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void Characters_that_break_lines_or_scripts_come_back_as_they_were()
    {
        var text = "أ\u2028ب\u200Fج\u0000د\"\\\t</script>\uD83D\uDE00";
        using var json = Parse(Sample() with { Document = Sample().Document with { Text = text }, Mentions = [new Mention("m1", EntityKind.Time, new TextSpan(0, text.Length), null, MentionForm.Name, "t")], Claims = [], Events = [], Labels = [] }, JsonLayout.Lines);
        Assert.Equal(text, String(json.RootElement.GetProperty("mentions")[0], "text"));
    }

    [Fact]
    public void Half_surrogates_do_not_break_the_output()
    {
        using var json = Parse(Sample() with { Document = Sample().Document with { Text = "أ\uD800ب", Title = "\uDC00" }, Mentions = [], Claims = [], Events = [], Labels = [] }, JsonLayout.Lines);
        Assert.Equal("أ\uFFFDب", String(json.RootElement.GetProperty("document"), "text"));
    }

    private static int CheckSpans(JsonElement element, string text)
    {
        var count = 0;
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("span", out var span) && element.TryGetProperty("text", out var words))
            {
                Assert.Equal(text[span[0].GetInt32()..span[1].GetInt32()], words.GetString());
                count++;
            }

            foreach (var property in element.EnumerateObject())
                count += CheckSpans(property.Value, text);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                count += CheckSpans(item, text);
        }

        return count;
    }

    private static string? String(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static JsonDocument Parse(Analysis analysis, JsonLayout layout)
    {
        var buffer = new ArrayBufferWriter<byte>();
        AnalysisJson.Write(buffer, analysis, layout);
        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    private static string Write(JsonLayout layout, params Analysis[] analyses)
    {
        using var stream = new MemoryStream();
        var writer = new AnalysisJsonWriter(stream, layout);
        foreach (var analysis in analyses)
            writer.Write(analysis);
        writer.Complete();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Analysis Sample() => new()
    {
        Document = new Document { Id = "d", Source = "s", Text = Text, Title = "عنوان", Outlet = new Outlet("alfajr", "الفجر"), Published = new DateOnly(2021, 5, 31), PublishedFrom = PublishedFrom.Dateline },
        Mentions =
        [
            new Mention("m1", EntityKind.Person, new TextSpan(4, 9), "e1", MentionForm.Title, "x"),
            new Mention("m2", EntityKind.ArmedGroup, new TextSpan(40, 46), "e2", MentionForm.Nominal, "x"),
        ],
        Entities = [new Entity { Id = "e1", Kind = EntityKind.Person, NameAr = "متحدث", Mentions = ["m1"] }],
        Places = [new Place("e3", "ly", null, 32.5, null, 2)],
        Times = [new TimeExpression { Id = "t1", Mention = "m1", Type = TimexType.Date, Value = "2021", Granularity = TimeGranularity.Day }],
        Quantities = [new Quantity { Id = "q1", Mention = "m2", Value = 12, Hedge = Hedge.AtLeast, Unit = QuantityUnit.DistanceKm }],
        Events =
        [
            new Event
            {
                Id = "v1", Type = EventType.Assault, Mode = "clash", Trigger = new TextSpan(0, 3), Sentence = new TextSpan(0, 20), FoundBy = "x",
                Acled = new AcledType("Battles", "Armed clash"), Time = new EventTime(new DateOnly(2021, 1, 1), null, TimeGranularity.Month, "m1"),
            },
        ],
        Claims =
        [
            new Claim
            {
                Id = "c1", Span = new TextSpan(13, 26), Verb = new TextSpan(0, 3), Act = ClaimAct.Deny, Quotation = QuotationStyle.Mixed, FoundBy = "x",
                Chain = [new ChainLink(LinkKind.Anonymous, null, null, new TextSpan(4, 9), SourceCount.Several), new ChainLink(LinkKind.Media, "e1", "m1", null, SourceCount.Unknown)],
                Grade = new AdmiraltyGrade('C', 3, ["one source"]),
            },
        ],
        Relations = [new Relation { Id = "r1", Type = RelationType.SpokespersonOf, Subject = "e1", Object = "e2", Evidence = [new TextSpan(0, 9)], FoundBy = "x" }],
        Labels = [new Label("m2", "e2", "جنديا", new TextSpan(41, 46), Stance.Delegitimising, null)],
        Warnings = [new Diagnostic("ISN0201", Severity.Note, "Left out.", new TextSpan(3, 3))],
    };
}
