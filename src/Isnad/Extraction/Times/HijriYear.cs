using System.Globalization;

namespace Isnad.Extraction.Times;

/// <summary>Days of the Islamic calendar on the Gregorian one.</summary>
/// <remarks>From 1318 to 1500 after the Umm al-Qura tables that the base class library carries; outside them by the
/// tabular rule (thirty-year cycle, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29, epoch 16 July 622 Julian).</remarks>
internal static class HijriYear
{
    /// <summary>First year that is converted.</summary>
    public const int First = 1;

    /// <summary>Last year that is converted.</summary>
    public const int Last = 1600;

    private const int TableFirst = 1318;
    private const int TableLast = 1500;
    private static readonly UmAlQuraCalendar Table = new();

    /// <summary>Number of days of a month.</summary>
    public static int DaysInMonth(int year, int month)
    {
        if (year is >= TableFirst and <= TableLast)
            return Table.GetDaysInMonth(year, month);
        return month % 2 == 1 || (month == 12 && IsLeap(year)) ? 30 : 29;
    }

    /// <summary>The Gregorian day.</summary>
    /// <param name="year">From <see cref="First"/> to <see cref="Last"/>.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 30; the thirtieth of a month of 29 days is the first of the next.</param>
    public static DateOnly ToDate(int year, int month, int day)
    {
        if (year is >= TableFirst and <= TableLast)
            return DateOnly.FromDateTime(Table.ToDateTime(year, month, 1, 0, 0, 0, 0)).AddDays(day - 1);

        // Day number 227013 is 18 July 622 in the proleptic Gregorian calendar, the day before 1 Muharram 1.
        var before = ((year - 1) * 354) + ((3 + (11 * year)) / 30);
        var number = 227013 + before + (29 * (month - 1)) + (month / 2) + day;
        return DateOnly.FromDayNumber(number);
    }

    /// <summary>The Islamic year and month of a Gregorian day.</summary>
    public static (int Year, int Month) Of(DateOnly day)
    {
        var year = Math.Clamp((int)((day.DayNumber - 227013) / 354.367) + 1, First, Last);
        while (year > First && ToDate(year, 1, 1) > day)
            year--;
        while (year < Last && ToDate(year + 1, 1, 1) <= day)
            year++;
        var month = 12;
        while (month > 1 && ToDate(year, month, 1) > day)
            month--;
        return (year, month);
    }

    private static bool IsLeap(int year) => ((11 * year) + 14) % 30 < 11;
}
