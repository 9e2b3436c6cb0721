using System.Globalization;

namespace Isnad.Formats.Exports;

/// <summary>Ids of rows in the shapes that the formats ask for, made from the id of the joined event.</summary>
internal static class RowIds
{
    /// <summary>Three letters of the country and digits.</summary>
    public static string Acled(string id, CountryCodes? country) => (country?.Iso3 ?? "XXX") + Digits(id).ToString(CultureInfo.InvariantCulture);

    /// <summary>A positive whole number below 2^47.</summary>
    public static long Digits(string id)
    {
        var hex = id.AsSpan(id.LastIndexOf(':') + 1);
        return long.TryParse(hex[..Math.Min(hex.Length, 11)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : (long)(Isnad.Text.WordHash.Folded(id) & 0x7FFF_FFFF_FFFF);
    }
}
