using Isnad.Extraction.Actors;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>The states that the names of countries and capitals can stand for: backed by Ankara, led by Washington.</summary>
internal sealed class StatesOfPlaces
{
    private readonly Surroundings _surroundings;
    private readonly Dictionary<int, int> _states = [];
    private readonly Dictionary<string, int> _ofCountry = new(StringComparer.Ordinal);

    public StatesOfPlaces(CompiledLexicon lexicon, Surroundings surroundings)
    {
        _surroundings = surroundings;
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var p = 0; p < lexicon.Places.Count; p++)
        {
            if (lexicon.Places[p].Kind == "country")
                countries.TryAdd(lexicon.Places[p].Id, p);
        }

        for (var a = 0; a < lexicon.Actors.Count; a++)
        {
            var actor = lexicon.Actors[a];
            if (actor.Kind != EntityKind.State)
                continue;
            _ofCountry.TryAdd(actor.Country, a);
            if (countries.TryGetValue(actor.Id, out var country))
                _states.TryAdd(country, a);
            if (actor.Capital >= 0)
                _states.TryAdd(actor.Capital, a);
        }
    }

    /// <summary>The entity of the state for the entity of a country or capital, made where the text names it by its place only; else -1.</summary>
    public int Of(Reading reading, int entity)
    {
        if (reading.Entities[entity] is not { IsPlace: true, Place: >= 0 and var place } || !_states.TryGetValue(place, out var actor))
            return -1;
        return _surroundings.EntityOf(reading, actor);
    }

    /// <summary>The entity of the state of a country, by its code, made where the text does not name it; -1 where no state is known.</summary>
    public int OfCountry(Reading reading, string country) => _ofCountry.TryGetValue(country, out var actor) ? _surroundings.EntityOf(reading, actor) : -1;

    /// <summary>Whether a place can stand for a state.</summary>
    public bool CanStand(ReadingEntity entity) => entity is { IsPlace: true, Place: >= 0 } && _states.ContainsKey(entity.Place);
}
