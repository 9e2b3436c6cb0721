using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>Compares times and quantities.</summary>
internal static class ValueComparison
{
    public static void Compare(DocumentPair pair)
    {
        Layer(pair, "times", SameTime, static g => $"{g.Text("quote")} = {g.Text("from")}..{g.Text("to")} {g.Text("duration")}",
            static s => $"{s.Text("value")} {s.Text("from")}..{s.Text("to")}");
        Layer(pair, "quantities", static (g, s) => g.Number("value") == s.Number("value") && g.Text("unit") == s.Text("unit"),
            static g => FormattableString.Invariant($"{g.Text("quote")} = {g.Number("value")} {g.Text("unit")}"), static s => FormattableString.Invariant($"{s.Number("value")} {s.Text("unit")}"));
    }

    private static bool SameTime(JsonElement gold, JsonElement system) =>
        gold.Text("duration") is { Length: > 0 } duration
            ? system.Text("type") == "DURATION" && system.Text("value") == duration
            : system.Text("from") == gold.Text("from") && system.Text("to") == gold.Text("to");

    private static void Layer(DocumentPair pair, string layer, Func<JsonElement, JsonElement, bool> same, Func<JsonElement, string> wanted, Func<JsonElement, string> had)
    {
        var system = pair.Analysis.Items(layer).Select(s => (Span: pair.SpanOf(s), Entry: s)).Where(static s => s.Span is not null).ToList();
        var used = new List<TextSpan>();
        var gold = new List<TextSpan?>();
        var hit = new HashSet<int>();
        foreach (var entry in pair.Gold.Items(layer))
        {
            var span = pair.Text.Locate(entry.TextOrEmpty("quote"), entry.Text("context"), used);
            if (span is { } known)
                used.Add(known);
            gold.Add(span);
            var at = Enumerable.Range(0, system.Count).FirstOrDefault(
                k => !hit.Contains(k) && Spans.Touch(span, system[k].Span!.Value) && same(entry, system[k].Entry), -1);
            if (at >= 0)
                hit.Add(at);
            else
                pair.Error(layer, "missed", wanted(entry), span);
            pair.Board.Gold(layer, at >= 0);
        }

        for (var k = 0; k < system.Count; k++)
        {
            pair.Board.System(layer, hit.Contains(k));
            if (!hit.Contains(k))
                pair.Error(layer, gold.Exists(g => Spans.Touch(g, system[k].Span!.Value)) ? "wrong" : "extra", had(system[k].Entry), system[k].Span);
        }
    }
}
