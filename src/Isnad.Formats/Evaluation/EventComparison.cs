using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>Compares events and their arguments.</summary>
internal static class EventComparison
{
    private sealed record GoldEvent(JsonElement Entry, TextSpan? Quote, TextSpan? Trigger)
    {
        public int Match { get; set; } = -1;
    }

    public static void Compare(DocumentPair pair)
    {
        var system = pair.Analysis.Items("events").ToList();
        var gold = pair.Gold.Items("events").Select(e => Locate(pair, e)).ToList();
        var hit = new HashSet<int>();
        foreach (var byTrigger in new[] { true, false })
            Match(gold, system, hit, byTrigger);
        foreach (var entry in gold)
            Score(pair, entry, entry.Match < 0 ? null : system[entry.Match]);
        for (var k = 0; k < system.Count; k++)
        {
            pair.Board.System("events", hit.Contains(k));
            if (!hit.Contains(k))
                pair.Error("events", "extra", $"{system[k].Text("type")}/{system[k].Text("mode")} {system[k].Member("trigger")?.Text("text")}", Trigger(system[k]));
        }
    }

    private static TextSpan Trigger(JsonElement entry) => entry.Member("trigger") is { } trigger ? trigger.Span("span") : default;

    private static GoldEvent Locate(DocumentPair pair, JsonElement entry)
    {
        var quote = pair.Text.Locate(entry.TextOrEmpty("quote"), entry.Text("context"));
        if (quote is null)
            return new GoldEvent(entry, null, null);
        foreach (var range in pair.Text.Find(entry.TextOrEmpty("quote")))
        {
            if (pair.Text.Span(range) != quote)
                continue;
            foreach (var trigger in pair.Text.Find(entry.TextOrEmpty("trigger"), range.First, range.End))
                return new GoldEvent(entry, quote, pair.Text.Span(trigger));
            break;
        }

        return new GoldEvent(entry, quote, null);
    }

    private static void Match(List<GoldEvent> gold, List<JsonElement> system, HashSet<int> hit, bool byTrigger)
    {
        foreach (var entry in gold)
        {
            if (entry.Match >= 0 || entry.Quote is null)
                continue;
            for (var k = 0; k < system.Count; k++)
            {
                if (hit.Contains(k) || system[k].Text("type") != entry.Entry.Text("type") || !Spans.Touch(byTrigger ? entry.Trigger : entry.Quote, Trigger(system[k])))
                    continue;
                hit.Add(k);
                entry.Match = k;
                break;
            }
        }
    }

    private static void Score(DocumentPair pair, GoldEvent gold, JsonElement? match)
    {
        pair.Board.Gold("events", match is not null);
        var entry = gold.Entry;
        var what = $"{entry.Text("type")} {entry.Text("trigger")}";
        if (match is not { } found)
        {
            pair.Error("events", "missed", $"{what}: {entry.Text("quote")}", gold.Trigger ?? gold.Quote);
            var lost = entry.Texts("actors").Count() + entry.Texts("recipients").Count() + entry.Texts("places").Count() + (entry.Text("from") is { Length: > 0 } ? 1 : 0);
            pair.Board.Add("arguments", 0, lost, 0, 0);
            return;
        }

        pair.Board.More("mode", entry.Text("mode") == found.Text("mode"));
        pair.Board.More("modality", entry.Text("modality") == found.Text("modality"));
        foreach (var role in new[] { "actors", "recipients" })
            Role(pair, gold, role, what, entry.Texts(role), ActorIds(pair, found.Texts(role)));
        Role(pair, gold, "places", what, entry.Texts("places"), found.Texts("places").Select(p => pair.PlaceOf.GetValueOrDefault(p, "?" + p)));
        Time(pair, gold, found, what);
    }

    private static IEnumerable<string> ActorIds(DocumentPair pair, IEnumerable<string> mentions)
    {
        foreach (var id in mentions)
        {
            if (!pair.Mentions.TryGetValue(id, out var mention))
                continue;
            var entity = mention.Text("entity");
            yield return entity is not null && pair.GoldOf.TryGetValue(entity, out var gold) ? gold
                : entity is not null && pair.PlaceOf.TryGetValue(entity, out var place) ? "place:" + place
                : "?" + (string.IsNullOrEmpty(entity) ? id : entity);
        }
    }

    private static void Role(DocumentPair pair, GoldEvent gold, string role, string what, IEnumerable<string> wanted, IEnumerable<string> had)
    {
        var want = wanted.ToHashSet(StringComparer.Ordinal);
        var have = had.ToHashSet(StringComparer.Ordinal);
        var right = want.Count(have.Contains);
        pair.Board.Add("arguments", right, want.Count, right, have.Count);
        if (!want.SetEquals(have))
            pair.Error("arguments", role, $"{what}: want [{List(want)}] have [{List(have)}]", gold.Trigger ?? gold.Quote);
    }

    private static string List(HashSet<string> ids) => string.Join(", ", ids.Order(StringComparer.Ordinal));

    private static void Time(DocumentPair pair, GoldEvent gold, JsonElement found, string what)
    {
        var (from, to) = (gold.Entry.Text("from"), gold.Entry.Text("to"));
        var time = found.Member("time");
        var (start, end) = (time?.Text("from"), time?.Text("to"));
        if (string.IsNullOrEmpty(from) && string.IsNullOrEmpty(start))
            return;
        var right = from == start && to == end ? 1 : 0;
        pair.Board.Add("arguments", right, string.IsNullOrEmpty(from) ? 0 : 1, right, string.IsNullOrEmpty(start) ? 0 : 1);
        if (right == 0)
            pair.Error("arguments", "time", $"{what}: want {from}..{to} have {start}..{end}", gold.Trigger ?? gold.Quote);
    }
}
