using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Reads the words that show how the text stands to an actor.</summary>
internal sealed class LabelReader(ActorScan scan, TagMask pejorative, TagMask laudatory)
{
    private readonly Reading _reading = scan.Reading;
    private readonly HashSet<(int Entity, string Words)> _said = [];
    private readonly Dictionary<int, int> _firstOf = [];

    /// <summary>Writes the labels.</summary>
    public void Read()
    {
        for (var i = 0; i < _reading.Mentions.Count; i++)
        {
            var mention = _reading.Mentions[i];
            var entity = _reading.Entities[mention.Entity];
            if (!entity.IsActor || Nested(i, mention))
                continue;
            if (Distanced(i, mention))
                continue;
            if (entity.Kind == EntityKind.Person && mention.Form == MentionForm.Nominal)
                Judged(i, mention);
            else if (entity.Kind == EntityKind.Person)
                Ranks(i, mention, entity);
            else
                Nouns(i, mention, entity);
            if (entity.Kind == EntityKind.ArmedGroup)
                RankInside(mention);
        }
    }

    /// <summary>"The so-called", "the alleged": words that keep their distance from a name.</summary>
    private bool Distanced(int index, NamedMention mention)
    {
        if (mention.Form != MentionForm.Name && _reading.Entities[mention.Entity].Kind == EntityKind.Person)
            return false;
        for (var i = mention.First + 1; i <= mention.End && i < scan.Tokens.Length; i++)
        {
            if (!scan.Tables.TryGet(WordTable.Distancing, i, out var behind) || scan.Tables.Cell(WordTable.Distancing, i, 2) != "behind")
                continue;
            Add(index, mention.First, Math.Max(mention.End, behind.End), mention.Skip, NameFlags.Delegitimising);
            return true;
        }

        for (var i = mention.First; i < mention.Head; i++)
        {
            if (!scan.Tables.TryGet(WordTable.Distancing, i, out var inside) || scan.Tables.Cell(WordTable.Distancing, i, 2) != "before" || inside.End > mention.Head)
                continue;
            Add(index, i, mention.End, scan.SkipOf(i), NameFlags.Delegitimising);
            return true;
        }

        var before = mention.First - 1;
        while (before >= 0 && (scan.Tokens[before].Kind == TokenKind.Quote || scan.Tokens[before].NormLength == 1 && scan.Tokens[before].Kind == TokenKind.Word))
            before--;
        for (var first = before; first >= 0 && first >= before - 3; first--)
        {
            if (scan.Tokens[first].Kind != TokenKind.Word)
                return false;
            if (!scan.Tables.TryGet(WordTable.Distancing, first, out var row) || row.End != before + 1
                || scan.Tables.Cell(WordTable.Distancing, first, 2) == "with" && mention.Skip == 0 && before == mention.First - 1)
                continue;
            Add(index, first, mention.End, scan.SkipOf(first), NameFlags.Delegitimising);
            return true;
        }

        return false;
    }

    /// <summary>An attribute behind a name that condemns its bearer, or honours a force: the terrorist organisation N, the brave armed forces.</summary>
    private bool Condemned(int index, NamedMention mention)
    {
        var at = mention.End;
        if (at < scan.Tokens.Length && scan.Tokens[at].Kind == TokenKind.Quote)
            at++;
        if (at >= scan.Tokens.Length || mention.Form != MentionForm.Name || _reading.Entities[mention.Entity].Kind == EntityKind.State || scan.Words[at] is not { Definite: true, Joined: false, Governed: false } word || !scan.Tokens[at].Word.Can(PartOfSpeech.Adjective)
            || word.Reading.Has(WordFeatures.Plural) && word.Reading.Has(WordFeatures.Masculine))
            return false;
        var condemned = (scan.Tokens[at].Word.Tags & pejorative) != 0;
        if (!condemned && ((scan.Tokens[at].Word.Tags & laudatory) == 0 || _reading.Entities[mention.Entity].Kind != EntityKind.ArmedGroup))
            return false;
        Add(index, mention.First, at + 1, mention.Skip, condemned ? NameFlags.Delegitimising : NameFlags.Legitimising);
        return true;
    }

    /// <summary>"The martyr", "the terrorist", "the ousted president" before the name of a person.</summary>
    private void Honoured(int index, NamedMention mention)
    {
        var before = mention.First > 1 && scan.Tokens[mention.First - 1].Kind == TokenKind.Quote ? mention.First - 2 : mention.First - 1;
        var first = before >= 0 && scan.Tokens[before].Kind == TokenKind.Word && !scan.Words[before].Governed ? before : mention.First;
        for (var i = first; i < mention.Head; i++)
        {
            if (!scan.Words[i].Definite || !scan.Has(i, scan.Tags.Human) && scan.Words[i].Role != WordRole.Adjective && !scan.Could(i, scan.Tags.Honorific))
                continue;
            if ((scan.Tokens[i].Word.Tags & laudatory) != 0 && scan.Tokens[i].Word.Can(PartOfSpeech.Noun))
            {
                Add(index, i, i + 1, scan.SkipOf(i), NameFlags.Legitimising);
                return;
            }

            if (((scan.Words[i].Tags | (scan.Words[i].Role == WordRole.Adjective ? scan.Tokens[i].Word.Tags : 0)) & pejorative) != 0)
            {
                var head = i;
                while (head > mention.First && scan.Words[head].Role == WordRole.Adjective)
                    head--;

                // Behind an office the attribute stands alone: the far-right minister of security N.
                if (!scan.Has(head, scan.Tags.Human))
                    head = i;
                Add(index, head, i + 1, scan.SkipOf(head), NameFlags.Delegitimising);
                return;
            }
        }
    }

    /// <summary>The rank of the person whose forces these are.</summary>
    private void RankInside(NamedMention mention)
    {
        for (var i = mention.First + 1; i < mention.End - 1; i++)
        {
            if (!scan.Could(i, scan.Tags.Rank) || scan.PersonInside(i + 1, mention.End) is not (>= 0 and var chief))
                continue;
            var holder = HolderOf(chief);
            if (holder >= 0)
                Add(holder, i, i + 1, scan.SkipOf(i), default);
        }
    }

    /// <summary>The first mention of a known actor, or -1.</summary>
    private int HolderOf(int actor)
    {
        if (_firstOf.Count == 0)
        {
            for (var m = 0; m < _reading.Mentions.Count; m++)
                _firstOf.TryAdd(_reading.Entities[_reading.Mentions[m].Entity].Actor, m);
        }

        return _firstOf.GetValueOrDefault(actor, -1);
    }

    private bool Nested(int index, NamedMention mention) =>
        index > 0 && _reading.Mentions[index - 1] is { } before && before.Entity == mention.Entity && before.First <= mention.First && before.End >= mention.End;

    /// <summary>A rank or epithet that the knowledge has for the person, or the title of a commander of forces.</summary>
    private void Ranks(int index, NamedMention mention, ReadingEntity entity)
    {
        if (mention.Form == MentionForm.Name)
            Honoured(index, mention);
        if (Labelled(entity.Actor, mention, out var flags, out var match))
            Add(index, match.First, match.End, match.Skip, flags);
        if (mention.Form == MentionForm.Title && entity.Actor >= 0 && scan.Could(mention.First, scan.Tags.Rank) && !Labelled(entity.Actor, mention, out _, out _))
            Add(index, mention.First, mention.End, mention.Skip, default);
        if (!scan.Is(mention.First, NounUse.Commander))
            return;
        var end = mention.Head > mention.First ? mention.Head : mention.End;
        var force = mention.First + 1 < scan.Tokens.Length && scan.NameAt[mention.First + 1] is { Actor: >= 0 } led && led.End == end;
        if (entity.Actor < 0 || !LeadsArmy(mention.First + 1, end) || mention.Form == MentionForm.Title && end > mention.First + 2 && !force)
            return;
        for (var i = mention.First + 1; i < end; i++)
        {
            if (scan.Could(i, scan.Tags.Rank) && !scan.Could(i, scan.Tags.Force))
                end = i;
        }

        if (end > mention.First + 1)
            Add(index, mention.First, end, mention.Skip, NameFlags.Legitimising);
    }

    /// <summary>Whether the words name an army, whose command others may claim; a corps or a service is led by whoever leads it.</summary>
    private bool LeadsArmy(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scan.Is(i, NounUse.Army) || scan.NameAt[i] is { Actor: >= 0 } led && scan.Lexicon.Actors[led.Actor] is { Kind: EntityKind.ArmedGroup, Acled: "State forces" })
                return true;
        }

        return false;
    }

    private bool Labelled(int actor, NamedMention mention, out NameFlags flags, out (int First, int End, int Skip) at)
    {
        flags = default;
        at = default;
        if (actor < 0)
            return false;
        for (var n = _reading.NameIndex.FirstAt(mention.First); n < _reading.Names.Count && _reading.Names[n].First <= mention.End; n++)
        {
            var match = _reading.Names[n];
            if (match.End <= mention.End && match.Entry.Kind == NameKind.Actor && match.Entry.Target == actor
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
        if (Tainted(mention))
        {
            Add(index, mention.First, mention.End, mention.Skip, NameFlags.Delegitimising);
            return;
        }

        if (Condemned(index, mention))
            return;
        if (Labelled(entity.Actor, mention, out var flags, out var match))
        {
            var patron = entity.Kind == EntityKind.ArmedGroup && scan.PersonInside(match.First + 1, match.End) >= 0;
            if (patron && !Ranked(match.First, match.End) || (flags & (NameFlags.Legitimising | NameFlags.Delegitimising)) != 0)
            {
                Add(index, match.First, match.End, match.Skip, flags);
                return;
            }
        }

        if (scan.Is(mention.First, NounUse.Foe | NounUse.Remnant) && mention.End > mention.First + 1)
        {
            Add(index, mention.First, mention.End, mention.Skip, NameFlags.Delegitimising);
            return;
        }

        Recognised(index, mention);
        if (Contested(mention, entity))
        {
            Add(index, mention.First, mention.End, mention.Skip, NameFlags.Legitimising);
            return;
        }

        if (mention.End - mention.First > 2 && !scan.Is(mention.First, NounUse.Army) && scan.Has(mention.First, scan.Tags.Force)
            && mention with { First = mention.First + 1, Skip = 0 } is var inner && scan.Is(inner.First, NounUse.Army) && Contested(inner, entity))
        {
            Add(index, inner.First, inner.End, 0, NameFlags.Legitimising);
            return;
        }

        if (scan.Is(mention.First, NounUse.Regime) && mention.First + 1 < mention.End
            && (scan.Nisba[mention.First + 1] >= 0 || mention.End == mention.First + 2 && scan.Words[mention.First + 1].Role == WordRole.Name && !scan.Definite(mention.First) && entity.Actor >= 0))
        {
            Add(index, mention.First, mention.End, mention.Skip, NameFlags.Delegitimising);
            return;
        }

        if (mention.End == mention.First + 2 && scan.Has(mention.First, scan.Tags.Force) && !scan.Definite(mention.First) && scan.Definite(mention.First + 1)
            && scan.Words[mention.First + 1].Role is WordRole.Noun or WordRole.Name && (scan.Tokens[mention.First + 1].Word.Tags & laudatory) != 0)
        {
            Add(index, mention.First + 1, mention.End, 0, NameFlags.Legitimising);
            return;
        }

        Judged(index, mention);
    }

    private bool Ranked(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (scan.Could(i, scan.Tags.Rank))
                return true;
        }

        return false;
    }

    /// <summary>A force or body of a regime, or of a misdeed: the army of occupation; the misdeed or the regime itself.</summary>
    private bool Tainted(NamedMention mention)
    {
        if (mention.End == mention.First + 1 && scan.Is(mention.First, NounUse.Regime | NounUse.Side) && scan.Definite(mention.First))
            return true;
        var next = mention.First + 1;
        return next < mention.End && scan.Definite(next) && (scan.Has(mention.First, scan.Tags.Body) || scan.Reading.Entities[mention.Entity].Kind == EntityKind.ArmedGroup && !(scan.NameAt[mention.First] is { Actor: >= 0 } && !scan.Could(mention.First, scan.Tags.Force | scan.Tags.Human)))
            && (scan.Is(next, NounUse.Regime) || scan.Is(next, NounUse.Side) && scan.Words[next].Role is WordRole.Noun or WordRole.Name);
    }

    /// <summary>"Recognised internationally", "recognised by the United Nations" behind the name of a government.</summary>
    private void Recognised(int index, NamedMention mention)
    {
        var i = mention.First + 1;
        while (i < mention.End && !scan.Is(i, NounUse.Recognised))
            i++;
        if (i + 1 >= scan.Tokens.Length || !scan.Is(i, NounUse.Recognised) || !scan.Tokens[i].Word.Can(PartOfSpeech.PassiveParticiple) || scan.Words[i + 1].Role != WordRole.Pronoun)
            return;
        var end = i + 2;
        if (end < scan.Tokens.Length && scan.Tokens[end].Kind == TokenKind.Word && scan.Words[end].Reading.Has(WordFeatures.Tanwin))
            end++;
        for (var k = end; k < Math.Min(scan.Tokens.Length, end + 3); k++)
        {
            if (scan.NameAt[k] is { Actor: >= 0 } body)
                end = body.End;
        }

        Add(index, i, end, scan.SkipOf(i), NameFlags.Legitimising);
    }

    /// <summary>A force called by a name that other forces claim too.</summary>
    private bool Contested(NamedMention mention, ReadingEntity entity)
    {
        if (entity.Actor < 0 || entity.Kind != EntityKind.ArmedGroup || mention.End - mention.First < 2)
            return false;
        if (scan.Is(mention.First, NounUse.Army) && scan.Is(mention.First + 1, NounUse.National) && scan.Nisba[mention.End - 1] >= 0 && _reading.Lexicon.Actors[entity.Actor].Acled is not "State forces")
            return true;
        var (first, end) = _reading.NameIndex.At(mention.First);
        for (var n = first; n < end; n++)
        {
            var match = _reading.Names[n];
            if (match.End == mention.End && match.Entry.Kind == NameKind.Actor && match.Entry.Target != entity.Actor
                && (match.Entry.Flags & NameFlags.Short) == 0 && _reading.Lexicon.Actors[match.Entry.Target].Country == entity.Country)
                return true;
        }

        return false;
    }

    /// <summary>The head or an attribute condemns or honours; words of a name behind a genitive do not count.</summary>
    private void Judged(int index, NamedMention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            var head = i == mention.First;
            if (!head && scan.Words[i].Role != WordRole.Adjective && !(scan.Words[i].Role == WordRole.Noun && mention.FoundBy == "group.noun" && scan.Tokens[i].Word.Can(PartOfSpeech.Adjective)))
                return;
            var tags = head ? scan.Words[i].Tags | (scan.Words[i].Role == WordRole.Adjective ? scan.Tokens[i].Word.Tags : 0) : scan.Words[i].Tags;
            if ((tags & (pejorative | laudatory)) == 0)
                continue;
            Add(index, mention.First, mention.End, mention.Skip, (tags & pejorative) != 0 ? NameFlags.Delegitimising : NameFlags.Legitimising);
            return;
        }
    }

    private void Add(int index, int first, int end, int skip, NameFlags flags)
    {
        if (!_said.Add((_reading.Mentions[index].Entity, scan.Key(first, end, skip))))
            return;
        var hidden = skip > 0 && _reading.Normal(first) is { Length: > 2 } normal && normal[skip - 1] == Letters.Lam && normal[skip] == Letters.Lam;
        _reading.Labels.Add(new LabelMention(
            index, _reading.Span(first, end, hidden ? 0 : skip),
            (flags & NameFlags.Legitimising) != 0 ? Stance.Legitimising : (flags & NameFlags.Delegitimising) != 0 ? Stance.Delegitimising : Stance.Neutral));
    }
}
