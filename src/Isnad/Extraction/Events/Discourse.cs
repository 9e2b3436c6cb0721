using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Gives a noun that points back to an event of the same text the participants that the text has named for it: the operation,
/// the siege, the talks.</summary>
/// <remarks>Only nouns and verbal nouns; only from an event of the same type with which nothing disagrees; the nearest before it wins,
/// then the nearest behind it.</remarks>
internal sealed partial class Discourse(CompiledLexicon lexicon, FrameIndex frames)
{
    private const int Reach = 12;

    private readonly TagMask _deeds = lexicon.TagSet("deed");

    // Words behind an event within which a noun with the article means that event, whatever part of it it names again.
    private const int Near = 60;

    // Sentences back to a deed that is judged without being named again.
    private const int JudgedWithin = 1;

    public void Fill(Reading reading)
    {
        for (var i = 0; i < reading.Events.Count; i++)
            FromInside(reading, reading.Events[i]);
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

        foreach (var mention in reading.Events)
        {
            if (mention.Recipients.Count > 0)
                continue;
            if (mention.Frame.Event == EventType.Accuse)
                Blamed(reading, mention);
            else if (mention.Frame.Event == EventType.Threaten)
                Threatened(reading, mention);
            else if (mention.Frame.Event is EventType.Support or EventType.Reject)
                PointedAt(reading, mention);
            if (mention.Recipients.Count == 0 && mention.Frame.Event is EventType.Accuse or EventType.Support or EventType.Reject)
                ToldBefore(reading, mention);
        }
    }

    /// <summary>A verb has the place of the deed that it takes as its complement: they repelled an attack on the airport; and who
    /// discusses a matter at a meeting does so with those of the meeting.</summary>
    private static void FromInside(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        if (clause.Class != PartOfSpeech.Verb || mention.Frame.Event is not (EventType.Assault or EventType.Consult))
            return;
        var end = reading.Sentences[clause.Sentence].End;
        for (var e = Ordered.FirstAtOrAfter(reading.Events, mention.Trigger + 1, static x => x.Trigger); e < reading.Events.Count && reading.Events[e].Trigger < end; e++)
        {
            var inner = reading.Events[e];
            if (inner.Frame.Event != mention.Frame.Event || reading.Clauses[inner.Clause] is { Class: PartOfSpeech.Verb } || !IsUnder(reading, reading.Clauses[inner.Clause], mention.Clause))
                continue;
            if (mention.Places.Count == 0)
                mention.Places.AddRange(inner.Places);
            if (mention.Frame.Event == EventType.Consult && mention.Recipients.Count == 0 && (Overlap(reading, mention.Actors, inner.Actors) || inner.Actors.Count == 0))
                mention.Recipients.AddRange(inner.Recipients.Where(m => !Overlap(reading, [m], mention.Actors)));
        }
    }

    /// <summary>Whether a clause depends on another, directly or through one verbal noun (to hold talks).</summary>
    private static bool IsUnder(Reading reading, Clause clause, int governor) =>
        clause.Governor == governor || clause.Governor >= 0 && reading.Clauses[clause.Governor] is { Class: PartOfSpeech.Masdar } between && between.Governor == governor;

    /// <summary>The event that a noun points back to: for one with the article the last one told by the same noun, else the nearest of its type.</summary>
    private static EventMention? Source(Reading reading, int i)
    {
        var mention = reading.Events[i];
        if (reading.Words[mention.Trigger].Definite && mention.Frame.Event is not (EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Support))
        {
            for (var e = i - 1; e >= Math.Max(0, i - Reach); e--)
            {
                var other = reading.Events[e];
                if (other.Frame.Event == mention.Frame.Event && reading.Words[other.Trigger].Reading.Lexeme == reading.Words[mention.Trigger].Reading.Lexeme && IsBackTo(reading, mention, other))
                    return other;
            }
        }

        if (mention.Frame.Event is EventType.Aid or EventType.Cooperate or EventType.Agree or EventType.Support or EventType.Mobilize)
            return null;
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (i - distance >= 0 && Same(reading, mention, reading.Events[i - distance]))
                return reading.Events[i - distance];
        }

        for (var distance = 1; distance <= Reach; distance++)
        {
            if (i + distance < reading.Events.Count && Same(reading, mention, reading.Events[i + distance]))
                return reading.Events[i + distance];
        }

        return null;
    }

    /// <summary>Whether a noun with the article can mean the event told by the same noun before: no one named with it is someone else. Talks are known by who
    /// talks, other deeds by their ground too.</summary>
    private static bool IsBackTo(Reading reading, EventMention mention, EventMention other) =>
        (mention.Frame.Event == EventType.Consult && mention.Mode == other.Mode || mention.Places.Count == 0 || other.Places.Count == 0 || mention.Places.Exists(other.Places.Contains))
        && Modes(mention.Mode, other.Mode) && other.Actors.Count > 0 && Agree(reading, mention.Actors, other.Actors) && Agree(reading, mention.Recipients, other.Recipients)
        && !Overlap(reading, mention.Recipients, other.Actors) && !Overlap(reading, mention.Actors, other.Recipients);

    private static bool Same(Reading reading, EventMention mention, EventMention other)
    {
        var definite = reading.Words[mention.Trigger].Definite && mention.Frame.Event is EventType.Assault or EventType.Consult or EventType.Coerce or EventType.Protest;
        if (other.Frame.Event != mention.Frame.Event || other.Frame.Toll || other.Actors.Count + (definite ? other.Places.Count : 0) == 0 || !Modes(mention.Mode, other.Mode))
            return false;
        if (mention.Places.Count > 0 && other.Places.Count > 0 && !mention.Places.Exists(other.Places.Contains))
            return false;
        var bare = mention.Actors.Count + mention.Recipients.Count + mention.Places.Count == 0
            || definite && other.Trigger < mention.Trigger && mention.Trigger - other.Trigger < Near;
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
        var known = IsKnown(reading, mention, source);
        if (known && mention is { Actors.Count: 0, DoerUnnamed: false })
            mention.Actors.AddRange(source.Actors);
        if (known && mention.Recipients.Count == 0 && mention.Frame.Event != EventType.Assault)
            mention.Recipients.AddRange(source.Recipients.Where(m => !Overlap(reading, [m], mention.Actors)));
        // Talked of again in its sentence, or where no other ground is; a visit is always to where it is.
        if (mention.Places.Count == 0 && (reading.Clauses[mention.Clause].Sentence == reading.Clauses[source.Clause].Sentence || mention.Mode == "visit" || reading.Words[mention.Trigger].Definite && !NamesPlace(reading, mention)))
            mention.Places.AddRange(source.Places);
    }

    /// <summary>Whether the participants of the event pointed back to are sure to be those of this one: of the same sentence; or talks and marches, or a
    /// campaign for one ground, which go on through a text.</summary>
    private static bool IsKnown(Reading reading, EventMention mention, EventMention source) =>
        reading.Clauses[mention.Clause].Sentence == reading.Clauses[source.Clause].Sentence || mention.Frame.Event is EventType.Consult or EventType.Cooperate or EventType.Protest
        || mention.Frame.Event == EventType.Assault && mention.Mode is "territory" or "clash" && mention.Places.Exists(source.Places.Contains);

    /// <summary>Whether the sentence of an event names a place: what it says of the ground is there.</summary>
    private static bool NamesPlace(Reading reading, EventMention mention)
    {
        var sentence = reading.Sentences[reading.Clauses[mention.Clause].Sentence];
        return Fillers.Between(reading, sentence.First, sentence.End).Any(m => reading.Entities[reading.Mentions[m].Entity].IsPlace);
    }
}
