using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>Conditions that are met by what stands elsewhere: the subject of the verb above, the noun before a relative clause.</content>
internal sealed partial class FrameMatcher
{
    /// <summary>Whether the subject of the verb that has a noun for its object meets a condition on the noun's own: activists launched an attack.</summary>
    private bool LentMeets(Reading reading, Clause clause, FrameCondition condition)
    {
        if (clause.Governor < 0 || clause.First(Function.Subject) is not null || reading.Clauses[clause.Governor] is not { Class: PartOfSpeech.Verb } giver || giver.First(Function.Subject) is not { Antecedent: < 0 } subject)
            return false;
        if (clause is { Class: PartOfSpeech.Masdar, GovernorFunction: Function.Object or Function.Preposition } && fillers.IsLent(giver, clause))
        {
            if (condition.Tags != 0 && Names(reading, subject, condition.Tags))
                return true;
        }
        else if (clause is not { Class: PartOfSpeech.Noun, GovernorFunction: Function.Object })
        {
            return false;
        }

        for (var i = subject.First; i <= subject.Head; i++)
        {
            if (condition.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags))
                return true;
        }

        return false;
    }

    /// <summary>Whether a pronoun may stand for what a condition asks for: in a relative clause it stands for the noun before (a funeral that many
    /// took part in is no attack).</summary>
    private bool MayStandFor(Reading reading, Clause clause, FrameCondition condition)
    {
        if (clause.RelativeHead < 0 || clause.HeadEnd <= clause.HeadFirst || InHead(reading, clause, condition))
            return true;
        return condition.Tags != 0 && Names(reading, new Argument(Function.Object, -1, clause.HeadFirst, clause.HeadEnd, clause.HeadEnd - 1), condition.Tags);
    }

    /// <summary>Whether a word of the noun phrase before a relative clause meets a condition.</summary>
    private static bool InHead(Reading reading, Clause clause, FrameCondition condition)
    {
        for (var i = clause.HeadFirst; i < clause.HeadEnd; i++)
        {
            if (condition.Meets(reading.Words[i].Reading.Lexeme, reading.Words[i].Tags))
                return true;
        }

        return false;
    }
}
