using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Gives a noun that points back to an event of the same text the participants that the text has named for it: the operation,
/// the siege, the talks.</summary>
/// <remarks>Only nouns and verbal nouns; only from an event of the same type with which nothing disagrees; the nearest before it wins,
/// then the nearest behind it.</remarks>
internal static class Discourse
{
    private const int Reach = 12;

    public static void Fill(Reading reading)
    {
        for (var i = 0; i < reading.Events.Count; i++)
        {
            var mention = reading.Events[i];
            if (reading.Clauses[mention.Clause].Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || mention.Frame.Toll)
                continue;
            if (mention.Actors.Count > 0 && (mention.Recipients.Count > 0 || mention.Places.Count > 0))
                continue;
            if (Source(reading, i) is { } source)
                Take(reading, mention, source);
        }
    }

    private static EventMention? Source(Reading reading, int i)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (i - distance >= 0 && Same(reading, reading.Events[i], reading.Events[i - distance]))
                return reading.Events[i - distance];
        }

        for (var distance = 1; distance <= Reach; distance++)
        {
            if (i + distance < reading.Events.Count && Same(reading, reading.Events[i], reading.Events[i + distance]))
                return reading.Events[i + distance];
        }

        return null;
    }

    private static bool Same(Reading reading, EventMention mention, EventMention other)
    {
        if (other.Frame.Event != mention.Frame.Event || other.Frame.Toll || other.Actors.Count == 0 || !Modes(mention.Mode, other.Mode))
            return false;
        if (mention.Places.Count > 0 && other.Places.Count > 0 && !mention.Places.Exists(other.Places.Contains))
            return false;
        var bare = mention.Actors.Count + mention.Recipients.Count + mention.Places.Count == 0;
        if (!bare && !mention.Places.Exists(other.Places.Contains) && !Overlap(reading, mention.Actors, other.Actors) && !Overlap(reading, mention.Recipients, other.Recipients))
            return false;
        return Agree(reading, mention.Actors, other.Actors) && Agree(reading, mention.Recipients, other.Recipients)
            && !Overlap(reading, mention.Recipients, other.Actors) && !Overlap(reading, mention.Actors, other.Recipients);
    }

    /// <summary>Taking ground, fighting and an operation are told of one offensive in one text.</summary>
    private static bool Modes(string? a, string? b) =>
        a == b || (a is null or "territory" or "clash" && b is null or "territory" or "clash");

    private static bool Agree(Reading reading, List<int> a, List<int> b) => a.Count == 0 || b.Count == 0 || Overlap(reading, a, b);

    private static bool Overlap(Reading reading, List<int> a, List<int> b) =>
        a.Exists(m => b.Exists(n => reading.Mentions[m].Entity == reading.Mentions[n].Entity));

    private static void Take(Reading reading, EventMention mention, EventMention source)
    {
        if (mention.Modality == Modality.Actual && source.Modality == Modality.Future && mention.Time < 0 && mention.Quantities.Count == 0)
            mention.Modality = Modality.Future;
        if (mention.Actors.Count == 0)
            mention.Actors.AddRange(source.Actors);
        if (mention.Recipients.Count == 0 && mention.Frame.Event != EventType.Assault)
            mention.Recipients.AddRange(source.Recipients.Where(m => !Overlap(reading, [m], mention.Actors)));
        if (mention.Places.Count == 0)
            mention.Places.AddRange(source.Places);
    }
}
