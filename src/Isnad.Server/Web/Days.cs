using System.Globalization;

namespace Isnad.Server.Web;

/// <summary>Days in addresses.</summary>
internal static class Days
{
    /// <summary>A day as 2021-05-31, or null where there is none or it is no day.</summary>
    public static DateOnly? Parse(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
