using System.Globalization;

namespace Isnad.Generating;

/// <summary>Days as news text names them.</summary>
internal static class Calendar
{
    private static readonly string[] Weekdays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];
    private static readonly string[] Common = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
    private static readonly string[] Levantine = ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"];

    /// <summary>The day of an event in a text published on another day.</summary>
    public static string Say(DateOnly day, DateOnly published, bool levantine, int style)
    {
        var week = Weekdays[(int)day.DayOfWeek];
        var month = levantine ? $"{Levantine[day.Month - 1]}" : Common[day.Month - 1];
        var full = style % 3 == 2 ? $"في {Number(day.Day)} {month} {Number(day.Year)}" : $"يوم {week} {Number(day.Day)} {month}";
        var behind = published.DayNumber - day.DayNumber;
        if (behind == 0)
            return (style % 4) switch { 0 => $"اليوم {week}", 1 => $"صباح اليوم {week}", 2 => "اليوم", _ => full };
        if (behind == 1)
            return (style % 4) switch { 0 => $"أمس {week}", 1 => $"مساء أمس {week}", 2 => "أمس", _ => full };
        return full;
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
