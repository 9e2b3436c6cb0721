using System.Globalization;

namespace Isnad.Formats.Readers;

/// <summary>Reads dates of publication as metadata write them.</summary>
public static class PublishedDate
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyy-M-d", "yyyy/M/d"];

    /// <summary>The day in <paramref name="text"/> as written, whatever the time of day and zone behind it; null when it is no date.</summary>
    public static DateOnly? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var day = text.AsSpan().Trim();
        if (DateTimeOffset.TryParseExact(day, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var stamp))
            return DateOnly.FromDateTime(stamp.Date);
        var end = day.IndexOfAny('T', ' ');
        if (end > 0)
            day = day[..end];
        return DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1800 ? date : null;
    }
}
