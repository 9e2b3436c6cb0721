using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>Compares claims: what is claimed, by whom, and how.</summary>
internal static class ClaimComparison
{
    public static void Compare(DocumentPair pair)
    {
        var system = pair.Analysis.Items("claims").ToList();
        var used = new List<TextSpan>();
        var hit = new HashSet<int>();
        var gold = pair.Gold.Items("claims").ToList();
        foreach (var entry in gold)
        {
            var span = pair.Text.Locate(entry.TextOrEmpty("quote"), entry.Text("context"), used);
            if (span is { } known)
                used.Add(known);
            var best = Enumerable.Range(0, system.Count).FirstOrDefault(
                k => !hit.Contains(k) && Spans.Touch(span, system[k].Span("span")) && SameSource(pair, system[k], entry), -1);
            var seen = system.Exists(c => Spans.Touch(span, c.Span("span")));
            pair.Board.More("claim_seen", seen);
            pair.Board.Gold("claims", best >= 0);
            if (best < 0)
            {
                pair.Error("claims", seen ? "wrong source" : "missed", $"{entry.Text("quote")} <- {entry.Text("source")}", span);
                continue;
            }

            hit.Add(best);
            pair.Board.More("claim_kind", Last(system[best])?.Text("kind") == entry.Text("kind"));
            pair.Board.More("claim_act", system[best].Text("act") == entry.Text("act"));
        }

        Extra(pair, system, gold, used, hit);
    }

    /// <summary>A further claim inside a gold claim with the right source is no error: the gold claim may have been split.</summary>
    private static void Extra(DocumentPair pair, List<JsonElement> system, List<JsonElement> gold, List<TextSpan> spans, HashSet<int> hit)
    {
        for (var k = 0; k < system.Count; k++)
        {
            var claim = system[k];
            var right = hit.Contains(k)
                || spans.Zip(gold).Any(g => Spans.Overlap(g.First, claim.Span("span")) > 0 && SameSource(pair, claim, g.Second));
            pair.Board.System("claims", right);
            if (!right)
                pair.Error("claims", "extra", pair.NameOf(Last(claim)?.Text("entity")), claim.Span("span"));
        }
    }

    private static JsonElement? Last(JsonElement claim)
    {
        JsonElement? last = null;
        foreach (var link in claim.Items("chain"))
            last = link;
        return last;
    }

    private static bool SameSource(DocumentPair pair, JsonElement claim, JsonElement gold)
    {
        var wanted = Words(gold.Text("source"));
        foreach (var text in LinkTexts(pair, claim))
        {
            var have = Words(text);
            if (wanted.Count > 0 && have.Count > 0 && wanted.Count(have.Contains) >= 0.5 * Math.Min(wanted.Count, have.Count))
                return true;
        }

        return false;
    }

    private static HashSet<string> Words(string? text) =>
        FoldedText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(static w => w.Length > 2).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> LinkTexts(DocumentPair pair, JsonElement claim)
    {
        if (Last(claim) is not { } link)
            yield break;
        if (link.Member("descriptor") is { } descriptor)
            yield return descriptor.TextOrEmpty("text");
        if (link.Text("mention") is { } id && pair.Mentions.TryGetValue(id, out var mention))
            yield return mention.TextOrEmpty("text");
        if (link.Text("entity") is not { } entity || !pair.Entities.TryGetValue(entity, out var known))
            yield break;
        yield return known.Member("name")?.Text("ar") ?? "";
        yield return known.Member("name")?.Text("en") ?? "";
        foreach (var own in known.Texts("mentions"))
        {
            if (pair.Mentions.TryGetValue(own, out var named))
                yield return named.TextOrEmpty("text");
        }
    }
}
