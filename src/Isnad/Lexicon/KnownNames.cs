namespace Isnad.Lexicon;

/// <summary>Who and what has a name in the knowledge: all that is needed to turn a name into a key and back.</summary>
public sealed class KnownNames
{
    private readonly Lazy<KnownActor[]>? _actors;
    private readonly Lazy<KnownPlace[]>? _places;
    private readonly Lazy<KnownOutlet[]>? _outlets;
    private readonly CompiledLexicon? _lexicon;

    /// <summary>The names of a lexicon that is read already.</summary>
    public KnownNames(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
    }

    internal KnownNames(Lazy<KnownActor[]> actors, Lazy<KnownPlace[]> places, Lazy<KnownOutlet[]> outlets) => (_actors, _places, _outlets) = (actors, places, outlets);

    /// <summary>Actors by row.</summary>
    public IReadOnlyList<KnownActor> Actors => _actors?.Value ?? _lexicon!.Actors;

    /// <summary>Places by row.</summary>
    public IReadOnlyList<KnownPlace> Places => _places?.Value ?? _lexicon!.Places;

    /// <summary>Outlets by row.</summary>
    public IReadOnlyList<KnownOutlet> Outlets => _outlets?.Value ?? _lexicon!.Outlets;
}
