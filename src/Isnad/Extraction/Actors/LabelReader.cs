using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Reads the words that show how the text stands to an actor.</summary>
internal sealed class LabelReader(ActorScan scan, UInt128 pejorative, UInt128 laudatory)
{
    private readonly Reading _reading = scan.Reading;

    /// <summary>Writes the labels.</summary>
    public void Read()
    {
        for (var i = 0; i < _reading.Mentions.Count; i++)
        {
            var mention = _reading.Mentions[i];
            var entity = _reading.Entities[mention.Entity];
            if (!entity.IsActor || Nested(i, mention))
                continue;
            if (entity.Kind == EntityKind.Person)
                Ranks(i, mention, entity);
            else
                Nouns(i, mention, entity);
        }
    }

    private bool Nested(int index, NamedMention mention) =>
        index > 0 && _reading.Mentions[index - 1] is { } before && before.Entity == mention.Entity && before.First <= mention.First && before.End >= mention.End;

    /// <summary>A rank before the name of a known person, with the qualities that follow it.</summary>
    private void Ranks(int index, NamedMention mention, ReadingEntity entity)
    {
        if (Labelled(entity.Actor, mention, out var flags, out var match))
        {
            Add(index, match.First, match.End, match.Skip, flags);
            return;
        }

        if (entity.Actor < 0 || mention.Head <= mention.First)
            return;
    }

    private bool Labelled(int actor, NamedMention mention, out NameFlags flags, out (int First, int End, int Skip) at)
    {
        flags = default;
        at = default;
        if (actor < 0)
            return false;
        foreach (var match in _reading.Names)
        {
            if (match.First > mention.End)
                break;
            if (match.First >= mention.First && match.End <= mention.End && match.Entry.Kind == NameKind.Actor && match.Entry.Target == actor
                && (match.Entry.Flags & NameFlags.Label) != 0)
            {
                flags = match.Entry.Flags;
                at = (match.First, match.End, match.ProcliticLength);
                return true;
            }
        }

        return false;
    }

    /// <summary>A noun that condemns or honours at the head of a group's or body's name, or among its attributes.</summary>
    private void Nouns(int index, NamedMention mention, ReadingEntity entity)
    {
        if (Labelled(entity.Actor, mention, out var flags, out var match))
        {
            Add(index, match.First, match.End, match.Skip, flags);
            return;
        }

        for (var i = mention.First; i < mention.End; i++)
        {
            var tags = scan.Words[i].Tags;
            if ((tags & (pejorative | laudatory)) == 0)
                continue;
            Add(index, mention.First, mention.End, mention.Skip, (tags & pejorative) != 0 ? NameFlags.Delegitimising : NameFlags.Legitimising);
            return;
        }
    }

    private void Add(int index, int first, int end, int skip, NameFlags flags) => _reading.Labels.Add(new LabelMention(
        index, _reading.Span(first, end, skip),
        (flags & NameFlags.Legitimising) != 0 ? Stance.Legitimising : (flags & NameFlags.Delegitimising) != 0 ? Stance.Delegitimising : Stance.Neutral));
}
