using Isnad.Extraction.Numbers;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>Days, months and years by name or number.</summary>
internal sealed partial class TimeGrammar
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;
    private const int LastHijriYear = 1600;

    /// <summary>"15 May 2019", "the fifth of Ramadan", "20 of the current month", "28-November".</summary>
    private bool DayOfMonth(int at, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        if (!DayNumber(at, out var day, out var skip, out var i) || IsWeekNumber(at))
            return false;
        if (IsKind(i, TokenKind.Dash) || IsKind(i, TokenKind.Slash) || (IsKind(i, TokenKind.Stop) && !_tokens[i + 1 < _tokens.Length ? i + 1 : i].LineBefore))
        {
            if (!words.TryBare(i + 1, WordClass.Month, out _))
                return false;
            i++;
        }

        return AfterDay(i, day, out spec, out end) && Skipped(ref spec, skip);
    }

    /// <summary>Whether an ordinal counts weeks or years and not days: "the first week of October".</summary>
    private bool IsWeekNumber(int at) =>
        at > 0 && _tokens[at].Kind == TokenKind.Word && !_tokens[at].LineBefore && words.Try(at - 1, WordClass.Unit, out var unit)
        && unit.A != (int)TimeUnit.Day && (unit.C & 1) == 1;

    private static bool Skipped(ref DateSpec spec, int skip)
    {
        spec.Skip = skip;
        return true;
    }

    /// <summary>What follows the number of a day: its month, or the relation that names the month.</summary>
    private bool AfterDay(int at, int day, out DateSpec spec, out int end)
    {
        spec = new DateSpec { Kind = SpecKind.Day, Day = day };
        end = at;
        var i = IsSmall(at, SmallWord.Of, out var of) ? of : at;
        if (MonthName(i, true, out var month, out var hijri, out var j))
        {
            spec.Month = month;
            spec.Hijri = hijri;
            end = j;
            YearTail(ref spec, ref end);
            return Possible(ref spec, at - 1, end);
        }

        // "20 of the current month", "20 of this month", "15 current"
        if (Unit(i, out var unit) && unit is { Skip: 0, A: (int)TimeUnit.Month, C: 1 } && Pointer(unit.End, out spec.Relation, out end))
            return true;
        if (IsSmall(i, SmallWord.This, out j) && Unit(j, out unit) && unit is { Skip: 0, A: (int)TimeUnit.Month, C: 1 })
        {
            spec.Relation = TimeRelation.Current;
            end = unit.End;
            return true;
        }

        return Pointer(i, out spec.Relation, out end) && spec.Relation is TimeRelation.Current or TimeRelation.Past or TimeRelation.Next
            && (i > at || spec.Relation == TimeRelation.Current);
    }

    /// <summary>A day's number: digits, a number word or an ordinal, up to 31 (more is told as impossible).</summary>
    private bool DayNumber(int at, out int day, out int skip, out int end)
    {
        day = skip = 0;
        end = at;
        if (at >= _tokens.Length)
            return false;
        if (OrdinalReader.TryRead(reading, words, at, out var ordinal, out var definite) && ordinal.Value is > 0 and <= 31
            && (definite || ordinal.Value == 1))
        {
            (day, skip, end) = ((int)ordinal.Value, ordinal.Skip, ordinal.End);
            return true;
        }

        if (!NumberReader.TryRead(reading, words, at, out var number) || number.Open || !number.Whole || number.Value is < 1 or > 99)
            return false;
        if (number.Digits && _tokens[at].NormLength > 2)
            return false;
        (day, skip, end) = ((int)number.Value, number.Skip, number.End);
        return true;
    }

    /// <summary>A month, alone, with "month of" before it, or with its name in another calendar set behind a slash or in brackets.</summary>
    private bool MonthName(int at, bool numberBefore, out int month, out bool hijri, out int end)
    {
        month = 0;
        hijri = false;
        end = at;
        if (at >= _tokens.Length)
            return false;
        var named = numberBefore;
        if (Unit(at, out var unit) && unit is { A: (int)TimeUnit.Month, B: 0, C: 0 } && words.TryBare(unit.End, WordClass.Month, out _))
        {
            named = true;
            at = unit.End;
        }

        if (!words.Try(at, WordClass.Month, out var item))
            return false;
        (month, hijri, end) = (item.A, item.B == 1, item.End);
        var twice = SecondName(ref end, month, hijri);
        if (words.Named(at) && !named)
            return false;
        return item.C == 0 || named || twice || MonthIsMeant(at, item, end);
    }

    /// <summary>The second name of the same month: "August/ Ab", "December (Kanun I)".</summary>
    private bool SecondName(ref int end, int month, bool hijri)
    {
        var sign = end < _tokens.Length ? _tokens[end].Kind : TokenKind.Sign;
        if (sign == TokenKind.Word && !_tokens[end].LineBefore && words.TryBare(end, WordClass.Month, out var beside) && beside.A == month && beside.B == 1 == hijri && beside.Skip == 0)
        {
            end = beside.End;
            return true;
        }

        if (sign is not (TokenKind.Slash or TokenKind.Open or TokenKind.Dash))
            return false;
        if (end + 1 >= _tokens.Length || !words.TryBare(end + 1, WordClass.Month, out var second) || second.B == 1 != hijri)
            return false;

        // In brackets the second name only explains, and is sometimes wrong; behind a stroke another month is a range.
        if (second.A != month && sign != TokenKind.Open)
            return false;
        if (sign != TokenKind.Open)
        {
            end = second.End;
            return true;
        }

        if (!IsKind(second.End, TokenKind.Close))
            return false;
        end = second.End + 1;
        return true;
    }

    /// <summary>Whether the words around make a month of a name that is also another word.</summary>
    private bool MonthIsMeant(int at, in WordItem item, int end)
    {
        if (IsYear(end, item.B == 1, out _, out _))
            return true;
        if (Pointer(end, out _, out _))
            return true;
        if (item.C == 2)
        {
            return item.Skip == 0 && (IsSmall(at - 1, SmallWord.In) || IsSmall(at - 1, SmallWord.During) || IsSmall(at - 1, SmallWord.Since))
                && !(end < _tokens.Length && (_tokens[end].Word.Can(PartOfSpeech.GivenName) || _tokens[end].Word.Can(PartOfSpeech.FamilyName)));
        }

        if (item.Proclitics is Proclitics.Bi or Proclitics.Li)
            return false;
        var before = at - 1;
        var preposition = IsSmall(before, SmallWord.In) || IsSmall(before, SmallWord.During) || IsSmall(before, SmallWord.Since)
            || IsSmall(before, SmallWord.Before) || IsSmall(before, SmallWord.After) || IsSmall(before, SmallWord.To) || IsSmall(before, SmallWord.Of)
            || IsSmall(before, SmallWord.Between) || (before >= 0 && words.TryBare(before, WordClass.PeriodPart, out _));
        if (!preposition || end >= _tokens.Length || item.Skip > 0)
            return preposition && item.Skip == 0;
        return !_tokens[end].Word.Can(PartOfSpeech.GivenName) && !_tokens[end].Word.Can(PartOfSpeech.FamilyName);
    }

    /// <summary>A month with or without its year, not after a day.</summary>
    private bool Month(int at, out DateSpec spec, out int end)
    {
        spec = new DateSpec { Kind = SpecKind.Month };
        if (!MonthName(at, false, out spec.Month, out spec.Hijri, out end))
            return false;
        Skipped(ref spec, words.At(at)[0].Skip);
        if (IsNamed(at))
            return false;
        YearTail(ref spec, ref end);
        if (spec.Year == 0 && spec.Relation == TimeRelation.None && Calendar(ref spec, end, out var equal))
            end = equal;

        // "May 7, 2019"
        if (spec.Year == 0 && IsKind(end, TokenKind.Number) && _tokens[end].NormLength <= 2 && IsKind(end + 1, TokenKind.Comma)
            && NumberReader.TryDigits(reading.Normal(end), out var day) && day is >= 1 and <= 31 && IsYear(end + 2, false, out var year, out var after))
        {
            spec = spec with { Kind = SpecKind.Day, Day = (int)day, Year = year };
            end = after;
        }

        return Possible(ref spec, at, end);
    }

    /// <summary>The year behind a month or season: a number, "of the same year", a relation.</summary>
    private void YearTail(ref DateSpec spec, ref int end)
    {
        var i = IsKind(end, TokenKind.Comma) ? end + 1 : end;
        if (IsYear(i, spec.Hijri, out spec.Year, out var j) && (i == end || _tokens[i].Kind == TokenKind.Number))
        {
            end = j;
            Calendar(ref spec, end, out end);
            return;
        }

        if (TooLate(i, out j))
        {
            Impossible(Math.Max(0, end - 2), j, "year");
            spec.Refused = true;
            return;
        }

        if (Pointer(end, out spec.Relation, out j))
        {
            end = j;
            return;
        }

        spec.Relation = TimeRelation.None;
        i = IsSmall(end, SmallWord.Of, out var of) ? of : end;
        var preceded = IsSmall(i, SmallWord.This, out var k);
        if (Unit(preceded ? k : i, out var unit) && unit is { Skip: 0, A: (int)TimeUnit.Year, B: 0 })
        {
            if (preceded)
            {
                spec.YearRelation = TimeRelation.Current;
                end = unit.End;
            }
            else if (IsYear(unit.End, spec.Hijri, out spec.Year, out j) || Pointer(unit.End, out spec.YearRelation, out j))
            {
                end = j;
            }
        }

        Calendar(ref spec, end, out end);
    }

    /// <summary>"15 Ramadan 1443 that is 16 April 2022": the second date, when it is Gregorian, says what is meant.</summary>
    private bool Calendar(ref DateSpec spec, int at, out int end)
    {
        end = at;
        var i = IsKind(at, TokenKind.Comma) ? at + 1 : at;
        if (IsSmall(i, SmallWord.Equals, out i))
        {
            // "that is li-4 May"
            if (i < _tokens.Length && NumberReader.IsGlue(reading, i))
                i++;
        }
        else if (spec.Hijri && spec.Year > 0 && (IsKind(at, TokenKind.Dash) || IsKind(at, TokenKind.Slash)))
        {
            i = at + 1;
        }
        else
        {
            return false;
        }

        if (i >= _tokens.Length || !(DayOfMonth(i, out var other, out var j) || NumericDate(i, out other, out j) || Month(i, out other, out j)))
            return false;
        if (spec.Hijri || !other.Hijri)
        {
            var skip = spec.Skip;
            spec = other;
            spec.Skip = skip;
        }

        end = j;
        return true;
    }

    /// <summary>A year in digits or words, its era included.</summary>
    private bool IsYear(int at, bool hijri, out int year, out int end)
    {
        year = 0;
        end = at;
        if (at >= _tokens.Length || _tokens[at].LineBefore || !NumberReader.TryRead(reading, words, at, out var number) || number.Skip > 0 || number.Open)
            return false;
        if (number.Digits ? number.End != at + 1 || reading.Normal(at).ContainsAnyExceptInRange('0', '9') : number.Value < FirstYear)
            return false;
        if (number.Digits && NumberReader.HasArticle(reading, number))
            return false;
        if (number.Integer < FirstYear || number.Integer > (hijri ? LastHijriYear : LastYear))
            return false;
        year = number.Integer;
        end = Era(number.End, out _);
        return true;
    }

    /// <summary>A number where a year is expected that no calendar reaches, and that counts nothing.</summary>
    private bool TooLate(int at, out int end)
    {
        end = at + 1;
        return IsKind(at, TokenKind.Number) && !_tokens[at].LineBefore && _tokens[at].NormLength >= 4 && !reading.Normal(at).ContainsAnyExceptInRange('0', '9')
            && !(NumberReader.TryDigits(reading.Normal(at), out var year) && year <= LastYear) && NothingCounted(end) && !IsKind(end, TokenKind.Slash);
    }

    private int Era(int at, out bool hijri)
    {
        hijri = false;
        if (at >= _tokens.Length || _tokens[at].LineBefore)
            return at;
        if (IsSmall(at, SmallWord.Ad, out var end))
            return end;
        hijri = IsSmall(at, SmallWord.Ah, out end);
        return hijri ? end : at;
    }

    /// <summary>"the year 2011", "year 1443 hijri".</summary>
    private bool YearByName(int at, out DateSpec spec, out int end)
    {
        spec = new DateSpec { Kind = SpecKind.Year };
        end = at;
        if (!Unit(at, out var unit) || unit is not { A: (int)TimeUnit.Year, B: 0 } || !NumberReader.TryRead(reading, words, unit.End, out var number))
            return false;
        if (_tokens[unit.End].LineBefore || number.Open || number.Skip > 0)
            return false;
        var year = number.Integer;
        if (number.Digits && (number.End != unit.End + 1 || reading.Normal(unit.End).ContainsAnyExceptInRange('0', '9')))
            return false;
        if (number.Digits && year > LastYear)
            Impossible(at, number.End, "year");
        if (year < (number.Digits ? 100 : FirstYear) || year > LastYear)
            return false;
        end = Era(number.End, out spec.Hijri);
        spec.Year = year;
        spec.Skip = unit.Skip;
        if (spec.Hijri && year > HijriYear.Last)
            return false;

        // "the year 2011/2012" is a school or budget year
        if (IsKind(end, TokenKind.Slash) && IsYear(end + 1, false, out _, out var next))
            end = next;
        return true;
    }

    /// <summary>A year without a word for it: "in 2011", "the elections of 2012".</summary>
    private bool BareYear(int at, out DateSpec spec, out int end)
    {
        spec = new DateSpec { Kind = SpecKind.Year };
        end = at;
        var digits = IsKind(at, TokenKind.Number);
        if (at == 0 || (digits && _tokens[at].NormLength != 4) || !IsYear(at, false, out var year, out end))
            return false;
        if (!digits)
        {
            // Written out, a year is told by its preposition and by nothing it could count.
            spec.Year = year;
            return end > at + 1 && (IsSmall(at - 1, SmallWord.In) || IsSmall(at - 1, SmallWord.Since)) && NothingCounted(end);
        }

        if (year is < 1900 or > 2100)
            return false;
        spec.Year = year;
        if (_tokens[at].LineBefore || IsKind(at - 1, TokenKind.Dash) || IsKind(at - 1, TokenKind.Slash))
            return false;
        if (end > at + 1)
            return true;
        var before = at - 1;
        if ((words.TryBare(before, WordClass.Label, out var label) && label.A != NameLabel) || IsKind(end, TokenKind.Dash) || IsKind(end, TokenKind.Slash))
            return false;
        var word = _tokens[before].Word;
        if (word.Known && (word.Tags & _dated) != 0 && word.Best.IsNominal)
            return !Countable(end);
        return (NothingCounted(end) || (IsSmall(before, SmallWord.In) && !Countable(end) && !IsSingular(end))) && (IsSmall(before, SmallWord.In) || IsSmall(before, SmallWord.Since) || IsSmall(before, SmallWord.Before) || IsSmall(before, SmallWord.After)
            || IsSmall(before, SmallWord.During) || (IsSmall(before, SmallWord.To) && YearBefore(before))
            || words.TryBare(before, WordClass.PeriodPart, out _) || words.TryBare(before, WordClass.Season, out _)
            || words.TryBare(before, WordClass.Label, out _));
    }

    private readonly TagMask _dated = reading.Lexicon.TagSet("event", "document");
    private readonly TagMask _people = reading.Lexicon.TagSet("person", "vehicle");

    /// <summary>Whether a word may be the singular that a number above ten takes.</summary>
    private bool IsSingular(int at)
    {
        if (at >= _tokens.Length || _tokens[at].Kind != TokenKind.Word || !_tokens[at].Word.Known)
            return true;
        var best = _tokens[at].Word.Best;
        return best.Has(WordFeatures.Singular) && !best.Has(WordFeatures.Definite) && !_tokens[at].Word.Can(PartOfSpeech.Verb);
    }

    /// <summary>Whether a word is one that the number before it would count: an accusative of specification, people, vehicles.</summary>
    private bool Countable(int at)
    {
        if (at >= _tokens.Length || _tokens[at].LineBefore || _tokens[at].Kind != TokenKind.Word)
            return false;
        var word = _tokens[at].Word;
        return word.Known && word.Best.IsNominal && (word.Best.Has(WordFeatures.Tanwin) || (word.Tags & _people) != 0) && !word.Best.Has(WordFeatures.Definite);
    }

    private bool YearBefore(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (_tokens[i].Kind == TokenKind.Number && _tokens[i].NormLength == 4)
                return true;
        }

        return false;
    }

    /// <summary>A word before the date that makes a name of it: the street, the market, the battalion of that day.</summary>
    private bool IsNamed(int at) =>
        at > 0 && !_tokens[at].LineBefore && words.Try(at - 1, WordClass.Label, out var label) && label.A is NameLabel or UnitLabel;

    private const int NameLabel = 1;
    private const int UnitLabel = 3;

    /// <summary>False, with a diagnostic, for a day that no month has.</summary>
    private bool Possible(ref DateSpec spec, int first, int end)
    {
        if (spec.Refused)
            return false;
        if (spec.Kind != SpecKind.Day || spec.Month == 0)
            return true;
        var days = spec.Hijri ? 30 : spec.Year > 0 ? DateTime.DaysInMonth(spec.Year, spec.Month) : DateTime.DaysInMonth(2000, spec.Month);
        if (spec.Day <= days)
            return true;
        Impossible(Math.Max(0, first), end, "day");
        return false;
    }
}
