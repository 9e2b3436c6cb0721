namespace Isnad.Text;

/// <summary>A full date among the items of a line.</summary>
/// <param name="Date">The date, or null when no calendar has it (30 February).</param>
/// <param name="First">Index of its first item.</param>
/// <param name="End">Index behind its last item.</param>
internal readonly record struct DatelineDate(DateOnly? Date, int First, int End)
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    /// <summary>The first full date at or behind <paramref name="from"/>; false when there is none.</summary>
    public static bool Find(List<DatelineItem> items, int from, out DatelineDate date)
    {
        for (var i = from; i < items.Count; i++)
        {
            if (Numeric(items, i, out date) || DayFirst(items, i, out date) || MonthFirst(items, i, out date))
                return true;
        }

        date = default;
        return false;
    }

    /// <summary>2020-05-19, 19/5/2020, 19.5.2020.</summary>
    private static bool Numeric(List<DatelineItem> items, int i, out DatelineDate date)
    {
        date = default;
        if (i + 4 >= items.Count || items[i].Kind != DatelineKind.Number || items[i + 2].Kind != DatelineKind.Number || items[i + 4].Kind != DatelineKind.Number)
            return false;
        if (!IsDateSign(items[i + 1]) || items[i + 3].Kind != DatelineKind.Sign || items[i + 3].Value != items[i + 1].Value)
            return false;
        var (a, b, c) = (items[i], items[i + 2], items[i + 4]);
        if (a.Length == 4 && IsYear(a))
            date = new DatelineDate(Make(a.Value, b.Value, c.Value), i, i + 5);
        else if (c.Length == 4 && IsYear(c))
            date = new DatelineDate(b.Value > 12 && a.Value <= 12 ? Make(c.Value, a.Value, b.Value) : Make(c.Value, b.Value, a.Value), i, i + 5);
        return date.End > 0;
    }

    /// <summary>19 May 2020, with a second name of the month in brackets or behind a slash.</summary>
    private static bool DayFirst(List<DatelineItem> items, int i, out DatelineDate date)
    {
        date = default;
        if (items[i].Kind != DatelineKind.Number || items[i].Length > 2)
            return false;
        var at = Skip(items, i + 1, months: false);
        if (at == items.Count || items[at].Kind != DatelineKind.Month)
            return false;
        var year = Skip(items, at + 1, months: true);
        if (year == items.Count || !IsYear(items[year]))
            return false;
        date = new DatelineDate(Make(items[year].Value, items[at].Value, items[i].Value), i, year + 1);
        return true;
    }

    /// <summary>May 19, 2020.</summary>
    private static bool MonthFirst(List<DatelineItem> items, int i, out DatelineDate date)
    {
        date = default;
        if (items[i].Kind != DatelineKind.Month)
            return false;
        var day = Skip(items, i + 1, months: true);
        if (day == items.Count || items[day].Kind != DatelineKind.Number || items[day].Length > 2)
            return false;
        var year = Skip(items, day + 1, months: false);
        if (year == items.Count || !IsYear(items[year]))
            return false;
        date = new DatelineDate(Make(items[year].Value, items[i].Value, items[day].Value), i, year + 1);
        return true;
    }

    private static int Skip(List<DatelineItem> items, int at, bool months)
    {
        while (at < items.Count && (items[at].Kind == DatelineKind.Filler || (months && items[at].Kind == DatelineKind.Month)
            || (items[at].Kind == DatelineKind.Sign && items[at].Value is ',' or '\u060C' or '/' or '(' or ')' or '-' or '.' or '\u2013')))
            at++;
        return at;
    }

    private static bool IsDateSign(DatelineItem item) =>
        item.Kind == DatelineKind.Sign && item.Value is '-' or '/' or '.' or '\\' or '\u2013';

    private static bool IsYear(DatelineItem item) =>
        item.Kind == DatelineKind.Number && item.Length == 4 && item.Value is >= EarliestYear and <= LatestYear;

    private static DateOnly? Make(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
