using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>A gold document and the analysis of the same article, with which entity stands for which gold entry.</summary>
internal sealed class DocumentPair
{
    private static readonly string[] ActorKinds = ["person", "organization", "armed_group", "state", "group"];

    public DocumentPair(JsonElement gold, JsonElement analysis, Scoreboard board)
    {
        Gold = gold;
        Analysis = analysis;
        Board = board;
        Name = gold.TextOrEmpty("doc");
        Original = analysis.Member("document")?.Text("text") ?? "";
        Text = new FoldedText(Original);
        foreach (var mention in analysis.Items("mentions"))
            Mentions[mention.TextOrEmpty("id")] = mention;
        foreach (var entity in analysis.Items("entities"))
            Entities[entity.TextOrEmpty("id")] = entity;
        GoldActors = GoldMentions(gold.Items("actors"));
        GoldPlaces = GoldMentions(gold.Items("places"));
        Sort();
    }

    public JsonElement Gold { get; }

    public JsonElement Analysis { get; }

    public Scoreboard Board { get; }

    public string Name { get; }

    public string Original { get; }

    public FoldedText Text { get; }

    public Dictionary<string, JsonElement> Mentions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, JsonElement> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>Every occurrence of every name of a gold actor.</summary>
    public List<(TextSpan Span, string Id)> GoldActors { get; }

    /// <summary>Every occurrence of every name of a gold place.</summary>
    public List<(TextSpan Span, string Id)> GoldPlaces { get; }

    /// <summary>The analysis's actors with the spans of their mentions, pronouns left out.</summary>
    public List<(string Entity, List<TextSpan> Spans)> Actors { get; } = [];

    /// <summary>The analysis's places with the spans of their mentions.</summary>
    public List<(string Entity, List<TextSpan> Spans)> Places { get; } = [];

    /// <summary>The gold actor that an entity stands for.</summary>
    public Dictionary<string, string> GoldOf { get; } = new(StringComparer.Ordinal);

    /// <summary>The gold place that an entity stands for.</summary>
    public Dictionary<string, string> PlaceOf { get; } = new(StringComparer.Ordinal);

    /// <summary>Records a difference.</summary>
    public void Error(string layer, string kind, string what, TextSpan? at = null) =>
        Board.Error(new EvaluationError(Name, layer, kind, what, at is { } span ? SentenceAround(span) : null));

    /// <summary>The kind of an entity, or null.</summary>
    public string? KindOf(string entity) => Entities.TryGetValue(entity, out var found) ? found.Text("kind") : null;

    /// <summary>An entity's name.</summary>
    public string NameOf(string? entity) =>
        entity is not null && Entities.TryGetValue(entity, out var found) ? found.Member("name")?.Text("ar") ?? found.Member("name")?.Text("en") ?? entity : entity ?? "";

    /// <summary>Span of the mention that an entry points to.</summary>
    public TextSpan? SpanOf(JsonElement entry) =>
        entry.Text("mention") is { } id && Mentions.TryGetValue(id, out var mention) ? mention.Span("span") : null;

    /// <summary>The entry that most of the spans' gold mentions belong to; the first met where two have as many.</summary>
    public static string? Commonest(List<(TextSpan Span, string Id)> gold, List<TextSpan> spans)
    {
        var counts = new List<(string Id, int Count)>();
        foreach (var (span, id) in gold)
        {
            foreach (var own in spans)
            {
                if (!Spans.Cover(span, own))
                    continue;
                var at = counts.FindIndex(c => c.Id == id);
                if (at < 0)
                    counts.Add((id, 1));
                else
                    counts[at] = (id, counts[at].Count + 1);
            }
        }

        return counts.Count == 0 ? null : counts.MaxBy(static c => c.Count).Id;
    }

    private void Sort()
    {
        var byEntity = new List<(string Entity, List<TextSpan> Spans)>();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in Analysis.Items("mentions"))
        {
            if (mention.Text("entity") is not { Length: > 0 } entity || mention.Text("form") == "pronoun")
                continue;
            if (!rows.TryGetValue(entity, out var row))
            {
                rows.Add(entity, row = byEntity.Count);
                byEntity.Add((entity, []));
            }

            byEntity[row].Spans.Add(mention.Span("span"));
        }

        Actors.AddRange(byEntity.Where(e => ActorKinds.Contains(KindOf(e.Entity))));
        Places.AddRange(byEntity.Where(e => KindOf(e.Entity) is "place" or "facility"));
        foreach (var (entity, spans) in Actors.Concat(Places))
        {
            if (Commonest(GoldActors, spans) is { } gold)
                GoldOf[entity] = gold;
        }
    }

    /// <summary>Occurrences of all names, the longest names first, none inside another.</summary>
    private List<(TextSpan Span, string Id)> GoldMentions(IEnumerable<JsonElement> entries)
    {
        var names = entries.SelectMany(static e => e.Texts("names").Select(n => (Name: n, Id: e.TextOrEmpty("id"))))
            .OrderByDescending(static n => FoldedText.Of(n.Name).Length);
        var found = new List<(TextSpan Span, string Id)>();
        foreach (var (name, id) in names)
        {
            foreach (var range in Text.Find(name, scope: FindScope.Words))
            {
                var span = Text.Span(range);
                if (!found.Exists(f => Spans.Overlap(f.Span, span) > 0))
                    found.Add((span, id));
            }
        }

        return found;
    }

    private string SentenceAround(TextSpan span)
    {
        var (start, end) = (Math.Clamp(span.Start, 0, Original.Length), Math.Clamp(span.End, 0, Original.Length));
        while (start > 0 && !IsEnd(Original[start - 1]))
            start--;
        while (end < Original.Length && !IsEnd(Original[end]))
            end++;
        return Original[start..end].Trim();
    }

    private static bool IsEnd(char c) => c is '\n' or '.' or '!' or '?' or '\u061F';
}
