using System.Collections.Frozen;
using System.Globalization;

namespace Isnad.Formats.Exports;

/// <summary>Codes of a country in the coding schemes of the field. Source: ISO 3166-1, FIPS 10-4, Gleditsch and Ward's list of states, and the regions that ACLED's
/// and UCDP's codebooks print.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3, which CAMEO uses too.</param>
/// <param name="Numeric">ISO 3166-1 numeric, or null.</param>
/// <param name="Fips">FIPS 10-4, as GDELT uses it, or null.</param>
/// <param name="GleditschWard">Number in Gleditsch and Ward's list, or null.</param>
/// <param name="AcledRegion">Region by ACLED.</param>
/// <param name="UcdpRegion">Region by UCDP.</param>
/// <param name="Name">English name.</param>
internal sealed record CountryCodes(string Iso3, int? Numeric, string? Fips, int? GleditschWard, string AcledRegion, string UcdpRegion, string Name)
{
    private static readonly Lazy<FrozenDictionary<string, CountryCodes>> All = new(() => CodeTable.Read("countries.tsv", 1)
        .ToFrozenDictionary(r => r.Key, r => new CountryCodes(r.Value[1], Number(r.Value[2]), r.Value.Cell(3), Number(r.Value[4]), r.Value[5], r.Value[6], r.Value[7]), StringComparer.Ordinal));

    /// <summary>The codes for an ISO 3166-1 alpha-2 code in either case, or null.</summary>
    public static CountryCodes? Of(string? iso2) => iso2 is null ? null : All.Value.GetValueOrDefault(iso2.ToUpperInvariant());

    private static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
