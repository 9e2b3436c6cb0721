using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Days as a join goes along them: documents without a day stand behind all others, on the last day that any has.</summary>
internal static class WindowDays
{
    /// <summary>The first day of the window before a day.</summary>
    public static DateOnly Start(Connection sql, DateOnly day, int window)
    {
        var number = Number(sql, day);
        return number < window ? DateOnly.MinValue : DateOnly.FromDayNumber(number - window);
    }

    /// <summary>The number of the day on which documents of a day stand.</summary>
    public static int Number(Connection sql, DateOnly day)
    {
        if (day < DateOnly.MaxValue)
            return day.DayNumber;
        var row = sql.Kept("SELECT max(day) FROM document WHERE day < '9999-12-31'");
        var last = row.Step() ? row.DayOrNull(0) : null;
        row.Reset();
        return last?.DayNumber ?? 0;
    }
}
