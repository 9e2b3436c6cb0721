using Isnad.Extraction.Numbers;

namespace Isnad.Extraction.Times;

/// <summary>What a dated campaign that an undated article is about says of the article's own date.</summary>
/// <remarks>The campaigns and their days stand in the table <c>dated-campaigns</c>. Only two readings are trusted: "its
/// tenth day", which is the day itself, and a day and month that the campaign's stretch holds once.</remarks>
internal static class CampaignInference
{
    /// <summary>News reports a date shortly before the campaign's official beginning as its beginning.</summary>
    private const int DaysBefore = 7;

    /// <summary>The context a campaign gives, or null.</summary>
    /// <param name="told">The expressions of a first reading.</param>
    /// <param name="tokens">Number of tokens.</param>
    /// <param name="words">The table words of the article.</param>
    public static TimeContext? From(List<Found> told, int tokens, WordIndex words)
    {
        if (Campaign(tokens, words) is not { } campaign)
            return null;
        return DayOf(told, campaign) is { } today ? TimeContext.On(today) : YearOf(told, campaign);
    }

    /// <summary>The one campaign that the article names; none where it names several or looks back at one (table <c>campaign-past</c>).</summary>
    private static (DateOnly From, DateOnly To)? Campaign(int tokens, WordIndex words)
    {
        (int From, int To)? found = null;
        for (var i = 0; i < tokens; i++)
        {
            if (!words.Try(i, WordClass.Campaign, out var item))
                continue;
            if (found is { } other && other != (item.A, item.B) || IsLookedBackAt(i, words))
                return null;
            found = (item.A, item.B);
        }

        return found is { } days ? (DateOnly.FromDayNumber(days.From), DateOnly.FromDayNumber(days.To)) : null;
    }

    /// <summary>Whether words that look back (one or two) end before a campaign's name.</summary>
    private static bool IsLookedBackAt(int name, WordIndex words)
    {
        for (var first = Math.Max(0, name - 2); first < name; first++)
        {
            if (words.Try(first, WordClass.LookingBack, out var item) && item.End == name)
                return true;
        }

        return false;
    }

    /// <summary>The day that is "its tenth": the first day may or may not be counted, the weekdays named decide.</summary>
    private static DateOnly? DayOf(List<Found> told, (DateOnly From, DateOnly To) campaign)
    {
        foreach (var found in told)
        {
            if (found.Spec is not { Kind: SpecKind.Count, Unit: TimeUnit.Day } spec)
                continue;
            var first = campaign.From.AddDays((int)spec.Count - 1);
            if (first > campaign.To)
                return null;
            return Distance(told, first.AddDays(1)) < Distance(told, first) ? first.AddDays(1) : first;
        }

        return null;
    }

    /// <summary>How far back the weekdays named lie from a day, all together.</summary>
    private static int Distance(List<Found> told, DateOnly day)
    {
        var sum = 0;
        foreach (var found in told)
        {
            if (found.Spec is { Kind: SpecKind.Weekday, Relation: TimeRelation.None, Direction: Direction.Past })
                sum += ((int)day.DayOfWeek - found.Spec.Weekday + 7) % 7;
        }

        return sum;
    }

    /// <summary>Years for days told without one, where each lies in the campaign's stretch and only once.</summary>
    private static TimeContext? YearOf(List<Found> told, (DateOnly From, DateOnly To) campaign)
    {
        var from = campaign.From.AddDays(-DaysBefore);
        if (campaign.To > from.AddYears(1))
            return null;
        foreach (var found in told)
        {
            if (found.Spec is not { Kind: SpecKind.Day, Year: 0, Month: > 0, Hijri: false, Direction: Direction.Past } spec)
                continue;
            for (var year = from.Year; year <= campaign.To.Year; year++)
            {
                if (spec.Day <= DateTime.DaysInMonth(year, spec.Month) && new DateOnly(year, spec.Month, spec.Day) is var day && day >= from && day <= campaign.To)
                    return new TimeContext { NotBefore = from };
            }
        }

        return null;
    }
}
