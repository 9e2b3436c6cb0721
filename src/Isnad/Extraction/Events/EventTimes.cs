using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Gives each event the time that stands in its own clause, and marks old ones as history.</summary>
internal sealed class EventTimes(CompiledLexicon lexicon, FrameIndex frames)
{
    private const int HistoryDays = 400;
    private const int Deep = 4;

    private readonly UInt128 _since = lexicon.TagSet("since");
    private readonly HashSet<int> _purpose = frames.Rows("purpose");

    public void Assign(Reading reading)
    {
        foreach (var mention in reading.Events)
        {
            var clause = reading.Clauses[mention.Clause];
            var sentence = reading.Sentences[clause.Sentence];
            var best = -1;
            var distance = int.MaxValue;
            for (var t = Ordered.FirstAtOrAfter(reading.Times, sentence.First, static x => x.First); t < reading.Times.Count && reading.Times[t].First < sentence.End; t++)
            {
                var time = reading.Times[t];
                if (time.Type == TimexType.Set)
                    continue;
                var gap = time.First > mention.Trigger ? time.First - mention.Trigger : mention.Trigger - time.End + 2;
                if (gap < distance && Within(reading, mention.Clause, time.First, time.End) && !OfAnother(reading, mention, time))
                    (best, distance) = (t, gap);
            }

            mention.Time = best;
            mention.OpenEnded = best >= 0 && reading.Times[best].First is > 0 and var first && (reading.Words[first - 1].Tags & _since) != 0;
            if (best >= 0 && mention.Modality == Modality.Actual && reading.Document.Published is { } today && reading.Times[best].From is { } begin && begin > today)
                mention.Modality = Modality.Future;
            mention.Historical = best >= 0 && IsPast(reading, reading.Times[best]) || IsPastPerfect(reading, clause, best)
                || clause is { Class: not PartOfSpeech.Verb, Governor: >= 0, GovernorFunction: Function.Object } && IsPastPerfect(reading, reading.Clauses[clause.Governor], best);
        }
    }

    /// <summary>Whether a time lies far behind the article: by its date, or, where that is not known, by a year that the text names (news
    /// names no running year) and by times counted in years.</summary>
    private static bool IsPast(Reading reading, TimeMention time)
    {
        if (reading.Document.Published is { } published)
            return time.To is { } end && published.DayNumber - end.DayNumber > HistoryDays;
        return time.To is not null || time.Type == TimexType.Date && time.Granularity is TimeGranularity.Year && time.Value is "PAST_REF" or "XXXX";
    }

    /// <summary>What had been before what is told: the auxiliary of the past before a verb in the past, with no day of its own.</summary>
    private static bool IsPastPerfect(Reading reading, Clause clause, int time) =>
        clause.Class == PartOfSpeech.Verb && reading.Words[clause.Predicate].Reading.Has(WordFeatures.Past)
            && clause.Auxiliary >= 0 && reading.Words[clause.Auxiliary].Role == WordRole.Auxiliary
            && !(time >= 0 && reading.Times[time].Granularity is not (TimeGranularity.Year or TimeGranularity.Month));

    /// <summary>Whether no other predicate stands between an event's trigger and a time.</summary>
    private static bool Within(Reading reading, int own, int first, int end)
    {
        var trigger = reading.Clauses[own].Predicate;
        var (from, to) = first > trigger ? (trigger + 1, first) : (end, trigger);
        var (begin, stop) = reading.ClausesOf(reading.Clauses[own].Sentence);
        for (var c = begin; c < stop; c++)
        {
            var other = reading.Clauses[c];
            // The verb of a relative clause on the event's own noun tells more of it: a raid that hit on Sunday.
            if (c != own && other.Predicate >= from && other.Predicate < to && other.Class == PartOfSpeech.Verb
                && !(first > trigger && other.RelativeHead == reading.Clauses[own].Chunk && reading.Clauses[own].Class != PartOfSpeech.Verb))
                return false;
        }

        return to - from < 25;
    }

    /// <summary>Whether a time dates another deed of the sentence: what stands between a verb and that for which it is done dates the verb (came on
    /// Sunday to discuss); what stands behind a deed that someone only speaks of dates the deed (accused them of shelling it on Sunday), before it
    /// the speaking.</summary>
    private bool OfAnother(Reading reading, EventMention mention, TimeMention time)
    {
        var clause = reading.Clauses[mention.Clause];
        if (time.First > mention.Trigger)
            return SpeaksOf(mention.Frame.Event) && reading.Events.Exists(e => e.Trigger > mention.Trigger && e.Trigger < time.First && reading.Clauses[e.Clause] is { Class: PartOfSpeech.Masdar or PartOfSpeech.Noun } deed && Under(reading, deed, mention.Clause));
        var purpose = false;
        for (var depth = 0; depth < Deep && clause.Governor >= 0 && clause.Class != PartOfSpeech.Verb; depth++)
        {
            var above = clause.Governor;
            var governor = reading.Clauses[above];
            purpose |= clause is { GovernorFunction: Function.Preposition, GovernorPreposition: >= 0 } && _purpose.Contains(clause.GovernorPreposition) && !IsControlled(clause, governor);
            if (governor.Predicate < time.First)
                return purpose || governor.Class == PartOfSpeech.Verb && reading.Events.Exists(e => e.Clause == above && SpeaksOf(e.Frame.Event));
            clause = governor;
        }

        return false;
    }

    private bool IsControlled(Clause clause, Clause governor)
    {
        foreach (var control in frames.Control(governor.Lexeme))
        {
            if (frames.Fits(clause, control))
                return true;
        }

        return false;
    }

    private static bool Under(Reading reading, Clause clause, int above)
    {
        for (var depth = 0; depth < Deep && clause.Governor >= 0; depth++)
        {
            if (clause.Governor == above)
                return true;
            clause = reading.Clauses[clause.Governor];
        }

        return false;
    }

    /// <summary>Whether an event is one of speaking of deeds.</summary>
    private static bool SpeaksOf(EventType type) => type is EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Request or EventType.Support or EventType.Agree;
}
