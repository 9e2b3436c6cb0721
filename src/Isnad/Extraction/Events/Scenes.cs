using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Gives a deed told by a verb without a place that of the deed told before it in its sentence, where those who take part in one take part in
/// the other: marched in the square before the police dispersed them; blew up a vehicle in the town and fought with a force.</summary>
internal static class Scenes
{
    // Words behind a verb within which a place may be its own.
    private const int Own = 12;

    /// <summary>Fills the places.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="after">The tag of words that open what came before: after, since.</param>
    /// <param name="locality">The tags of nouns for places.</param>
    public static void Fill(Reading reading, TagMask after, TagMask locality)
    {
        for (var i = 1; i < reading.Events.Count; i++)
        {
            var mention = reading.Events[i];
            if (mention is { Frame.Event: EventType.Consult, Mode: not ("visit" or "phone"), Places.Count: 0 } && Visit(reading, i) is { } visit)
                mention.Places.AddRange(visit.Places);
            if (mention is not { Places.Count: 0, Frame.Toll: false, Modality: Modality.Actual } || !Follows(reading, mention, after) || HasOwn(reading, mention, locality))
                continue;
            var sentence = reading.Clauses[mention.Clause].Sentence;
            for (var e = i - 1; e >= 0 && reading.Clauses[reading.Events[e].Clause].Sentence == sentence; e--)
            {
                var before = reading.Events[e];
                if (before.Places.Count == 0)
                    continue;
                if (before.Modality == Modality.Actual && (IsOnGround(before) || before.Frame.Event == EventType.Mobilize) && Meet(reading, before, mention) && !(before.Time >= 0 && mention.Time >= 0 && before.Time != mention.Time) && !NamesOther(reading, before, mention))
                    mention.Places.AddRange(before.Places);
                break;
            }
        }
    }

    /// <summary>The visit told last before talks in their sentence, where one of its visitors talks or nobody is named, and no other place or visit stands between; or null.</summary>
    private static EventMention? Visit(Reading reading, int i)
    {
        var talks = reading.Events[i];
        var sentence = reading.Clauses[talks.Clause].Sentence;
        for (var e = i - 1; e >= 0 && reading.Clauses[reading.Events[e].Clause].Sentence == sentence; e--)
        {
            var before = reading.Events[e];
            if (before is not { Frame.Event: EventType.Consult, Mode: "visit" })
                continue;
            var shared = talks.Actors.Count == 0 || talks.Actors.Exists(m => before.Actors.Exists(n => reading.Mentions[m].Entity == reading.Mentions[n].Entity));
            return before.Places.Count > 0 && before.Modality != Modality.Negated && shared && !(before.Time >= 0 && talks.Time >= 0 && before.Time != talks.Time) && !NamesOther(reading, before, talks) ? before : null;
        }

        return null;
    }

    /// <summary>Whether a verb goes on with the story: no relative clause, and nothing told as what came before.</summary>
    private static bool Follows(Reading reading, EventMention mention, TagMask after)
    {
        var clause = reading.Clauses[mention.Clause];
        if (clause is not { Class: PartOfSpeech.Verb, RelativeHead: < 0, Relative: false } || mention is not ({ Frame.Event: EventType.Assault or EventType.Protest } or { Frame.Event: EventType.Retreat, Mode: "withdraw" }))
            return false;
        return mention.Trigger < 2 || ((reading.Words[mention.Trigger - 1].Tags | reading.Words[mention.Trigger - 2].Tags) & after) == 0;
    }

    /// <summary>Whether a verb has a ground without a name for its object, or hits something that is not found: where that is it does not tell.</summary>
    private static bool HasOwn(Reading reading, EventMention mention, TagMask locality)
    {
        var arguments = reading.Clauses[mention.Clause].Arguments;
        return arguments.Exists(a => a is { Function: Function.Object, Antecedent: < 0 } && a.First > mention.Trigger && (reading.Words[a.Head].Tags & locality) != 0)
            || mention is { Recipients.Count: 0, Mode: not "clash" } && mention.Frame.Recipient.Contains("object") && !arguments.Exists(static a => a.Function == Function.Object);
    }

    private static bool IsOnGround(EventMention mention) => mention.Frame.Event is EventType.Assault or EventType.Coerce or EventType.Protest;

    /// <summary>Whether someone takes part in both.</summary>
    private static bool Meet(Reading reading, EventMention a, EventMention b) =>
        a.Actors.Concat(a.Recipients).Any(m => b.Actors.Concat(b.Recipients).Any(n => reading.Mentions[m].Entity == reading.Mentions[n].Entity));

    /// <summary>Whether a place that is not the first deed's stands before the second one or right behind it.</summary>
    private static bool NamesOther(Reading reading, EventMention before, EventMention mention)
    {
        var end = mention.Trigger + 1;
        var last = Math.Min(reading.Sentences[reading.Clauses[mention.Clause].Sentence].End, mention.Trigger + Own);
        while (end < last && reading.Words[end].Role is not (WordRole.Verb or WordRole.Subordinator or WordRole.Relative or WordRole.Conjunction))
            end++;
        var first = before.Trigger + 1;
        foreach (var m in Fillers.Between(reading, first, mention.Trigger))
        {
            if (before.Places.Contains(reading.Mentions[m].Entity) && first == before.Trigger + 1)
                first = Math.Min(reading.Mentions[m].End, mention.Trigger);
        }

        return Fillers.Between(reading, first, end).Any(m => reading.Entities[reading.Mentions[m].Entity].IsPlace && !before.Places.Contains(reading.Mentions[m].Entity));
    }
}
