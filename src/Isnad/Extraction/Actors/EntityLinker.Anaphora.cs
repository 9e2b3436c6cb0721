using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <content>Whom a mention without a name of its own takes up: titles, definite nouns, short names, what belongs to someone named.</content>
internal sealed partial class EntityLinker
{
    /// <summary>A title right behind a name belongs to it.</summary>
    private int Apposed(Draft draft)
    {
        if (draft.Form != MentionForm.Title || _reading.Mentions.Count == 0)
            return -1;
        for (var i = _reading.Mentions.Count - 1; i >= Math.Max(0, _reading.Mentions.Count - 3); i--)
        {
            var mention = _reading.Mentions[i];
            var beside = mention.End == draft.First || mention.End == draft.First - 1 && scan.Tokens[mention.End].Kind == Isnad.Text.TokenKind.Comma;
            if (beside && draft.Skip == 0 && _reading.Entities[mention.Entity].Kind == EntityKind.ArmedGroup && scan.PersonInside(mention.First + 1, mention.End) is >= 0 and var chief)
                return Row(_byActor, chief, new Draft { First = mention.First, End = mention.End, Head = mention.First, Kind = EntityKind.Person, Actor = chief, Rule = draft.Rule });
            if (_reading.Entities[mention.Entity].Kind != EntityKind.Person || mention.Form != MentionForm.Name)
                continue;
            if (mention.End == draft.First || mention.End == draft.First - 1 && scan.Tokens[mention.End].Kind == Isnad.Text.TokenKind.Comma)
                return draft.Skip == 0 && !(mention.End == draft.First && (Abroad(draft, mention) || IsDealtWith(mention))) ? mention.Entity : -1;
        }

        return -1;
    }

    /// <summary>"President N the ambassador of another state": whom he received, and not himself.</summary>
    private bool Abroad(Draft title, NamedMention named)
    {
        for (var i = title.First + 1; i < title.End; i++)
        {
            if (scan.Nisba[i] < 0)
                continue;
            var country = _reading.Lexicon.Actors[scan.Nisba[i]].Country;
            for (var k = named.First; k < named.Head; k++)
            {
                if (scan.Nisba[k] >= 0)
                    return _reading.Lexicon.Actors[scan.Nisba[k]].Country != country;
            }

            return _reading.Entities[named.Entity].Country is { } home && home != country;
        }

        return false;
    }

    /// <summary>"The president N dismissed the minister of": the title behind one who has his own, right behind a verb of dealing with someone, is whom he
    /// deals with.</summary>
    private bool IsDealtWith(NamedMention named) =>
        named.First > 0 && named.Head > named.First && scan.Has(named.First, scan.Tags.Office) && scan.Words[named.First - 1] is { Role: WordRole.Verb } verb && verb.Reading.Enclitic == Pronoun.None && scan.Dealings.Contains(verb.Reading.Lexeme);

    private int Back(Draft draft)
    {
        if (draft.Kind == EntityKind.Person)
            return Later(draft);
        if (draft.Rule == "body.side")
            return Sided(draft);

        // "Its soldiers" are others than soldiers told before.
        if (draft.Rule == "group.noun" && scan.Words[draft.First].Reading.Enclitic != Pronoun.None && scan.Has(draft.First, scan.Tags.Fighter | scan.Tags.Force))
            return -1;
        if (_byHead.TryGetValue(HeadKey(draft.First, draft.Kind), out var same))
            return same;
        if (draft.Rule is "body.own" or "body.name")
            return _byCalling.GetValueOrDefault(Isnad.Text.Letters.FoldAll(Lemma(draft.First)), -1);
        return draft.Rule == "body.definite" && !Serves(draft.First) ? _byCalling.GetValueOrDefault(scan.Key(draft.First, draft.End, draft.Skip), -1) : -1;
    }

    /// <summary>"An officer of the intelligence": what somebody serves in tells his trade rather than takes up one body.</summary>
    private bool Serves(int body) =>
        body > 0 && scan.Words[body - 1] is { Role: WordRole.Noun, Definite: false } before && before.Reading.Has(WordFeatures.Singular) && !before.Reading.Has(WordFeatures.Plural)
            && scan.Has(body - 1, scan.Tags.Human) && !scan.Has(body - 1, scan.Tags.Office | scan.Tags.Spokesman);

    /// <summary>"The occupation" behind "the forces of the occupation": whoever was last named with the same noun.</summary>
    private int Sided(Draft draft)
    {
        var lexeme = scan.Words[draft.First].Reading.Lexeme;
        for (var m = _reading.Mentions.Count - 1; m >= 0; m--)
        {
            var mention = _reading.Mentions[m];
            if (_reading.Entities[mention.Entity] is not { IsActor: true, Kind: not EntityKind.Person })
                continue;
            for (var i = mention.First; i < mention.End; i++)
            {
                if (scan.Words[i].Reading.Lexeme == lexeme)
                    return mention.Entity;
            }
        }

        return -1;
    }

    /// <summary>"Its fighters", "its forces": those of the force or movement named last.</summary>
    private int Commanded(Draft draft)
    {
        if (draft.Kind != EntityKind.ArmedGroup || scan.Words[draft.First].Reading.Enclitic is not (> Pronoun.None and < Pronoun.You))
            return -1;
        for (var m = _reading.Mentions.Count - 1; m >= 0 && _reading.Mentions[m].First > draft.First - Nearby; m--)
        {
            var owner = _reading.Entities[_reading.Mentions[m].Entity];
            if (!owner.IsActor || owner.Kind == EntityKind.Group || _reading.Mentions[m].End > draft.First)
                continue;
            if (owner.Kind == EntityKind.ArmedGroup)
                return _reading.Mentions[m].Entity;

            // What the forces of a person do is told of him; those of a state or body are others than it.
            if (draft.Rule == ForcesRule)
                return -1;
            return owner.Kind == EntityKind.Organization ? _reading.Mentions[m].Entity
                : owner.Kind == EntityKind.Person ? _byKey.GetValueOrDefault(ForceOf + owner.Actor.ToString(System.Globalization.CultureInfo.InvariantCulture), -1) : -1;
        }

        return -1;
    }

    /// <summary>"Our forces": the army named last of the country that the text is about; or -1.</summary>
    private int Ours()
    {
        for (var m = _reading.Mentions.Count - 1; m >= 0; m--)
        {
            var force = _reading.Entities[_reading.Mentions[m].Entity];
            if (force is { Kind: EntityKind.ArmedGroup, Actor: >= 0 } && force.Country == scan.Evidence.Top && _reading.Lexicon.Actors[force.Actor].Acled == "State forces")
                return _reading.Mentions[m].Entity;
        }

        return -1;
    }

    /// <summary>"The head of the service": who was named last with this office before a name of the same body, else who holds it there.</summary>
    private int OfficerOf(Draft draft)
    {
        var at = draft.First + 1;
        if (draft.End != at + 1 || !scan.Definite(at) || !_byHead.TryGetValue(HeadKey(at, EntityKind.Organization), out var body) && !_byCalling.TryGetValue(scan.Key(at, draft.End, scan.SkipOf(at)), out body))
            return -1;
        var title = TitleKey(draft.First);
        for (var m = _reading.Mentions.Count - 1; m > 0; m--)
        {
            var (named, before) = (_reading.Mentions[m], _reading.Mentions[m - 1]);
            if (named.Entity == body && named.First > 0 && before.First < named.First && before.End >= named.First && _reading.Entities[before.Entity].Kind == EntityKind.Person
                && scan.Could(named.First - 1, scan.Tags.Office | scan.Tags.Rank) && TitleKey(named.First - 1) == title)
                return before.Entity;
        }

        return _reading.Entities[body].Actor is >= 0 and var known ? HolderOf(known, title) : -1;
    }

    /// <summary>Who is named in the text and holds the office that a word heads in a known body at its date.</summary>
    private int HolderOf(int body, string title)
    {
        var (date, head) = (_reading.Document.Published, Isnad.Text.Letters.FoldAll(title));
        foreach (var office in _reading.Lexicon.Offices)
        {
            if (office.Organisation == body && office.Head == head && !(office.From > date) && !(office.To < date) && _byActor.TryGetValue(office.Actor, out var holder))
                return holder;
        }

        return -1;
    }

    /// <summary>The person last named with this title, else the first one named with it later.</summary>
    private int Later(Draft draft)
    {
        var lemma = TitleKey(draft.First);
        if (draft.End == draft.First + 2 && scan.Is(draft.First + 1, NounUse.Land) && scan.Evidence.Top is { } top && _byTitle.TryGetValue(lemma + " " + top, out var home))
            return home;
        var head = draft.End == draft.First + 1 && scan.Is(draft.First, NounUse.Head);
        if (head && _byTitle.TryGetValue(TheHolder + lemma, out var holder))
            return holder;
        if (!head && _byTitle.TryGetValue(lemma, out var before))
            return before;
        foreach (var (first, other) in Named().GetValueOrDefault(lemma) ?? [])
        {
            if (first > draft.First && (!head || scan.Definite(first)))
                return Row(_byActor, other.Actor, other);
        }

        return head ? _byTitle.GetValueOrDefault(lemma, -1) : -1;
    }

    /// <summary>"The presidency" before "the Egyptian presidency": the one known body, of a country that the text speaks of much, that is named later with this noun.</summary>
    private int Ahead(Draft draft)
    {
        var lexeme = scan.Words[draft.First].Reading.Lexeme;
        Draft? named = null;
        for (var d = Ordered.FirstAtOrAfter(scan.Drafts, draft.End, static x => x.First); d < scan.Drafts.Count; d++)
        {
            var other = scan.Drafts[d];
            if (other.Actor < 0 || other.End != other.First + 2 || scan.Nisba[other.First + 1] < 0 || other.Kind is not (EntityKind.Organization or EntityKind.ArmedGroup) || scan.Words[other.First].Reading.Lexeme != lexeme
                || scan.Evidence.Share(_reading.Lexicon.Actors[other.Actor].Country) < MuchSpokenOf)
                continue;
            if (named is not null && named.Actor != other.Actor)
                return -1;
            named = other;
        }

        return named is null ? -1 : Row(_byActor, named.Actor, named);
    }

    /// <summary>The known force that the person commands at the date of the text, by his offices.</summary>
    private int Commanded(string key)
    {
        if (!int.TryParse(key.AsSpan(ForceOf.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var chief))
            return -1;
        var date = _reading.Document.Published;
        var force = -1;
        foreach (var office in _reading.Lexicon.Offices)
        {
            if (office.Actor != chief || office.Organisation < 0 || _reading.Lexicon.Actors[office.Organisation].Kind != EntityKind.ArmedGroup || office.From > date || office.To < date)
                continue;
            if (force >= 0 && force != office.Organisation)
                return -1;
            force = office.Organisation;
        }

        return _byActor.GetValueOrDefault(force, -1);
    }

    /// <summary>Whether a name only completes an attribute of another (loyal to, affiliated with): a bare noun behind takes up that other.</summary>
    private bool Subordinate(Draft draft)
    {
        var before = draft.First - 1;
        while (before > 0 && scan.Tokens[before].Kind == Isnad.Text.TokenKind.Quote)
            before--;
        return before >= 0 && (scan.Is(before, NounUse.Loyal) && draft.Skip > 0 || before > 0 && scan.Words[before].Role == WordRole.Preposition && scan.Is(before - 1, NounUse.Loyal));
    }

    /// <summary>The drafts of known persons by the words of the title before their names, in order.</summary>
    private Dictionary<string, List<(int First, Draft Draft)>> Named()
    {
        if (_named is not null)
            return _named;
        _named = new(StringComparer.Ordinal);
        foreach (var other in scan.Drafts)
        {
            if (other.Kind != EntityKind.Person || other.Form != MentionForm.Name || other.Actor < 0)
                continue;
            for (var i = other.First; i < other.Head; i++)
            {
                if (!_named.TryGetValue(TitleKey(i), out var list))
                    _named[TitleKey(i)] = list = [];
                list.Add((other.First, other));
            }
        }

        return _named;
    }

    /// <summary>A name that is the end of a longer one seen before.</summary>
    private int ShortForm(string key)
    {
        if (!key.StartsWith("person ", StringComparison.Ordinal))
            return -1;
        return _byShortName.GetValueOrDefault(key["person ".Length..], -1);
    }

    /// <summary>An unknown person named before by the first or last word of this longer name alone.</summary>
    private int Shortened(string key)
    {
        var name = key.AsSpan("person ".Length);
        var (first, last) = (name.IndexOf(' '), name.LastIndexOf(' '));
        if (first < 0)
            return -1;
        var entity = _byKey.GetValueOrDefault("person " + name[..first].ToString(), -1);
        if (entity < 0)
            entity = _byKey.GetValueOrDefault("person " + name[(last + 1)..].ToString(), -1);
        if (entity < 0 || _reading.Entities[entity].Actor >= 0)
            return -1;
        _reading.Entities[entity].Name = "";
        return entity;
    }

    /// <summary>A definite noun for people that takes up others told by a like noun: the demonstrators, the protesters.</summary>
    private int Alike(Draft draft)
    {
        if (scan.Words[draft.First].Reading.Enclitic != Pronoun.None || scan.Uses.ClassOf(scan.Words[draft.First].Reading.Lexeme) is not { } kind)
            return -1;
        if (scan.Definite(draft.First) && _byClass.TryGetValue(kind, out var entity))
            return entity;
        return -1;
    }

    /// <summary>A title that someone named before with the same words holds.</summary>
    private int TitleHolder(Draft draft)
    {
        var key = scan.Key(draft.First, draft.End, draft.Skip);
        if (!_titled.TryGetValue(FirstWord(key), out var holders))
            return -1;
        for (var i = holders.Count - 1; i >= Math.Max(0, holders.Count - Remembered); i--)
        {
            if (holders[i].Title.StartsWith(key, StringComparison.Ordinal))
                return holders[i].Entity;
        }

        return -1;
    }

    /// <summary>"The town" is the last one named of a fitting kind; "the country" the one the text is about, and "the capital" its capital, unless
    /// another was named just before.</summary>
    private int Anaphor(Draft draft)
    {
        if (draft.Key!.StartsWith(SameHead, StringComparison.Ordinal))
            return _lastBuilding.GetValueOrDefault(draft.Key[SameHead.Length..], -1);
        var kinds = draft.Key["anaphor ".Length..].Split(',');
        if (kinds[0] is "capital" or "country")
            return OfCountry(draft, kinds[0] == "capital");
        var last = (Order: -1, Entity: -1);
        foreach (var kind in kinds)
        {
            if (_lastPlace.TryGetValue(kind, out var place) && place.Order > last.Order && (draft.Country is null || _reading.Entities[place.Entity].Country == draft.Country))
                last = place;
        }

        if (last.Entity >= 0)
            return last.Entity;
        if (_lastBuilding.TryGetValue(Lemma(draft.Head), out var building))
            return building;
        return Above(kinds, draft.Country) is >= 0 and var above ? above : draft.Country is null ? -1 : Own(draft);
    }

    /// <summary>The place of its country that the word itself names, in a text that speaks of that country.</summary>
    private int Own(Draft draft)
    {
        if (scan.Evidence.Share(draft.Country!) < MuchSpokenOf)
            return -1;
        var (first, end) = _reading.NameIndex.At(draft.First);
        for (var n = first; n < end; n++)
        {
            if (_reading.Names[n] is { Entry.Kind: NameKind.Place } match && _reading.Lexicon.Places[match.Entry.Target].Country == draft.Country && match.ProcliticLength == draft.Skip)
                return Row(_byPlace, match.Entry.Target, new Draft { First = draft.First, End = draft.End, Head = draft.First, Kind = EntityKind.Place, Place = match.Entry.Target, Rule = draft.Rule });
        }

        return -1;
    }

    /// <summary>"The governorate" of the towns named: the place of such a kind that holds most of those named, of two alike the one of the town named last.</summary>
    private int Above(string[] kinds, string? country)
    {
        var votes = new Dictionary<int, int>();
        var best = -1;
        for (var m = _reading.Mentions.Count - 1; m >= Math.Max(0, _reading.Mentions.Count - Remembered); m--)
        {
            if (_reading.Entities[_reading.Mentions[m].Entity] is not { IsPlace: true, Place: >= 0 and var row })
                continue;
            for (row = _reading.Lexicon.Places[row].Parent; row >= 0; row = _reading.Lexicon.Places[row].Parent)
            {
                if (!kinds.Contains(_reading.Lexicon.Places[row].Kind) || country is not null && _reading.Lexicon.Places[row].Country != country)
                    continue;
                votes[row] = votes.GetValueOrDefault(row) + 1;
                best = best < 0 || votes[row] > votes[best] ? row : best;
                break;
            }
        }

        return best < 0 ? -1 : Row(_byPlace, best, new Draft { First = 0, End = 1, Head = 0, Kind = EntityKind.Place, Place = best, Rule = "place.above" });
    }

    private int OfCountry(Draft draft, bool capital)
    {
        var last = capital ? _lastCapital : _lastPlace.GetValueOrDefault("country", (Order: -1, Entity: -1));
        if (last.Entity >= 0 && (scan.Evidence.Top is null || capital && draft.First - _capitalAt <= JustBefore))
            return last.Entity;
        var row = scan.Evidence.Top is not { } top ? -1 : capital ? scan.Geography.Capital(top) : scan.Geography.Country(top);
        return row < 0 ? last.Entity : Row(_byPlace, row, new Draft { First = 0, End = 1, Head = 0, Kind = EntityKind.Place, Place = row, Rule = "place.top" });
    }
}
