using System.Globalization;

namespace Isnad.Extraction.Times;

/// <summary>The meaning of a time expression: its TIMEX3 value and where it lies on the calendar.</summary>
internal readonly record struct TimeValue(
    TimexType Type, string Value, DateOnly? From, DateOnly? To, TimeGranularity Granularity, bool Approximate = false)
{
    /// <summary>A day.</summary>
    public static TimeValue Day(DateOnly day) => new(TimexType.Date, Iso(day), day, day, TimeGranularity.Day);

    /// <summary>A week that begins on a day.</summary>
    public static TimeValue Week(DateOnly first)
    {
        // The week is told by its first day: news weeks run from Sunday, ISO weeks from Monday.
        var middle = first.AddDays(3).ToDateTime(TimeOnly.MinValue);
        var value = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(middle)}-W{ISOWeek.GetWeekOfYear(middle):00}");
        return new(TimexType.Date, value, first, first.AddDays(6), TimeGranularity.Week);
    }

    /// <summary>A month of the Gregorian calendar.</summary>
    public static TimeValue Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), first, first.AddMonths(1).AddDays(-1), TimeGranularity.Month);
    }

    /// <summary>A year of the Gregorian calendar.</summary>
    public static TimeValue Year(int year) =>
        new(TimexType.Date, year.ToString("0000", CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimeGranularity.Year);

    /// <summary>A stretch of days.</summary>
    public static TimeValue Stretch(DateOnly from, DateOnly to, TimeGranularity granularity) =>
        new(TimexType.Date, $"{Iso(from)}/{Iso(to)}", from, to, granularity);

    /// <summary>A date that the text does not fix.</summary>
    public static TimeValue Open(string value, TimeGranularity granularity, bool approximate = false) =>
        new(TimexType.Date, value, null, null, granularity, approximate);

    /// <summary>A length of time.</summary>
    public static TimeValue Duration(string value, TimeGranularity granularity, bool approximate = false) =>
        new(TimexType.Duration, value, null, null, granularity, approximate);

    /// <summary>The TIMEX3 value of a number of units: P2Y, PT48H, PXD for an open number.</summary>
    public static string Length(TimeUnit unit, decimal? count)
    {
        var factor = unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, _ => 1 };
        var number = count is { } n ? (n * factor).ToString("0.##", CultureInfo.InvariantCulture) : "X";
        return unit switch
        {
            TimeUnit.Second => $"PT{number}S",
            TimeUnit.Minute => $"PT{number}M",
            TimeUnit.Hour when count is > 0 and < 1 => $"PT{(int)(count * 60)}M",
            TimeUnit.Hour => $"PT{number}H",
            TimeUnit.Day => $"P{number}D",
            TimeUnit.Week => $"P{number}W",
            TimeUnit.Month => $"P{number}M",
            _ => $"P{number}Y",
        };
    }

    /// <summary>The granularity of a unit.</summary>
    public static TimeGranularity GranularityOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => TimeGranularity.Hour,
        TimeUnit.Day => TimeGranularity.Day,
        TimeUnit.Week => TimeGranularity.Week,
        TimeUnit.Month => TimeGranularity.Month,
        TimeUnit.Year => TimeGranularity.Year,
        _ => TimeGranularity.Decade,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
