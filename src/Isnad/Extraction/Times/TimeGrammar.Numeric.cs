using System.Globalization;
using Isnad.Extraction.Numbers;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>Dates in digits.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>1/1/2018, 2018-02-12, 12.2.2018, 3/2015; the day before the month unless the numbers forbid it.</summary>
    private bool NumericDate(int at, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        Span<int> parts = stackalloc int[3];
        var text = reading.Normal(at);
        var count = 1;
        if (text.ContainsAnyExceptInRange('0', '9'))
        {
            if (!Dotted(text, parts))
                return false;
            count = 3;
            end = at + 1;
        }
        else
        {
            parts[0] = Whole(text);
            end = at + 1;
            while (count < 3 && Separated(at, end, out var next))
            {
                parts[count++] = next;
                end += 2;
            }
        }

        if (count == 3 && Separated(at, end, out _))
            return false;
        if (count == 1 || (at > 0 && IsSeparator(at - 1) && !_tokens[at].SpaceBefore && IsKind(at - 2, TokenKind.Number)))
            return false;
        var read = count == 3 ? Three(at, parts, ref end, out spec) : Two(at, parts, end, out spec);
        return read;
    }

    private bool IsSeparator(int at) => IsKind(at, TokenKind.Slash) || IsKind(at, TokenKind.Dash);

    private bool Separated(int first, int at, out int next)
    {
        next = 0;
        if (!IsSeparator(at) || !IsKind(at + 1, TokenKind.Number) || _tokens[at].SpaceBefore || _tokens[at + 1].SpaceBefore)
            return false;
        if (at > first + 1 && _tokens[at].Kind != _tokens[first + 1].Kind)
            return false;
        var text = reading.Normal(at + 1);
        if (text.ContainsAnyExceptInRange('0', '9'))
            return false;
        next = Whole(text);
        return true;
    }

    private static bool Dotted(ReadOnlySpan<char> text, Span<int> parts)
    {
        var n = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (n == 3 || part.IsEmpty || part.ContainsAnyExceptInRange('0', '9') || part.Length > 4)
                return false;
            parts[n++] = Whole(part);
        }

        return n == 3 && (parts[2] >= 1900 || parts[0] >= 1900);
    }

    private static int Whole(ReadOnlySpan<char> digits) =>
        digits.Length <= 5 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;

    private bool Three(int at, ReadOnlySpan<int> parts, ref int end, out DateSpec spec)
    {
        var (a, b, c) = (parts[0], parts[1], parts[2]);
        var written = _tokens[end - 1].NormLength;
        spec = new DateSpec { Kind = SpecKind.Day };
        if (a > 31)
            (spec.Year, spec.Month, spec.Day) = b > 12 ? (a, c, b) : (a, b, c);
        else
            (spec.Day, spec.Month, spec.Year) = b > 12 && a <= 12 ? (b, a, c) : (a, b, c);
        if (spec.Year is >= 0 and < 100 && written == 2)
            spec.Year += spec.Year < 70 ? 2000 : 1900;
        end = Era(end, out spec.Hijri);
        spec.Hijri |= spec.Year is >= 1300 and <= 1500;
        var year = spec.Hijri ? spec.Year is >= HijriYear.First and <= HijriYear.Last : spec.Year is >= FirstYear and <= LastYear;
        var day = spec.Month is >= 1 and <= 12 && spec.Day >= 1
            && year && spec.Day <= (spec.Hijri ? HijriYear.DaysInMonth(spec.Year, spec.Month) : DateTime.DaysInMonth(spec.Year, spec.Month));
        if (day)
        {
            Calendar(ref spec, end, out end);
            return true;
        }

        if (year && parts[1] is > 0 and <= 31)
            Impossible(at, end, "day");
        return false;
    }

    private bool Two(int at, ReadOnlySpan<int> parts, int end, out DateSpec spec)
    {
        spec = default;
        if (!IsKind(at + 1, TokenKind.Slash) && _tokens[at].NormLength + _tokens[end - 1].NormLength < 5)
            return false;
        if (parts[1] is >= 1900 and <= 2100 && parts[0] is >= 1 and <= 12 && _tokens[end - 1].NormLength == 4)
            spec = new DateSpec { Kind = SpecKind.Month, Month = parts[0], Year = parts[1] };
        else if (parts[0] is >= 1900 and <= 2100 && parts[1] is >= 1 and <= 12 && _tokens[at].NormLength == 4)
            spec = new DateSpec { Kind = SpecKind.Month, Month = parts[1], Year = parts[0] };
        else if (IsDayCue(at - 1) && parts[0] is >= 1 and <= 31 && parts[1] is >= 1 and <= 12 && parts[0] <= DateTime.DaysInMonth(2000, parts[1]))
            spec = new DateSpec { Kind = SpecKind.Day, Day = parts[0], Month = parts[1] };
        else
            return false;
        return true;
    }

    private bool IsDayCue(int at)
    {
        if (at < 0)
            return false;
        return IsSmall(at, SmallWord.Dated) || IsSmall(at, SmallWord.Day) || words.Try(at, WordClass.Weekday, out _)
            || (NumberReader.IsGlue(reading, at) && IsDayCue(at - 1));
    }

    /// <summary>"dated 16/07/2017", "on day 5 May": the cue and the date.</summary>
    private bool Dated(int at, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        if (!IsSmall(at, SmallWord.Dated, out var i) && !IsDayWord(at, out i))
            return false;
        if (i >= _tokens.Length || _tokens[i].LineBefore)
            return false;
        if (!(IsKind(i, TokenKind.Number) ? NumericDate(i, out spec, out end) || DayOfMonth(i, out spec, out end) || DayAlone(i, out spec, out end)
            : DayOfMonth(i, out spec, out end)))
            return false;
        spec.Skip = words.At(at)[0].Skip;
        return true;
    }

    /// <summary>The number of a day with nothing that tells its month: "on day 27".</summary>
    private bool DayAlone(int at, out DateSpec spec, out int end)
    {
        spec = new DateSpec { Kind = SpecKind.Day };
        return DayNumber(at, out spec.Day, out _, out end) && end == at + 1 && spec.Day <= 31 && NothingCounted(end)
            && !(end < _tokens.Length && _tokens[end].Kind is TokenKind.Dash or TokenKind.Slash or TokenKind.Colon or TokenKind.Sign);
    }

    /// <summary>The word "day" in the singular without article.</summary>
    private bool IsDayWord(int at, out int end)
    {
        end = at;
        if (!Unit(at, out var unit) || unit is not { A: (int)TimeUnit.Day, B: 0, C: 0 })
            return false;
        end = unit.End;
        return true;
    }

    private void Impossible(int first, int end, string what)
    {
        _impossible = Math.Max(_impossible, end);
        var span = reading.Span(first, end);
        var message = what == "year"
            ? $"The year in '{span.Of(reading.Text.Original)}' lies outside the calendar; the expression was left out."
            : $"There is no such day as '{span.Of(reading.Text.Original)}'; the expression was left out.";
        var diagnostic = new Diagnostic(DiagnosticCodes.WrongDate, Severity.Warning, message, span);

        // The same expression may be tried from several beginnings; a page of wrong dates must not be searched for each of them.
        const int Recent = 8;
        for (var i = Math.Max(0, reading.Warnings.Count - Recent); i < reading.Warnings.Count; i++)
        {
            if (reading.Warnings[i] == diagnostic)
                return;
        }

        reading.Warnings.Add(diagnostic);
    }
}
