using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>How much a document speaks of each country, from names that leave no doubt.</summary>
internal sealed class CountryEvidence
{
    private readonly SortedDictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly HashSet<(string Country, int Target, NameKind Kind)> _seen = [];

    /// <summary>The country spoken of most, or null.</summary>
    public string? Top { get; private set; }

    /// <summary>Weight of the country spoken of most.</summary>
    public double Highest { get; private set; }

    /// <summary>Adds a name; repeats count little.</summary>
    public void Add(string country, int target, NameKind kind, double weight)
    {
        if (country.Length != 2 || country == "xx")
            return;
        var first = _seen.Add((country, target, kind));
        var sum = _weights[country] = _weights.GetValueOrDefault(country) + (first ? weight : weight * 0.4);
        if (sum <= Highest)
            return;
        Highest = sum;
        Top = country;
    }

    /// <summary>Share of the highest weight, 0 to 1.</summary>
    public double Share(string? country) =>
        country is null || Highest <= 0 ? 0 : _weights.GetValueOrDefault(country) / Highest;
}
