using System.Globalization;

namespace Isnad.Storage;

/// <summary>How times and days stand in the archive.</summary>
internal static class Stamp
{
    /// <summary>A time: UTC, to the second.</summary>
    public static string Of(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The time that <see cref="Of"/> wrote.</summary>
    public static DateTimeOffset Read(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
