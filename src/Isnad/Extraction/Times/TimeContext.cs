namespace Isnad.Extraction.Times;

/// <summary>What relative expressions are counted from: the day of publication, or what the text itself betrays of
/// it, and the dates told so far.</summary>
internal sealed class TimeContext
{
    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The year in which the text was written, or null.</summary>
    public int? ThisYear { get; init; }

    /// <summary>The first day of the month in which the text was written, or null.</summary>
    public DateOnly? ThisMonth { get; init; }

    /// <summary>Where the day of publication is unknown: dates without a year lie in the twelve months from here.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>The date told last, or null.</summary>
    public TimeValue? Last { get; private set; }

    /// <summary>The day told last, or null.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The day that a number of days, months or years ago is counted from.</summary>
    public DateOnly? CountFrom => Today ?? LastDay;

    /// <summary>A context with a day of publication or without any.</summary>
    public static TimeContext On(DateOnly? published) => new()
    {
        Today = published,
        ThisYear = published?.Year,
        ThisMonth = published is { } day ? new DateOnly(day.Year, day.Month, 1) : null,
    };

    /// <summary>Remembers a date for what refers back to it.</summary>
    public void Told(in TimeValue value)
    {
        if (value.Type != TimexType.Date || value.From is not { } from)
            return;
        Last = value;
        if (value.Granularity <= TimeGranularity.Day && value.To == from)
            LastDay = from;
    }
}
