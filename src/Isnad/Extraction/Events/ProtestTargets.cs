using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Against whom people protest where the noun or verb of the protest does not say it: by an attribute (opposed to the government), by the
/// verbal noun that tells why (in protest at the decision of the council), by the seat before which they stand (before the embassy).</summary>
internal sealed class ProtestTargets(CompiledLexicon lexicon, FrameIndex frames, Fillers fillers)
{
    private const int Reach = 30;

    private readonly TagMask _seat = lexicon.TagSet("seat");
    private readonly TagMask _facility = lexicon.TagSet("facility");
    private readonly TagMask _body = lexicon.TagSet("organisation");
    private readonly int _before = Attachment.Row(lexicon, "\u0623\u0645\u0627\u0645");
    private readonly HashSet<int> _against = Against(lexicon);

    /// <summary>Adds them to the recipients of a protest that has none.</summary>
    public void Fill(Reading reading, EventMention mention, Clause clause)
    {
        if (mention.Frame.Event != EventType.Protest || mention.Recipients.Count > 0)
            return;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == Function.Attribute && argument.First > 0 && Opposed(reading, argument.First))
                Add(reading, mention, clause, argument);
        }

        if (mention.Recipients.Count == 0)
            FromMotive(reading, mention, clause);
        if (mention.Recipients.Count > 0)
            return;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == Function.Preposition && argument.Preposition == _before)
                FromSeat(reading, mention, argument);
        }
    }

    /// <summary>Whether the attribute that a phrase completes tells of opposition.</summary>
    private bool Opposed(Reading reading, int first)
    {
        var attribute = reading.Words[first].Role == WordRole.Preposition ? first : first - 1;
        return _against.Contains(reading.Words[attribute].Reading.Lexeme);
    }

    /// <summary>Whom the verbal noun in the accusative behind the protest holds something against: in protest at, in refusal of.</summary>
    private void FromMotive(Reading reading, EventMention mention, Clause clause)
    {
        var end = reading.ClausesOf(clause.Sentence).End;
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, mention.Trigger + 1, static x => x.Predicate); c < end && reading.Clauses[c].Predicate < mention.Trigger + Reach; c++)
        {
            var motive = reading.Clauses[c];
            if (motive.Class is not (PartOfSpeech.Masdar or PartOfSpeech.Noun) || !reading.Words[motive.Predicate].Reading.Has(WordFeatures.Tanwin))
                continue;
            foreach (var frame in frames.Of(motive.Lexeme, motive.Class))
            {
                if (frame.Event is not (EventType.Protest or EventType.Accuse or EventType.Reject))
                    continue;
                foreach (var argument in motive.Arguments)
                {
                    if (argument.First > motive.Predicate && fillers.Any(reading, motive, argument, frame.Recipient, frame))
                        Add(reading, mention, motive, argument);
                }

                return;
            }
        }
    }

    /// <summary>Whose the seat is before which they stand: the body named in it, or the state of the embassy.</summary>
    private void FromSeat(Reading reading, EventMention mention, Argument argument)
    {
        var head = reading.Words[argument.Head];
        var embassy = (reading.Tokens[argument.Head].Word.Tags & (_facility | _body)) == (_facility | _body);
        if (!embassy && (head.Tags & _seat) == 0)
            return;
        foreach (var m in Fillers.Between(reading, argument.Head + 1, argument.End))
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor)
            {
                AddTo(reading, mention, m);
                return;
            }
        }

        for (var n = Ordered.FirstAtOrAfter(reading.Names, argument.Head + 1, static x => x.First); embassy && n < reading.Names.Count && reading.Names[n].First < argument.End; n++)
        {
            if (reading.Names[n].Entry is not { Kind: NameKind.Actor } entry || lexicon.Actors[entry.Target].Kind != EntityKind.State)
                continue;
            for (var m = 0; m < reading.Mentions.Count; m++)
            {
                if (reading.Entities[reading.Mentions[m].Entity].Actor == entry.Target)
                {
                    AddTo(reading, mention, m);
                    return;
                }
            }
        }
    }

    private void Add(Reading reading, EventMention mention, Clause clause, Argument argument)
    {
        reading.Found.Clear();
        fillers.Mentions(reading, clause, argument, mention.Actors, reading.Found);
        foreach (var m in reading.Found)
        {
            if (reading.Entities[reading.Mentions[m].Entity].IsActor)
                AddTo(reading, mention, m);
        }
    }

    private static void AddTo(Reading reading, EventMention mention, int m)
    {
        if (!mention.Actors.Exists(a => reading.Mentions[a].Entity == reading.Mentions[m].Entity) && !mention.Recipients.Contains(m))
            mention.Recipients.Add(m);
    }

    /// <summary>Attributes of those who are against someone, by the table of words that tell opposition.</summary>
    private static HashSet<int> Against(CompiledLexicon lexicon)
    {
        var lemmas = lexicon.Rows.Where(static r => r.Table == "opposing").Select(static r => r.Phrase).ToHashSet(StringComparer.Ordinal);
        var rows = new HashSet<int>();
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if (lemmas.Contains(lexicon.Lexemes[i].Lemma))
                rows.Add(i);
        }

        return rows;
    }
}
