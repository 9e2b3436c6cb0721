using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>What is promised, given, asked or agreed where talks or a visit are told is so between the two sides of these: the side that the words
/// leave out is the other one (in an account of a visit to Cairo: Egypt promised aid).</summary>
/// <remarks>Only where one side is named and the talks around leave one candidate for the other; two sides of two countries are told apart by country.</remarks>
internal sealed class TalkSides(FrameIndex frames, RoleFiller roles)
{
    // Sentences from the talks to what came of them.
    private const int Reach = 2;

    /// <summary>Fills the sides.</summary>
    public void Fill(Reading reading)
    {
        for (var i = 0; i < reading.Events.Count; i++)
        {
            var mention = reading.Events[i];
            if (mention is { DoerUnnamed: true } or { Modality: Modality.Negated } || !IsBetweenSides(mention) || reading.Clauses[mention.Clause].Passive || mention.Recipients.Count == 0 && roles.HasComplement(reading, mention, reading.Clauses[mention.Clause]))
                continue;
            if (mention is { Actors.Count: > 0, Recipients.Count: 0 } && !IsKnown(reading, mention))
                mention.Recipients.AddRange(Other(reading, i, mention.Actors));
            else if (mention is { Actors.Count: 0, Recipients.Count: > 0, Frame.Event: EventType.Aid or EventType.Cooperate } && reading.Clauses[mention.Clause].Class != PartOfSpeech.Verb)
                mention.Actors.AddRange(Other(reading, i, mention.Recipients));
            else if (mention is { Actors.Count: 0, Recipients.Count: 0, Frame.Event: EventType.Agree } && IsOnlyTold(reading, mention))
                mention.Actors.AddRange(Both(reading, i));
        }
    }

    /// <summary>Whether one side does a thing of the type with or for the other.</summary>
    private static bool IsBetweenSides(EventMention mention) =>
        mention.Frame.Event is EventType.Agree or EventType.Aid or EventType.Cooperate || mention is { Frame.Event: EventType.Consult, Mode: null } || mention is { Frame.Event: EventType.Request, Mode: "assist" };

    /// <summary>Whether a noun is of agreements in the plural, which are known and need not be of these talks.</summary>
    private static bool IsKnown(Reading reading, EventMention mention) =>
        mention.Frame.Event == EventType.Agree && reading.Clauses[mention.Clause].Class != PartOfSpeech.Verb && reading.Words[mention.Trigger].Reading.Has(WordFeatures.Plural);

    /// <summary>Whether a verb only says that an agreement came about.</summary>
    private bool IsOnlyTold(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        if (clause.Governor < 0 || clause.GovernorFunction != Function.Subject)
            return false;
        foreach (var control in frames.Control(reading.Clauses[clause.Governor].Lexeme))
        {
            if (control is { Complement: "subject", Subject: "none", Modality: Modality.Actual })
                return true;
        }

        return false;
    }

    /// <summary>Those of the other side, if the talks around leave one.</summary>
    private List<int> Other(Reading reading, int i, List<int> side)
    {
        var other = new List<int>();
        foreach (var talk in Talks(reading, i))
        {
            var found = IsSide(reading, side, talk.Actors, talk.Recipients) ? talk.Recipients : IsSide(reading, side, talk.Recipients, talk.Actors) ? talk.Actors : null;
            if (found is null)
                continue;
            // Talks with someone for whom there is no name: it may be he.
            if (found.Count == 0)
                return [];
            if (other.Count == 0)
                other.AddRange(found);
            else if (!other.Exists(o => Same(reading, o, found[0])))
                return [];
        }

        return other;
    }

    /// <summary>Both sides of the talks around, if they are of one pair.</summary>
    private List<int> Both(Reading reading, int i)
    {
        var sides = new List<int>();
        foreach (var talk in Talks(reading, i))
        {
            if (talk.Recipients.Count == 0)
                return [];
            if (sides.Count == 0)
                sides.AddRange([talk.Actors[0], talk.Recipients[0]]);
            else if (!IsSide(reading, sides, [.. talk.Actors, .. talk.Recipients], []))
                return [];
        }

        return sides;
    }

    /// <summary>Talks and visits of two sides, the second named or not, not far before an event, the nearest first.</summary>
    private IEnumerable<EventMention> Talks(Reading reading, int i)
    {
        var sentence = reading.Clauses[reading.Events[i].Clause].Sentence;
        for (var e = i - 1; e >= 0 && sentence - reading.Clauses[reading.Events[e].Clause].Sentence <= Reach; e--)
        {
            if (reading.Events[e] is { Frame.Event: EventType.Consult, Actors.Count: > 0, Modality: not Modality.Negated } talk && (talk.Recipients.Count > 0 || roles.HasComplement(reading, talk, reading.Clauses[talk.Clause])))
                yield return talk;
        }
    }

    /// <summary>Whether all of some are of one side and none could be of the other.</summary>
    private static bool IsSide(Reading reading, List<int> some, List<int> side, List<int> other) =>
        some.TrueForAll(m => side.Exists(s => Same(reading, m, s)) && !other.Exists(o => Same(reading, m, o)));

    /// <summary>Whether two mentions are of one or of one country.</summary>
    private static bool Same(Reading reading, int a, int b)
    {
        var (first, second) = (reading.Entities[reading.Mentions[a].Entity], reading.Entities[reading.Mentions[b].Entity]);
        return first == second || first.Country is { } country && country == second.Country && country != "xx";
    }
}
