using Isnad.Extraction.Clauses;
using Isnad.Extraction.Places;
using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Ties mentions to entities: rows, equal names, short forms, and definite nouns that point back.</summary>
internal sealed partial class EntityLinker(ActorScan scan)
{
    // So many bodies named last, and so many holders of a like title, are compared with a new one.
    private const int Remembered = 100;

    // Within so many tokens a known place tells where an unknown one lies.
    private const int Nearby = 120;

    // From this share of the evidence on a country is spoken of much.
    private const double MuchSpokenOf = 0.25;

    // Before a title: who was named with it and the article.
    private const string TheHolder = "the ";

    // Before the row of a person: whose force it is.
    private const string ForceOf = "force-of ";

    // Finds the forces of someone told by a pronoun.
    private const string ForcesRule = "body.forces";

    /// <summary>Begins the key of a building that is called by its noun again, before the lemma.</summary>
    internal const string SameHead = "anaphor =";

    // Within so many tokens "the capital" takes up the one just named.
    private const int JustBefore = 40;

    private readonly Reading _reading = scan.Reading;
    private readonly Dictionary<int, int> _byActor = [];
    private readonly Dictionary<int, int> _byPlace = [];
    private readonly Dictionary<int, int> _byOutlet = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byHead = new(StringComparer.Ordinal);

    // Known bodies by what their names call them: the movement, the agency, also where the text has named them without that word.
    private readonly Dictionary<string, int> _byCalling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byShortName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Title, int Entity)>> _titled = new(StringComparer.Ordinal);
    private readonly List<(List<string> Lemmas, int Entity)> _bodies = [];
    private readonly Dictionary<string, (int Order, int Entity)> _lastPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastBuilding = new(StringComparer.Ordinal);
    private readonly List<int> _firstMention = [];
    private Dictionary<string, List<(int First, Draft Draft)>>? _named;
    private (int Order, int Entity) _lastCapital = (-1, -1);
    private int _capitalAt = -1000;
    private int _order;

    /// <summary>Writes entities and mentions.</summary>
    public void Link()
    {
        scan.Drafts.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        Draft? last = null;
        Draft? body = null;
        foreach (var draft in scan.Drafts)
        {
            if (draft.IsActor && body is not null && draft.First >= body.First && draft.End <= body.End && draft != body && !(draft is { Kind: EntityKind.Person, Form: MentionForm.Name } && body.Kind == EntityKind.Organization) && !StaffOf(body, draft))
                continue;
            if (draft.IsActor && draft.Kind != EntityKind.Person && draft.PointsBack == false)
                body = draft;
            if (last is not null && last.First == draft.First && last.End == draft.End && last.IsActor == draft.IsActor)
                continue;
            var entity = EntityOf(draft);
            if (entity < 0)
                continue;
            last = draft;
            while (_firstMention.Count < _reading.Entities.Count)
                _firstMention.Add(-1);
            if (_firstMention[entity] < 0)
                _firstMention[entity] = _reading.Mentions.Count;
            _reading.Mentions.Add(new NamedMention(
                draft.First, draft.End, draft.Skip, draft.Head, _reading.Span(draft.First, draft.End, draft.Skip), entity, draft.Form, draft.Rule));
            Remember(draft, entity);
            if (_reading.Entities[entity].Name.Length == 0)
                _reading.Entities[entity].Name = draft.Name;
        }

        for (var e = 0; e < _firstMention.Count; e++)
        {
            if (_firstMention[e] >= 0 && _reading.Entities[e] is { IsPlace: true, Point.Latitude: null } place)
                Near(place, _reading.Mentions[_firstMention[e]]);
        }
    }

    /// <summary>Whether people are told by the known body that they lead or serve, which is a party of its own.</summary>
    private static bool StaffOf(Draft people, Draft body) =>
        people is { Rule: "group.noun", Actor: < 0 } && body is { Actor: >= 0, Kind: EntityKind.Organization or EntityKind.ArmedGroup } && body.First > people.First && body.End == people.End;

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
        if (draft.Rule == ForcesRule)
            return Commanded(draft);
        if (draft.Rule == "body.ours" && Ours() is >= 0 and var ours)
            return ours;
        var key = draft.Key ?? draft.Name;
        if (_byKey.TryGetValue(key, out var same))
            return same;
        if (Within(draft, key) is >= 0 and var longer)
            return _byKey[key] = longer;
        if (draft.PointsBack && (Back(draft) is var back and >= 0 || (back = Commanded(draft)) >= 0))
            return back;
        if (draft is { PointsBack: true, Rule: "body.definite" } && Ahead(draft) is >= 0 and var ahead)
            return ahead;
        if (key.StartsWith(ForceOf, StringComparison.Ordinal) && Commanded(key) is >= 0 and var commanded)
            return _byKey[key] = commanded;
        if (draft is { PointsBack: true, Stands: false, Rule: "body.definite" } && !key.StartsWith("group ", StringComparison.Ordinal) || draft is { PointsBack: true, Stands: false, Rule: "person.title" or "person.definite" })
            return -1;
        if (draft.Kind == EntityKind.Person && ShortForm(key) is >= 0 and var person)
            return _byKey[key] = person;
        if (draft is { Kind: EntityKind.Person, Form: MentionForm.Name } && Shortened(key) is >= 0 and var shortened)
            return _byKey[key] = shortened;
        if (draft is { PointsBack: true, Rule: "group.noun" } && Alike(draft) is >= 0 and var alike)
            return _byKey[key] = alike;
        if (draft.Form == MentionForm.Title && TitleHolder(draft) is >= 0 and var holder)
            return _byKey[key] = holder;
        if (draft.Form == MentionForm.Title && OfficerOf(draft) is >= 0 and var officer)
            return officer;
        var fresh = New(draft);
        if (draft.Rule == "group.noun" && scan.Uses.ClassOf(scan.Words[draft.First].Reading.Lexeme) is { } people)
            _byClass[people] = fresh;
        if (draft.Rule == "body.name")
            _bodies.Add((Lemmas(draft), fresh));
        return _byKey[key] = fresh;
    }

    private int KnownActor(Draft draft)
    {
        // "The police" behind "the police of" another country, "the government" behind one of several of a country, where the one that the bare
        // name could mean has not been spoken of.
        if (draft.End == draft.First + 1 && draft.Kind != EntityKind.Person && draft.Kind != EntityKind.State && scan.Definite(draft.First) && scan.Words[draft.First].Role == WordRole.Noun && !_byActor.ContainsKey(draft.Actor)
            && scan.Has(draft.First, scan.Tags.Body) && _byHead.TryGetValue(HeadKey(draft.First, draft.Kind), out var named)
            && (_reading.Entities[named].Actor < 0 || _reading.Entities[named].Kind == EntityKind.Organization && _reading.Entities[named].Country == _reading.Lexicon.Actors[draft.Actor].Country))
            return named;
        var fresh = !_byActor.ContainsKey(draft.Actor);
        var entity = Row(_byActor, draft.Actor, draft);
        if (fresh && draft.End - draft.First > 2 && _reading.Entities[entity].Kind is EntityKind.Organization or EntityKind.ArmedGroup)
            _bodies.Add((Lemmas(draft), entity));
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
        for (var b = Math.Max(0, _bodies.Count - Remembered); b < _bodies.Count; b++)
        {
            var (theirs, entity) = _bodies[b];
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
            || i > draft.First + 1 && scan.Tables.TryGet(WordTable.PlaceAnaphors, i, out _);
        for (var i = draft.First; i < draft.End; i++)
        {
            if (scan.Tokens[i].Kind != Isnad.Text.TokenKind.Word || Idle(i))
                continue;
            words.Add(i == draft.First && draft.Actor < 0 && Organs(i, draft.End) is { } organs ? organs : Lemma(i) is { Length: > 0 } lemma ? lemma : scan.Key(i, i + 1, i == draft.First ? draft.Skip : 0));
        }

        return words;
    }

    /// <summary>The class of a plural noun for the arms of a state, before what they are for: authorities, agencies and forces of security are the same.</summary>
    private string? Organs(int i, int end)
    {
        if (i + 1 >= end || !scan.Definite(i + 1) || scan.Has(i + 1, scan.Tags.Body))
            return null;
        foreach (var reading in scan.Tokens[i].Word.Readings)
        {
            if (reading.Has(WordFeatures.Plural) && scan.Uses.ClassOf(reading.Lexeme) is { } organs)
                return organs;
        }

        return null;
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
    private void Near(ReadingEntity entity, NamedMention at)
    {
        var best = int.MaxValue;
        for (var m = _reading.MentionIndex.FirstAt(at.First - (2 * Nearby)); m < _reading.Mentions.Count && _reading.Mentions[m].First <= at.End + Nearby; m++)
        {
            var mention = _reading.Mentions[m];
            var other = _reading.Entities[mention.Entity];
            if (other.Place < 0 || other.Point.Latitude is null || mention.First > 0 && scan.Tables.Cell(WordTable.PlacePrepositions, mention.First - 1, 1) is "from")
                continue;
            var gap = mention.First >= at.End ? mention.First - at.End : at.First - mention.End + 3;
            if (other.Point.Precision > 2 || gap >= best || gap > Nearby)
                continue;
            best = gap;
            entity.Country = other.Country;
            entity.Point = (other.Point.Latitude, other.Point.Longitude, 2);
        }

        entity.Country ??= scan.Evidence.Top;
    }

    private void Remember(Draft draft, int entity)
    {
        if (_reading.Entities[entity].IsPlace)
        {
            Seen(entity, draft.First);
            if (draft.Form == MentionForm.Name && draft.End > draft.First + 1 && scan.Has(draft.First, scan.Tags.Facility))
                _lastBuilding[Lemma(draft.First)] = entity;
            return;
        }

        if (draft.Kind == EntityKind.Person && draft.Form == MentionForm.Name && draft.Key is { } key)
        {
            ShortForms(key, entity);
            _byKey.TryAdd(key, entity);
        }

        if (draft is { Actor: >= 0, Kind: EntityKind.ArmedGroup } && scan.PersonInside(draft.First + 1, draft.End) is >= 0 and var chief)
            _byKey.TryAdd(ForceOf + chief.ToString(System.Globalization.CultureInfo.InvariantCulture), entity);

        if (draft.Head < draft.End && scan.Words[draft.First].Reading.Lexeme >= 0 && !((Subordinate(draft) || Cited(draft)) && _byHead.ContainsKey(HeadKey(draft.First, draft.Kind))))
            _byHead[HeadKey(draft.First, draft.Kind)] = entity;
        if (draft is { Actor: >= 0, Form: MentionForm.Name }
            && (draft.Kind == EntityKind.Organization || scan.Words[draft.First].Reading.Lexeme < 0 || scan.Words[draft.First].Role == WordRole.Name && draft.End == draft.First + 1))
        {
            foreach (var head in _reading.Lexicon.Actors[draft.Actor].Heads)
                _byCalling[head] = entity;
        }

        if (draft is { Kind: EntityKind.Person, Form: MentionForm.Title } && draft.Rule != "person.kin" && scan.Words[draft.First].Reading.Lexeme >= 0 && _reading.Entities[entity].Kind == EntityKind.Person)
            Hold(draft.First, entity);
        if (draft.Kind != EntityKind.Person || draft.Form != MentionForm.Name)
            return;
        for (var i = draft.First; i < draft.Head; i++)
        {
            if (scan.Could(i, scan.Tags.Office | scan.Tags.Rank) && scan.Words[i].Reading.Lexeme >= 0)
                Hold(i, entity);
        }

        if (draft.Head == draft.First)
            return;
        var title = scan.Key(draft.First, draft.Head, draft.Skip);
        var opening = FirstWord(title);
        if (!_titled.TryGetValue(opening, out var holders))
            _titled[opening] = holders = [];
        holders.Add((title, entity));
    }

    /// <summary>Whether a name only tells according to whom something is so: a bare noun behind takes up the one who acts.</summary>
    private bool Cited(Draft draft) =>
        draft.First > 0 && draft.Kind != EntityKind.Person && scan.Tables.TryGet(WordTable.Attribution, draft.First - 1, out var phrase) && phrase.End == draft.First;

    /// <summary>Keeps who bears a title, for a bare one later; also as the one of his country.</summary>
    private void Hold(int token, int entity)
    {
        var title = TitleKey(token);
        _byTitle[title] = entity;
        if (_reading.Entities[entity].Country is { } country)
            _byTitle[title + " " + country] = entity;
        if (scan.Definite(token))
            _byTitle[TheHolder + title] = entity;
    }

    /// <summary>The lemma of a title, told apart for a woman.</summary>
    private string TitleKey(int token) => scan.Words[token].Reading.Has(WordFeatures.Feminine) ? Lemma(token) + " f" : Lemma(token);

    private static string FirstWord(string words) => words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? words[..space] : words;

    /// <summary>Notes by which beginnings and ends of his name a person may be called later; who came first keeps them.</summary>
    private void ShortForms(string key, int entity)
    {
        var name = key.AsSpan("person ".Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != ' ')
                continue;
            _byShortName.TryAdd(name[(i + 1)..].ToString(), entity);
            _byShortName.TryAdd(name[..i].ToString(), entity);
        }
    }

    /// <summary>Notes a place as the last one of its kind; one abroad and one that somebody comes from do not displace one that the text is about.</summary>
    private void Seen(int entity, int at)
    {
        var row = _reading.Entities[entity].Place;
        if (row < 0)
            return;
        var aside = _reading.Lexicon.Places[row].Country != scan.Evidence.Top || at > 0 && scan.Tables.Cell(WordTable.PlacePrepositions, at - 1, 1) is "from";
        if (!aside || !_lastPlace.TryGetValue(_reading.Lexicon.Places[row].Kind, out var before) || _reading.Entities[before.Entity].Country != scan.Evidence.Top)
            _lastPlace[_reading.Lexicon.Places[row].Kind] = (++_order, entity);
        if (scan.Geography.IsCapital(row))
            (_lastCapital, _capitalAt) = ((_order, entity), at);
    }

    private string HeadKey(int token, EntityKind kind) => (kind == EntityKind.Person ? "p " : "b ") + Lemma(token);

    private string Lemma(int token)
    {
        var lexeme = scan.Words[token].Reading.Lexeme;
        return lexeme < 0 ? "" : _reading.Lexicon.Lexemes[lexeme].Lemma;
    }
}
