using System.Globalization;

namespace Isnad.Generating;

/// <summary>Numbers with their nouns, as Arabic counts.</summary>
internal static class Counting
{
    /// <summary>People in general.</summary>
    public static string People(int n) => Count(n, "أشخاص", "شخصاً", "شخص");

    /// <summary>Civilians.</summary>
    public static string Civilians(int n) => Count(n, "مدنيين", "مدنياً", "مدني");

    /// <summary>Fighters.</summary>
    public static string Fighters(int n) => Count(n, "مقاتلين", "مقاتلاً", "مقاتل");

    /// <summary>A number of three or more with a noun.</summary>
    public static string Count(int n, string plural, string singular, string genitive)
    {
        var last = n % 100;
        var noun = last is >= 3 and <= 10 ? plural : last is >= 11 and <= 99 ? singular : genitive;
        return $"{n.ToString(CultureInfo.InvariantCulture)} {noun}";
    }
}
