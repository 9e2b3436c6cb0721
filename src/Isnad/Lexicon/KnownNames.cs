namespace Isnad.Lexicon;

/// <summary>Who and what has a name in the knowledge: all that is needed to turn a name into a key and back.</summary>
public sealed class KnownNames
{
    private readonly Lazy<KnownActor[]>? _actors;
    private readonly Lazy<PlaceRows>? _places;
    private readonly Lazy<KnownOutlet[]>? _outlets;
    private readonly CompiledLexicon? _lexicon;

    /// <summary>The names of a lexicon that is read already.</summary>
    public KnownNames(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
    }

    internal KnownNames(Lazy<KnownActor[]> actors, Lazy<PlaceRows> places, Lazy<KnownOutlet[]> outlets) => (_actors, _places, _outlets) = (actors, places, outlets);

    /// <summary>Actors by row.</summary>
    public IReadOnlyList<KnownActor> Actors => _actors?.Value ?? _lexicon!.Actors;

    /// <summary>Places by row.</summary>
    public IReadOnlyList<KnownPlace> Places => _lexicon?.Places ?? _places!.Value;

    /// <summary>Outlets by row.</summary>
    public IReadOnlyList<KnownOutlet> Outlets => _outlets?.Value ?? _lexicon!.Outlets;

    /// <summary>Places among which those are that bear a name; where that costs less, not all.</summary>
    public IReadOnlyList<KnownPlace> MayBear(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _lexicon?.Places ?? _places!.Value.MayBear(name);
    }

    /// <summary>The rows of the places of some ids.</summary>
    public IReadOnlyList<(string Id, int Row)> RowsOf(HashSet<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return _lexicon is null ? _places!.Value.RowsOf(ids) : [.. _lexicon.Places.Select(static (p, n) => (p.Id, n)).Where(p => ids.Contains(p.Id))];
    }
}
