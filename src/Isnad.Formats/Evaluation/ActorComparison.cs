using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>Compares actors, their linking, and places.</summary>
internal static class ActorComparison
{
    private const double Near = 0.35;

    public static void Compare(DocumentPair pair)
    {
        Actors(pair);
        Linking(pair);
        Places(pair);
        KnownEntities.Compare(pair);
    }

    private static void Actors(DocumentPair pair)
    {
        var present = pair.GoldActors.Select(static g => g.Id).ToHashSet(StringComparer.Ordinal);
        var found = pair.GoldActors.Where(g => pair.Actors.Exists(a => a.Spans.Exists(s => Spans.Cover(g.Span, s)))).Select(static g => g.Id).ToHashSet(StringComparer.Ordinal);
        var (right, all) = (0, 0);
        foreach (var (entity, spans) in pair.Actors)
        {
            if (pair.GoldActors.Exists(g => spans.Exists(s => Spans.Cover(g.Span, s))))
            {
                right++;
            }
            else if (pair.GoldPlaces.Exists(g => spans.Exists(s => Spans.Cover(g.Span, s))))
            {
                continue;
            }
            else
            {
                pair.Error("actors", "extra", pair.NameOf(entity), spans[0]);
            }

            all++;
        }

        foreach (var id in present.Except(found).Order(StringComparer.Ordinal))
            pair.Error("actors", "missed", id, pair.GoldActors.First(g => g.Id == id).Span);
        pair.Board.Add("actors", found.Count, present.Count, right, all);
    }

    /// <summary>B-cubed over the gold mentions that the analysis found.</summary>
    private static void Linking(DocumentPair pair)
    {
        var links = new List<(string Gold, string Entity)>();
        foreach (var (span, id) in pair.GoldActors)
        {
            var entity = pair.Actors.Find(a => a.Spans.Exists(s => Spans.Cover(span, s))).Entity;
            if (entity is not null)
                links.Add((id, entity));
        }

        foreach (var (gold, entity) in links)
        {
            double same = links.Count(l => l.Gold == gold && l.Entity == entity);
            pair.Board.More("link_p", same / links.Count(l => l.Entity == entity));
            pair.Board.More("link_r", same / links.Count(l => l.Gold == gold));
        }
    }

    private static void Places(DocumentPair pair)
    {
        var points = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var place in pair.Analysis.Items("places"))
            points[place.TextOrEmpty("entity")] = place;
        var gold = pair.Gold.Items("places").ToDictionary(static p => p.TextOrEmpty("id"), StringComparer.Ordinal);
        var present = pair.GoldPlaces.Select(static g => g.Id).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var (right, all) = (0, 0);
        foreach (var (entity, spans) in pair.Places.Concat(pair.Actors.Where(a => pair.KindOf(a.Entity) == "state")))
        {
            var place = pair.KindOf(entity) != "state";
            if (DocumentPair.Commonest(pair.GoldPlaces, spans) is { } id)
            {
                var fits = points.TryGetValue(entity, out var point) && (IsNear(gold[id], point) || (!place && point.Text("country") == gold[id].Text("country")));
                if (place)
                {
                    all++;
                    right += fits ? 1 : 0;
                }

                if (fits)
                    found.Add(id);
                else if (place)
                    pair.Error("places", "wrong point", id, spans[0]);
                pair.PlaceOf[entity] = id;
            }
            else if (place && !pair.GoldActors.Exists(g => spans.Exists(s => Spans.Cover(g.Span, s))))
            {
                all++;
                pair.Error("places", "extra", pair.NameOf(entity), spans[0]);
            }
        }

        foreach (var id in present.Except(found).Order(StringComparer.Ordinal))
            pair.Error("places", "missed", id, pair.GoldPlaces.First(g => g.Id == id).Span);
        pair.Board.Add("places", found.Count, present.Count, right, all);
    }

    /// <summary>Whether a place lies where the gold has it; gold without a point fits all.</summary>
    public static bool IsNear(JsonElement gold, JsonElement point)
    {
        if (gold.Number("lat") is not { } latitude)
            return true;
        if (point.Number("lat") is not { } lat || point.Number("lon") is not { } lon)
            return false;
        var north = lat - latitude;
        var east = (lon - (gold.Number("lon") ?? 0)) * Math.Cos(latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east)) <= Near;
    }
}
