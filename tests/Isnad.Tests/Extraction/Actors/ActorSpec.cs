using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Actors;

/// <summary>The rows of an executable spec, and the reading of their sentences.</summary>
internal static class ActorSpec
{
    // Sentences are read one at a time: the tests look at the steps, not at their running side by side.
    private static readonly Lock Gate = new();
    private static readonly Pipeline Pipeline = new(EmbeddedKnowledge.Lexicon);

    public static List<string[]> Rows(string name)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(Path.Combine(TableLexicon.RepositoryRoot, "docs", "spec", name)))
        {
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal) || line.StartsWith("| sentence", StringComparison.Ordinal))
                continue;
            rows.Add([.. line.Trim().Trim('|').Split('|').Select(static c => c.Trim())]);
        }

        return rows;
    }

    public static Reading Study(string sentence, string? published = null)
    {
        lock (Gate)
            return Pipeline.Study(Of(sentence, published));
    }

    private static Article Of(string sentence, string? published) => new()
    {
        Text = sentence,
        Published = string.IsNullOrEmpty(published) ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        PublishedFrom = string.IsNullOrEmpty(published) ? PublishedFrom.None : PublishedFrom.Metadata,
    };

    public static string Words(Reading reading, TextSpan span) => reading.Document.Text[span.Start..span.End];

    public static string IdOf(Reading reading, int entity)
    {
        var found = reading.Entities[entity];
        return found.Actor >= 0 ? reading.Lexicon.Actors[found.Actor].Id : found.Place >= 0 ? reading.Lexicon.Places[found.Place].Id
            : found.Outlet >= 0 ? reading.Lexicon.Outlets[found.Outlet].Id : "";
    }

    /// <summary>What of an expectation does not hold, or null.</summary>
    public static string? Miss(Reading reading, string expectation, bool actors)
    {
        if (expectation.Length == 0)
            return null;
        if (expectation[0] == '-')
        {
            var words = expectation[1..].Trim();
            return reading.Mentions.Exists(m => Words(reading, m.Span) == words && reading.Entities[m.Entity].IsActor == actors) ? "found: " + words : null;
        }

        var near = expectation.Split('@');
        var precise = near[0].Split('/');
        var parts = precise[0].Split(['=', ':'], 2);
        var (name, target) = (parts[0].Trim(), parts[1].Trim());
        foreach (var mention in reading.Mentions)
        {
            var entity = reading.Entities[mention.Entity];
            if (entity.IsActor != actors && !(expectation.Contains('=', StringComparison.Ordinal) && target.Length == 0))
                continue;
            var text = Words(reading, mention.Span);
            if (!text.Contains(name, StringComparison.Ordinal) && text.TrimStart('ل') != name.TrimStart('ا', 'ل'))
                continue;
            var right = expectation.Contains('=', StringComparison.Ordinal) ? IdOf(reading, mention.Entity).StartsWith(target, StringComparison.Ordinal) : Kind(entity.Kind) == target;
            var precision = (precise.Length > 1 ? precise[1] : near.Length > 1 && near[1].Contains('/', StringComparison.Ordinal) ? near[1].Split('/')[1] : "").Trim();
            if (right && (precision.Length == 0 || entity.Point.Precision.ToString(System.Globalization.CultureInfo.InvariantCulture) == precision)
                && (near.Length == 1 || Within(entity.Point, near[1].Split('/')[0])))
                return null;
        }

        return "missing: " + expectation + " among " + string.Join(" ; ", reading.Mentions.Select(m =>
            $"[{Words(reading, m.Span)}] {Kind(reading.Entities[m.Entity].Kind)} {IdOf(reading, m.Entity)} {reading.Entities[m.Entity].Point}"));
    }

    public static string Kind(EntityKind kind) => kind == EntityKind.ArmedGroup ? "armed_group" : kind.ToString().ToLowerInvariant();

    private static bool Within((double? Latitude, double? Longitude, int Precision) point, string near)
    {
        var numbers = near.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        if (point.Latitude is not { } latitude || point.Longitude is not { } longitude)
            return false;
        var north = (latitude - numbers[0]) * 111.2;
        var east = (longitude - numbers[1]) * 111.2 * Math.Cos(numbers[0] * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east)) <= numbers[2];
    }
}
