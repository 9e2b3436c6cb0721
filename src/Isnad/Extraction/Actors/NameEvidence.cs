using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>What the names of a document vouch for: the actors and places named beyond doubt, and the country spoken of at each place.</summary>
internal sealed class NameEvidence(ActorScan scan, NameSurroundings around)
{
    /// <summary>Flags of names that do not stand for themselves.</summary>
    public const NameFlags Doubtful = NameFlags.Short | NameFlags.Cue | NameFlags.Context | NameFlags.Label | NameFlags.Derived;

    // So many tokens back a country still stands near.
    private const int NotFar = 79;

    private readonly CompiledLexicon _lexicon = scan.Lexicon;
    private readonly HashSet<int> _strongActors = [];
    private readonly HashSet<int> _strongPlaces = [];
    private readonly Dictionary<int, string> _countryAt = [];
    private int _takenAt = -1;
    private string? _takenBy;
    private int _recentAt = -1;
    private string? _recent;

    /// <summary>Whether an actor is named beyond doubt.</summary>
    public bool Names(int actor) => _strongActors.Contains(actor);

    /// <summary>Whether a place is named beyond doubt.</summary>
    public bool NamesPlace(int place) => _strongPlaces.Contains(place);

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
                if ((entry.Flags & Doubtful) == 0 && !Contested(name, entry) || ((entry.Flags & NameFlags.Label) != 0 && name.Length > 1 && !around.Epithet(name)))
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

    /// <summary>Whether another actor goes by the same name.</summary>
    public static bool Contested(KnownName name, NameEntry entry) =>
        entry.Kind == NameKind.Actor && name.Entries.Exists(e => e.Kind == NameKind.Actor && e.Target != entry.Target);

    /// <summary>The country named last before a token, not far away.</summary>
    public string? Recent(int token)
    {
        if (_recentAt == token)
            return _recent;
        (_recentAt, _recent) = (token, Last(token, Math.Max(0, token - NotFar)));
        return _recent;
    }

    /// <summary>Notes whom a name was found to mean: a person known by title or given name beside his short name is known by that name alone from then on.</summary>
    public void Found(KnownName name)
    {
        if (name is { Actor: >= 0, Place: < 0 } && _lexicon.Actors[name.Actor].Kind == EntityKind.Person)
            _strongActors.Add(name.Actor);
        if (name is { Actor: >= 0, Place: < 0, Length: > 1 } && _lexicon.Actors[name.Actor] is { Kind: EntityKind.Organization or EntityKind.ArmedGroup, Country: not "xx" } body)
            _countryAt[name.First] = body.Country;
    }

    /// <summary>The country named last before a token in its sentence, by itself or by a body of it; null when none is.</summary>
    public string? Beside(int token) => Last(token, scan.Reading.SentenceOf(token).First);

    /// <summary>The country named last before a token, from <paramref name="first"/> on.</summary>
    private string? Last(int token, int first)
    {
        for (var i = token - 1; i >= first; i--)
        {
            if (_countryAt.TryGetValue(i, out var country))
                return country;
        }

        return null;
    }

    /// <summary>Whether the same noun stood shortly before with the adjective of another country: then it is that one's again.</summary>
    public bool Taken(KnownName name, string country)
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

    /// <summary>Country of what an entry means, or null.</summary>
    private string? CountryOf(NameEntry entry) => entry.Kind switch
    {
        NameKind.Actor => _lexicon.Actors[entry.Target].Country,
        NameKind.Place => _lexicon.Places[entry.Target].Country,
        NameKind.Outlet => null,
        _ => null,
    };
}
