using System.Globalization;

namespace Isnad.Text;

/// <summary>Reads the date that many sites put into an article's address.</summary>
internal static class AddressDate
{
    /// <summary>The date in <c>/2017/05/27/</c>, <c>/20201206-</c> or <c>/2020-12-06</c>; null when there is none.</summary>
    public static DateOnly? Find(string url)
    {
        Span<char> date = stackalloc char[8];
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] != '/')
                continue;
            var rest = url.AsSpan(i + 1);
            var digits = 0;
            var at = 0;
            for (; at < rest.Length && digits < 8; at++)
            {
                if (char.IsAsciiDigit(rest[at]))
                    date[digits++] = rest[at];
                else if (!(rest[at] is '/' or '-' && digits is 4 or 6))
                    break;
            }

            if (digits == 8 && (at == rest.Length || !char.IsAsciiDigit(rest[at])) && date[0] is '1' or '2'
                && DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) && found.Year is >= 1990 and <= 2100)
                return found;
        }

        return null;
    }
}
