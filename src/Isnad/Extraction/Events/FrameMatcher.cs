using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Chooses the sense of a predicate: the first frame whose conditions its clause meets.</summary>
internal sealed class FrameMatcher(Fillers fillers)
{
    /// <summary>The frame, or null when none fires.</summary>
    public Frame? Match(Reading reading, Clause clause, ReadOnlySpan<Frame> frames)
    {
        foreach (var frame in frames)
        {
            if (Stop(reading, clause, frame) is null)
                return frame;
        }

        return null;
    }

    /// <summary>Why a frame does not fire on a clause; null when it does.</summary>
    public string? Stop(Reading reading, Clause clause, Frame frame)
    {
        if (frame.Only != 0 && (frame.Only & (1 << (int)clause.Class)) == 0)
            return "only";
        foreach (var need in frame.Need)
        {
            if (!Holds(reading, clause, frame, need))
                return "need " + need.Function;
        }

        foreach (var bar in frame.Bar)
        {
            if (Holds(reading, clause, frame, bar))
                return "bar " + bar.Function;
        }

        return null;
    }

    /// <summary>The mode that the words of the clause give, or the frame's own.</summary>
    public string? ModeOf(Reading reading, Clause clause, Frame frame)
    {
        if (frame.Modes.Length == 0)
            return frame.Mode;
        var first = clause.Predicate;
        var end = clause.End;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function is Function.Subject or Function.Object or Function.Genitive)
                first = Math.Min(first, argument.First);
        }

        if (clause.Governor >= 0 && reading.Clauses[clause.Governor].Class == PartOfSpeech.Verb
            && reading.Clauses[clause.Governor].First(Function.Subject) is { } subject && clause.GovernorFunction == Function.Object)
            first = Math.Min(first, subject.First);
        foreach (var mode in frame.Modes)
        {
            for (var i = Math.Max(0, first - 1); i < end; i++)
            {
                if (mode.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags))
                    return mode.Function;
            }
        }

        return frame.Mode;
    }

    private bool Holds(Reading reading, Clause clause, Frame frame, FrameCondition condition)
    {
        var anything = condition.Lexemes.Length == 0 && condition.Tags == 0;
        if (condition.Function == "any")
        {
            for (var i = clause.Predicate + 1; i < clause.End; i++)
            {
                if (condition.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags))
                    return true;
            }

            return false;
        }

        foreach (var argument in clause.Arguments)
        {
            if (!fillers.Fills(reading, clause, argument, condition.Function, frame))
                continue;
            if (anything)
                return true;
            for (var i = argument.First; i < argument.End; i++)
            {
                if (condition.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags))
                    return true;
                if (i >= argument.Head + 1)
                    break;
            }
        }

        return false;
    }
}
