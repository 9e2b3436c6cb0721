using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>The dead, the wounded and the others who are only counted suffer the deed that counts them: five dead and 27 wounded, 17 others.</summary>
internal sealed class CountedVictims(CompiledLexicon lexicon, TagSets tags)
{
    private const string Rule = "party.counted";

    private readonly int _other = Attachment.Row(lexicon, "\u0622\u062E\u0631", PartOfSpeech.Adjective);

    /// <summary>Adds a mention for those whom nothing else names.</summary>
    public void Mention(Reading reading)
    {
        var added = new List<NamedMention>();
        foreach (var quantity in reading.Quantities)
        {
            var head = Head(reading, quantity);
            if (head < 0 || reading.MentionIndex.Around(head) >= 0 || added.Exists(a => a.First == head))
                continue;
            var skip = reading.Words[head].Reading.ProcliticLength;
            var span = reading.Span(head, head + 1, skip);
            reading.Entities.Add(new ReadingEntity { Kind = EntityKind.Group, Name = reading.Document.Text[span.Start..span.End] });
            added.Add(new NamedMention(head, head + 1, skip, head, span, reading.Entities.Count - 1, MentionForm.Nominal, Rule));
        }

        if (added.Count > 0)
            ActingStates.Insert(reading, added);
    }

    /// <summary>Makes them recipients.</summary>
    public void Fill(Reading reading)
    {
        foreach (var mention in reading.Events)
        {
            if (mention.Frame.Event is not (EventType.Assault or EventType.Coerce) && mention is not { Frame.Event: EventType.Retreat, Mode: "release" })
                continue;
            foreach (var q in mention.Quantities)
            {
                var head = Head(reading, reading.Quantities[q]);
                if (head < 0)
                    continue;
                foreach (var m in Fillers.Between(reading, head, head + 1))
                {
                    if (reading.Mentions[m].FoundBy == Rule && !mention.Recipients.Contains(m))
                        mention.Recipients.Add(m);
                }
            }
        }
    }

    private bool IsOthers(Reading reading, int token) =>
        reading.Tokens[token].Word is { } word && word.TryGet(PartOfSpeech.Adjective, out var other) && other.Lexeme == _other && other.Has(WordFeatures.Plural | WordFeatures.Dual);

    /// <summary>The noun of a count of victims or of others, or -1.</summary>
    private int Head(Reading reading, QuantityMention quantity)
    {
        if (quantity.Unit is not (QuantityUnit.Killed or QuantityUnit.Injured or QuantityUnit.Detained or QuantityUnit.Abducted))
            return -1;
        // Others who are dead or wounded are told with those before them.
        var others = quantity.Unit is QuantityUnit.Detained or QuantityUnit.Abducted;
        for (var i = quantity.First + 1; i < quantity.End; i++)
        {
            if (reading.Words[i].Role is WordRole.Noun or WordRole.Adjective && ((reading.Words[i].Tags & tags.Victim) != 0 || others && IsOthers(reading, i)))
                return i;
        }

        return -1;
    }
}
