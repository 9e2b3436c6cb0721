using Isnad.Extraction.Numbers;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>What an article without a date betrays of the time it was written in. Only what follows from its own
/// words is taken; the day itself stays unknown, so "yesterday" stays open.</summary>
internal static class AnchorInference
{
    // The years in which a feast is looked for; twice in this stretch at most does one fall in the same ten days.
    private const int FirstYear = 1990;
    private const int LastYear = 2045;

    /// <summary>The context that the expressions of a first reading allow.</summary>
    public static TimeContext From(List<Found> told, ReadOnlySpan<Token> tokens, WordIndex words)
    {
        var month = CurrentMonth(told);
        var year = CurrentYear(told, month) ?? YearOfFeast(told, month) ?? YearOfWeekday(told);
        if (year is { } known)
        {
            month ??= MonthTold(told, tokens);
            return new TimeContext
            {
                ThisYear = known,
                ThisMonth = month is { } m ? new DateOnly(known, m, 1) : null,
            };
        }

        if (LatestMonth(told) is { } latest)
            return new TimeContext { NotBefore = latest };
        return CampaignInference.From(told, tokens.Length, words) ?? new TimeContext();
    }

    /// <summary>"August (the current one)".</summary>
    private static int? CurrentMonth(List<Found> told)
    {
        foreach (var found in told)
        {
            if (found.Spec is { Kind: SpecKind.Month or SpecKind.Day, Relation: TimeRelation.Current, Month: > 0, Hijri: false })
                return found.Spec.Month;
        }

        return null;
    }

    /// <summary>"since the beginning of 2022" and "May 2022 (the current one)" tell the year.</summary>
    private static int? CurrentYear(List<Found> told, int? month)
    {
        foreach (var found in told)
        {
            var spec = found.Spec;
            if (spec is { Kind: SpecKind.Year, SinceStart: true, Hijri: false }
                || (spec is { Kind: SpecKind.Month or SpecKind.Day, Year: > 0, Hijri: false, Relation: TimeRelation.Current } && spec.Month == month))
                return LatestYear(told) <= spec.Year ? spec.Year : null;
        }

        return null;
    }

    private static int LatestYear(List<Found> told)
    {
        var latest = 0;
        foreach (var found in told)
        {
            if (found.Spec is { Kind: SpecKind.Year or SpecKind.Month or SpecKind.Day, Hijri: false, Direction: not Direction.Future })
                latest = Math.Max(latest, found.Spec.Year);
        }

        return latest;
    }

    /// <summary>"Eid al-Adha (in the middle of the current month)", with the month named elsewhere: the one year in which it falls there.</summary>
    private static int? YearOfFeast(List<Found> told, int? month)
    {
        if (month is not { } number)
            return null;
        for (var i = 0; i + 1 < told.Count; i++)
        {
            var feast = told[i].Spec;
            var when = told[i + 1].Spec;
            if (feast is not { Kind: SpecKind.Feast, Hijri: true } || told[i + 1].First - told[i].End > 2)
                continue;
            if (when is not { Kind: SpecKind.Unit, Unit: TimeUnit.Month, Relation: TimeRelation.Current } || when.Part == PeriodPart.None)
                continue;
            int? found = null;
            for (var year = FirstYear; year <= LastYear; year++)
            {
                var context = new TimeContext { ThisYear = year, ThisMonth = new DateOnly(year, number, 1) };
                var stretch = TimeResolver.Resolve(when, context);
                if (FeastResolver.InYear(feast, year) is not { } day || stretch.From > day || stretch.To < day || stretch.From is null)
                    continue;
                if (found is not null)
                    return null;
                found = year;
            }

            return found;
        }

        return null;
    }

    /// <summary>"Sunday 28 August" fits few years; the first after the latest year told is taken.</summary>
    private static int? YearOfWeekday(List<Found> told)
    {
        var latest = LatestYear(told);
        if (latest == 0)
            return null;
        foreach (var found in told)
        {
            if (found.Spec is not { Kind: SpecKind.Day, Year: 0, Month: > 0, Hijri: false, WithWeekday: true, YearRelation: TimeRelation.None } spec)
                continue;
            for (var year = latest; year <= latest + 1; year++)
            {
                if (spec.Day <= DateTime.DaysInMonth(year, spec.Month) && (int)new DateOnly(year, spec.Month, spec.Day).DayOfWeek == spec.Weekday)
                    return year;
            }
        }

        return null;
    }

    /// <summary>"the second this month, after the one of 13 May": the day told behind "this month" in the same sentence names the month.</summary>
    private static int? MonthTold(List<Found> told, ReadOnlySpan<Token> tokens)
    {
        for (var i = 0; i + 1 < told.Count; i++)
        {
            if (told[i].Spec is not { Kind: SpecKind.Unit, Unit: TimeUnit.Month, Relation: TimeRelation.Current })
                continue;
            if (told[i + 1].Spec is not { Kind: SpecKind.Day, Year: 0, Hijri: false, Month: > 0, Direction: Direction.Past })
                continue;
            var apart = false;
            for (var t = told[i].End; t < told[i + 1].First; t++)
                apart |= tokens[t].Kind == TokenKind.Stop || tokens[t].LineBefore;
            if (!apart)
                return told[i + 1].Spec.Month;
        }

        return null;
    }

    /// <summary>The latest month or day told with its year: what has no year lies in the year after it.</summary>
    private static DateOnly? LatestMonth(List<Found> told)
    {
        DateOnly? latest = null;
        foreach (var found in told)
        {
            if (found.Spec is { Kind: SpecKind.Month or SpecKind.Day, Year: > 0, Direction: not Direction.Future } && found.Value.From is { } from
                && (latest is null || from > latest))
                latest = from;
        }

        return latest;
    }
}
