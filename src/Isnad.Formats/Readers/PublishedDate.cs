using System.Globalization;

namespace Isnad.Formats.Readers;

/// <summary>Reads dates of publication as metadata write them.</summary>
public static class PublishedDate
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyy-M-d", "yyyy/M/d"];

    private static readonly string[] DaysFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] MonthsFirst = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy"];

    // RFC 822 as feeds write it, and English dates of content systems; the time of day is cut off before.
    private static readonly string[] Words = ["d MMM yyyy", "d MMM yy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "ddd MMM d yyyy", "dddd d MMMM yyyy", "ddd d MMM yyyy"];

    /// <summary>The day in <paramref name="text"/> as written, whatever the time of day and zone behind it; null when it is no date, or one of two.</summary>
    public static DateOnly? Parse(string text) => Parse(text, out var other) is { } date && other is null ? date : null;

    /// <summary>The day in <paramref name="text"/>. Numbers with the year last are day, month and year; month, day and year where only that can be meant.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="other">The day that it is when the month stands first, where both can be meant; or null.</param>
    public static DateOnly? Parse(string text, out DateOnly? other)
    {
        ArgumentNullException.ThrowIfNull(text);
        other = null;
        var day = Western(text).AsSpan().Trim();
        var end = day.IndexOfAny('T', ' ');
        var digits = end > 0 && char.IsAsciiDigit(day[0]) ? day[..end] : day;
        if (DateOnly.TryParseExact(digits, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return Plausible(date);
        if (DateOnly.TryParseExact(digits, DaysFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            if (Plausible(date) is { Day: <= 12 } && date.Day != date.Month)
                other = new DateOnly(date.Year, date.Day, date.Month);
            return Plausible(date);
        }

        if (DateOnly.TryParseExact(digits, MonthsFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return Plausible(date);
        return day.Length is > 5 and < 80 && day.IndexOfAnyInRange('A', 'z') >= 0 ? Plausible(Worded(day)) : null;
    }

    /// <summary>"Mon, 31 May 2021 10:00:00 +0300", "May 31, 2021 10:00 am": the words before the time of day.</summary>
    private static DateOnly? Worded(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        var named = comma is >= 3 and <= 9 && text[..comma].IndexOfAnyInRange('0', '9') < 0 ? text[(comma + 1)..] : text;
        var words = named.ToString().Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var clock = Array.FindIndex(words, static w => w.Contains(':', StringComparison.Ordinal));
        var kept = string.Join(' ', words.Take(clock < 0 ? words.Length : clock).Take(4));
        if (DateOnly.TryParseExact(kept, Words, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        // "Mon May 31 10:00:00 UTC 2021" has the year behind the time.
        return clock >= 3 && DateOnly.TryParseExact($"{words[1]} {words[2]} {words[^1]}", Words, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) ? date : null;
    }

    // Arabic and Persian digits as ASCII's.
    private static string Western(string text) => text.All(char.IsAscii) ? text : string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = char.IsDigit(from[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(from[i])) : from[i];
    });

    private static DateOnly? Plausible(DateOnly? date) => date is { Year: >= 1800 } ? date : null;
}
