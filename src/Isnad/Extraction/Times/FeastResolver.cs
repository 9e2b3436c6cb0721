using System.Globalization;

namespace Isnad.Extraction.Times;

/// <summary>Puts feasts and seasons on the calendar.</summary>
internal static class FeastResolver
{
    /// <summary>The days of a feast: in the year named, or the occurrence nearest to publication.</summary>
    public static TimeValue Feast(in DateSpec spec, TimeContext context)
    {
        var year = spec.Year > 0 ? spec.Year : TimeResolver.YearBy(spec.YearRelation, context);
        DateOnly? found = null;
        if (year is { } named)
        {
            found = InYear(spec, named);
        }
        else if ((context.Today ?? context.ThisMonth?.AddDays(14)) is { } today)
        {
            var best = int.MaxValue;
            for (var y = today.Year - 1; y <= today.Year + 1; y++)
            {
                if (InYear(spec, y) is not { } day)
                    continue;
                var distance = Math.Abs(day.DayNumber - today.DayNumber);
                if (distance >= best || (spec.Relation == TimeRelation.Past && day > today) || (spec.Relation == TimeRelation.Next && day < today))
                    continue;
                (best, found) = (distance, day);
            }
        }
        else if (context.ThisYear is { } this_)
        {
            found = InYear(spec, this_);
        }

        if (found is not { } from)
            return TimeValue.Open("XXXX", TimeGranularity.Day);
        return spec.Length == 1 ? TimeValue.Day(from) : TimeValue.Stretch(from, from.AddDays(spec.Length - 1), TimeGranularity.Day);
    }

    /// <summary>The first day of a feast in a Gregorian year, or null.</summary>
    public static DateOnly? InYear(in DateSpec spec, int year)
    {
        if (!spec.Hijri)
            return new DateOnly(year, spec.Month, spec.Day);
        var hijri = HijriYear.Of(new DateOnly(year, 1, 1)).Year;
        for (var h = hijri; h <= hijri + 1 && h <= HijriYear.Last; h++)
        {
            var day = HijriYear.ToDate(h, spec.Month, spec.Day);
            if (day.Year == year)
                return day;
        }

        return null;
    }

    /// <summary>A season; its months as meteorology counts them. Winter, which runs over two years, stays open.</summary>
    public static TimeValue Season(in DateSpec spec, TimeContext context)
    {
        var code = spec.Month switch { 0 => "SP", 1 => "SU", 2 => "FA", _ => "WI" };
        var year = spec.Year > 0 ? spec.Year : TimeResolver.YearBy(spec.YearRelation, context);
        if (year is null && context.Today is { } today)
        {
            var end = spec.Month == 3 ? new DateOnly(today.Year, 2, 28) : First(today.Year, spec.Month).AddMonths(3);
            year = spec.Relation switch
            {
                TimeRelation.Past => end <= today ? today.Year : today.Year - 1,
                TimeRelation.Next => First(today.Year, Math.Min(spec.Month, 2)) > today ? today.Year : today.Year + 1,
                TimeRelation.Current => today.Year,
                _ => null,
            };
        }

        if (year is not { } y)
            return TimeValue.Open($"XXXX-{code}", TimeGranularity.Season);
        var value = string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{code}");
        if (spec.Month == 3)
            return TimeValue.Open(value, TimeGranularity.Season);
        var from = First(y, spec.Month);
        return new TimeValue(TimexType.Date, value, from, from.AddMonths(3).AddDays(-1), TimeGranularity.Season);

        static DateOnly First(int year, int season) => new(year, 3 + (season * 3), 1);
    }
}
