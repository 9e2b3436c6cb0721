using System.Collections.Frozen;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>On whom a blow falls that is dealt to a thing or a place: whose it is (the headquarters of the party, tanks of the army), and who is
/// said to be in it (a school that shelters displaced people).</summary>
internal sealed class Struck(CompiledLexicon lexicon, FrameIndex frames, Fillers fillers, Antecedents antecedents, TagSets tags)
{
    private const string Table = "holding";

    private readonly TagMask _seat = lexicon.TagSet("seat");
    private readonly HashSet<int> _ground = frames.Rows("ground");
    private readonly FrozenSet<int> _holding = TableLemmas.Of(lexicon, Table);

    /// <summary>Adds them to the recipients.</summary>
    public void Fill(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Mode == "clash" || mention.Frame.Toll || mention.Frame.Event is not (EventType.Assault or EventType.Coerce))
            return;
        foreach (var argument in clause.Arguments)
        {
            if (IsTarget(reading, mention, clause, argument))
                Add(reading, mention, clause, argument);
        }

        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var other = reading.Clauses[c];
            if (clause.Class == PartOfSpeech.Verb || other.Class != PartOfSpeech.Verb || other.RelativeHead != clause.Chunk || other.Predicate < clause.Predicate || !Hits(other))
                continue;
            foreach (var argument in other.Arguments)
            {
                if (argument is { Function: Function.Object, Antecedent: < 0 } && argument.First > other.Predicate)
                    Add(reading, mention, other, argument);
            }
        }
    }

    /// <summary>Whether a phrase is what the blow is dealt to: by the frame, or the ground that is taken, or the seat in which a charge goes off.</summary>
    private bool IsTarget(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        if (argument.Antecedent >= 0 || argument.First == clause.Predicate)
            return false;
        if (fillers.Any(reading, clause, argument, mention.Frame.Recipient, mention.Frame))
            return !fillers.Any(reading, clause, argument, mention.Frame.Actor, mention.Frame);
        if (mention.Frame.Event != EventType.Assault)
            return false;
        if (mention.Mode == "territory")
            return argument.Function == Function.Preposition && _ground.Contains(argument.Preposition) && (reading.Words[argument.Head].Tags & _seat) != 0;
        return argument.Function == Function.Preposition && _ground.Contains(argument.Preposition) && mention.Mode is "explosives" or "suicide-attack" or "destroy" && (reading.Words[argument.Head].Tags & _seat) != 0;
    }

    private void Add(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        var head = reading.Words[argument.Head];
        if (head.Role is not (WordRole.Noun or WordRole.Name) || (head.Tags & (tags.Human | tags.Settlement)) != 0 && (head.Tags & (_seat | tags.Facility)) == 0)
            return;
        Named(reading, mention, argument);
        if (fillers.IsThing(head) && !Any(reading, mention, argument))
            Belonging(reading, mention, clause, argument);
        if (fillers.IsThing(head) && (head.Tags & tags.Body) == 0 && head.Reading.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them && !Any(reading, mention, argument) && mention.Recipients.Count == 0
            && antecedents.Find(reading, argument.Head, mention.Actors) is >= 0 and var owner)
            AddTo(reading, mention, owner);
        Held(reading, mention, clause, argument);
    }

    private static bool Any(Reading reading, EventMention mention, Argument argument) =>
        mention.Recipients.Exists(m => reading.Mentions[m].First >= argument.First && reading.Mentions[m].First < argument.End);

    /// <summary>Who is named inside the phrase or inside the name of a place there.</summary>
    private void Named(Reading reading, EventMention mention, Argument argument)
    {
        if ((reading.Words[argument.Head].Tags & (_seat | tags.Weapon)) == 0 || Any(reading, mention, argument))
            return;
        foreach (var m in Fillers.Between(reading, argument.Head + 1, argument.End))
        {
            if (reading.Entities[reading.Mentions[m].Entity] is not { IsActor: true })
                continue;
            AddTo(reading, mention, m);
            return;
        }
    }

    /// <summary>Whose it is by a phrase with li right behind it, or behind an attribute that tells whom it belongs to.</summary>
    private void Belonging(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        foreach (var other in clause.Arguments)
        {
            if (other.Antecedent >= 0 || other.Function is not (Function.Preposition or Function.Attribute) || other.First != argument.End || !reading.Words[other.First].Reading.Has(Proclitics.Li))
                continue;
            foreach (var m in Fillers.Between(reading, other.First, other.First + 1))
            {
                if (reading.Entities[reading.Mentions[m].Entity].IsActor)
                {
                    AddTo(reading, mention, m);
                    return;
                }
            }
        }
    }

    /// <summary>Who is in it or uses it by its relative clause.</summary>
    private void Held(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        var (begin, end) = reading.ClausesOf(clause.Sentence);
        for (var c = begin; c < end; c++)
        {
            var inner = reading.Clauses[c];
            if (inner.Class != PartOfSpeech.Verb || inner.Negated || inner.HeadFirst >= inner.HeadEnd || inner.Predicate < argument.End || inner.HeadFirst >= argument.End || inner.HeadEnd <= argument.First || !_holding.Contains(inner.Lexeme))
                continue;
            foreach (var part in inner.Arguments)
            {
                if (part.Antecedent >= 0 || part.First < inner.Predicate || part.Function is not (Function.Subject or Function.Object) || part.First == inner.Predicate)
                    continue;
                reading.Found.Clear();
                fillers.Mentions(reading, inner, part, mention.Actors, reading.Found);
                foreach (var m in reading.Found)
                {
                    if (reading.Entities[reading.Mentions[m].Entity].IsActor)
                        AddTo(reading, mention, m);
                }
            }

            return;
        }
    }

    private bool Hits(Clause verb)
    {
        foreach (var frame in frames.Of(verb.Lexeme, verb.Class))
        {
            if (frame.Event == EventType.Assault && frame.Recipient.Contains("object") && frame.Actor.Contains("subject"))
                return true;
        }

        return false;
    }

    private static void AddTo(Reading reading, EventMention mention, int m)
    {
        if (!mention.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[m].Entity) && !mention.Recipients.Exists(r => reading.Mentions[r].Entity == reading.Mentions[m].Entity))
            mention.Recipients.Add(m);
    }
}
