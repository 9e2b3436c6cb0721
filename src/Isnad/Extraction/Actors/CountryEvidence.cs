using System.Runtime.InteropServices;
using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>How much a document speaks of each country, from names that leave no doubt.</summary>
internal sealed class CountryEvidence
{
    private readonly SortedDictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Target, NameKind Kind), double> _own = [];

    /// <summary>The country spoken of most, or null.</summary>
    public string? Top { get; private set; }

    /// <summary>Weight of the country spoken of most.</summary>
    public double Highest { get; private set; }

    /// <summary>Adds a name; repeats count little.</summary>
    public void Add(string country, int target, NameKind kind, double weight)
    {
        if (country.Length != 2 || country == "xx")
            return;
        ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(_own, (target, kind), out var seen);
        var added = seen ? weight * 0.4 : weight;
        own += added;
        var sum = _weights[country] = _weights.GetValueOrDefault(country) + added;
        if (sum <= Highest)
            return;
        Highest = sum;
        Top = country;
    }

    /// <summary>Whether anything but one name speaks for a country.</summary>
    /// <param name="country">The country.</param>
    /// <param name="target">The row that the name could mean.</param>
    /// <param name="kind">Which table the row is in.</param>
    public bool Supported(string country, int target, NameKind kind) =>
        _weights.GetValueOrDefault(country) - _own.GetValueOrDefault((target, kind)) > 0.1;

    /// <summary>Share of the highest weight that a country has without what one name adds to it, 0 to 1.</summary>
    /// <param name="country">The country.</param>
    /// <param name="target">The row that the name could mean.</param>
    /// <param name="kind">Which table the row is in.</param>
    public double ShareWithout(string country, int target, NameKind kind) =>
        Highest <= 0 ? 0 : Math.Max(0, _weights.GetValueOrDefault(country) - _own.GetValueOrDefault((target, kind))) / Highest;

    /// <summary>Share of the highest weight, 0 to 1.</summary>
    public double Share(string? country) =>
        country is null || Highest <= 0 ? 0 : _weights.GetValueOrDefault(country) / Highest;
}
