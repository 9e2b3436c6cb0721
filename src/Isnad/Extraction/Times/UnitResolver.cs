namespace Isnad.Extraction.Times;

/// <summary>Puts units with a relation on the calendar: last week, the current year, the past 48 hours.</summary>
internal static class UnitResolver
{
    /// <summary>The value of a unit expression.</summary>
    public static TimeValue Resolve(in DateSpec spec, TimeContext context)
    {
        if (spec.Many || spec.Count != 1)
            return Several(spec, context);
        switch (spec.Unit)
        {
            case TimeUnit.Day:
                return OfDay(spec, context);
            case TimeUnit.Week:
                return OfWeek(spec, context);
            case TimeUnit.Month:
                return TimeResolver.MonthBy(spec.Relation, context) is { } month
                    ? TimeValue.Month(month.Year, month.Month)
                    : TimeValue.Open("XXXX-XX", TimeGranularity.Month);
            case TimeUnit.Year:
                return TimeResolver.YearBy(spec.Relation, context) is { } year and >= 1 and <= 9998
                    ? TimeValue.Year(year)
                    : TimeValue.Open("XXXX", TimeGranularity.Year);
            default:
                return TimeValue.Open(Reference(spec.Relation), TimeValue.GranularityOf(spec.Unit));
        }
    }

    /// <summary>A number of units before or after now, as a period of the unit's size.</summary>
    public static TimeValue Ago(TimeUnit unit, int count, TimeContext context)
    {
        if (context.CountFrom is not { } from)
            return TimeValue.Open(count < 0 ? "PAST_REF" : "FUTURE_REF", TimeValue.GranularityOf(unit));
        switch (unit)
        {
            case TimeUnit.Day:
                return TimeValue.Day(from.AddDays(count));
            case TimeUnit.Week:
                return TimeValue.Week(from.AddDays((count * 7) - (int)from.DayOfWeek));
            case TimeUnit.Month:
                var month = from.AddMonths(count);
                return TimeValue.Month(month.Year, month.Month);
            case TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century:
                var year = from.Year + (count * (unit == TimeUnit.Year ? 1 : unit == TimeUnit.Decade ? 10 : 100));
                return year is < 1 or > 9998 ? TimeValue.Open("XXXX", TimeGranularity.Year) : TimeValue.Year(year);
            default:
                var hours = unit == TimeUnit.Hour ? count : 0;
                return hours % 24 == 0 && context.Today is { } today
                    ? TimeValue.Day(today.AddDays(hours / 24))
                    : TimeValue.Open(count < 0 ? "PAST_REF" : "FUTURE_REF", TimeGranularity.Hour);
        }
    }

    /// <summary>The day that lies a number of units before a day.</summary>
    public static DateOnly Before(DateOnly day, TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Week => day.AddDays(-7 * count),
        TimeUnit.Month => day.AddMonths(-count),
        TimeUnit.Year => day.AddYears(-count),
        TimeUnit.Decade => day.AddYears(-10 * count),
        _ => day.AddDays(-count),
    };

    private static string Reference(TimeRelation relation) => relation switch
    {
        TimeRelation.Next or TimeRelation.AfterNext or TimeRelation.Following => "FUTURE_REF",
        TimeRelation.Current => "PRESENT_REF",
        _ => "PAST_REF",
    };

    private static TimeValue OfDay(in DateSpec spec, TimeContext context)
    {
        var told = context.LastDay;
        var day = spec.Relation switch
        {
            TimeRelation.Same => told,
            TimeRelation.Following => told?.AddDays(1),
            TimeRelation.Preceding => told?.AddDays(-1),
            TimeRelation.Past => context.Today?.AddDays(-1),
            TimeRelation.Next => context.Today?.AddDays(1),
            TimeRelation.Current => context.Today,
            _ => null,
        };
        return day is { } known ? TimeValue.Day(known) : TimeValue.Open("XXXX-XX-XX", TimeGranularity.Day);
    }

    private static TimeValue OfWeek(in DateSpec spec, TimeContext context)
    {
        var told = spec.Relation is TimeRelation.Same or TimeRelation.Following or TimeRelation.Preceding;
        var shift = spec.Relation switch
        {
            TimeRelation.Past or TimeRelation.Preceding => -1,
            TimeRelation.Next or TimeRelation.Following => 1,
            TimeRelation.BeforeLast => -2,
            TimeRelation.AfterNext => 2,
            _ => 0,
        };
        return (told ? context.LastDay ?? (spec.Relation == TimeRelation.Same ? context.Today : null) : context.Today) is { } day
            ? TimeValue.Week(day.AddDays((shift * 7) - (int)day.DayOfWeek))
            : TimeValue.Open("XXXX-WXX", TimeGranularity.Week);
    }

    private static TimeValue Several(in DateSpec spec, TimeContext context)
    {
        var granularity = TimeValue.GranularityOf(spec.Unit);
        var past = spec.Relation is TimeRelation.Past or TimeRelation.Recent or TimeRelation.Preceding;
        var next = spec.Relation is TimeRelation.Next or TimeRelation.Following;
        if (spec.Many || spec.Count <= 0 || spec.Count > 10_000 || !(past || next))
            return TimeValue.Open(Reference(spec.Relation), granularity);
        if (spec.Unit > TimeUnit.Day || context.Today is not { } today)
            return TimeValue.Duration(TimeValue.Length(spec.Unit, spec.Count), granularity);
        var days = (int)(spec.Unit switch
        {
            TimeUnit.Hour => decimal.Ceiling(spec.Count / 24),
            TimeUnit.Day => spec.Count,
            _ => 0,
        });
        return past
            ? TimeValue.Stretch(today.AddDays(-days), today, TimeGranularity.Day)
            : TimeValue.Stretch(today, today.AddDays(days), TimeGranularity.Day);
    }
}
