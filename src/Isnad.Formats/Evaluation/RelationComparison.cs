using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>Compares relations and labels.</summary>
internal static class RelationComparison
{
    public static void Compare(DocumentPair pair)
    {
        Relations(pair);
        Labels(pair);
    }

    private static void Relations(DocumentPair pair)
    {
        var system = pair.Analysis.Items("relations").ToList();
        var hit = new List<int>();
        foreach (var gold in pair.Gold.Items("relations"))
        {
            var type = gold.Text("type");
            var at = Enumerable.Range(0, system.Count).FirstOrDefault(
                k => !hit.Contains(k) && system[k].Text("type") == type && Stands(pair, system[k].Text("subject"), gold.Text("subject"))
                    && (type == "holds_office" || Stands(pair, system[k].Text("object"), gold.Text("object"))), -1);
            if (at >= 0)
                hit.Add(at);
            else
                pair.Error("relations", "missed", $"{type} {gold.Text("subject")} -> {gold.Text("object")}: {gold.Text("quote")}", pair.Text.Locate(gold.TextOrEmpty("quote"), null));
            pair.Board.Gold("relations", at >= 0);
        }

        for (var k = 0; k < system.Count; k++)
        {
            var relation = system[k];
            if (!hit.Contains(k) && (hit.Exists(h => Same(system[h], relation)) || (relation.Text("modality") ?? "actual") != "actual"))
                continue;
            pair.Board.System("relations", hit.Contains(k));
            if (!hit.Contains(k))
                pair.Error("relations", "extra", $"{relation.Text("type")} {pair.NameOf(relation.Text("subject"))} -> {pair.NameOf(relation.Text("object"))}", Evidence(relation));
        }
    }

    private static TextSpan? Evidence(JsonElement relation)
    {
        foreach (var span in relation.Items("evidence"))
        {
            if (span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 2)
                return new TextSpan(span[0].GetInt32(), span[1].GetInt32());
            if (span.ValueKind == JsonValueKind.Object)
                return span.Span("span");
        }

        return null;
    }

    private static bool Stands(DocumentPair pair, string? entity, string? gold) =>
        entity is null ? gold is null : pair.GoldOf.GetValueOrDefault(entity) == gold || pair.PlaceOf.GetValueOrDefault(entity) == gold;

    private static bool Same(JsonElement a, JsonElement b) =>
        a.Text("type") == b.Text("type") && a.Text("subject") == b.Text("subject") && a.Text("object") == b.Text("object");

    private static void Labels(DocumentPair pair)
    {
        var system = pair.Analysis.Items("labels").ToList();
        var gold = pair.Gold.Items("labels").ToList();
        var hit = new HashSet<int>();
        foreach (var entry in gold)
        {
            var at = Enumerable.Range(0, system.Count).FirstOrDefault(
                k => !hit.Contains(k) && GoldActor(pair, system[k]) == entry.Text("actor") && Alike(entry.Text("label"), system[k].Text("label")), -1);
            if (at >= 0)
                hit.Add(at);
            else
                pair.Error("labels", "missed", $"{entry.Text("actor")}: {entry.Text("label")}");
            pair.Board.Gold("labels", at >= 0);
        }

        for (var k = 0; k < system.Count; k++)
        {
            var right = hit.Contains(k) || gold.Exists(g => GoldActor(pair, system[k]) == g.Text("actor") && Alike(g.Text("label"), system[k].Text("label")));
            if (!right && system[k].Text("claim") is { Length: > 0 })
                continue;
            pair.Board.System("labels", right);
            if (!right)
                pair.Error("labels", "extra", $"{pair.NameOf(system[k].Text("entity"))}: {system[k].Text("label")}", pair.SpanOf(system[k]));
        }
    }

    private static string? GoldActor(DocumentPair pair, JsonElement label) =>
        label.Text("entity") is { } entity ? pair.GoldOf.GetValueOrDefault(entity) : null;

    /// <summary>Whether one label holds the other.</summary>
    private static bool Alike(string? gold, string? system)
    {
        var wanted = FoldedText.Of(gold);
        return FoldedText.Of(system).Contains(wanted, StringComparison.Ordinal)
            || wanted.Contains(FoldedText.Of(string.IsNullOrEmpty(system) ? "-" : system), StringComparison.Ordinal);
    }
}
