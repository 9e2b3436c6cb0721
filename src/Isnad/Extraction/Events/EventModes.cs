using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Gives an attack whose own words name no weapon the mode that the text tells elsewhere: who did it (the air force), the strike told just before
/// to which the noun with the article points back, or the one that the text under a headline tells.</summary>
internal sealed class EventModes(CompiledLexicon lexicon)
{
    // Words back to the deed that a noun with the article points to.
    private const int Near = 60;

    // Words from an attack in the headline to the one in the text that tells it with its weapon.
    private const int Under = 40;

    private readonly TagMask _condemning = lexicon.TagSet("act_delegitimising");

    public void Settle(Reading reading)
    {
        for (var i = 0; i < reading.Events.Count; i++)
        {
            var mention = reading.Events[i];
            if (mention.Frame is not { Event: EventType.Assault, Modes.Length: > 0 } frame || mention.Mode != frame.Mode)
                continue;
            mention.Mode = OfDoer(reading, mention) ?? Ground(reading, mention) ?? (mention.Modality == Modality.Actual && PointsBack(reading, mention) ? Before(reading, i, null) : null)
                ?? (mention is { Mode: null, Modality: Modality.Actual } && reading.Clauses[mention.Clause].Class == PartOfSpeech.Verb ? Before(reading, i, mention.Actors) : null)
                ?? Headline(reading, i) ?? mention.Mode;
        }
    }

    /// <summary>The storming of a town that is yet to come is for taking it; one that happened may be a raid.</summary>
    private static string? Ground(Reading reading, EventMention mention) =>
        mention is { Mode: null, Modality: Modality.Future or Modality.Hypothetical, Frame.Genitive: GenitiveRole.Object or GenitiveRole.Either, Places.Count: > 0 }
            && Array.Exists(mention.Frame.Modes, static m => m.Function == "territory") && mention.Places.TrueForAll(p => reading.Entities[p].Kind == EntityKind.Place) ? "territory" : null;

    /// <summary>What the name of the doer tells: the air force, an artillery battalion.</summary>
    private static string? OfDoer(Reading reading, EventMention mention)
    {
        foreach (var mode in mention.Frame.Modes)
        {
            foreach (var m in mention.Actors)
            {
                for (var i = reading.Mentions[m].First; i < reading.Mentions[m].End; i++)
                {
                    if (mode.Meets(reading.Words[i].Reading.Lexeme, default))
                        return mode.Function;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a deed is told by a noun with the article and nothing of its own, or by a verb with such a subject: the shelling hit.</summary>
    private bool PointsBack(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        var noun = mention.Trigger;
        if (clause.Class == PartOfSpeech.Verb)
        {
            if (clause.First(Function.Subject) is not { Antecedent: < 0 } subject || subject.End != subject.Head + 1)
                return false;
            noun = subject.Head;
        }
        else if (clause.First(Function.Genitive) is not null)
        {
            return false;
        }

        return reading.Words[noun] is { Definite: true, Role: WordRole.Noun } word && !word.Reading.Has(WordFeatures.Dual) && (word.Tags & _condemning) == 0 && !(noun + 1 < reading.Words.Length && reading.Words[noun + 1].Role is WordRole.Relative or WordRole.Adjective);
    }

    /// <summary>The weapon of the last attack told, where it can be the same deed; by one of certain doers where they are given.</summary>
    private static string? Before(Reading reading, int i, List<int>? doers)
    {
        var mention = reading.Events[i];
        for (var e = i - 1; e >= 0 && mention.Trigger - reading.Events[e].Trigger < Near; e--)
        {
            if (reading.Events[e] is not { Frame.Event: EventType.Assault } earlier || earlier.Modality != Modality.Actual)
                continue;
            if (Fits(mention, earlier) && (doers is null || doers.Count > 0 && earlier.Actors.Count > 0 && Agree(reading, doers, earlier.Actors)))
                return earlier.Mode;
            if (earlier.Mode is not null)
                return null;
        }

        return null;
    }

    /// <summary>The weapon of the first attack told in the sentence behind the one that opens the text.</summary>
    private static string? Headline(Reading reading, int i)
    {
        var mention = reading.Events[i];
        if (mention.Mode is "territory" or "clash" || mention.Modality != Modality.Actual || reading.Clauses[mention.Clause].Sentence > 0)
            return null;
        for (var e = i + 1; e < reading.Events.Count && reading.Events[e].Trigger - mention.Trigger < Under; e++)
        {
            if (reading.Events[e].Frame.Event == EventType.Assault)
                return Fits(mention, reading.Events[e]) && Agree(reading, mention.Actors, reading.Events[e].Actors) ? reading.Events[e].Mode : null;
        }

        return null;
    }

    /// <summary>Whether an attack can be one with another by its mode: its word may be said of that weapon, and no place parts them.</summary>
    private static bool Fits(EventMention mention, EventMention other) =>
        other.Mode is not (null or "territory" or "clash") && other.Mode != mention.Mode && Array.Exists(mention.Frame.Modes, m => m.Function == other.Mode)
            && (mention.Places.Count == 0 || other.Places.Count == 0 || mention.Places.Exists(other.Places.Contains));

    private static bool Agree(Reading reading, List<int> a, List<int> b) =>
        a.Count == 0 || b.Count == 0 || a.Exists(m => b.Exists(n => reading.Mentions[m].Entity == reading.Mentions[n].Entity));
}
