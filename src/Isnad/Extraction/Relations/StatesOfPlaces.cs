using Isnad.Extraction.Actors;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>The states that the names of countries and capitals can stand for: backed by Ankara, led by Washington.</summary>
internal sealed class StatesOfPlaces
{
    private readonly CompiledLexicon _lexicon;
    private readonly Dictionary<int, int> _states = [];

    public StatesOfPlaces(CompiledLexicon lexicon)
    {
        _lexicon = lexicon;
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
        var state = reading.Entities.FindIndex(e => e.Kind == EntityKind.State && e.Actor == actor);
        if (state >= 0)
            return state;
        var known = _lexicon.Actors[actor];
        reading.Entities.Add(new ReadingEntity { Kind = known.Kind, Name = known.NameAr, NameEn = known.NameEn, Actor = actor, Country = known.Country });
        return reading.Entities.Count - 1;
    }

    /// <summary>Whether a place can stand for a state.</summary>
    public bool CanStand(ReadingEntity entity) => entity is { IsPlace: true, Place: >= 0 } && _states.ContainsKey(entity.Place);
}
