using System.Collections.Concurrent;
using Isnad.Lexicon;

namespace Isnad.Extraction.Places;

/// <summary>Countries, their capitals, parts and borders as the knowledge has them; looked up once for a lexicon.</summary>
internal sealed class Geography
{
    private readonly CompiledLexicon _lexicon;
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _stateOfCapital = [];
    private readonly Dictionary<string, List<KnownPlace>> _towns = new(StringComparer.Ordinal);
    private readonly List<TableRow> _parts = [];
    private readonly List<TableRow> _borders = [];
    private readonly ConcurrentDictionary<(string Country, double North, double East), (double Latitude, double Longitude)?> _middles = new();

    /// <summary>Gathers them.</summary>
    public Geography(CompiledLexicon lexicon)
    {
        _lexicon = lexicon;
        for (var i = 0; i < lexicon.Places.Count; i++)
        {
            var place = lexicon.Places[i];
            if (place.Kind == "country")
                _countries.TryAdd(place.Country, i);
            else if (place.Kind is "city" or "town" or "admin1")
                Towns(place.Country).Add(place);
        }

        for (var i = 0; i < lexicon.Actors.Count; i++)
        {
            var actor = lexicon.Actors[i];
            if (actor.Kind != EntityKind.State)
                continue;
            _states.TryAdd(actor.Country, i);
            if (actor.Capital >= 0)
                _stateOfCapital.TryAdd(actor.Capital, i);
        }

        foreach (var row in lexicon.Rows)
        {
            if (row.Table == "country-parts")
                _parts.Add(row);
            else if (row.Table == "borders")
                _borders.Add(row);
        }
    }

    /// <summary>Row of a country's own place, or -1.</summary>
    public int Country(string country) => _countries.GetValueOrDefault(country, -1);

    /// <summary>Row of a country's capital, or -1.</summary>
    public int Capital(string country) => _states.TryGetValue(country, out var state) ? _lexicon.Actors[state].Capital : -1;

    /// <summary>Row of the state whose capital a place is, or -1.</summary>
    public int StateOfCapital(int place) => _stateOfCapital.GetValueOrDefault(place, -1);

    /// <summary>Whether a place is the capital of a state.</summary>
    public bool IsCapital(int place) => _stateOfCapital.ContainsKey(place);

    /// <summary>The middle of the border of a country with another, or with the neighbour that weighs most.</summary>
    /// <param name="one">The country.</param>
    /// <param name="two">The other, or null.</param>
    /// <param name="weight">How much the text says of a country.</param>
    public (double Latitude, double Longitude)? Border(string one, string? two, Func<string, double> weight)
    {
        (double, double)? best = null;
        var most = 0.02;
        foreach (var row in _borders)
        {
            if (row.Cells[0] != one && row.Cells[1] != one)
                continue;
            var other = row.Cells[0] == one ? row.Cells[1] : row.Cells[0];
            var share = other == two ? 2 : two is null ? weight(other) : 0;
            if (share <= most)
                continue;
            most = share;
            best = (PlaceGrammar.Number(row.Cells[2]), PlaceGrammar.Number(row.Cells[3]));
        }

        return best;
    }

    /// <summary>The middle of the towns that lie in a part of a country; null where too few are known.</summary>
    public (double Latitude, double Longitude)? Part(KnownPlace country, double north, double east) =>
        _middles.GetOrAdd((country.Country, north, east), static (key, all) => all.Self.Middle(all.Country, key.North, key.East), (Self: this, Country: country));

    private (double Latitude, double Longitude)? Middle(KnownPlace country, double north, double east)
    {
        foreach (var row in _parts)
        {
            if (row.Cells[0] == country.Country && Math.Sign(PlaceGrammar.Number(row.Cells[1])) == Math.Sign(north)
                && Math.Sign(PlaceGrammar.Number(row.Cells[2])) == Math.Sign(east))
                return (PlaceGrammar.Number(row.Cells[3]), PlaceGrammar.Number(row.Cells[4]));
        }

        var towns = Towns(country.Country);
        if (towns.Count < 6)
            return null;
        double Along(KnownPlace town) => north == 0 && east == 0
            ? -Math.Abs(town.Latitude - country.Latitude) - Math.Abs(town.Longitude - country.Longitude)
            : ((town.Latitude - country.Latitude) * north) + ((town.Longitude - country.Longitude) * east);
        var part = towns.OrderByDescending(Along).ThenBy(static t => t.Id, StringComparer.Ordinal).Take(Math.Max(3, towns.Count / 3)).ToList();
        return (Math.Round(part.Average(static t => t.Latitude), 2), Math.Round(part.Average(static t => t.Longitude), 2));
    }

    private List<KnownPlace> Towns(string country)
    {
        if (!_towns.TryGetValue(country, out var towns))
            _towns[country] = towns = [];
        return towns;
    }
}
