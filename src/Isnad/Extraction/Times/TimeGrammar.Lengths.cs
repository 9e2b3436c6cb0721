using Isnad.Extraction.Numbers;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>Lengths of time: durations, "two years ago", "for five months", "its tenth day", repeated times.</summary>
internal sealed partial class TimeGrammar
{
    private readonly record struct Amount(int End, TimeUnit Unit, decimal? Count, decimal? Upper, bool Approximate, bool Plural, bool Definite);

    private bool TrySpanOfTime(int at, out Found found) =>
        TryRepeated(at, out found) || TryAgo(at, out found) || TryAfterThat(at, out found) || TryOrdinalDay(at, out found) || TryDuration(at, out found);

    /// <summary>"daily", "every Friday".</summary>
    private bool TryRepeated(int at, out Found found)
    {
        found = default;
        if (words.Try(at, WordClass.Set, out var set))
        {
            var value = reading.Lexicon.Rows[set.A].Cells[1];
            if (set.End < _tokens.Length && words.TryBare(set.End, WordClass.Weekday, out var which))
            {
                found = new Found(at, which.End, set.Skip, Weekly(which.A), "time/set");
                return true;
            }

            found = new Found(at, set.End, set.Skip, new TimeValue(TimexType.Set, value, null, null, TimeGranularity.Day), "time/set");
            return true;
        }

        if (!words.Try(at, WordClass.Small, out var every) || every.A != (int)SmallWord.Every || every.End >= _tokens.Length)
            return false;
        var i = every.End;
        if (words.TryBare(i, WordClass.Weekday, out var weekday))
        {
            found = new Found(at, weekday.End, every.Skip, Weekly(weekday.A), "time/set");
            return true;
        }

        if (!TryAmount(i, out var amount) || amount.Count is null || amount.Definite)
            return false;
        found = new Found(
            at, amount.End, every.Skip,
            new TimeValue(TimexType.Set, TimeValue.Length(amount.Unit, amount.Count), null, null, TimeValue.GranularityOf(amount.Unit)), "time/set");
        return true;
    }

    private static TimeValue Weekly(int weekday) =>
        new(TimexType.Set, $"XXXX-WXX-{(char)('0' + (weekday == 0 ? 7 : weekday))}", null, null, TimeGranularity.Day);

    /// <summary>"two days ago", "some days ago", "since two years", "after a week".</summary>
    private bool TryAgo(int at, out Found found)
    {
        found = default;
        if (!words.Try(at, WordClass.Small, out var word) || word.End >= _tokens.Length || _tokens[word.End].LineBefore)
            return false;
        var kind = (SmallWord)word.A;
        if (kind is not (SmallWord.Before or SmallWord.After or SmallWord.Since) || !TryAmount(word.End, out var amount))
            return false;
        if (Point(word.End, out _, out var pointEnd) && pointEnd >= amount.End)
            return false;
        if (amount.Definite && !(amount.Approximate || kind == SmallWord.Since))
            return false;
        found = new Found(at, amount.End, word.Skip, Ago(at, kind, amount), "time/ago");
        return true;
    }

    private TimeValue Ago(int at, SmallWord kind, in Amount amount)
    {
        var granularity = TimeValue.GranularityOf(amount.Unit);
        if (amount is { Upper: { } upper, Count: { } lower } && kind != SmallWord.After && context.CountFrom is { } from)
        {
            var first = UnitResolver.Before(from, amount.Unit, (int)upper);
            return TimeValue.Stretch(first, UnitResolver.Before(from, amount.Unit, (int)lower), granularity) with { Approximate = true };
        }

        if (amount is not { Count: { } count, Upper: null })
            return TimeValue.Open(kind == SmallWord.After ? "FUTURE_REF" : "PAST_REF", granularity, true);
        var whole = decimal.Truncate(count) == count && count < 5000 && !amount.Approximate;
        if (kind == SmallWord.Since || IsSmall(amount.End, SmallWord.Of))
            return TimeValue.Duration(TimeValue.Length(amount.Unit, count), granularity, amount.Approximate);
        if (kind == SmallWord.Before)
            return whole ? UnitResolver.Ago(amount.Unit, -(int)count, context) : TimeValue.Open("PAST_REF", granularity, true);
        return whole && context.Today is not null && DirectionAt(at) == Direction.Future
            ? UnitResolver.Ago(amount.Unit, (int)count, context)
            : TimeValue.Duration(TimeValue.Length(amount.Unit, count), granularity, amount.Approximate);
    }

    /// <summary>"a year before that", "two days after it": counted from the date told last.</summary>
    private bool TryAfterThat(int at, out Found found)
    {
        found = default;
        if (!words.Try(at, WordClass.Small, out var word) || word.End >= _tokens.Length || _tokens[word.End].LineBefore)
            return false;
        var sign = (SmallWord)word.A switch { SmallWord.BeforeThat => -1, SmallWord.AfterThat => 1, _ => 0 };
        if (sign == 0 || !ReadAmount(word.End, Proclitics.Bi, out var amount))
            return false;
        var value = TimeValue.Open(sign < 0 ? "PAST_REF" : "FUTURE_REF", TimeValue.GranularityOf(amount.Unit), true);
        if (context.Last is { From: { } from } && amount is { Count: { } count, Approximate: false, Upper: null } && count == decimal.Truncate(count) && count < 5000)
            value = UnitResolver.Ago(amount.Unit, sign * (int)count, TimeContext.On(from));
        found = new Found(at, amount.End, word.Skip, value, "time/after-that");
        return true;
    }

    /// <summary>"its tenth day" and "the 20th day in a row" are today; "its fifth month" is a length of four.</summary>
    private bool TryOrdinalDay(int at, out Found found)
    {
        found = default;
        if (!Unit(at, out var unit) || unit.End >= _tokens.Length || !(unit.B == 4 || (unit.B == 0 && (unit.C & 1) == 1)))
            return false;
        var glued = BeforeDigits(unit.End) ? 1 : 0;
        if (!OrdinalReader.TryRead(reading, words, unit.End, out var ordinal, out var definite) || !definite)
        {
            if (glued == 0 || !NumberReader.TryRead(reading, words, unit.End + 1, out ordinal))
                return false;
        }

        var row = IsSmall(ordinal.End, SmallWord.InARow, out var end);
        if (ordinal.Value < 1 || (unit.B != 4 && !row))
            return false;
        var of = (TimeUnit)unit.A;
        var value = of == TimeUnit.Day
            ? context.Today is { } today ? TimeValue.Day(today) : TimeValue.Open("XXXX-XX-XX", TimeGranularity.Day)
            : TimeValue.Duration(TimeValue.Length(of, ordinal.Value - 1), TimeValue.GranularityOf(of));
        var spec = new DateSpec { Kind = SpecKind.Count, Unit = of, Count = ordinal.Value };
        found = new Found(at, unit.B == 4 ? ordinal.End : end, unit.Skip, value, "time/ordinal-day", spec);
        return true;
    }

    /// <summary>"five months", "about a week", "two years and a half"; ages and rates are read and left out.</summary>
    private bool TryDuration(int at, out Found found)
    {
        found = default;
        if (Throughout(at, out found))
            return true;
        var i = at;
        var cue = false;
        var skip = 0;
        if (words.Try(at, WordClass.Small, out var during) && during.A is (int)SmallWord.During or (int)SmallWord.Throughout)
        {
            cue = true;
            i = during.End;
            skip = during.Skip;
            if (i < _tokens.Length && Point(i, out _, out _))
                return false;
        }

        if (i >= _tokens.Length || (i > at && _tokens[i].LineBefore) || !TryAmount(i, out var amount))
            return false;
        var told = cue || amount.Approximate || amount.Count is > 1 || _tokens[i].Kind == TokenKind.Number || IsOne(i, amount);
        if (!told || amount.Count is null || (amount.Definite && !amount.Approximate) || (amount.Count == 2 && amount.Definite && !cue && !amount.Approximate))
            return Bare(at, i, amount, out found);
        if (i == at)
            skip = words.At(at).IsEmpty ? 0 : words.At(at)[0].Skip;
        var value = TimeValue.Duration(TimeValue.Length(amount.Unit, amount.Upper is null ? amount.Count : null), TimeValue.GranularityOf(amount.Unit), amount.Approximate);
        More(ref amount, ref value);
        found = new Found(cue && skip == 0 ? i : at, amount.End, cue ? 0 : skip, value, "time/duration", Silent: IsAge(at, amount));
        return true;
    }

    /// <summary>"a year, two months and 20 days": smaller units joined to the first.</summary>
    private void More(ref Amount amount, ref TimeValue value)
    {
        while (amount is { Count: { } count, Upper: null } && count == decimal.Truncate(count) && amount.End < _tokens.Length && !_tokens[amount.End].LineBefore)
        {
            var i = NumberReader.IsWa(reading, amount.End) ? amount.End + 1 : amount.End;
            if (i >= _tokens.Length || (i == amount.End && !Joins(i)) || !ReadAmount(i, Proclitics.Wa, out var next)
                || next is not { Count: { } smaller, Upper: null, Approximate: false, Definite: false } || next.Unit >= amount.Unit)
                return;
            var length = TimeValue.Length(next.Unit, smaller);
            var hour = value.Value.Contains('T', StringComparison.Ordinal) && length.StartsWith("PT", StringComparison.Ordinal);
            value = value with { Value = value.Value + length[(hour ? 2 : 1)..] };
            amount = amount with { End = next.End, Unit = next.Unit };
        }
    }

    /// <summary>"throughout the day".</summary>
    private bool Throughout(int at, out Found found)
    {
        found = default;
        if (!words.Try(at, WordClass.Small, out var word) || word.A != (int)SmallWord.Throughout || word.End >= _tokens.Length
            || !Unit(word.End, out var unit) || unit is not { Skip: 0, B: 0 })
            return false;
        if (Point(word.End, out var spec, out _) && spec.Kind != SpecKind.Offset)
            return false;
        found = new Found(
            at, unit.End, word.Skip, TimeValue.Duration(TimeValue.Length((TimeUnit)unit.A, 1), TimeValue.GranularityOf((TimeUnit)unit.A)), "time/duration");
        return true;
    }

    /// <summary>"only days": an open number of days with a word that stresses it.</summary>
    private bool Bare(int at, int from, in Amount amount, out Found found)
    {
        found = default;
        if (amount.Count is not null || amount.Definite || at != from || !amount.Plural || amount.Unit == TimeUnit.Hour)
            return false;
        if (!Relation(amount.End, out var relation, out var end) || relation != TimeRelation.Long || _tokens[amount.End - 1].Word.Proclitics != Proclitics.None)
            return false;
        found = new Found(at, end, 0, TimeValue.Duration(TimeValue.Length(amount.Unit, null), TimeValue.GranularityOf(amount.Unit), true), "time/duration");
        return true;
    }

    private bool IsOne(int at, in Amount amount) => amount.End > at + 1;

    /// <summary>Whether a number of years is someone's age.</summary>
    private bool IsAge(int at, in Amount amount)
    {
        if (amount.Unit > TimeUnit.Year || amount.Unit < TimeUnit.Month)
            return false;
        if (IsSmall(amount.End, SmallWord.Age) || (IsSmall(amount.End, SmallWord.Of, out var of) && IsSmall(of, SmallWord.Age)))
            return true;
        var opened = (IsKind(at - 1, TokenKind.Open) && IsKind(amount.End, TokenKind.Close)) || (IsKind(at - 1, TokenKind.Quote) && IsKind(amount.End, TokenKind.Quote));
        var apposed = IsKind(at - 1, TokenKind.Comma) && (IsKind(amount.End, TokenKind.Comma) || IsKind(amount.End, TokenKind.Close));
        if (amount.Unit == TimeUnit.Year && (opened || apposed || Aged(at, amount.End)))
            return true;
        for (var i = at - 1; i >= 0 && i >= at - 4 && !_tokens[i + 1].LineBefore; i--)
        {
            if (IsSmall(i, SmallWord.Age) || IsSmall(i, SmallWord.AgeOf) || (words.Try(i, WordClass.Small, out var item) && item.A is (int)SmallWord.Age or (int)SmallWord.AgeOf))
                return true;
        }

        return false;
    }

    /// <summary>A number of years between a family name and a comma, a stop or where its bearer is from.</summary>
    private bool Aged(int at, int end) =>
        at > 1 && IsKind(at, TokenKind.Number) && !_tokens[at].LineBefore && IsKind(at - 1, TokenKind.Word) && _tokens[at - 1].Word.Can(PartOfSpeech.FamilyName)
        && (end >= _tokens.Length || _tokens[end].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Close || IsSmall(end, SmallWord.Of, out _));

    private bool TryAmount(int at, out Amount amount) => ReadAmount(at, Proclitics.None, out amount);

    /// <summary>A number of units: "three or four months", "two years and a half", "half an hour", "several days".</summary>
    private bool ReadAmount(int at, Proclitics clitic, out Amount amount)
    {
        amount = default;
        var i = at;
        var hedged = false;
        while (i < _tokens.Length && words.Try(i, WordClass.HedgeBefore, out var hedge) && (i == at || hedge.Skip == 0))
        {
            hedged = true;
            i = hedge.End;
        }

        if (i >= _tokens.Length || (i > at && _tokens[i].LineBefore))
            return false;
        if (words.Try(i, WordClass.Small, out var few) && few.A == (int)SmallWord.Few && few.End < _tokens.Length && Unit(few.End, out var unit) && unit is { B: 2, Skip: 0 })
        {
            amount = new Amount(unit.End, (TimeUnit)unit.A, null, null, true, true, false);
            return true;
        }

        if (Counted(i, clitic, hedged, out amount))
            return true;
        if (!Unit(i, out unit) || (i > at && unit.Skip > 0) || (unit.Skip > 0 && clitic != Proclitics.None && unit.Proclitics != clitic))
            return false;
        if (clitic == Proclitics.None && unit.Skip > 0 && i == at && unit.Proclitics is Proclitics.Bi or Proclitics.Ka)
            return false;
        return OfUnit(unit, hedged, out amount);
    }

    /// <summary>A unit without a number: one, two by its dual, or an open plural.</summary>
    private bool OfUnit(in WordItem unit, bool hedged, out Amount amount)
    {
        var definite = (unit.C & 1) == 1;
        amount = new Amount(unit.End, (TimeUnit)unit.A, unit.B switch { 0 => 1, 1 => 2, _ => null }, null, hedged, unit.B == 2, definite);
        if (unit.B > 2 || (unit.B == 0 && (unit.C & 2) != 0 && !hedged) || (unit.B == 0 && definite && unit.A <= (int)TimeUnit.Hour))
            return false;
        if (unit.B == 2)
            return true;

        // "one day", "two full years"
        if (unit.End < _tokens.Length && NumberReader.TryRead(reading, words, unit.End, out var number) && number is { Skip: 0, Digits: false } && number.Value == amount.Count)
            amount = amount with { End = number.End };
        Half(ref amount);
        if (Relation(amount.End, out var relation, out var end) && relation == TimeRelation.Long)
            amount = amount with { End = end };
        return true;
    }

    private void Half(ref Amount amount)
    {
        if (amount.End >= _tokens.Length || _tokens[amount.End].LineBefore || amount.Count is not { } count)
            return;
        if (words.Try(amount.End, WordClass.Number, out var half) && half.Joined && (NumberKind)half.A == NumberKind.Fraction && half.Sense.Value < 1)
        {
            var end = half.End < _tokens.Length && Unit(half.End, out var again) && again.A == (int)amount.Unit ? again.End : half.End;
            amount = amount with { Count = count + half.Sense.Value, End = end };
        }
    }

    private bool Counted(int at, Proclitics clitic, bool hedged, out Amount amount)
    {
        amount = default;
        var between = IsSmall(at, SmallWord.Between, out var inside);
        if (!NumberReader.TryRead(reading, words, between ? inside : at, out var number) || number.End >= _tokens.Length || _tokens[number.End].LineBefore)
            return false;
        if (number.Skip > 0 && clitic != Proclitics.None && number.Proclitics != clitic)
            return false;
        decimal? upper = null;
        if (between)
        {
            var i = NumberReader.IsWa(reading, number.End) ? number.End + 1 : number.End;
            if (!NumberReader.TryRead(reading, words, i, out var top) || top.Value <= number.Value || top.End >= _tokens.Length
                || (i == number.End && top.Proclitics != Proclitics.Wa))
                return false;
            upper = top.Value;
            number = number with { End = top.End };
        }
        else if (IsSmall(number.End, SmallWord.Or, out var or) && NumberReader.TryRead(reading, words, or, out var second) && second.Skip == 0 && second.Value > number.Value
            && second.End < _tokens.Length)
        {
            upper = second.Value;
            number = number with { End = second.End };
        }

        if (!Unit(number.End, out var unit) || unit.Skip > 0 || unit.B is not (0 or 2))
            return false;

        // "5 of the month": the unit with its article is no counted noun, but for fractions and definite numbers.
        var definite = (unit.C & 1) == 1;
        if (definite && (number.Value >= 1 || unit.A > (int)TimeUnit.Hour))
            return false;
        amount = new Amount(unit.End, (TimeUnit)unit.A, number.Open ? null : number.Value, upper, hedged || upper is not null, unit.B == 2, false);
        Half(ref amount);
        if (Relation(amount.End, out var relation, out var end) && relation == TimeRelation.Long)
            amount = amount with { End = end };
        return true;
    }
}
