using Isnad.Extraction.Clauses;

namespace Isnad.Extraction.Events;

/// <summary>Gives each event the time that stands in its own clause, and marks old ones as history.</summary>
internal static class EventTimes
{
    private const int HistoryDays = 400;
    private const int Deep = 4;

    // Words from something known to the time that dates it.
    private const int Near = 6;

    /// <summary>Gives each event the time that its words tell.</summary>
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
                if (time.Type == TimexType.Set || mention.Frame.Event is EventType.Sanction or EventType.Coerce or EventType.Agree && time.First > mention.Trigger && frames.IsUntil(reading.Words[time.First - 1].Reading.Lexeme))
                    continue;
                var gap = time.First > mention.Trigger ? time.First - mention.Trigger : mention.Trigger - time.End + 2;
                if ((gap < distance || best >= 0 && best != t && IsOutside(reading, mention, clause, reading.Times[best]) && IsDated(time)) && Within(reading, mention, frames, time.First, time.End)
                    && !OfGovernor(reading, mention, frames, time) && !IsApart(reading, mention, frames, time) && !OfTelling(reading, mention, time) && !OfDeed(reading, mention, time))
                    (best, distance) = (t, gap);
            }

            // What has been done is not done on a day to come: called on them to leave from tomorrow.
            if (best >= 0 && clause.Class == Lexicon.PartOfSpeech.Verb && mention.Modality == Modality.Actual && !reading.Words[clause.Predicate].Reading.Has(Lexicon.WordFeatures.Present)
                && reading.Document.Published is { } now && reading.Times[best].From is { } coming && coming > now)
                best = -1;
            mention.Time = best;
            mention.OpenEnded = best >= 0 && reading.Times[best].First is > 0 and var first && frames.IsSince(reading.Words[first - 1].Reading.Lexeme);
            if (best >= 0 && mention.Modality == Modality.Actual && reading.Document.Published is { } today && reading.Times[best].From is { } begin && begin > today)
                mention.Modality = Modality.Future;
            mention.Historical = best >= 0 && IsPast(reading, reading.Times[best]) || IsPastPerfect(reading, clause, best)
                || clause is { Class: not Lexicon.PartOfSpeech.Verb, Governor: >= 0, GovernorFunction: Function.Object } && IsPastPerfect(reading, reading.Clauses[clause.Governor], best);
        }
    }

    /// <summary>Whether a time stands before the opener of a deed's clause: announced on Tuesday that it withdrew at dawn on Monday. The day inside is the deed's.</summary>
    private static bool IsOutside(Reading reading, EventMention mention, Clause clause, TimeMention time)
    {
        if (time.First > mention.Trigger || clause is not { Class: Lexicon.PartOfSpeech.Verb, Complement: true })
            return false;
        return IsOpened(reading, time.End, mention.Trigger);
    }

    /// <summary>Whether a subordinator stands in a range of tokens.</summary>
    private static bool IsOpened(Reading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.Words[i].Role == WordRole.Subordinator)
                return true;
        }

        return false;
    }

    private static bool IsDated(TimeMention time) => time.Type == TimexType.Date && (time.From is not null || time.Granularity == TimeGranularity.Day);

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
            return time.First > mention.Trigger && frames.Judges(clause) && IsOfComplement(reading, mention, time);
        if (clause.GovernorFunction == Function.Preposition && clause.Governor >= 0 && frames.IsTopic(clause.GovernorPreposition))
            return true;
        if (time.First > mention.Trigger)
            return false;
        // Arrested on Sunday on suspicion of a hand in the killing: the day is that of what was done for that cause or aim.
        if (clause is { Governor: >= 0, GovernorFunction: Function.Preposition } && reading.Clauses[clause.Governor].Class == Lexicon.PartOfSpeech.Verb && frames.IsPurpose(clause.GovernorPreposition) && !frames.Takes(reading.Clauses[clause.Governor], clause))
            return true;
        if (mention.Modality is Modality.Hypothetical or Modality.Future && time.To is { } day && reading.Document.Published is { } today && day <= today)
            return true;
        if (clause.Governor < 0 || time.First < reading.Clauses[clause.Governor].Predicate && reading.Clauses[clause.Governor].Class != Lexicon.PartOfSpeech.Verb)
            return false;
        var governor = reading.Clauses[clause.Governor];
        return clause.GovernorFunction == Function.Preposition && frames.IsBackground(clause.GovernorPreposition) || frames.Judges(governor) || frames.Denies(clause, governor);
    }

    /// <summary>Whether a time before a deed stands outside what tells the deed: before the relative clause that its verb stands in, before after and as a
    /// result of, before the cause of an arrest, behind a participle that it dates, or where the deed answers what was there before (at the request of).</summary>
    private static bool IsApart(Reading reading, EventMention mention, FrameIndex frames, TimeMention time)
    {
        if (time.First > mention.Trigger)
            return false;
        if (IsInRelative(reading, mention, time))
            return true;
        var clause = reading.Clauses[mention.Clause];
        if (clause.Class == Lexicon.PartOfSpeech.Verb)
            return clause.Relative && clause.HeadEnd > clause.HeadFirst && time.End <= clause.HeadFirst || IsAfter(reading, clause.Predicate, time) || DatesParticiple(reading, time);
        var word = reading.Words[mention.Trigger];
        if (mention.Frame.Event is EventType.Request or EventType.Agree && (word.Reading.Has(Lexicon.Proclitics.Bi) || word.Reading.Has(Lexicon.Proclitics.Li) && reading.Words[mention.Trigger - 1].Reading.Class == Lexicon.PartOfSpeech.Masdar))
            return true;
        for (var depth = 0; depth < Deep; depth++)
        {
            var head = reading.Words[clause.Predicate];
            if (clause.Predicate <= time.End)
                return false;
            if (reading.Words[clause.Predicate - 1] is { Role: WordRole.Preposition } before && frames.IsBackground(before.Reading.Lexeme))
                return true;
            if (head.Reading.Has(Lexicon.Proclitics.Li) && clause.Class == Lexicon.PartOfSpeech.Masdar && (clause.Governor < 0 || !frames.Takes(reading.Clauses[clause.Governor], clause)) && mention.Frame.Event != EventType.Consult)
                return true;
            if (clause.Governor < 0 || reading.Clauses[clause.Governor].Class == Lexicon.PartOfSpeech.Verb)
                break;
            clause = reading.Clauses[clause.Governor];
        }

        return DatesParticiple(reading, time);
    }

    /// <summary>Whether a time ends a relative clause that a comma closes before a deed: the accord that was signed in 2015, accusing.</summary>
    private static bool IsInRelative(Reading reading, EventMention mention, TimeMention time)
    {
        var end = time.End;
        if (end >= mention.Trigger || reading.Tokens[end].Kind != Text.TokenKind.Comma)
            return false;
        var (begin, stop) = reading.ClausesOf(reading.Clauses[mention.Clause].Sentence);
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, time.First, static x => x.Predicate) - 1; c >= begin && c < stop; c--)
        {
            var verb = reading.Clauses[c];
            if (verb.Class != Lexicon.PartOfSpeech.Verb)
                continue;
            for (var i = verb.Predicate; i < time.First; i++)
            {
                if (reading.Tokens[i].Kind == Text.TokenKind.Comma)
                    return false;
            }

            return verb.Relative && c != mention.Clause;
        }

        return false;
    }

    /// <summary>Whether "after (that)" opens the clause of a verb, behind a time.</summary>
    private static bool IsAfter(Reading reading, int verb, TimeMention time)
    {
        for (var i = verb - 1; i > time.End && verb - i < Near; i--)
        {
            if (reading.Words[i].Role is WordRole.Verb or WordRole.None)
                return false;
            if (reading.Words[i].Role == WordRole.Subordinator)
                return reading.Words[i - 1].Role == WordRole.Preposition && reading.Normal(i - 1) is [_, '\u0639', '\u062F'];
        }

        return false;
    }

    /// <summary>Whether a time stands behind a definite passive participle of its own phrase (the accord signed in Algiers in 2015), which it dates.</summary>
    private static bool DatesParticiple(Reading reading, TimeMention time)
    {
        for (var i = time.First - 1; i > 0 && time.First - i < Near; i--)
        {
            var word = reading.Words[i];
            if (word is { Definite: true, Joined: false, Governed: false } && (word is { Role: WordRole.Adjective, Reading.Class: Lexicon.PartOfSpeech.PassiveParticiple } || i < time.First - 1 && reading.Tokens[i].Word is { } form && form.Can(Lexicon.PartOfSpeech.PassiveParticiple)))
                return reading.Words[i - 1].Definite;
            if (word.Role is not (WordRole.Preposition or WordRole.Name) && !(word.Role == WordRole.Noun && i == time.First - 1))
                return false;
        }

        return false;
    }

    /// <summary>Whether a time says when someone else told of a deed and not when it was done: the ministry said on Monday that raids hit. What one tells of oneself is
    /// told on the day, and what is done by being announced (a truce, a ban) is done then.</summary>
    private static bool OfTelling(Reading reading, EventMention mention, TimeMention time)
    {
        if (time.First > mention.Trigger || mention.Frame.Event is not (EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Aid)
            && !(mention.Frame.Event is EventType.Retreat or EventType.Protest or EventType.Consult && reading.Clauses[mention.Clause].Class == Lexicon.PartOfSpeech.Verb))
            return false;
        var clause = reading.Clauses[mention.Clause];
        var opener = mention.Trigger;
        if (clause.Class == Lexicon.PartOfSpeech.Verb)
        {
            if (!clause.Complement)
                return false;
            while (opener > time.End && reading.Words[opener].Role != WordRole.Subordinator)
                opener--;
            if (reading.Words[opener].Role != WordRole.Subordinator)
                return false;
        }

        for (var depth = 0; depth < Deep && clause.Governor >= 0; depth++)
        {
            clause = reading.Clauses[clause.Governor];
            // The president said on Sunday that the toll of the blast reached: the verb that says so stands farther up.
            if (clause is { Class: Lexicon.PartOfSpeech.Verb, Complement: true, Governor: >= 0 } && reading.ClaimBy(clause.Predicate) < 0 && IsOpened(reading, time.End, clause.Predicate))
                continue;
            if (clause.Class == Lexicon.PartOfSpeech.Verb)
                return reading.ClaimBy(clause.Predicate) is >= 0 and var claim && PronounBinding.Speaker(reading, claim) is >= 0 and var speaker
                    && !mention.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[speaker].Entity);
        }

        return false;
    }

    /// <summary>Whether a deed that a verb speaks of stands between it and a time: accused them of shelling the town on Tuesday.</summary>
    private static bool IsOfComplement(Reading reading, EventMention mention, TimeMention time)
    {
        for (var e = Ordered.FirstAtOrAfter(reading.Events, mention.Trigger + 1, static x => x.Trigger); e < reading.Events.Count && reading.Events[e].Trigger < time.First; e++)
        {
            var inner = reading.Clauses[reading.Events[e].Clause];
            if (inner.Class != Lexicon.PartOfSpeech.Verb && inner.Governor >= 0 && inner.GovernorFunction is Function.Preposition or Function.Object or Function.Genitive && !reading.Words[inner.Predicate].Joined)
                return true;
        }

        return false;
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
                && !((other.RelativeHead >= 0 && other.RelativeHead == reading.Clauses[own].Chunk || SubjectDeeds.IsSubject(other, reading.Clauses[own])) && (frames.MayTell(other.Lexeme, mention.Frame.Event) || frames.Lends(other.Lexeme)))
                && !IsSetOff(reading, reading.Clauses[own], other, first))
                return false;
        }

        return to - from < 25 && !OfInner(reading, own, frames, first) && !(reading.Clauses[own].Class == Lexicon.PartOfSpeech.Verb && OfAttribute(reading, trigger, first));
    }

    /// <summary>Whether a time stands between commas behind a relative clause on someone or something of the deed's own (a column that holds 500 men left, on Friday).</summary>
    private static bool IsSetOff(Reading reading, Clause deed, Clause relative, int first)
    {
        if (relative.RelativeHead < 0 || deed.Class != Lexicon.PartOfSpeech.Verb || first <= relative.Predicate)
            return false;
        var before = first - 1;
        while (before > relative.Predicate && reading.Words[before].Role == WordRole.Preposition)
            before--;
        return reading.Tokens[before].Kind == Text.TokenKind.Comma && deed.Arguments.Exists(a => a.First > deed.Predicate && a.First <= relative.HeadFirst && relative.HeadFirst < a.End);
    }

    /// <summary>Whether a time dates the participle right before it, which tells of a noun behind the deed (withdrew from the accord signed in 2015).</summary>
    private static bool OfAttribute(Reading reading, int trigger, int first)
    {
        var i = first - 1;
        while (i > trigger && reading.Words[i] is { Role: WordRole.Preposition } or { Role: WordRole.Noun, Definite: false })
            i--;
        return i > trigger + 1 && reading.Words[i] is { Role: WordRole.Adjective, Definite: true, Joined: false, Reading.Class: Lexicon.PartOfSpeech.PassiveParticiple or Lexicon.PartOfSpeech.ActiveParticiple };
    }

    /// <summary>Whether a time is that of something named as known between the deed and it: killed since the outbreak of the protests in October.</summary>
    private static bool OfInner(Reading reading, int own, FrameIndex frames, int first)
    {
        var (begin, stop) = reading.ClausesOf(reading.Clauses[own].Sentence);
        for (var c = begin; c < stop; c++)
        {
            var other = reading.Clauses[c];
            if (c != own && other.Class != Lexicon.PartOfSpeech.Verb && other.Predicate < first && other.Predicate > reading.Clauses[own].Predicate && first - other.Predicate < Near
                && other.GovernorFunction == Function.Preposition && frames.IsSince(other.GovernorPreposition))
                return true;
        }

        return false;
    }

    /// <summary>Whether a time behind a deed that someone only speaks of dates that deed: accused them of shelling the town on Sunday.</summary>
    private static bool OfDeed(Reading reading, EventMention mention, TimeMention time) =>
        time.First > mention.Trigger && mention.Frame.Event is EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Request or EventType.Support
        && reading.Events.Exists(e => e.Trigger > mention.Trigger && e.Trigger < time.First && reading.Clauses[e.Clause] is { Class: Lexicon.PartOfSpeech.Masdar or Lexicon.PartOfSpeech.Noun } deed && Under(reading, deed, mention.Clause));

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
}
