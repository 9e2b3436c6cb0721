using System.Text.Json;

namespace Isnad.Formats.Evaluation;

/// <summary>Counts entities that the analysis takes for something of its knowledge, and those of them that are something else in the gold.</summary>
/// <remarks>Wrong is: a name that the gold has for no actor or place; a person for a body, or a body for a person; a person whose Latin name shares
/// no word with the gold's; a place elsewhere.</remarks>
internal static class KnownEntities
{
    private const int Shortest = 2;

    public static void Compare(DocumentPair pair)
    {
        var actors = pair.Gold.Items("actors").ToDictionary(static a => a.TextOrEmpty("id"), StringComparer.Ordinal);
        var places = pair.Gold.Items("places").ToDictionary(static p => p.TextOrEmpty("id"), StringComparer.Ordinal);
        var points = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var place in pair.Analysis.Items("places"))
            points[place.TextOrEmpty("entity")] = place;
        foreach (var (entity, spans) in pair.Actors.Concat(pair.Places))
        {
            if (!pair.Entities.TryGetValue(entity, out var found) || !found.TryGetProperty("known", out var known) || !known.GetBoolean())
                continue;
            var actor = DocumentPair.Commonest(pair.GoldActors, spans);
            var place = DocumentPair.Commonest(pair.GoldPlaces, spans);
            var wrong = actor is null && place is null
                || actor is not null && place is null && Differs(actors[actor], found)
                || place is not null && actor is null && points.TryGetValue(entity, out var point) && !ActorComparison.IsNear(places[place], point);
            pair.Board.More("known_wrong", wrong);
            if (wrong)
                pair.Error("known", "wrong", $"{entity} {pair.NameOf(entity)}", spans[0]);
        }
    }

    private static bool Differs(JsonElement gold, JsonElement entity)
    {
        var person = gold.Text("kind") == "person";
        if (person != (entity.Text("kind") == "person"))
            return true;
        return person && gold.Text("en") is { } wanted && entity.Member("name")?.Text("en") is { } given && !Alike(wanted, given);
    }

    private static bool Alike(string one, string other)
    {
        var words = Skeletons(other).ToHashSet(StringComparer.Ordinal);
        return words.Count == 0 || Skeletons(one).Any(words.Contains);
    }

    /// <summary>The consonants of each word: transliterations differ in vowels, doubled letters and q for k.</summary>
    private static IEnumerable<string> Skeletons(string name)
    {
        foreach (var word in name.ToLowerInvariant().Split([' ', '-', '\'', '’', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = new List<char>();
            foreach (var letter in word)
            {
                var plain = letter switch { 'q' or 'c' => 'k', 'j' => 'g', 'z' => 's', _ => letter };
                if (char.IsAsciiLetter(plain) && !"aeiouyhw".Contains(plain) && (letters.Count == 0 || letters[^1] != plain))
                    letters.Add(plain);
            }

            if (letters.Count >= Shortest)
                yield return new string([.. letters]);
        }
    }
}
