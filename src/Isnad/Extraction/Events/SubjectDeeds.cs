using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>What a verb says of the deed that is its subject, before or behind it: fighting broke out in the town between the army and the rebels.</summary>
internal sealed class SubjectDeeds(CompiledLexicon lexicon, FrameIndex frames, Fillers fillers)
{
    private readonly HashSet<int> _ground = frames.Rows("ground");
    private readonly TagMask _locality = lexicon.TagSet("settlement", "area", "facility", "nature");
    private readonly int _to = Attachment.Row(lexicon, "\u0625\u0644\u0649");
    private readonly int _at = Attachment.Row(lexicon, "\u0628");

    /// <summary>Whether the noun of a deed is the head of the subject of a verb.</summary>
    public static bool IsSubject(Clause verb, Clause deed)
    {
        foreach (var argument in verb.Arguments)
        {
            if (argument is { Function: Function.Subject, Antecedent: < 0 } && argument.Head == deed.Predicate)
                return true;
        }

        return false;
    }

    /// <summary>Fills the sides and the ground.</summary>
    public void Fill(Reading reading, EventMention mention, Clause clause)
    {
        if (clause.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun))
            return;
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var verb = reading.Clauses[c];
            if (verb.Class != PartOfSpeech.Verb || verb.Negated)
                continue;
            if (mention.Mode == "visit" && mention.Places.Count == 0 && verb.RelativeHead == clause.Chunk && verb.Predicate > clause.Predicate && frames.Lends(verb.Lexeme))
                Visited(reading, mention, verb);
            if (!frames.MayTell(verb.Lexeme, mention.Frame.Event) || !IsSubject(verb, clause))
                continue;
            // What a deed caused was where that was (their arrest stirred anger in France).
            var where = verb.First(Function.Object) is null || frames.Tells(verb.Lexeme, mention.Frame.Event);
            foreach (var argument in verb.Arguments)
            {
                if (argument.Function == Function.Preposition)
                    FromComplement(reading, mention, verb, argument, where);
            }
        }
    }

    /// <summary>Where a visit goes that someone is said to make: a visit that he made to the town.</summary>
    private void Visited(Reading reading, EventMention mention, Clause verb)
    {
        foreach (var argument in verb.Arguments)
        {
            if (argument.Function != Function.Preposition || argument.Preposition != _to || argument.Antecedent >= 0)
                continue;
            foreach (var m in Fillers.Between(reading, argument.First, argument.End))
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsPlace && !mention.Places.Contains(reading.Mentions[m].Entity))
                    mention.Places.Add(reading.Mentions[m].Entity);
            }
        }
    }

    private void FromComplement(Reading reading, EventMention mention, Clause verb, Argument argument, bool where)
    {
        var side = argument.Preposition >= 0 && Array.IndexOf(mention.Frame.Actor, lexicon.Lexemes[argument.Preposition].Lemma) >= 0;
        var ground = where && (argument.Preposition == _at || _ground.Contains(argument.Preposition));
        if (!side && !ground || ground && reading.Tokens[argument.Head].Word.Can(PartOfSpeech.Masdar) && (reading.Words[argument.Head].Tags & _locality) == 0 && reading.Words[argument.Head].Role == WordRole.Noun)
            return;
        reading.Found.Clear();
        fillers.Mentions(reading, verb, argument, mention.Actors, reading.Found);
        foreach (var m in reading.Found)
        {
            var list = reading.Entities[reading.Mentions[m].Entity].IsPlace ? mention.Places : side ? mention.Actors : null;
            if (ground && list == mention.Places && !list.Contains(reading.Mentions[m].Entity))
                list.Add(reading.Mentions[m].Entity);
            else if (side && list == mention.Actors && !list.Contains(m) && !mention.Recipients.Contains(m))
                list.Add(m);
        }
    }
}
