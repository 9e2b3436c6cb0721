using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <content>Whom a judgement or a threat is aimed at that names only the deed.</content>
internal sealed partial class Discourse
{
    private readonly int _in = Attachment.Row(lexicon, "\u0641\u064A");
    private readonly int _matter = Attachment.Row(lexicon, "\u0623\u0645\u0631", PartOfSpeech.Noun);

    /// <summary>To whom it is threatened to do something is threatened: vowed to strike the army.</summary>
    private void Threatened(Reading reading, EventMention mention)
    {
        for (var e = Ordered.FirstAtOrAfter(reading.Events, mention.Trigger + 1, static x => x.Trigger); e < reading.Events.Count && reading.Clauses[reading.Events[e].Clause].Sentence == reading.Clauses[mention.Clause].Sentence; e++)
        {
            var inner = reading.Events[e];
            if (reading.Clauses[inner.Clause].Governor != mention.Clause || reading.Clauses[inner.Clause].GovernorFunction != Function.Preposition)
                continue;
            mention.Recipients.AddRange(inner.Recipients.Where(m => !Overlap(reading, [m], mention.Actors)));
            return;
        }

        Menaced(reading, mention, frames);
    }

    /// <summary>To whom the verbal noun of a threat would be done, where it is no event of its own (threatened to strike the forces of).</summary>
    private static void Menaced(Reading reading, EventMention mention, FrameIndex frames)
    {
        foreach (var argument in reading.Clauses[mention.Clause].Arguments)
        {
            if (argument.Function != Function.Preposition || argument.Antecedent >= 0 || argument.End <= argument.Head + 1 || !reading.Tokens[argument.Head].Word.TryGet(PartOfSpeech.Masdar, out var deed))
                continue;
            var harm = false;
            foreach (var frame in frames.Of(deed.Lexeme, PartOfSpeech.Verb))
                harm |= frame.Event is EventType.Assault or EventType.Coerce or EventType.Sanction && frame.Recipient.Contains("object");
            foreach (var m in Fillers.Between(reading, argument.Head + 1, argument.Head + 2))
            {
                if (!harm || !reading.Entities[reading.Mentions[m].Entity].IsActor || Overlap(reading, [m], mention.Actors))
                    continue;
                mention.Recipients.Add(m);
                return;
            }
        }
    }

    /// <summary>Who condemns a deed condemns the one who did it.</summary>
    private void Blamed(Reading reading, EventMention mention)
    {
        var end = reading.Sentences[reading.Clauses[mention.Clause].Sentence].End;
        for (var e = Ordered.FirstAtOrAfter(reading.Events, mention.Trigger + 1, static x => x.Trigger); e < reading.Events.Count && reading.Events[e].Trigger < end; e++)
        {
            var deed = reading.Events[e];
            var clause = reading.Clauses[deed.Clause];
            if (deed.Frame.Event is not (EventType.Assault or EventType.Coerce) || !IsJudged(reading, mention, clause) || deed.Actors.Count == 0 && clause.Governor != mention.Clause)
                continue;
            mention.Recipients.AddRange(deed.Actors.Where(m => !Overlap(reading, [m], mention.Actors)));
            return;
        }

        PointedAt(reading, mention);
    }

    /// <summary>Whether a deed is what a verb of judging is about: its object or complement, inside that one's phrase (the act of occupying), or what the relative
    /// clause on it tells (the crime that killed).</summary>
    private bool IsJudged(Reading reading, EventMention mention, Clause clause)
    {
        if (clause.Governor == mention.Clause && clause.Class != PartOfSpeech.Verb)
            return clause.GovernorFunction is Function.Object or Function.Preposition;
        foreach (var argument in reading.Clauses[mention.Clause].Arguments)
        {
            if (argument.Function is not (Function.Object or Function.Preposition) || argument.Antecedent >= 0)
                continue;
            if (clause.Class == PartOfSpeech.Verb ? clause.HeadFirst < clause.HeadEnd && clause.HeadFirst >= argument.First && clause.HeadFirst < argument.End && (reading.Tokens[argument.Head].Word.Tags & _deeds) != 0
                : argument.First <= clause.Predicate && clause.Predicate < argument.End && reading.Clauses[mention.Clause].Class == PartOfSpeech.Verb)
                return true;
        }

        return false;
    }

    /// <summary>Who condemns the attack, the raid, this crime, without more, condemns those of the last one told; who welcomes the decision those
    /// who took it.</summary>
    private void PointedAt(Reading reading, EventMention mention)
    {
        foreach (var argument in reading.Clauses[mention.Clause].Arguments)
        {
            var word = reading.Words[argument.Head];
            if (argument.Function is not (Function.Object or Function.Preposition) || argument.Antecedent >= 0 || word.Reading.Lexeme < 0 || !(word.Definite && IsBare(reading, argument) || IsShown(reading, argument)))
                continue;
            var assault = IsAssault(word);
            var own = assault || argument.End > argument.Head + 1 || argument.End < reading.Words.Length && reading.Words[argument.End] is { Governed: true } or { Role: WordRole.Preposition } ? null : Told(word);
            if (!assault && own is null && (reading.Tokens[argument.Head].Word.Tags & _deeds) == 0)
                continue;
            var e = Ordered.FirstAtOrAfter(reading.Events, mention.Trigger, static x => x.Trigger) - 1;
            for (var distance = 0; e >= 0 && distance < Reach; e--, distance++)
            {
                if (reading.Clauses[mention.Clause].Sentence - reading.Clauses[reading.Events[e].Clause].Sentence > JudgedWithin)
                    return;
                if (reading.Events[e] is not { Frame.Toll: false, Modality: not Modality.Negated, Actors.Count: > 0 } deed || !(own is { } told ? deed.Frame.Event == told : IsMeant(mention.Frame.Event, deed.Frame.Event, assault)))
                    continue;
                mention.Recipients.AddRange(deed.Actors.Where(m => !Overlap(reading, [m], mention.Actors)));
                if (deed.Frame.Event is EventType.Consult or EventType.Agree)
                    mention.Recipients.AddRange(deed.Recipients.Where(m => !Overlap(reading, [m], mention.Actors) && !Overlap(reading, [m], mention.Recipients)));
                return;
            }

            return;
        }
    }

    /// <summary>Whether a phrase is one noun, with a demonstrative before it or an adjective behind at most.</summary>
    private static bool IsBare(Reading reading, Argument argument)
    {
        for (var i = argument.Head + 1; i < argument.End; i++)
        {
            if (reading.Words[i].Role != WordRole.Adjective)
                return false;
        }

        return argument.First == argument.Head || reading.Words[argument.First].Role == WordRole.Demonstrative;
    }

    /// <summary>Whether a demonstrative behind a noun and its genitive points back to what they name (this crime of killing).</summary>
    private static bool IsShown(Reading reading, Argument argument) =>
        argument.End == argument.Head + 2 && argument.First == argument.Head && argument.End < reading.Words.Length && reading.Words[argument.Head + 1].Definite && reading.Words[argument.End].Role == WordRole.Demonstrative;

    private bool IsAssault(TaggedWord word)
    {
        foreach (var frame in frames.Of(word.Reading.Lexeme, word.Reading.Class))
        {
            if (frame.Event == EventType.Assault)
                return true;
        }

        return false;
    }

    /// <summary>Whether an event of one type can be what a judgement points back to.</summary>
    private static bool IsMeant(EventType judgement, EventType deed, bool assault) =>
        judgement == EventType.Accuse ? deed == EventType.Assault || !assault && deed is EventType.Coerce or EventType.Sanction
            : !assault && deed is EventType.Agree or EventType.Retreat or EventType.Concede;

    /// <summary>The type of event that a noun for a meeting, an accord or a move of troops tells, or null.</summary>
    private EventType? Told(TaggedWord word)
    {
        foreach (var frame in frames.Of(word.Reading.Lexeme, word.Reading.Class))
        {
            if (frame.Event is EventType.Consult or EventType.Agree or EventType.Mobilize && word.Reading.Class is PartOfSpeech.Noun or PartOfSpeech.Masdar)
                return frame.Event;
        }

        return null;
    }

    /// <summary>Who judges what his sentence has just told (arrested dozens, which the factions condemned; stormed the square, in a step that Jordan decried)
    /// judges those who did it.</summary>
    private void ToldBefore(Reading reading, EventMention mention)
    {
        var clause = reading.Clauses[mention.Clause];
        var first = reading.Sentences[clause.Sentence].First;
        if (clause.Class != PartOfSpeech.Verb || mention.Trigger - 2 <= first || !PointsBack(reading, mention.Trigger - 1))
            return;
        for (var e = Ordered.FirstAtOrAfter(reading.Events, mention.Trigger - 2, static x => x.Trigger) - 1; e >= 0 && reading.Events[e].Trigger >= first; e--)
        {
            if (reading.Events[e] is not { Frame.Toll: false, Modality: not Modality.Negated, Frame.Event: not (EventType.Accuse or EventType.Support or EventType.Reject), Actors.Count: > 0 } deed
                || reading.Clauses[deed.Clause] is { Class: not PartOfSpeech.Verb, Governor: < 0 })
                continue;
            mention.Recipients.AddRange(deed.Actors.Where(m => !Overlap(reading, [m], mention.Actors)));
            return;
        }
    }

    /// <summary>Whether the words that end on a token take up a whole clause: and it is what; the matter which; in a step.</summary>
    private bool PointsBack(Reading reading, int last)
    {
        var (word, before) = (reading.Words[last], reading.Words[last - 1]);
        if (word.Role == WordRole.Relative)
            return before is { Role: WordRole.Pronoun, Joined: true } && CarriedPronouns.Of(lexicon, before) == Pronoun.Him || before is { Role: WordRole.Noun, Definite: true } && before.Reading.Lexeme == _matter;
        return word is { Role: WordRole.Noun, Definite: false } && (word.Reading.Lexeme == _matter || (reading.Tokens[last].Word.Tags & _deeds) != 0) && (before.Role == WordRole.Preposition && before.Reading.Lexeme == _in || before is { Role: WordRole.Pronoun, Joined: true });
    }
}
