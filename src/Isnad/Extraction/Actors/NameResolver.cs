using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Chooses what a known name means in this document, or that it means nothing.</summary>
internal sealed class NameResolver(ActorScan scan)
{
    private const NameFlags Doubtful = NameFlags.Short | NameFlags.Cue | NameFlags.Context | NameFlags.Label | NameFlags.Derived;

    // A short name needs at least one name or nisba of its country that leaves no doubt: short names do not vouch for each other.
    private const double Grounds = 1;

    private readonly CompiledLexicon _lexicon = scan.Lexicon;
    private readonly HashSet<int> _strongActors = [];
    private readonly HashSet<int> _strongPlaces = [];
    private readonly Dictionary<int, string> _countryAt = [];
    private int _takenAt = -1;
    private string? _takenBy;
    private int _recentAt = -1;
    private string? _recent;
    private readonly DateOnly? _date = scan.Reading.Document.Published;

    /// <summary>Weighs countries and notes the actors and places that are named beyond doubt.</summary>
    public void Weigh(List<KnownName> names)
    {
        foreach (var name in names)
        {
            foreach (var entry in name.Entries)
            {
                var weight = (entry.Flags & Doubtful) == 0 ? (name.Length > 1 ? 1.5 : 1.0) : 0.15;
                if (entry.Kind == NameKind.Office)
                    continue;
                if (weight < 1 && name.Length > 1 && (entry.Flags & NameFlags.Label) == 0)
                    weight = 0.4;
                if (weight >= 1 && !Contested(name, entry) && CountryOf(entry) is { } near and not "xx")
                    _countryAt.TryAdd(name.First, near);
                scan.Evidence.Add(CountryOf(entry) ?? "", entry.Target, entry.Kind, weight / Math.Sqrt(name.Entries.Count));
                if ((entry.Flags & Doubtful) == 0 && !Contested(name, entry) || ((entry.Flags & NameFlags.Label) != 0 && name.Length > 1 && !Epithet(name)))
                    (entry.Kind == NameKind.Place ? _strongPlaces : _strongActors).Add(entry.Target);
            }
        }

        for (var i = 0; i < scan.Nisba.Length; i++)
        {
            if (scan.Nisba[i] >= 0)
            {
                scan.Evidence.Add(_lexicon.Actors[scan.Nisba[i]].Country, scan.Nisba[i], NameKind.Actor, 1);
                _countryAt[i] = _lexicon.Actors[scan.Nisba[i]].Country;
            }
        }
    }

    /// <summary>Chooses.</summary>
    public void Resolve(KnownName name)
    {
        var bestActor = double.NegativeInfinity;
        var bestPlace = double.NegativeInfinity;
        var office = new List<int>();
        foreach (var entry in name.Entries)
        {
            switch (entry.Kind)
            {
                case NameKind.Actor when Score(name, entry) is { } score && score > bestActor:
                    bestActor = score;
                    name.Actor = entry.Target;
                    name.Flags = entry.Flags;
                    break;
                case NameKind.Place when PlaceScore(name, entry) is { } score && score > bestPlace:
                    bestPlace = score;
                    name.Place = entry.Target;
                    break;
                case NameKind.Outlet when OutletFits(name, entry):
                    name.Outlet = entry.Target;
                    break;
                case NameKind.Office:
                    office.Add(entry.Target);
                    break;
            }
        }

        if (office.Count > 0)
            ResolveOffice(name, office);
        if (name.Outlet >= 0)
            name.Actor = name.Place = -1;
        Settle(name, bestActor, bestPlace);
        if (name.Actor >= 0 && name.Office < 0)
            Alternatives(name, bestActor);
    }

    /// <summary>A name that is both an actor's and a place's stays both only for a state and its country.</summary>
    private void Settle(KnownName name, double actor, double place)
    {
        if (name.Actor < 0 || name.Place < 0 || _lexicon.Actors[name.Actor].Kind == EntityKind.State)
            return;
        if (_lexicon.Actors[name.Actor].Kind == EntityKind.Person ? PersonBefore(name.First) || actor > place + 3 : actor > place && !PlaceWordBefore(name.First))
            name.Place = -1;
        else
            name.Actor = -1;
    }

    private void Alternatives(KnownName name, double best)
    {
        foreach (var entry in name.Entries)
        {
            if (entry.Kind == NameKind.Actor && entry.Target != name.Actor && Score(name, entry) is { } score && score > best - 2.5)
                (name.Candidates ??= []).Add(entry.Target);
        }
    }

    private double? Score(KnownName name, NameEntry entry)
    {
        var actor = _lexicon.Actors[entry.Target];
        var strong = _strongActors.Contains(entry.Target);
        var share = scan.Evidence.Share(actor.Country);
        var score = (share * 8) + (strong ? 4 : 0);
        if (_date is { } date && actor.Kind != EntityKind.Person)
        {
            // Nobody writes of what is not yet; of what has been, often.
            if (actor.From is { } from && date.AddYears(1) < from)
                return null;
            if (actor.From is { } begin && date < begin || actor.To is { } to && date > to.AddYears(1))
                score -= (entry.Flags & NameFlags.Short) != 0 ? 100 : 6;
        }

        if (name.Length == 1 && (scan.Words[name.First].Role is WordRole.Verb or WordRole.Preposition || !Spelled(name, entry)))
            return null;
        if (name.Length == 1 && (entry.Flags & (NameFlags.Short | NameFlags.Label)) != 0 && actor.Kind != EntityKind.Person && Attached(name))
            return null;
        if (actor.Kind != EntityKind.Person && Nationalised(name, actor))
            return null;
        if (score < -50 || actor.Kind != EntityKind.Person && name.Skip == 0 && name.First > 0 && scan.Words[name.First - 1] is { Role: WordRole.Noun, Definite: true }
            && scan.Tokens[name.First].Word.Best.Class == PartOfSpeech.Adjective)
            return null;
        if ((entry.Flags & NameFlags.Label) != 0)
            return actor.Kind == EntityKind.Person && Epithet(name) ? (strong && name.Length > 1 ? score : null) : name.Length > 1 ? (share > 0.1 ? score + 6 : null) : strong ? score : null;
        if ((entry.Flags & NameFlags.Short) == 0)
            return score + 8;
        if (actor.Kind == EntityKind.Person)
            return strong || PersonBefore(name.First) && share > 0.25 && scan.Evidence.Highest >= Grounds || GivenBefore(name, actor) ? score : null;
        var home = scan.OutletCountry == actor.Country;
        var near = Recent(name.First) == actor.Country;
        score += (near || strong && name.Length > 1 && Rivals(name, entry) ? 5 : 0) + (home && share > 0.2 ? 4 : 0);
        if (strong && (name.Length > 1 || scan.Definite(name.First) && !Taken(name, actor.Country)))
            return score + 5;
        if (name.Length == 1 && !scan.Definite(name.First) || Continued(name))
            return null;

        // An organisation of no country is known by those who are close to it or left of it.
        if (actor.Country == "xx" && name.First > 1 && (scan.Is(name.First - 1, NounUse.Remnant)
            || scan.Is(name.First - 1, NounUse.Loyal) || scan.Is(name.First - 2, NounUse.Loyal) && scan.Words[name.First - 1].Role == WordRole.Preposition))
            return score + 9;

        if (Taken(name, actor.Country))
            return null;

        // A bare institution is that of the country spoken of; of the outlet's own where no other country is spoken of.
        if (scan.Evidence.Highest < Grounds)
            return home ? score : null;
        return share >= 0.55 || share >= 0.4 && near || share >= 0.2 && home ? score : null;
    }

    /// <summary>Whether another force of the same country goes by the same name in full.</summary>
    private bool Rivals(KnownName name, NameEntry entry) =>
        name.Entries.Exists(e => e.Kind == NameKind.Actor && e.Target != entry.Target && (e.Flags & Doubtful) == 0
            && _lexicon.Actors[e.Target].Kind == EntityKind.ArmedGroup && _lexicon.Actors[e.Target].Country == _lexicon.Actors[entry.Target].Country);

    /// <summary>Whether another actor goes by the same name.</summary>
    private static bool Contested(KnownName name, NameEntry entry) =>
        entry.Kind == NameKind.Actor && name.Entries.Exists(e => e.Kind == NameKind.Actor && e.Target != entry.Target);

    /// <summary>The country named last before a token, not far away.</summary>
    private string? Recent(int token)
    {
        if (_recentAt == token)
            return _recent;
        (_recentAt, _recent) = (token, null);
        for (var i = token - 1; i >= 0 && i > token - 80 && _recent is null; i--)
            _recent = _countryAt.GetValueOrDefault(i);
        return _recent;
    }

    /// <summary>Whether the same noun stood shortly before with the adjective of another country: then it is that one's again.</summary>
    private bool Taken(KnownName name, string country)
    {
        if (_takenAt != name.First)
            (_takenAt, _takenBy) = (name.First, TakenBy(name.First));
        return _takenBy is { } other && other != country;
    }

    /// <summary>The country whose adjective stood behind the same noun last, not far away; null when none did.</summary>
    private string? TakenBy(int token)
    {
        for (var i = token - 2; i >= 0 && i > token - 100; i--)
        {
            if (scan.Tokens[i].Fold != scan.Tokens[token].Fold)
                continue;
            for (var k = i + 1; k < Math.Min(token, i + 3); k++)
            {
                if (scan.Nisba[k] >= 0)
                    return _lexicon.Actors[scan.Nisba[k]].Country;
            }

            return null;
        }

        return null;
    }

    /// <summary>A short name with a nisba of another country behind it is another body.</summary>
    private bool Continued(KnownName name)
    {
        if (name.End >= scan.Nisba.Length || scan.Nisba[name.End] < 0)
            return false;
        var actor = name.Entries.Find(static e => e.Kind == NameKind.Actor).Target;
        return _lexicon.Actors[scan.Nisba[name.End]].Country != _lexicon.Actors[actor].Country;
    }

    /// <summary>A body with "national" or the adjective of a state behind its name is one of a state: not the body of all states.</summary>
    private bool Nationalised(KnownName name, KnownActor actor)
    {
        if (name.End >= scan.Tokens.Length || scan.Words[name.End].Role != WordRole.Adjective || !scan.Definite(name.End))
            return false;
        return scan.Is(name.End, NounUse.National) || actor is { Country: "xx", Kind: EntityKind.Organization } && scan.Nisba[name.End] >= 0;
    }

    private double? PlaceScore(KnownName name, NameEntry entry)
    {
        var place = _lexicon.Places[entry.Target];
        var share = scan.Evidence.Share(place.Country);
        var score = (share * 8) + Size(place.Kind) + (name.End < scan.Nisba.Length && scan.Nisba[name.End] >= 0 && scan.Lexicon.Actors[scan.Nisba[name.End]].Country == place.Country ? 6 : 0) + (_strongPlaces.Contains(entry.Target) ? 0.5 : 0);
        var word = scan.Words[name.First];
        var before = PlaceWordBefore(name.First);
        if (name.Length == 1 && (word.Role is WordRole.Verb && !before && !Located(name) || word.Role is WordRole.Relative or WordRole.Preposition or WordRole.Particle
            || !before && !(word.Role is WordRole.Number ? Written(name, entry) : Spelled(name, entry))))
            return null;
        if (name.Length == 1 && Word(name) && place.Kind != "country" && place.Country != "xx" && !(scan.Definite(name.First) && scan.Geography.IsCapital(entry.Target)) && !Supported(place.Country, entry)
            && !(before && (entry.Flags & NameFlags.Context) == 0 || (entry.Flags & (NameFlags.Cue | NameFlags.Context)) == 0 && PrepositionBefore(name) && Common(name) && !Governs(name)))
            return null;
        if (Entitles(name.First))
            return null;
        if (name.Length == 1 && !before && place.Kind is not ("country" or "city") && Common(name) && !(Placed(name) && share > 0.3 && !Describes(name)))
            return null;
        if (name.Length == 1 && !before && (Attribute(name) || Happens(name)))
            return null;
        if (name.Length == 1 && place.Kind == "city" && Qualifies(name))
            return null;
        if (name.Length == 2 && scan.Nisba[name.First + 1] >= 0 && scan.Tables.Cell(WordTable.Around, name.First, 1) is "border")
            return null;
        if (Anaphoric(name) && (name.Length == 1 || share < 0.5))
            return null;
        if (entry.Target is var row && scan.Geography.IsCapital(row) && !name.Entries.Exists(e => e.Kind == NameKind.Place && e.Target != row && _lexicon.Places[e.Target].Kind == "city"))
            score += 6;
        if (place.Kind is "quarter" or "building" or "road" or "village" or "front" && share < 0.2 && (place.Country != scan.Evidence.Top))
            return null;
        if (name.Length == 1 && !before && (PersonBefore(name.First) || BesidePersonName(name)))
            return null;
        if ((entry.Flags & NameFlags.Cue) != 0)
        {
            var strict = (entry.Flags & NameFlags.Context) != 0;
            return before && share > 0.2 ? score + 3 : name.Length > 1 && share > 0.5 ? score : !strict && Placed(name) && share > 0.7 && !Describes(name) ? score : null;
        }

        if ((entry.Flags & NameFlags.Context) != 0)
            return share > 0.15 || before || place.Kind == "city" && (Only(name, entry) || scan.Geography.IsCapital(entry.Target)) ? score + 2 : null;
        return score + 4;
    }

    /// <summary>Part of a person's name by its neighbours: a given name before it.</summary>
    private bool BesidePersonName(KnownName name)
    {
        if (name.First == 0 || name.Skip > 0)
            return false;
        var previous = scan.Tokens[name.First - 1];
        return previous.Word.Can(PartOfSpeech.GivenName) && scan.Words[name.First - 1].Role == WordRole.Name && scan.Inside[name.First - 1] is null
            && scan.Tokens[name.First].Word.Can(PartOfSpeech.FamilyName);
    }

    private static double Size(string kind) => kind switch
    {
        "country" => 4,
        "city" => 3,
        "admin1" or "region" => 2,
        "admin2" => 1,
        "town" => 1.5,
        _ => 0,
    };

    /// <summary>Whether the name ends in a word that points back to a place: the capital, the land.</summary>
    private bool Anaphoric(KnownName name) => scan.Tables.TryGet(WordTable.PlaceAnaphors, name.End - 1, out _);

    private bool OutletFits(KnownName name, NameEntry entry)
    {
        var medium = name.First > 0 && scan.Could(name.First - 1, scan.Tags.Media) && !scan.Definite(name.First - 1) && !scan.Could(name.First, scan.Tags.Media | scan.Tags.DocumentNoun)
            && scan.Words[name.First - 1].Reading.Enclitic == Pronoun.None;
        if ((entry.Flags & NameFlags.Short) == 0 && !(name.Length == 1 && Word(name)))
            return name.Length > 1 || !name.Entries.Exists(e => e.Kind == NameKind.Actor || e.Kind == NameKind.Place && _lexicon.Places[e.Target].Kind is "country" or "city") || medium;
        if (name.Entries.Exists(e => e.Kind == NameKind.Outlet && e.Target != entry.Target && CountryFits(e.Target) && !CountryFits(entry.Target)))
            return false;
        return medium || Quoted(name);
    }

    /// <summary>Whether the name and nothing else stands in quotation marks or brackets.</summary>
    private bool Quoted(KnownName name)
    {
        if (name.First == 0 || name.End >= scan.Tokens.Length)
            return false;
        var (before, behind) = (scan.Tokens[name.First - 1].Kind, scan.Tokens[name.End].Kind);
        return before == Isnad.Text.TokenKind.Quote && behind == Isnad.Text.TokenKind.Quote || before == Isnad.Text.TokenKind.Open && behind == Isnad.Text.TokenKind.Close;
    }

    /// <summary>Whether an outlet is of the country that the text speaks of most.</summary>
    private bool CountryFits(int outlet) => string.Equals(_lexicon.Outlets[outlet].Country, scan.Evidence.Top, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a title names its country by an adjective of its own.</summary>
    private bool Owned(KnownName name, string country)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (scan.Nisba[i] >= 0 && _lexicon.Actors[scan.Nisba[i]].Country == country)
                return true;
        }

        return false;
    }

    private void ResolveOffice(KnownName name, List<int> offices)
    {
        var holders = new List<int>();
        foreach (var row in offices)
        {
            var office = _lexicon.Offices[row];
            var valid = _date is not { } date || ((office.From is not { } from || date >= from) && (office.To is not { } to || date <= to));
            if (valid && !holders.Contains(office.Actor) && (_strongActors.Contains(office.Actor) || scan.Evidence.Share(_lexicon.Actors[office.Actor].Country) >= 0.3 || name.Length > 3 || Owned(name, _lexicon.Actors[office.Actor].Country)))
                holders.Add(office.Actor);
            if (valid)
                name.Office = row;
        }

        if (holders.Count > 1)
        {
            var named = holders.FindAll(_strongActors.Contains);
            if (named.Count > 0)
                holders = named;
        }

        if (holders.Count > 1)
        {
            var top = holders.FindAll(h => _lexicon.Actors[h].Country == scan.Evidence.Top);
            if (top.Count > 0)
                holders = top;
        }

        name.Office = name.Office < 0 ? offices[0] : name.Office;
        name.Actor = holders.Count == 1 ? holders[0] : -1;
        name.Candidates = holders.Count > 1 ? holders : null;
    }

    /// <summary>A label made of ranks, offices and qualities only: it stands beside the name.</summary>
    private bool Epithet(KnownName name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            var word = scan.Tokens[i].Word;
            if (i == name.First && (word.Tags & (scan.Tags.Body | scan.Tags.Fighter | scan.Tags.Kin)) != 0 && (word.Tags & scan.Tags.Rank) == 0)
                return false;
            if (!word.Known || (i > name.First && word.Best.Class is PartOfSpeech.GivenName or PartOfSpeech.FamilyName))
                return false;
        }

        return true;
    }

    /// <summary>Whether the text spells the name as the knowledge does, or no common word is spelled so.</summary>
    private bool Spelled(KnownName name, NameEntry entry)
    {
        if (name.Skip > 0 && scan.Reading.Normal(name.First) is { Length: > 2 } normal && normal[name.Skip - 1] == Isnad.Text.Letters.Lam && normal[name.Skip] == Isnad.Text.Letters.Lam)
            return true;
        if (Written(name, entry))
            return true;
        foreach (var reading in scan.Tokens[name.First].Word.Readings)
        {
            if (reading.Exact && reading.ProcliticLength <= name.Skip)
                return false;
        }

        return true;
    }

    /// <summary>Whether a noun without article follows, so that the word is a common one in a phrase (the place of his birth).</summary>
    private bool Governs(KnownName name) =>
        name.End < scan.Tokens.Length && scan.Tokens[name.End].Kind == Isnad.Text.TokenKind.Word && scan.Words[name.End] is { Role: WordRole.Noun, Governed: false, Joined: false, Definite: false }
        && scan.Reading.TimeIndex.Around(name.End) < 0;

    /// <summary>Whether the text writes the name as the knowledge does, hamzas included.</summary>
    private bool Written(KnownName name, NameEntry entry) =>
        NameMatcher.Exact(scan.Reading.Text, scan.Tokens, name.First, name.End, name.Skip) == entry.Exact;

    /// <summary>Whether anything else in the text speaks for the country of a place.</summary>
    private bool Supported(string country, NameEntry entry) =>
        scan.OutletCountry == country || scan.Evidence.Supported(country, entry.Target, entry.Kind);

    /// <summary>Whether the word is also a common word as it stands, or one that a word table knows.</summary>
    private bool Word(KnownName name)
    {
        var (first, end) = scan.Reading.NameIndex.At(name.First);
        for (var i = first; i < end; i++)
        {
            var match = scan.Reading.Names[i];
            if (match.Entry.Kind == NameKind.Row && match.Length == 1 && match.ProcliticLength <= name.Skip)
                return true;
        }

        return Common(name);
    }

    /// <summary>Whether the word before names a treaty or charter: the town in its name is no place of the text.</summary>
    private bool Entitles(int token) =>
        token > 0 && scan.Words[token - 1].Role == WordRole.Noun && !scan.Words[token - 1].Definite && scan.Is(token - 1, NounUse.Treaty);

    /// <summary>Whether the word is also a common word as it stands.</summary>
    private bool Common(KnownName name)
    {
        foreach (var reading in scan.Tokens[name.First].Word.Readings)
        {
            if (reading.Exact && reading.ProcliticLength == name.Skip && reading.Enclitic == Pronoun.None && !reading.Has(WordFeatures.Tanwin)
                && reading.Class is not (PartOfSpeech.GivenName or PartOfSpeech.FamilyName))
                return true;
        }

        return false;
    }

    /// <summary>An adjective behind a definite noun.</summary>
    private bool Attribute(KnownName name) =>
        name.First > 0 && name.Skip == 0 && scan.Words[name.First - 1] is { Role: WordRole.Noun, Definite: true } && scan.Definite(name.First)
        && scan.Tokens[name.First].Word.TryGet(PartOfSpeech.Adjective, out var reading) && reading.Exact;

    /// <summary>A verb at the head of its sentence: an indefinite noun follows.</summary>
    private bool Happens(KnownName name) =>
        !Placed(name) && name.End < scan.Tokens.Length && scan.Tokens[name.First].Word.TryGet(PartOfSpeech.Verb, out var verb) && verb.Exact && verb.Enclitic == Pronoun.None
        && verb.ProcliticLength <= name.Skip && scan.Words[name.End] is { Role: WordRole.Noun, Definite: false } && !scan.Tables.TryGet(WordTable.Directions, name.End, out _);

    /// <summary>Whether the name has no other place.</summary>
    private static bool Only(KnownName name, NameEntry entry) => !name.Entries.Exists(e => e.Kind == NameKind.Place && e.Target != entry.Target);

    /// <summary>An adjective behind an indefinite noun that it describes.</summary>
    private bool Qualifies(KnownName name) =>
        name.First > 0 && name.Skip == 0 && scan.Words[name.First - 1].Role == WordRole.Noun && !scan.Words[name.First - 1].Definite && !scan.Definite(name.First)
        && scan.Tokens[name.First].Word.TryGet(PartOfSpeech.Adjective, out var reading) && reading.Exact && reading.ProcliticLength == 0 && reading.Enclitic == Pronoun.None
        && !reading.Has(WordFeatures.Tanwin);

    /// <summary>Whether a preposition or another place stands before the name.</summary>
    private bool Placed(KnownName name) =>
        PrepositionBefore(name) || name.First > 0 && (scan.Words[name.First - 1].Role == WordRole.Name && (name.Proclitics & Proclitics.Wa) != 0
            || scan.Tables.TryGet(WordTable.Directions, name.First - 1, out _) || scan.Tables.TryGet(WordTable.Around, name.First - 1, out _));

    /// <summary>Whether a preposition of place stands right before the name: in, to, from, on.</summary>
    private bool Located(KnownName name) =>
        name.Proclitics.HasFlag(Proclitics.Bi) || name.Skip == 0 && name.First > 0 && scan.Tables.Cell(WordTable.PlacePrepositions, name.First - 1, 1) is "place" or "goal" or "from" or "on";

    /// <summary>Whether the word could describe the noun before it, or heads a phrase of its own.</summary>
    private bool Describes(KnownName name) =>
        name.End < scan.Tokens.Length && scan.Words[name.First].Role is WordRole.Noun && scan.Words[name.End].Role is WordRole.Adjective && scan.Tokens[name.End].Kind == Isnad.Text.TokenKind.Word;

    /// <summary>A short name that is an attribute or the genitive of a noun that is no body, person or action.</summary>
    private bool Attached(KnownName name)
    {
        if (name.First == 0 || name.Skip > 0 || scan.Tokens[name.First - 1].Kind != Isnad.Text.TokenKind.Word)
            return false;
        var before = scan.Words[name.First - 1];
        if (before.Role is not (WordRole.Noun or WordRole.Adjective))
            return false;
        return before.Definite || before.Reading.Class == PartOfSpeech.Noun && (before.Tags & (scan.Tags.Body | scan.Tags.Human)) == 0 && (before.Tags & scan.Lexicon.TagSet("event")) != 0;
    }

    /// <summary>Whether the given name of a person stands before his short name.</summary>
    private bool GivenBefore(KnownName name, KnownActor actor)
    {
        if (name.First == 0 || name.Skip > 0)
            return false;
        var full = Isnad.Text.Letters.FoldAll(actor.NameAr).Replace(" ", "", StringComparison.Ordinal);
        for (var first = name.First - 1; first >= Math.Max(0, name.First - 2); first--)
        {
            var given = scan.Reading.Text.Chars[scan.Tokens[first].NormStart..(scan.Tokens[name.First - 1].NormStart + scan.Tokens[name.First - 1].NormLength)].ToString();
            given = Isnad.Text.Letters.FoldAll(given).Replace(" ", "", StringComparison.Ordinal);
            if (given.Length > 2 && full.StartsWith(given, StringComparison.Ordinal) && full.Length > given.Length)
                return true;
        }

        return false;
    }

    private bool PersonBefore(int token) =>
        token > 0 && scan.Could(token - 1, scan.Tags.Rank | scan.Tags.Honorific | scan.Tags.Office)
        || (token > 1 && scan.Nisba[token - 1] >= 0 && scan.Could(token - 2, scan.Tags.Rank | scan.Tags.Honorific | scan.Tags.Office));

    private bool PlaceWordBefore(int token) => token > 0 && scan.Could(token - 1, scan.Tags.Locality) && !scan.Words[token - 1].Definite;

    private bool PrepositionBefore(KnownName name) =>
        name.Proclitics.HasFlag(Proclitics.Bi) || (name.First > 0 && scan.Words[name.First - 1].Role == WordRole.Preposition);

    private string? CountryOf(NameEntry entry) => entry.Kind switch
    {
        NameKind.Actor => _lexicon.Actors[entry.Target].Country,
        NameKind.Place => _lexicon.Places[entry.Target].Country,
        NameKind.Outlet => null,
        _ => null,
    };
}
