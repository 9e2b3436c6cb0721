using Isnad.Extraction.Clauses;

namespace Isnad.Extraction.Events;

/// <summary>Gives each event the time that stands in its own clause, and marks old ones as history.</summary>
internal static class EventTimes
{
    private const int HistoryDays = 400;

    public static void Assign(Reading reading, FrameIndex frames)
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
                if (gap < distance && Within(reading, mention, frames, time.First, time.End) && !OfGovernor(reading, mention, frames, time))
                    (best, distance) = (t, gap);
            }

            mention.Time = best;
            if (best >= 0 && mention.Modality == Modality.Actual && reading.Document.Published is { } today && reading.Times[best].From is { } begin && begin > today)
                mention.Modality = Modality.Future;
            mention.Historical = best >= 0 && IsPast(reading, reading.Times[best]) || IsPastPerfect(reading, clause, best)
                || clause is { Class: not Lexicon.PartOfSpeech.Verb, Governor: >= 0, GovernorFunction: Function.Object } && IsPastPerfect(reading, reading.Clauses[clause.Governor], best);
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
        clause.Class == Lexicon.PartOfSpeech.Verb && reading.Words[clause.Predicate].Reading.Has(Lexicon.WordFeatures.Past)
            && clause.Auxiliary >= 0 && reading.Words[clause.Auxiliary].Role == WordRole.Auxiliary
            && !(time >= 0 && reading.Times[time].Granularity is not (TimeGranularity.Year or TimeGranularity.Month));

    /// <summary>Whether a time says when the word that governs the noun of a deed is said or done, and not the deed: what is aimed at, feared
    /// or condemned is so on that day, and what is told as known or as what is talked about has a day of its own.</summary>
    private static bool OfGovernor(Reading reading, EventMention mention, FrameIndex frames, TimeMention time)
    {
        var clause = reading.Clauses[mention.Clause];
        if (clause.Class == Lexicon.PartOfSpeech.Verb)
            return false;
        if (clause.GovernorFunction == Function.Preposition && clause.Governor >= 0 && frames.IsTopic(clause.GovernorPreposition))
            return true;
        if (time.First > mention.Trigger)
            return false;
        if (mention.Modality is Modality.Hypothetical or Modality.Future && time.To is { } day && reading.Document.Published is { } today && day <= today)
            return true;
        if (clause.Governor < 0 || time.First < reading.Clauses[clause.Governor].Predicate && reading.Clauses[clause.Governor].Class != Lexicon.PartOfSpeech.Verb)
            return false;
        return clause.GovernorFunction == Function.Preposition && frames.IsBackground(clause.GovernorPreposition) || frames.Judges(reading.Clauses[clause.Governor]);
    }

    /// <summary>Whether no other predicate stands between an event's trigger and a time; what a relative clause on its noun says of the deed
    /// itself (a raid that hit a school at dawn) is its own.</summary>
    private static bool Within(Reading reading, EventMention mention, FrameIndex frames, int first, int end)
    {
        var own = mention.Clause;
        var trigger = reading.Clauses[own].Predicate;
        var (from, to) = first > trigger ? (trigger + 1, first) : (end, trigger);
        var (begin, stop) = reading.ClausesOf(reading.Clauses[own].Sentence);
        for (var c = begin; c < stop; c++)
        {
            var other = reading.Clauses[c];
            if (c != own && other.Predicate >= from && other.Predicate < to && other.Class == Lexicon.PartOfSpeech.Verb
                && !(other.RelativeHead >= 0 && other.RelativeHead == reading.Clauses[own].Chunk && frames.MayTell(other.Lexeme, mention.Frame.Event)))
                return false;
        }

        return to - from < 25;
    }
}
