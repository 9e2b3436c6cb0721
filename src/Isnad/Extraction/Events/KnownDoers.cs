namespace Isnad.Extraction.Events;

/// <summary>Gives an attack for which its own sentence names no one those who do such attacks in the rest of the text, where one side alone can: raids from
/// the air, a suicide attack; fighting that names no sides those of the fighting told nearest.</summary>
internal static class KnownDoers
{
    // Events between two tellings of one fight.
    private const int Reach = 12;

    /// <summary>Fills the doers.</summary>
    public static void Fill(Reading reading)
    {
        for (var i = 0; i < reading.Events.Count; i++)
        {
            var mention = reading.Events[i];
            if (mention is not { Frame.Event: EventType.Assault or EventType.Coerce, Mode: not null, Actors.Count: 0, DoerUnnamed: false, Modality: Modality.Actual })
                continue;
            var doers = mention.Mode switch
            {
                "clash" => Sides(reading, i),
                "aerial" or "suicide-attack" => Sole(reading, mention),
                "arrest" when mention.Reported => Sole(reading, mention),
                _ => null,
            };
            if (doers is not null && !Overlap(reading, doers, mention.Recipients))
                mention.Actors.AddRange(doers);
        }
    }

    /// <summary>Those who alone do attacks of the kind in this text, or null.</summary>
    private static List<int>? Sole(Reading reading, EventMention mention)
    {
        var doers = default(List<int>);
        foreach (var other in reading.Events)
        {
            if (other == mention || other.Frame.Event != mention.Frame.Event || other.Actors.Count == 0 || other.Modality == Modality.Negated || other.Mode != mention.Mode)
                continue;
            if (doers is not null && !(Overlap(reading, doers, other.Actors) && doers.Count == other.Actors.Count))
                return null;
            doers ??= other.Actors;
        }

        return doers;
    }

    /// <summary>The two sides of the fighting told nearest, or null.</summary>
    private static List<int>? Sides(Reading reading, int i)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (Fight(reading, i, i - distance) is { } before)
                return before;
            if (Fight(reading, i, i + distance) is { } after)
                return after;
        }

        return null;
    }

    private static List<int>? Fight(Reading reading, int i, int j) =>
        j >= 0 && j < reading.Events.Count && reading.Events[j] is { Frame.Event: EventType.Assault, Mode: "clash", Actors.Count: > 1, Modality: Modality.Actual } other && Meet(reading.Events[i], other) ? other.Actors : null;

    /// <summary>Whether two attacks can be at one place.</summary>
    private static bool Meet(EventMention a, EventMention b) => a.Places.Count == 0 || b.Places.Count == 0 || a.Places.Exists(b.Places.Contains);

    private static bool Overlap(Reading reading, List<int> a, List<int> b) =>
        a.Exists(m => b.Exists(n => reading.Mentions[m].Entity == reading.Mentions[n].Entity));
}
