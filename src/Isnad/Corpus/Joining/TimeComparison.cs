using System.Globalization;

namespace Isnad.Corpus.Joining;

/// <summary>Compares the days of two accounts. A day of publication stands in only as a bound: an event lies before it.</summary>
internal static class TimeComparison
{
    private const int Fresh = 2;
    private const int Recent = 7;
    private const int MostApart = 3;
    private const int GroundApart = 180;
    private const double Behind = 0.8;
    private const double LongBehind = 0.2;

    /// <summary>Points; <see cref="AccountComparison.Never"/> where the days lie apart.</summary>
    /// <param name="a">One account.</param>
    /// <param name="b">The other.</param>
    /// <param name="agreement">How many counts are the same in both, so that the day may be what they disagree about.</param>
    /// <param name="ground">Whether one tells that a place was taken from whom the other says that he left it.</param>
    /// <param name="detail">The days compared.</param>
    public static double Points(AccountView a, AccountView b, int agreement, bool ground, out string detail)
    {
        detail = $"{Told(a)} and {Told(b)}";
        if (a.From is not null && b.From is not null && (a.IsBound || b.IsBound) && Bound(a, b) is { } points)
            return points;
        if (a.From is not null && b.From is not null)
            return Both(a, b, agreement, ground);
        if (a.From is null && b.From is null)
            return Neither(a, b, ground, ref detail);
        var (dated, open) = a.From is not null ? (a, b) : (b, a);
        if (open.Published is not { } published)
            return string.Equals(a.Anchor.Document, b.Anchor.Document, StringComparison.Ordinal) ? 0.3 : 0;
        detail = $"{Told(dated)}, the other published {Day(published)}";
        var behind = published - dated.To!.Value;
        if (published < dated.From!.Value)
            return dated.IsBound && behind >= -Fresh ? LongBehind : AccountComparison.Never;
        return behind <= Fresh ? Behind : behind <= Recent ? LongBehind : ground && behind <= GroundApart ? 0 : AccountComparison.Never;
    }

    // The day of a saying is the latest on which it happened. Null where both tell the same days.
    private static double? Bound(AccountView a, AccountView b)
    {
        var (early, late) = a.To < b.To ? (a, b) : (b, a);
        if (early.To == late.To || !late.IsBound)
            return null;
        var behind = late.To!.Value - early.To!.Value;
        return behind <= Fresh ? Behind : behind <= Recent ? LongBehind : AccountComparison.Never;
    }

    private static double Both(AccountView a, AccountView b, int agreement, bool ground)
    {
        var gap = Math.Max(a.From!.Value, b.From!.Value) - Math.Min(a.To!.Value, b.To!.Value);
        if (gap <= 0)
        {
            var longest = Math.Max(a.To.Value - a.From.Value, b.To.Value - b.From.Value) + 1;
            return longest == 1 ? 2.0 : longest <= 7 ? 1.2 : longest <= 31 ? 0.6 : 0.2;
        }

        // A withdrawal may have begun long before the day on which the place was taken, when no single day is told for it.
        if (ground && gap <= GroundApart && (a.To > a.From || b.To > b.From))
            return -1;
        if (ground && gap <= MostApart)
            return -0.5 * gap;
        return (gap == 1 && agreement >= 1) || (gap <= MostApart && agreement >= 2) ? -0.5 * gap : AccountComparison.Never;
    }

    private static double Neither(AccountView a, AccountView b, bool ground, ref string detail)
    {
        if (a.Published is not { } first || b.Published is not { } second)
            return 0;
        detail = $"published {Day(first)} and {Day(second)}";
        var apart = Math.Abs(first - second);
        return apart <= 1 ? 0.8 : apart <= 3 ? 0.2 : apart <= Recent ? 0 : ground && apart <= GroundApart ? 0 : AccountComparison.Never;
    }

    private static string Told(AccountView view) =>
        view.From is not { } from ? "no day told" : view.To == from ? Day(from) : $"{Day(from)} to {Day(view.To!.Value)}";

    private static string Day(int number) => DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
