using Isnad.Extraction.Places;
using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Ties mentions to entities: rows, equal names, short forms, and definite nouns that point back.</summary>
internal sealed class EntityLinker(ActorScan scan)
{
    private readonly Reading _reading = scan.Reading;
    private readonly Dictionary<int, int> _byActor = [];
    private readonly Dictionary<int, int> _byPlace = [];
    private readonly Dictionary<int, int> _byOutlet = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byTitle = new(StringComparer.Ordinal);
    private readonly List<(string Key, int Entity)> _persons = [];
    private readonly List<(Draft Draft, int Entity)> _bodies = [];
    private readonly List<int> _placesSeen = [];

    /// <summary>Writes entities and mentions.</summary>
    public void Link()
    {
        scan.Drafts.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        Draft? last = null;
        Draft? body = null;
        foreach (var draft in scan.Drafts)
        {
            if (draft.IsActor && body is not null && draft.First >= body.First && draft.End <= body.End && draft != body)
                continue;
            if (draft.IsActor && draft.Kind != EntityKind.Person && draft.PointsBack == false)
                body = draft;
            if (last is not null && last.First == draft.First && last.End == draft.End && last.IsActor == draft.IsActor)
                continue;
            var entity = EntityOf(draft);
            if (entity < 0)
                continue;
            last = draft;
            _reading.Mentions.Add(new NamedMention(
                draft.First, draft.End, draft.Skip, draft.Head, _reading.Span(draft.First, draft.End, draft.Skip), entity, draft.Form, draft.Rule));
            Remember(draft, entity);
        }

        foreach (var entity in _reading.Entities)
        {
            if (entity.IsPlace && entity.Point.Latitude is null)
                Near(entity);
        }
    }

    private int EntityOf(Draft draft)
    {
        if (Apposed(draft) is >= 0 and var named)
            return named;
        if (draft.Actor >= 0)
            return KnownActor(draft);
        if (draft.Place >= 0)
            return Row(_byPlace, draft.Place, draft);
        if (draft.Outlet >= 0)
            return Row(_byOutlet, draft.Outlet, draft);
        if (draft.Rule == "place.anaphor")
            return Anaphor(draft);
        var key = draft.Key ?? draft.Name;
        if (_byKey.TryGetValue(key, out var same))
            return same;
        if (Within(draft, key) is >= 0 and var longer)
            return _byKey[key] = longer;
        if (draft.PointsBack && Back(draft) is >= 0 and var back)
            return back;
        if (draft.PointsBack && draft.Rule is "body.definite" && !key.StartsWith("group ", StringComparison.Ordinal) || draft is { PointsBack: true, Rule: "person.title" })
            return -1;
        if (draft.Kind == EntityKind.Person && ShortForm(key) is >= 0 and var person)
            return _byKey[key] = person;
        if (draft.Form == MentionForm.Title && TitleHolder(draft) is >= 0 and var holder)
            return _byKey[key] = holder;
        var fresh = New(draft);
        if (draft.Rule == "body.name")
            _bodies.Add((draft, fresh));
        return _byKey[key] = fresh;
    }

    private int KnownActor(Draft draft)
    {
        var fresh = !_byActor.ContainsKey(draft.Actor);
        var entity = Row(_byActor, draft.Actor, draft);
        if (fresh && draft.End - draft.First > 2 && _reading.Entities[entity].Kind is EntityKind.Organization or EntityKind.ArmedGroup)
            _bodies.Add((draft, entity));
        return entity;
    }

    /// <summary>The body whose longer name holds all words of this one in their order.</summary>
    private int Within(Draft draft, string key)
    {
        if (draft.Rule != "body.name" || !key.StartsWith("body ", StringComparison.Ordinal))
            return -1;
        var mine = Lemmas(draft);
        if (mine.Count < 2)
            return -1;
        foreach (var (other, entity) in _bodies)
        {
            var theirs = Lemmas(other);
            for (var at = 0; at + mine.Count <= theirs.Count; at++)
            {
                if (theirs.GetRange(at, mine.Count).SequenceEqual(mine))
                    return entity;
            }
        }

        return -1;
    }

    /// <summary>Lemmas of a body's name, words that point back to a place left out.</summary>
    private List<string> Lemmas(Draft draft)
    {
        var words = new List<string>(draft.End - draft.First);
        bool Idle(int i) => i > draft.First && scan.Has(i, scan.Tags.Force) && scan.Words[i].Reading.Has(WordFeatures.Plural) && !scan.Definite(i) && i + 1 < draft.End
            || i > draft.First + 1 && scan.Tables.TryGet("place-anaphors", i, out _);
        for (var i = draft.First; i < draft.End; i++)
        {
            if (scan.Tokens[i].Kind != Isnad.Text.TokenKind.Word || Idle(i))
                continue;
            words.Add(Lemma(i) is { Length: > 0 } lemma ? lemma : scan.Key(i, i + 1, i == draft.First ? draft.Skip : 0));
        }

        return words;
    }

    private int Row(Dictionary<int, int> rows, int row, Draft draft)
    {
        if (rows.TryGetValue(row, out var known))
            return known;
        return rows[row] = New(draft);
    }

    private int New(Draft draft)
    {
        var lexicon = _reading.Lexicon;
        var actor = draft.Actor >= 0 ? lexicon.Actors[draft.Actor] : null;
        var place = draft.Place >= 0 ? lexicon.Places[draft.Place] : null;
        var outlet = draft.Outlet >= 0 ? lexicon.Outlets[draft.Outlet] : null;
        var entity = new ReadingEntity
        {
            Kind = actor?.Kind ?? draft.Kind,
            Name = actor?.NameAr ?? place?.NameAr ?? outlet?.NameAr ?? draft.Name,
            NameEn = actor?.NameEn ?? place?.NameEn ?? outlet?.NameEn,
            Actor = draft.Actor,
            Place = draft.Place,
            Outlet = draft.Outlet,
            Country = actor?.Country ?? place?.Country ?? outlet?.Country?.ToLowerInvariant() ?? draft.Country,
            Point = place is not null ? PlacePoints.Of(place) : draft.Point,
        };
        if (draft.Candidates is { } candidates)
            entity.Candidates.AddRange(candidates);
        _reading.Entities.Add(entity);
        return _reading.Entities.Count - 1;
    }

    /// <summary>An unknown place lies near the known place named next to it.</summary>
    private void Near(ReadingEntity entity)
    {
        var index = _reading.Entities.IndexOf(entity);
        var at = _reading.Mentions.Find(m => m.Entity == index);
        if (at is null)
            return;
        var best = int.MaxValue;
        foreach (var mention in _reading.Mentions)
        {
            var other = _reading.Entities[mention.Entity];
            if (other.Place < 0 || other.Point.Latitude is null)
                continue;
            entity.Country ??= other.Country;
            var gap = mention.First >= at.End ? mention.First - at.End : at.First - mention.End + 3;
            if (other.Point.Precision > 2 || gap >= best || gap > 120)
                continue;
            best = gap;
            entity.Country = other.Country;
            entity.Point = (other.Point.Latitude, other.Point.Longitude, 2);
        }
    }

    private void Remember(Draft draft, int entity)
    {
        if (_reading.Entities[entity].IsPlace)
        {
            _placesSeen.Remove(entity);
            _placesSeen.Add(entity);
            return;
        }

        if (draft.Kind == EntityKind.Person && draft.Form == MentionForm.Name && draft.Key is { } key)
            _persons.Add((key, entity));
        foreach (var inner in scan.Known)
        {
            if (draft.Actor >= 0 && inner.Actor >= 0 && inner.First > draft.First && inner.End == draft.End && draft.Kind == EntityKind.ArmedGroup
                && _reading.Lexicon.Actors[inner.Actor].Kind == EntityKind.Person)
                _byKey.TryAdd("force-of " + inner.Actor.ToString(System.Globalization.CultureInfo.InvariantCulture), entity);
        }

        if (draft.Head < draft.End && scan.Words[draft.First].Reading.Lexeme >= 0)
            _byHead[HeadKey(draft.First, draft.Kind)] = entity;
        if (draft.Kind != EntityKind.Person || draft.Form != MentionForm.Name)
            return;
        for (var i = draft.First; i < draft.Head; i++)
        {
            if (scan.Could(i, scan.Tags.Office | scan.Tags.Rank) && scan.Words[i].Reading.Lexeme >= 0)
                _byTitle[Lemma(i)] = entity;
        }
    }

    /// <summary>A title right behind a name belongs to it.</summary>
    private int Apposed(Draft draft)
    {
        if (draft.Form != MentionForm.Title || _reading.Mentions.Count == 0)
            return -1;
        for (var i = _reading.Mentions.Count - 1; i >= Math.Max(0, _reading.Mentions.Count - 3); i--)
        {
            var mention = _reading.Mentions[i];
            if (_reading.Entities[mention.Entity].Kind != EntityKind.Person || mention.Form != MentionForm.Name)
                continue;
            if (mention.End == draft.First || mention.End == draft.First - 1 && scan.Tokens[mention.End].Kind == Isnad.Text.TokenKind.Comma)
                return draft.Skip == 0 ? mention.Entity : -1;
        }

        return -1;
    }

    private int Back(Draft draft)
    {
        if (draft.Kind == EntityKind.Person)
            return Later(draft);
        return _byHead.GetValueOrDefault(HeadKey(draft.First, draft.Kind), -1);
    }

    /// <summary>The person last named with this title, else the first one named with it later.</summary>
    private int Later(Draft draft)
    {
        var lemma = Lemma(draft.First);
        if (_byTitle.TryGetValue(lemma, out var before))
            return before;
        foreach (var other in scan.Drafts)
        {
            if (other.First <= draft.First || other.Kind != EntityKind.Person || other.Form != MentionForm.Name)
                continue;
            for (var i = other.First; i < other.Head; i++)
            {
                if (Lemma(i) == lemma && other.Actor >= 0)
                    return Row(_byActor, other.Actor, other);
            }
        }

        return -1;
    }

    private string HeadKey(int token, EntityKind kind) => (kind == EntityKind.Person ? "p " : "b ") + Lemma(token);

    private string Lemma(int token)
    {
        var lexeme = scan.Words[token].Reading.Lexeme;
        return lexeme < 0 ? "" : _reading.Lexicon.Lexemes[lexeme].Lemma;
    }

    /// <summary>A name that is the end of a longer one seen before.</summary>
    private int ShortForm(string key)
    {
        if (!key.StartsWith("person ", StringComparison.Ordinal))
            return -1;
        var name = key["person ".Length..];
        foreach (var (other, entity) in _persons)
        {
            if (other.Length > key.Length && (other.EndsWith(" " + name, StringComparison.Ordinal) || other.StartsWith(key + " ", StringComparison.Ordinal)))
                return entity;
        }

        return -1;
    }

    /// <summary>A title that someone named before with the same words holds.</summary>
    private int TitleHolder(Draft draft)
    {
        var key = scan.Key(draft.First, draft.End, draft.Skip);
        for (var i = _reading.Mentions.Count - 1; i >= 0; i--)
        {
            var mention = _reading.Mentions[i];
            if (mention.Form == MentionForm.Name && mention.Head > mention.First && _reading.Entities[mention.Entity].Kind == EntityKind.Person
                && scan.Key(mention.First, mention.Head, mention.Skip).StartsWith(key, StringComparison.Ordinal))
                return mention.Entity;
        }

        return -1;
    }

    /// <summary>"The town" is the last one named of a fitting kind.</summary>
    private int Anaphor(Draft draft)
    {
        var kinds = draft.Key!["anaphor ".Length..].Split(',');
        for (var i = _placesSeen.Count - 1; i >= 0; i--)
        {
            var entity = _reading.Entities[_placesSeen[i]];
            if (entity.Place < 0)
                continue;
            var known = _reading.Lexicon.Places[entity.Place];
            if (kinds.Contains(known.Kind) || (kinds[0] == "capital" && Capital(entity.Place)))
                return _placesSeen[i];
        }

        return kinds[0] is "capital" or "country" ? OfTop(kinds[0]) : -1;
    }

    private bool Capital(int place)
    {
        foreach (var actor in _reading.Lexicon.Actors)
        {
            if (actor.Kind == EntityKind.State && actor.Capital == place)
                return true;
        }

        return false;
    }

    private int OfTop(string kind)
    {
        if (scan.Evidence.Top is not { } top)
            return -1;
        foreach (var actor in _reading.Lexicon.Actors)
        {
            if (actor.Kind != EntityKind.State || actor.Country != top)
                continue;
            for (var row = 0; row < _reading.Lexicon.Places.Count; row++)
            {
                if (kind == "capital" ? row == actor.Capital : _reading.Lexicon.Places[row].Kind == "country" && _reading.Lexicon.Places[row].Country == top)
                    return Row(_byPlace, row, new Draft { First = 0, End = 1, Head = 0, Kind = EntityKind.Place, Place = row, Rule = "place.top" });
            }
        }

        return -1;
    }
}
