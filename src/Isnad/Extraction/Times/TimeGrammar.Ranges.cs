using Isnad.Extraction.Numbers;
using Isnad.Text;

namespace Isnad.Extraction.Times;

/// <summary>Two dates that make one stretch: between … and, from … to, on Friday and Saturday, 5–7 May.</summary>
internal sealed partial class TimeGrammar
{
    private bool TryRange(int at, out Found found)
    {
        found = default;
        var between = IsSmall(at, SmallWord.Between, out var i);
        var from = !between && IsSmall(at, SmallWord.Of, out i);
        var since = !between && !from && IsSmall(at, SmallWord.Since, out i);
        var skip = 0;
        if (!between && !from && !since)
            i = at;
        var list = Introduced(i, at, ref skip, out var begin);
        if (begin >= _tokens.Length || _tokens[begin].LineBefore && begin > at || !Term(begin, false, out var first, out var middle))
            return false;
        if (!between && !list && first.Kind == SpecKind.Number && first.Year > 31 && !from && !since && !IsKind(middle, TokenKind.Dash))
            return false;
        if (!Connected(middle, between, from || since, list, first, out var next))
            return false;
        var joined = next == middle || NumberReader.IsWa(reading, middle);
        if (!Term(next, joined, out var last, out var end))
            return false;
        while (list && last is { Kind: SpecKind.Number, Year: <= 31 } && MoreTerms(end, ref last, out var more))
            end = more;
        if (!Shared(ref first, ref last))
            return false;
        if (i > at || list)
            first.Skip = skip;
        while (list && MoreTerms(end, ref last, out var further))
            end = further;
        var direction = DirectionAt(at);
        first.Direction = last.Direction = direction;
        found = Stretch(at, end, first, last);
        return found.Value.From is not null || !joined || between || list;
    }

    /// <summary>"the two days", "the two months", "the days" before a list.</summary>
    private bool Introduced(int at, int start, ref int skip, out int begin)
    {
        begin = at;
        if (at >= _tokens.Length || !Unit(at, out var unit))
            return false;
        if (at > start && unit.Skip > 0)
            return false;
        var many = unit.B == 3 || (unit.B == 2 && unit.C == 0 && unit.A == (int)TimeUnit.Day && (words.TryBare(unit.End, WordClass.Weekday, out _) || IsKind(unit.End, TokenKind.Number)));
        if (!many)
            return false;
        skip = at == start ? unit.Skip : 0;
        begin = unit.End;
        return true;
    }

    private bool Connected(int at, bool between, bool to, bool list, in DateSpec first, out int next)
    {
        next = at;
        if (at >= _tokens.Length || _tokens[at].LineBefore)
            return false;
        if (!between && IsSmall(at, SmallWord.To, out next))
            return true;
        if (IsKind(at, TokenKind.Dash) && at + 1 < _tokens.Length && !_tokens[at + 1].LineBefore)
        {
            next = at + 1;
            return !_tokens[at].SpaceBefore || first.Kind == SpecKind.Weekday;
        }

        next = at;
        if (IsSmall(at, SmallWord.Or, out next))
            return !to && first.Kind is SpecKind.Number or SpecKind.Weekday;
        next = at;
        if (to && !between)
            return false;
        if (NumberReader.IsWa(reading, at))
        {
            next = at + 1;
            return true;
        }

        foreach (ref readonly var item in words.At(at))
        {
            if (item.Joined)
                return true;
        }

        // "the night of Friday Saturday"
        return first.Kind == SpecKind.Weekday && words.TryBare(at, WordClass.Weekday, out _) && !list && !between;
    }

    /// <summary>One end of a range: a point, or a bare number that the other end explains.</summary>
    private bool Term(int at, bool joined, out DateSpec spec, out int end)
    {
        if (at < _tokens.Length && Point(at, out spec, out end))
            return spec.Kind is SpecKind.Day or SpecKind.Month or SpecKind.Year or SpecKind.Weekday or SpecKind.Offset
                && spec.Part == PeriodPart.None && spec.Skip <= (joined ? 1 : 2);
        spec = default;
        end = at;
        if (at >= _tokens.Length || !DayOrYear(at, out var number, out var skip, out end) || (skip > 0 && !joined))
            return false;
        spec = new DateSpec { Kind = SpecKind.Number, Year = number };
        return true;
    }

    private bool DayOrYear(int at, out int number, out int skip, out int end)
    {
        if (IsKind(at, TokenKind.Number) && IsYear(at, false, out number, out end))
        {
            skip = 0;
            return number is >= 1900 and <= 2100;
        }

        return DayNumber(at, out number, out skip, out end) && number <= 31;
    }

    /// <summary>Lets the ends of a range tell each other what they leave out; false where they do not fit.</summary>
    private static bool Shared(ref DateSpec first, ref DateSpec last)
    {
        if (first.Kind == SpecKind.Number || last.Kind == SpecKind.Number)
            return SharedNumber(ref first, ref last);
        if (first.Kind == SpecKind.Weekday && last.Kind == SpecKind.Weekday)
        {
            first.Relation = first.Relation == TimeRelation.None ? last.Relation : first.Relation;
            first.YearRelation = first.YearRelation == TimeRelation.None ? last.YearRelation : first.YearRelation;
            return first.Weekday != last.Weekday;
        }

        if (first.Kind is SpecKind.Month or SpecKind.Day && last.Kind is SpecKind.Month or SpecKind.Day)
        {
            if (first.Relation == TimeRelation.None)
                first.Relation = last.Relation;
            return true;
        }

        return first.Kind == last.Kind || (IsDay(first.Kind) && IsDay(last.Kind));
    }

    private static bool IsDay(SpecKind kind) => kind is SpecKind.Day or SpecKind.Weekday or SpecKind.Offset;

    /// <summary>A bare number takes its sense from the other end: a day of its month, or a year.</summary>
    private static bool SharedNumber(ref DateSpec first, ref DateSpec last)
    {
        if (first.Kind == SpecKind.Number && last.Kind == SpecKind.Number && first.Year > 31 && last.Year > 31)
        {
            first.Kind = last.Kind = SpecKind.Year;
            return first.Year <= last.Year;
        }

        if (last.Kind == SpecKind.Number)
        {
            if (first.Kind != SpecKind.Year || last.Year <= 31)
                return false;
            last = first with { Year = last.Year };
            return first.Year <= last.Year;
        }

        if (last.Kind == SpecKind.Year && first.Year > 31)
        {
            first = last with { Year = first.Year };
            return first.Year <= last.Year;
        }

        if (last.Kind != SpecKind.Day || first.Year > 31)
            return false;
        first = last with { Day = first.Year, Skip = 0 };
        return true;
    }

    /// <summary>A third and further day of a list.</summary>
    private bool MoreTerms(int at, ref DateSpec last, out int end)
    {
        end = at;
        if (at >= _tokens.Length || _tokens[at].LineBefore)
            return false;
        var i = NumberReader.IsWa(reading, at) ? at + 1 : at;
        if (i == at && !Joins(at))
            return false;
        if (!Term(i, true, out var term, out var after) || (term.Kind != last.Kind && last.Kind != SpecKind.Number))
            return false;
        last = term;
        end = after;
        return true;
    }

    private bool Joins(int at)
    {
        foreach (ref readonly var item in words.At(at))
        {
            if (item.Joined)
                return true;
        }

        return false;
    }

    private Found Stretch(int at, int end, in DateSpec first, in DateSpec last)
    {
        var to = TimeResolver.Resolve(last, context);
        var from = first.Year > 0 && first.Kind != SpecKind.Number ? TimeResolver.Resolve(first, context) : TimeResolver.Resolve(first, context, to.To);
        var value = from is { From: { } a } && to is { To: { } b } && a <= b
            ? TimeValue.Stretch(a, b, to.Granularity)
            : TimeValue.Open($"{from.Value}/{to.Value}", to.Granularity);
        return new Found(at, end, first.Skip, value, "time/range", last);
    }
}
