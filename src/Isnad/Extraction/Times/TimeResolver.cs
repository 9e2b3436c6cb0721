using System.Globalization;

namespace Isnad.Extraction.Times;

/// <summary>Puts what the words tell on the calendar.</summary>
internal static class TimeResolver
{
    /// <summary>A present tense makes a date of the coming days or months a future one when it lies this near.</summary>
    private const int NearDays = 90;

    /// <summary>The value of an expression; its dates are null where the context does not fix them.</summary>
    /// <param name="spec">What the words tell.</param>
    /// <param name="context">What it is counted from.</param>
    /// <param name="upper">A date without a year does not lie after this day (the end of its range), or null.</param>
    public static TimeValue Resolve(in DateSpec spec, TimeContext context, DateOnly? upper = null)
    {
        var value = spec.Kind switch
        {
            SpecKind.Day => DayOf(spec, context, upper),
            SpecKind.Month => MonthOf(spec, context, upper),
            SpecKind.Year => YearOf(spec),
            SpecKind.Weekday => WeekdayOf(spec, context, upper),
            SpecKind.Offset => OffsetOf(spec, context),
            SpecKind.Unit => UnitResolver.Resolve(spec, context),
            SpecKind.Feast => FeastResolver.Feast(spec, context),
            SpecKind.Season => FeastResolver.Season(spec, context),
            _ => TimeValue.Stretch(new DateOnly(spec.Year, 1, 1), new DateOnly(spec.Year + 9, 12, 31), TimeGranularity.Decade) with
            {
                Value = (spec.Year / 10).ToString(CultureInfo.InvariantCulture),
            },
        };
        value = PartOf(value, spec.Part);
        return spec.Approximate ? value with { Approximate = true } : value;
    }

    /// <summary>The year a relation points at, or null.</summary>
    public static int? YearBy(TimeRelation relation, TimeContext context) => relation switch
    {
        TimeRelation.Past => context.ThisYear - 1,
        TimeRelation.Current => context.ThisYear,
        TimeRelation.Next => context.ThisYear + 1,
        TimeRelation.BeforeLast => context.ThisYear - 2,
        TimeRelation.AfterNext => context.ThisYear + 2,
        TimeRelation.Same => context.Last?.From?.Year,
        TimeRelation.Following => context.Last?.From?.Year + 1,
        TimeRelation.Preceding => context.Last?.From?.Year - 1,
        _ => null,
    };

    /// <summary>The first day of the month a relation points at, or null.</summary>
    public static DateOnly? MonthBy(TimeRelation relation, TimeContext context)
    {
        var told = context.Last is { Granularity: <= TimeGranularity.Month, From: { } from } ? FirstOf(from) : (DateOnly?)null;
        return relation switch
        {
            TimeRelation.Past => context.ThisMonth?.AddMonths(-1),
            TimeRelation.Current => context.ThisMonth,
            TimeRelation.Next => context.ThisMonth?.AddMonths(1),
            TimeRelation.BeforeLast => context.ThisMonth?.AddMonths(-2),
            TimeRelation.AfterNext => context.ThisMonth?.AddMonths(2),
            TimeRelation.Same => told ?? context.ThisMonth,
            TimeRelation.Following => told?.AddMonths(1),
            TimeRelation.Preceding => told?.AddMonths(-1),
            _ => null,
        };
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static TimeValue DayOf(in DateSpec spec, TimeContext context, DateOnly? upper)
    {
        if (spec.Hijri)
            return HijriDay(spec, context, upper);
        if (spec is { Month: 0, Relation: TimeRelation.None })
        {
            return Bare(spec, context) is { } bare
                ? TimeValue.Day(bare)
                : TimeValue.Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{spec.Day:00}"), TimeGranularity.Day);
        }

        if (spec.Month == 0)
        {
            return MonthBy(spec.Relation, context) is { } month && spec.Day <= DateTime.DaysInMonth(month.Year, month.Month)
                ? TimeValue.Day(month.AddDays(spec.Day - 1))
                : TimeValue.Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{spec.Day:00}"), TimeGranularity.Day);
        }

        var year = spec.Year > 0 ? spec.Year : YearBy(spec.YearRelation, context) ?? NearestYear(spec, context, upper);
        if (year is not { } y || spec.Day > DateTime.DaysInMonth(y, spec.Month))
            return TimeValue.Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-{spec.Month:00}-{spec.Day:00}"), TimeGranularity.Day);
        return TimeValue.Day(new DateOnly(y, spec.Month, spec.Day));
    }

    /// <summary>"on day 27": of this month or the one before (after, where the verb looks ahead), as the weekday told with it allows.</summary>
    public static DateOnly? Bare(in DateSpec spec, TimeContext context)
    {
        if (context.Today is not { } today)
            return null;
        var ahead = spec.Direction != Direction.Past;
        for (var i = 0; i < 3; i++)
        {
            var month = FirstOf(today).AddMonths(i == 0 ? 0 : i == 1 == ahead ? 1 : -1);
            if (spec.Day > DateTime.DaysInMonth(month.Year, month.Month))
                continue;
            var day = month.AddDays(spec.Day - 1);
            if (spec.WithWeekday ? (int)day.DayOfWeek == spec.Weekday : ahead ? day >= today : day <= today)
                return day;
        }

        return null;
    }

    private static int? NearestYear(in DateSpec spec, TimeContext context, DateOnly? upper)
    {
        // A day that only leap years have is looked for as the day before it.
        var day = spec is { Month: 2, Day: 29 } ? 28 : Math.Max(1, spec.Day);
        if (upper is { } top)
            return On(top.Year, spec.Month, day) <= top ? top.Year : top.Year - 1;
        if (context.Today is { } today)
            return (spec.WithOffset || spec.WithWeekday ? ByCompany(spec, today, day) : null) ?? ByDirection(spec, today, day, spec.Kind == SpecKind.Month);
        if (context.ThisYear is { } year)
        {
            var later = context.ThisMonth is { } month && spec.Month > month.Month && spec.Direction == Direction.Past && spec.Relation != TimeRelation.Next;
            return later ? year - 1 : year;
        }

        if (context.NotBefore is not { } from)
            return null;
        return On(from.Year, spec.Month, day) >= from ? from.Year : from.Year + 1;
    }

    /// <summary>The year that the name of the day or the "yesterday" told with the date allows, or null.</summary>
    private static int? ByCompany(in DateSpec spec, DateOnly today, int day)
    {
        for (var i = 0; i < 3; i++)
        {
            var year = today.Year + (i == 2 ? 1 : -i);
            var date = On(year, spec.Month, day);
            if (spec.WithOffset ? Math.Abs(date.DayNumber - today.DayNumber - spec.Offset) <= 3 : (int)date.DayOfWeek == spec.Weekday)
                return year;
        }

        return null;
    }

    private static int ByDirection(in DateSpec spec, DateOnly today, int day, bool month)
    {
        var here = On(today.Year, spec.Month, month ? 1 : day);
        var now = month ? FirstOf(today) : today;
        var before = here < now || (here == now && spec.Relation != TimeRelation.Past) ? today.Year : today.Year - 1;
        var after = here > now || (here == now && spec.Relation != TimeRelation.Next) ? today.Year : today.Year + 1;
        if (spec.Relation == TimeRelation.Current)
            return today.Year;
        if (spec.Relation == TimeRelation.Next)
            return after;
        if (spec.Relation == TimeRelation.Past || spec.Direction == Direction.Past || here == now)
            return before;
        var next = On(after, spec.Month, month ? 1 : day);
        return spec.Direction == Direction.Future || next.DayNumber - today.DayNumber <= NearDays ? after : before;
    }

    private static DateOnly On(int year, int month, int day) =>
        new(Math.Clamp(year, 1, 9999), month, Math.Min(day, DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month)));

    private static TimeValue HijriDay(in DateSpec spec, TimeContext context, DateOnly? upper)
    {
        var anchor = upper ?? context.Today;
        var year = spec.Year;
        if (year == 0 && anchor is { } today)
        {
            year = HijriYear.Of(today).Year;
            var first = HijriYear.ToDate(year, spec.Month, Math.Max(1, spec.Day));
            if (first > today && spec.Direction != Direction.Future && spec.Relation != TimeRelation.Next && spec.Relation != TimeRelation.Current)
                year--;
            else if (spec.Relation == TimeRelation.Past && HijriYear.Of(today).Month == spec.Month)
                year--;
        }

        if (year is < HijriYear.First or > HijriYear.Last)
            return TimeValue.Open("XXXX", spec.Kind == SpecKind.Day ? TimeGranularity.Day : TimeGranularity.Month);
        if (spec.Kind == SpecKind.Month)
        {
            var from = HijriYear.ToDate(year, spec.Month, 1);
            return TimeValue.Stretch(from, from.AddDays(HijriYear.DaysInMonth(year, spec.Month) - 1), TimeGranularity.Month);
        }

        return spec.Day > HijriYear.DaysInMonth(year, spec.Month)
            ? TimeValue.Open("XXXX", TimeGranularity.Day)
            : TimeValue.Day(HijriYear.ToDate(year, spec.Month, spec.Day));
    }

    private static TimeValue MonthOf(in DateSpec spec, TimeContext context, DateOnly? upper)
    {
        if (spec.Hijri)
            return HijriDay(spec, context, upper);
        var year = spec.Year > 0 ? spec.Year : YearBy(spec.YearRelation, context);
        if (year is null && spec.Relation is TimeRelation.Same or TimeRelation.Following or TimeRelation.Preceding)
            year = context.Last?.From?.Year;
        year ??= NearestYear(spec, context, upper);
        return year is { } y and >= 1 and <= 9998
            ? TimeValue.Month(y, spec.Month)
            : TimeValue.Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-{spec.Month:00}"), TimeGranularity.Month);
    }

    private static TimeValue YearOf(in DateSpec spec)
    {
        if (!spec.Hijri)
            return TimeValue.Year(spec.Year);
        var from = HijriYear.ToDate(spec.Year, 1, 1);
        return TimeValue.Stretch(from, HijriYear.ToDate(spec.Year, 12, HijriYear.DaysInMonth(spec.Year, 12)), TimeGranularity.Year);
    }

    private static TimeValue WeekdayOf(in DateSpec spec, TimeContext context, DateOnly? upper)
    {
        if ((upper ?? context.Today) is not { } today)
        {
            var iso = spec.Weekday == 0 ? 7 : spec.Weekday;
            return TimeValue.Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{iso}"), TimeGranularity.Day);
        }

        if (upper is null && spec.YearRelation != TimeRelation.None)
        {
            var sunday = today.AddDays(-(int)today.DayOfWeek);
            var weeks = spec.YearRelation switch { TimeRelation.Past => -1, TimeRelation.Next => 1, TimeRelation.BeforeLast => -2, _ => 0 };
            return TimeValue.Day(sunday.AddDays((weeks * 7) + spec.Weekday));
        }

        var back = ((int)today.DayOfWeek - spec.Weekday + 7) % 7;
        var ahead = (7 - back) % 7;
        return TimeValue.Day(today.AddDays(spec.Relation switch
        {
            TimeRelation.Past => back == 0 ? -7 : -back,
            TimeRelation.BeforeLast => back == 0 ? -14 : -back - 7,
            TimeRelation.Next => ahead == 0 ? 7 : ahead,
            TimeRelation.AfterNext => ahead == 0 ? 14 : ahead + 7,
            _ when upper is null && spec.Direction != Direction.Past => ahead,
            _ => -back,
        }));
    }

    private static TimeValue OffsetOf(in DateSpec spec, TimeContext context)
    {
        if (context.Today is not { } today)
            return TimeValue.Open(spec.Offset == 0 ? "PRESENT_REF" : "XXXX-XX-XX", TimeGranularity.Day);
        var day = today.AddDays(spec.Offset);
        if (!spec.WithWeekday)
            return TimeValue.Day(day);

        // "yesterday Tuesday" in an article dated Thursday: the name of the day is the firmer of the two.
        var apart = ((spec.Weekday - (int)day.DayOfWeek + 10) % 7) - 3;
        return TimeValue.Day(day.AddDays(apart));
    }

    /// <summary>A week counted from the first day of its month or year, as news counts them.</summary>
    private static TimeValue WeekOf(in TimeValue value, PeriodPart part, DateOnly from, DateOnly to)
    {
        var first = part == PeriodPart.WeekLast ? to.AddDays(-6) : from.AddDays((part - PeriodPart.Week1) * 7);
        var last = first.AddDays(6) < to ? first.AddDays(6) : to;
        return TimeValue.Stretch(first, last, TimeGranularity.Week) with { Approximate = true };
    }

    private static TimeValue PartOf(in TimeValue value, PeriodPart part)
    {
        if (part == PeriodPart.None || value.Granularity <= TimeGranularity.Day)
            return value;
        var open = value with { From = null, To = null, Approximate = true };
        if (value.From is not { } from || value.To is not { } to)
            return open;
        if (part >= PeriodPart.Week1)
            return WeekOf(value, part, from, to);
        if (value.Granularity == TimeGranularity.Month)
        {
            return part switch
            {
                PeriodPart.Middle or PeriodPart.Third2 => value with { From = from.AddDays(10), To = from.AddDays(19), Approximate = part == PeriodPart.Middle },
                PeriodPart.Third1 => value with { To = from.AddDays(9) },
                PeriodPart.Third3 => value with { From = from.AddDays(20) },
                PeriodPart.Half1 => value with { To = from.AddDays(14) },
                PeriodPart.Half2 => value with { From = from.AddDays(15) },
                _ => open,
            };
        }

        if (value.Granularity != TimeGranularity.Year)
            return open;
        return part switch
        {
            PeriodPart.Half1 => Months(value, 0, 6, "H1"),
            PeriodPart.Half2 => Months(value, 6, 6, "H2"),
            >= PeriodPart.Quarter1 and <= PeriodPart.Quarter4 => Months(value, (part - PeriodPart.Quarter1) * 3, 3, $"Q{part - PeriodPart.Quarter1 + 1}"),
            PeriodPart.Third1 => Months(value, 0, 4, "T1"),
            PeriodPart.Third2 => Months(value, 4, 4, "T2"),
            PeriodPart.Third3 => Months(value, 8, 4, "T3"),
            _ => open,
        };

        static TimeValue Months(in TimeValue year, int first, int count, string part)
        {
            var from = year.From!.Value.AddMonths(first);
            return year with { Value = $"{year.Value}-{part}", From = from, To = from.AddMonths(count).AddDays(-1), Granularity = TimeGranularity.Season };
        }
    }
}
