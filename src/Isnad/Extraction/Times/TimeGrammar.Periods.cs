using Isnad.Extraction.Numbers;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>Units with a relation, parts of periods, feasts, seasons, decades.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>"the beginning of May", "the first half of 2020", "the end of the year".</summary>
    private bool PartOfPeriod(int at, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        if (!words.Try(at, WordClass.PeriodPart, out var part))
            return false;
        var i = IsSmall(part.End, SmallWord.Of, out var of) ? of : part.End;
        if (i >= _tokens.Length || _tokens[i].LineBefore)
            return false;
        var inner = Month(i, out spec, out end) || YearByName(i, out spec, out end) || UnitWithRelation(i, out spec, out end)
            || FeastOrSeason(i, out spec, out end) || Weekday(i, true, out spec, out end) || Deictic(i, true, out spec, out end)
            || YearOnly(i, out spec, out end) || BareUnit(i, out spec, out end);
        if (!inner || spec.Skip > 0 || spec.Part != PeriodPart.None || spec.Kind == SpecKind.Feast)
            return false;

        // "since the beginning of 2022" is the year itself.
        var which = (PeriodPart)part.A;
        var since = which == PeriodPart.Start && ((IsSmall(at - 1, SmallWord.Since)
            && spec.Kind == SpecKind.Year) || IsSmall(part.End, SmallWord.Of));
        spec.Part = since ? PeriodPart.None : which;
        spec.SinceStart = since;
        spec.Skip = part.Skip;
        return true;
    }

    private bool YearOnly(int at, out DateSpec spec, out int end)
    {
        spec = new DateSpec { Kind = SpecKind.Year };
        return IsYear(at, false, out spec.Year, out end) && spec.Year is >= 1900 and <= 2100;
    }

    /// <summary>"the first week of October", "the last week of the year".</summary>
    private bool WeekOfPeriod(int at, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        if (!Unit(at, out var unit) || unit is not { A: (int)TimeUnit.Week, B: 0 } || (unit.C & 1) == 0)
            return false;
        if (!OrdinalReader.TryRead(reading, words, unit.End, out var ordinal, out var definite) || !definite || ordinal.Value > 5)
            return false;
        var i = IsSmall(ordinal.End, SmallWord.Of, out var of) ? of : ordinal.End;
        if (i >= _tokens.Length || _tokens[i].LineBefore
            || !(Month(i, out spec, out end) || YearByName(i, out spec, out end) || UnitWithRelation(i, out spec, out end)))
            return false;
        if (spec.Skip > 0 || spec.Part != PeriodPart.None)
            return false;
        spec.Part = ordinal.Value < 0 ? PeriodPart.WeekLast : PeriodPart.Week1 + (int)ordinal.Value - 1;
        spec.Skip = unit.Skip;
        return true;
    }

    /// <summary>"the month", "the year" behind a part: the current one.</summary>
    private bool BareUnit(int at, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        if (!Unit(at, out var unit) || unit is not { Skip: 0, B: 0 } || (unit.C & 1) == 0 || unit.A is < (int)TimeUnit.Week or > (int)TimeUnit.Year)
            return false;
        if (_tokens.Length > unit.End && !_tokens[unit.End].LineBefore && words.TryBare(unit.End, WordClass.Relation, out _))
            return false;
        spec = new DateSpec { Kind = SpecKind.Unit, Unit = (TimeUnit)unit.A, Count = 1, Relation = TimeRelation.Current };
        end = unit.End;
        return true;
    }

    /// <summary>"last week", "this month", "the past 48 hours", "the few coming days", "the last 24 hours".</summary>
    private bool UnitWithRelation(int at, out DateSpec spec, out int end)
    {
        spec = new DateSpec { Kind = SpecKind.Unit, Count = 1 };
        end = at;
        if (at >= _tokens.Length)
            return false;
        if (words.TryBare(at, WordClass.Small, out var small))
        {
            switch ((SmallWord)small.A)
            {
                case SmallWord.This or SmallWord.That:
                    return Shown(small.End, small.A == (int)SmallWord.That, ref spec, out end);
                case SmallWord.Last:
                    return LastUnits(small.End, ref spec, out end);
            }
        }

        if (NumberFirst(at, ref spec, out end))
            return true;
        if (!Unit(at, out var unit) || (unit.C & 1) == 0)
            return false;
        spec.Unit = (TimeUnit)unit.A;
        spec.Skip = unit.Skip;
        if (unit.B == 0)
            return IsYearNoun(at, unit) && Pointer(unit.End, out spec.Relation, out end) && Fits(spec);
        return Several(unit, ref spec, out end);
    }

    private static bool Fits(in DateSpec spec) => spec.Unit >= TimeUnit.Day || spec.Relation is not (TimeRelation.Same or TimeRelation.Following or TimeRelation.Preceding);

    /// <summary>Whether the word for year is the noun and not the adjective "general" ("the secretary general").</summary>
    private bool IsYearNoun(int at, in WordItem unit) =>
        unit.A != (int)TimeUnit.Year || at == 0 || unit.Skip > 0 || !words.Try(at - 1, WordClass.General, out _);

    /// <summary>"this week", "that year".</summary>
    private bool Shown(int at, bool that, ref DateSpec spec, out int end)
    {
        end = at;
        if (at >= _tokens.Length || !Unit(at, out var unit) || unit is not { Skip: 0, B: 0 } || (unit.C & 1) == 0 || unit.A < (int)TimeUnit.Day)
            return false;
        spec.Unit = (TimeUnit)unit.A;
        spec.Relation = that ? TimeRelation.Same : TimeRelation.Current;
        end = unit.End;
        if (Relation(end, out var relation, out var j) && relation == TimeRelation.Current)
            end = j;
        return spec.Unit <= TimeUnit.Year;
    }

    /// <summary>"the last 24 hours" with the number behind the word for last.</summary>
    private bool LastUnits(int at, ref DateSpec spec, out int end)
    {
        end = at;
        if (at >= _tokens.Length || !NumberReader.TryRead(reading, words, at, out var number) || number.Skip > 0 || number.End >= _tokens.Length)
            return false;
        if (!Unit(number.End, out var unit) || unit.Skip > 0 || unit.B is not (0 or 2))
            return false;
        spec.Unit = (TimeUnit)unit.A;
        spec.Count = number.Value;
        spec.Many = number.Open;
        spec.Relation = TimeRelation.Past;
        end = unit.End;
        return true;
    }

    /// <summary>"the 24 past hours" with the number and its article first.</summary>
    private bool NumberFirst(int at, ref DateSpec spec, out int end)
    {
        end = at;
        var i = at;
        var glued = NumberReader.IsGlue(reading, at) && IsKind(at + 1, TokenKind.Number);
        if (glued)
            i++;
        if (!NumberReader.TryRead(reading, words, i, out var number) || number.End >= _tokens.Length)
            return false;
        if (!Unit(number.End, out var unit) || unit.Skip > 0 || unit.B is not (0 or 2))
            return false;
        if (!Pointer(unit.End, out spec.Relation, out end) || spec.Relation is TimeRelation.Same or TimeRelation.Following)
            return false;
        spec.Unit = (TimeUnit)unit.A;
        spec.Count = number.Value;
        spec.Many = number.Open;
        spec.Skip = number.Skip;
        return true;
    }

    /// <summary>"the two past days", "the ten past years", "the few coming days", "the first days".</summary>
    private bool Several(in WordItem unit, ref DateSpec spec, out int end)
    {
        var i = unit.End;
        spec.Count = unit.B == 1 ? 2 : 0;
        spec.Many = unit.B == 2;
        if (i < _tokens.Length && !_tokens[i].LineBefore)
        {
            var j = NumberReader.IsGlue(reading, i) && IsKind(i + 1, TokenKind.Number) ? i + 1 : i;
            if (NumberReader.TryRead(reading, words, j, out var number) && number.Skip == 0 && !number.Open
                && (j > i || number.Digits || NumberReader.HasArticle(reading, number)))
            {
                spec.Count = number.Value;
                spec.Many = false;
                i = number.End;
            }
        }

        end = i;
        if (!Relation(i, out var relation, out var k))
            return false;
        if (relation == TimeRelation.Few && Relation(k, out var next, out var l))
            (relation, k) = (next, l);
        end = k;
        spec.Relation = relation;
        return relation switch
        {
            TimeRelation.Past or TimeRelation.Next => true,
            TimeRelation.Recent => !spec.Many,
            TimeRelation.Opening => spec.Many && spec.Unit >= TimeUnit.Day,
            _ => false,
        };
    }

    /// <summary>Feasts, seasons with a year or relation, decades.</summary>
    private bool FeastOrSeason(int at, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        if (at >= _tokens.Length)
            return false;
        if (words.Try(at, WordClass.Feast, out var feast) && !IsNamed(at))
        {
            spec = new DateSpec
            {
                Kind = SpecKind.Feast,
                Month = feast.A / 100,
                Day = feast.A % 100,
                Length = feast.B,
                Hijri = feast.C == 1,
                Skip = feast.Skip,
            };
            end = feast.End;
            YearTail(ref spec, ref end);
            return true;
        }

        if (words.Try(at, WordClass.Small, out var small) && small.A == (int)SmallWord.FridayPrayer)
        {
            spec = new DateSpec { Kind = SpecKind.Weekday, Weekday = 5, Skip = small.Skip };
            end = small.End;
            WeekdayTail(ref spec, ref end);
            return true;
        }

        return SeasonOf(at, out spec, out end) || DecadeOf(at, out spec, out end);
    }

    private bool SeasonOf(int at, out DateSpec spec, out int end)
    {
        spec = new DateSpec { Kind = SpecKind.Season };
        end = at;
        var i = IsSmall(at, SmallWord.This, out var shown) ? shown : at;
        if (i >= _tokens.Length || !words.Try(i, WordClass.Season, out var season) || words.Named(i))
            return false;
        spec.Month = season.A;
        spec.Skip = i > at ? 0 : season.Skip;
        end = season.End;
        if (i > at)
        {
            spec.Relation = TimeRelation.Current;
            return season.B == 1;
        }

        YearTail(ref spec, ref end);
        return spec.Year > 0 || spec.YearRelation != TimeRelation.None
            || (season.B == 1 && spec.Relation is TimeRelation.Past or TimeRelation.Next or TimeRelation.Current);
    }

    private bool DecadeOf(int at, out DateSpec spec, out int end)
    {
        spec = new DateSpec { Kind = SpecKind.Decade };
        end = at;
        if (!words.Try(at, WordClass.Decade, out var decade))
            return false;
        spec.Year = 1900 + decade.A;
        spec.Skip = decade.Skip;
        end = decade.End;
        var i = IsSmall(end, SmallWord.Of, out var of) ? of : end;
        if (IsSmall(i, SmallWord.Age))
            return false;
        if (i >= _tokens.Length || !Unit(i, out var century) || century is not { Skip: 0, A: (int)TimeUnit.Century, C: 1 })
            return decade.A >= 30;
        if (Pointer(century.End, out var relation, out var j))
        {
            spec.Year += relation == TimeRelation.Current ? 100 : 0;
            end = j;
        }
        else if (OrdinalReader.TryRead(reading, words, century.End, out var ordinal, out _) && ordinal.Value is > 10 and <= 22)
        {
            spec.Year = (((int)ordinal.Value - 1) * 100) + decade.A;
            end = ordinal.End;
        }

        return true;
    }
}
