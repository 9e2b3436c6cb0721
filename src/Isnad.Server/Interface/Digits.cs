using System.Globalization;

namespace Isnad.Server.Interface;

/// <summary>Numbers and days as shown to a person. Only what the program prints is changed, never the words of an article.</summary>
internal static class Digits
{
    private const char EasternZero = '\u0660';
    private const char EasternSeparator = '\u066C';
    private const char EasternPoint = '\u066B';

    /// <summary>A printed number with the digits wanted.</summary>
    public static string Show(string number, Preferences preferences) =>
        preferences.Digits != "eastern" ? number : string.Create(number.Length, number, static (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                span[i] = text[i] switch
                {
                    >= '0' and <= '9' => (char)(EasternZero + text[i] - '0'),
                    ',' => EasternSeparator,
                    '.' => EasternPoint,
                    var c => c,
                };
            }
        });

    /// <summary>A whole number with its thousands apart.</summary>
    public static string Show(long number, Preferences preferences) => Show(number.ToString("#,0", CultureInfo.InvariantCulture), preferences);

    /// <summary>A number as it is.</summary>
    public static string Show(decimal number, Preferences preferences) => Show(number.ToString("#,0.##", CultureInfo.InvariantCulture), preferences);

    /// <summary>A day as year, month, day.</summary>
    public static string Show(DateOnly day, Preferences preferences) => Show(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), preferences);
}
