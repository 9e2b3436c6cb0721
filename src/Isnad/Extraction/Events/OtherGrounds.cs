using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Tells a place where a deed was done from one that only its matter, or something else in its sentence, has: met to discuss the battle for the
/// town; talks about the situation in the capital; was arrested after his return from abroad.</summary>
internal sealed class OtherGrounds(CompiledLexicon lexicon, FrameIndex frames)
{
    private readonly int _from = Attachment.Row(lexicon, "\u0645\u0646");
    private readonly int _to = Attachment.Row(lexicon, "\u0625\u0644\u0649");

    /// <summary>Whether a place in a phrase of a deed is not the deed's.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="mention">The deed.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="argument">The phrase.</param>
    /// <param name="place">Where the place begins.</param>
    public bool IsElsewhere(Reading reading, EventMention mention, Clause clause, Argument argument, int place)
    {
        if (argument.First < clause.Predicate)
            return false;
        if (mention.Frame.Event is EventType.Consult or EventType.Cooperate or EventType.Request && argument.Function == Function.Preposition && place > argument.Head && frames.IsPurpose(argument.Preposition) && reading.Words[argument.Head].Role == WordRole.Noun && reading.Tokens[argument.Head].Word.Can(PartOfSpeech.Masdar))
            return true;
        return IsTalk(mention) && HasDeed(reading, mention, argument, place) || IsOfOther(reading, mention, clause, argument);
    }

    /// <summary>Whether an event is one of words or help, whose matter may be a deed done elsewhere.</summary>
    private static bool IsTalk(EventMention mention) =>
        mention.Frame.Event is EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Request or EventType.Agree or EventType.Reject || mention.Frame.Event == EventType.Aid && mention.Mode != "humanitarian";

    /// <summary>Whether a phrase tells a deed of arms before its place: in the battle for the town.</summary>
    private bool HasDeed(Reading reading, EventMention mention, Argument argument, int place)
    {
        var end = reading.ClausesOf(reading.Clauses[mention.Clause].Sentence).End;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, argument.First, static x => x.Predicate); c < end && reading.Clauses[c].Predicate < place; c++)
        {
            var deed = reading.Clauses[c];
            if (deed.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || deed.Predicate == mention.Trigger)
                continue;
            foreach (var frame in frames.Of(deed.Lexeme, deed.Class))
            {
                if (frame.Event is EventType.Assault or EventType.Retreat)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase stands right behind one that tells what is spoken about or what went before, and completes it.</summary>
    private bool IsOfOther(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        if (argument.Function != Function.Preposition)
            return false;
        // In X and Y: as the first of them.
        while (reading.Words[argument.First].Joined)
        {
            var first = clause.Arguments.FindIndex(a => a is { Function: Function.Preposition, Antecedent: < 0 } && a.End == argument.First);
            if (first < 0)
                return false;
            argument = clause.Arguments[first];
        }

        foreach (var before in clause.Arguments)
        {
            if (IsTalk(mention) && before.Antecedent < 0 && before.First > clause.Predicate && (before.End == argument.First - 1 || before.End == argument.First) && IsMatter(reading, mention, before))
                return true;
            if (before is not { Function: Function.Preposition, Antecedent: < 0 } || before.First <= clause.Predicate || before.End != argument.First - 1 && before.End != argument.First)
                continue;
            if (frames.IsTopic(before.Preposition))
                return reading.Words[before.Head].Definite && reading.Words[before.Head].Role == WordRole.Noun;
            return (argument.Preposition == _from || argument.Preposition == _to) && frames.IsBackground(before.Preposition) && reading.Words[before.Head].Reading.Enclitic != Pronoun.None && reading.Tokens[before.Head].Word.Can(PartOfSpeech.Masdar);
        }

        return false;
    }

    /// <summary>Whether a phrase tells what talks are held about: discussed the situation (in the capital), met to discuss the escalation (in the south).</summary>
    private bool IsMatter(Reading reading, EventMention mention, Argument phrase)
    {
        var head = reading.Words[phrase.Head];
        if (head.Role != WordRole.Noun)
            return false;
        if (phrase.Function is Function.Object or Function.Genitive)
            return IsDiscussion(mention.Frame) && (head.Definite || phrase.End > phrase.Head + 1 && reading.Words[phrase.End - 1].Definite);
        return phrase.Function == Function.Preposition && frames.IsPurpose(phrase.Preposition) && phrase.End > phrase.Head + 1 && Array.Exists(frames.Of(head.Reading.Lexeme, head.Reading.Class).ToArray(), IsDiscussion);
    }

    /// <summary>Whether a word says what is talked about and not with whom.</summary>
    private static bool IsDiscussion(Frame frame) => frame is { Event: EventType.Consult, Genitive: GenitiveRole.None, Recipient: ["\u0645\u0639"] };
}
