using Isnad.Extraction.Numbers;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>Days of the week, today and yesterday, clock times.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>"yesterday", "today Sunday", "the day before yesterday, 5 May".</summary>
    private bool Deictic(int at, bool afterPart, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        if (!words.Try(at, WordClass.Deictic, out var item) || (words.Named(at) && !afterPart))
            return false;
        spec = new DateSpec { Kind = SpecKind.Offset, Offset = item.A, Skip = item.Skip };
        end = item.End;
        var i = IsKind(end, TokenKind.Open) || (IsKind(end, TokenKind.Comma) && item.B == 0) ? end + 1 : end;
        var weekday = i < _tokens.Length && !_tokens[end].LineBefore && words.TryBare(i, WordClass.Weekday, out var day) && day.B == 0 && WeekdayEnd(i, day, out var after)
            ? after : -1;
        if (weekday > 0 && (i == end || _tokens[end].Kind != TokenKind.Comma || IsKind(weekday, TokenKind.Comma) || Agrees(item.A, i)))
        {
            end = IsKind(end, TokenKind.Open) && IsKind(weekday, TokenKind.Close) ? weekday + 1 : weekday;
            (spec.Weekday, spec.WithWeekday) = (words.TryBare(i, WordClass.Weekday, out var named) ? named.A : 0, true);
            TakeDate(ref spec, ref end);
            return true;
        }

        if (TakeDate(ref spec, ref end))
            return true;
        if (item.B == 1 && Relation(end, out var relation, out _) && relation != TimeRelation.Current)
            return false;
        return item.B switch
        {
            1 => afterPart || IsToday(at, end),
            2 => afterPart || words.Try(at - 1 < 0 ? 0 : at - 1, WordClass.DayPart, out _),
            3 => false,
            _ => true,
        };
    }

    /// <summary>Whether a day so far from today has the weekday named at a token.</summary>
    private bool Agrees(int offset, int at) =>
        context.Today is { } today && words.TryBare(at, WordClass.Weekday, out var day) && (int)today.AddDays(offset).DayOfWeek == day.A;

    /// <summary>Whether "the day" means today: nothing behind it says which day, nothing before makes it a measure or a name.</summary>
    private bool IsToday(int at, int end)
    {
        if (Relation(end, out var relation, out _) && relation != TimeRelation.Current)
            return false;
        if (end < _tokens.Length && !_tokens[end].LineBefore)
        {
            if (OrdinalReader.TryRead(reading, words, end, out _, out var definite) && definite)
                return false;
            if (NumberReader.TryRead(reading, words, end, out var number) && NumberReader.HasArticle(reading, number))
                return false;
            if (NumberReader.IsGlue(reading, end) && IsKind(end + 1, TokenKind.Number) && !_tokens[end + 1].SpaceBefore)
                return false;
            if (_tokens[end].Word is { Known: true } next && next.Best.Class == PartOfSpeech.Adjective && next.Best.Has(WordFeatures.Definite)
                && next.Best.Proclitics == Proclitics.Al)
                return false;
        }

        if (at == 0)
            return true;
        if (IsSmall(at - 1, SmallWord.In) || IsSmall(at - 1, SmallWord.During) || IsSmall(at - 1, SmallWord.Throughout) || IsSmall(at - 1, SmallWord.To) || IsSmall(at - 1, SmallWord.That))
            return false;
        if (IsKind(at - 1, TokenKind.Quote) && IsKind(end, TokenKind.Quote))
            return false;
        return !_tokens[at].Word.Known || words.At(at)[0].Proclitics is Proclitics.None or Proclitics.Wa or Proclitics.Fa;
    }

    /// <summary>A date behind a day that names the same day: "Sunday 28 August", "Sunday (28 August)", "Sunday, 28 August 2022".</summary>
    private bool TakeDate(ref DateSpec spec, ref int end)
    {
        var i = end;
        var open = false;
        if (i >= _tokens.Length || _tokens[i].LineBefore)
            return false;
        if (IsKind(i, TokenKind.Comma) || IsKind(i, TokenKind.Open) || IsKind(i, TokenKind.Dash))
        {
            open = IsKind(i, TokenKind.Open);
            i++;
        }
        else if (IsSmall(i, SmallWord.Equals, out var equals))
        {
            i = equals;
            if (i < _tokens.Length && NumberReader.IsGlue(reading, i))
                i++;
        }

        if (i >= _tokens.Length)
            return false;
        if (!DayOfMonth(i, out var date, out var j) && !(IsKind(i, TokenKind.Number) && NumericDate(i, out date, out j) && date.Kind == SpecKind.Day)
            && !DayOfWeekday(i, end, spec, out date, out j))
            return false;
        if (date.Month == 0 && IsKind(end, TokenKind.Comma))
            return false;
        var skip = spec.Skip;
        date.Weekday = spec.Weekday;
        date.WithWeekday = spec.Kind == SpecKind.Weekday || spec.WithWeekday;
        date.WithOffset = spec.Kind == SpecKind.Offset;
        date.Offset = spec.Offset;
        spec = date;
        spec.Skip = skip;
        end = open && IsKind(j, TokenKind.Close) ? j + 1 : j;
        return true;
    }

    /// <summary>"Friday 15": the number of the day alone, where it falls on that weekday near publication.</summary>
    private bool DayOfWeekday(int at, int after, in DateSpec weekday, out DateSpec date, out int end)
    {
        date = default;
        end = at;
        if (at > after || weekday.Kind != SpecKind.Weekday || !IsKind(at, TokenKind.Number) || !DayAlone(at, out date, out end))
            return false;
        (date.Weekday, date.WithWeekday) = (weekday.Weekday, true);
        return TimeResolver.Bare(date, context) is not null;
    }

    /// <summary>"Sunday", "last Wednesday", "on Friday of last week".</summary>
    private bool Weekday(int at, bool afterPart, out DateSpec spec, out int end)
    {
        spec = default;
        end = at;
        var i = at;
        var cued = afterPart;
        var skip = -1;
        if (IsDayWord(at, out var day) || (words.Try(at, WordClass.Unit, out var the) && the is { A: (int)TimeUnit.Day, B: 0 } && (day = the.End) > 0))
        {
            cued = true;
            skip = words.At(at)[0].Skip;
            i = day;
        }

        if (i >= _tokens.Length || !words.Try(i, WordClass.Weekday, out var item) || (i > at && item.Skip > 0) || (item.B == 1 && i == at))
            return false;
        if (item.B == 1 && (_tokens[i].Word.Proclitics & Proclitics.Al) != 0)
            return false;
        if (!cued && !IsWeekday(at, item))
            return false;
        spec = new DateSpec { Kind = SpecKind.Weekday, Weekday = item.A, Skip = skip >= 0 ? skip : item.Skip };
        WeekdayEnd(i, item, out end);
        if (TakeDate(ref spec, ref end))
            return true;
        WeekdayTail(ref spec, ref end);
        return true;
    }

    /// <summary>The end of a weekday, the next day's name in "the night of Friday Saturday" included.</summary>
    private bool WeekdayEnd(int at, in WordItem item, out int end)
    {
        end = item.End;
        return at < end;
    }

    private void WeekdayTail(ref DateSpec spec, ref int end)
    {
        if (Pointer(end, out var relation, out var j) && relation is not TimeRelation.Same)
        {
            spec.Relation = relation;
            end = j;
            return;
        }

        var i = IsSmall(end, SmallWord.Of, out var of) ? of : end;
        if (i < _tokens.Length && Unit(i, out var unit) && unit is { Skip: 0, A: (int)TimeUnit.Week, C: 1 } && Pointer(unit.End, out relation, out j))
        {
            spec.YearRelation = relation;
            end = j;
        }
        else if (IsSmall(i, SmallWord.This, out j) && Unit(j, out unit) && unit is { Skip: 0, A: (int)TimeUnit.Week, C: 1 })
        {
            spec.YearRelation = TimeRelation.Current;
            end = unit.End;
        }
    }

    /// <summary>Whether the name of a weekday means the day: not "the market of Friday", "the two presidents both".</summary>
    private bool IsWeekday(int at, in WordItem item)
    {
        if (words.Named(at) || IsNamed(at))
            return false;
        if (at == 0 || _tokens[at].LineBefore)
            return true;
        var before = _tokens[at - 1].Word;

        // A day with an epithet in quotation marks is a name.
        if (IsKind(at - 1, TokenKind.Quote) && item.End < _tokens.Length && _tokens[item.End].Word.Best is { Class: PartOfSpeech.Adjective, Proclitics: Proclitics.Al }
            && !words.TryBare(item.End, WordClass.Relation, out _))
            return false;

        // "al-ithnayn" is also "the two": after a dual or "between", before "others".
        if (item.A == 1 && (IsSmall(item.End, SmallWord.Others) || IsSmall(at - 1, SmallWord.Between) || (before.Known && before.Best.Has(WordFeatures.Dual))))
            return false;
        return !(item.Skip > 0 && item.Proclitics == Proclitics.Bi && before.Known && before.Can(PartOfSpeech.GivenName));
    }

    /// <summary>The end of a clock time that stands at a token, an in-between preposition included.</summary>
    private bool ClockEnd(int at, out int end)
    {
        end = at;
        var i = at;
        if (IsKind(i, TokenKind.Comma))
            i++;
        if (i < _tokens.Length && (IsSmall(i, SmallWord.In) || IsSmall(i, SmallWord.At)))
            i++;
        if (i >= _tokens.Length || _tokens[i].LineBefore || !IsSmall(i, SmallWord.Clock, out var j))
            return i < _tokens.Length && IsSmall(i, SmallWord.Daytime, out end) && i == at;
        return HourEnd(j, out end);
    }

    private bool HourEnd(int at, out int end)
    {
        end = at;
        if (at >= _tokens.Length)
            return false;
        if (IsKind(at, TokenKind.Number))
        {
            end = at + 1;
            if (IsKind(end, TokenKind.Colon) && IsKind(end + 1, TokenKind.Number) && !_tokens[end + 1].SpaceBefore)
                end += 2;
        }
        else if (OrdinalReader.TryRead(reading, words, at, out var ordinal, out var definite) && definite)
        {
            end = ordinal.End;
            if (end < _tokens.Length && words.Try(end, WordClass.Number, out var half) && half.Joined)
                end = half.End;
        }
        else if (NumberReader.TryRead(reading, words, at, out var number) && number.Value <= 24)
        {
            end = number.End;
        }
        else
        {
            return false;
        }

        while (IsSmall(end, SmallWord.Daytime, out var next) || IsSmall(end, SmallWord.Zone, out next) || BracketedZone(end, out next))
            end = next;
        return true;
    }

    /// <summary>"(17,00 GMT)" behind a clock time.</summary>
    private bool BracketedZone(int at, out int end)
    {
        end = at;
        if (!IsKind(at, TokenKind.Open))
            return false;
        var i = at + 1;
        if (IsKind(i, TokenKind.Number))
            i += IsKind(i + 1, TokenKind.Colon) && IsKind(i + 2, TokenKind.Number) ? 3 : 1;
        if (!IsSmall(i, SmallWord.Zone, out i) || !IsKind(i, TokenKind.Close))
            return false;
        end = i + 1;
        return true;
    }

    /// <summary>A clock time that stands alone is no expression of the calendar, but its numbers are no counts either.</summary>
    private bool TryClock(int at, out Found found)
    {
        found = default;
        if (!words.Try(at, WordClass.Small, out var item) || item.A != (int)SmallWord.Clock || !HourEnd(item.End, out var end))
            return false;
        found = new Found(at, end, item.Skip, TimeValue.Open("XXXX", TimeGranularity.Hour), "time/clock", Silent: true);
        return true;
    }
}
