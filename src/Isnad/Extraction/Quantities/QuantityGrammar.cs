using Isnad.Extraction.Numbers;
using Isnad.Extraction.Times;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Quantities;

/// <summary>The grammar of counts over tokens. The noun counted, duals and the governing words stand in files of their own.</summary>
internal sealed partial class QuantityGrammar(Reading reading, WordIndex words, CountUnits units)
{
    private readonly Token[] _tokens = reading.Tokens;

    /// <summary>Reads the quantity that begins at a token.</summary>
    /// <param name="at">Index of the token.</param>
    /// <param name="limit">Index of the next time expression, which no quantity reaches.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="end">Index behind what was read, also where it was read and left out.</param>
    public bool TryRead(int at, int limit, out QuantityMention quantity, out int end)
    {
        quantity = null!;
        end = at;
        if (_tokens[at].Kind == TokenKind.Word ? words.At(at).IsEmpty && (_tokens[at].Word.Classes & Nominals) == 0 : _tokens[at].Kind != TokenKind.Number)
            return false;
        if (OrdinalReader.TryRead(reading, words, at, out var ordinal, out var definite) && definite && ordinal.End > at + 1)
        {
            end = ordinal.End;
            return false;
        }

        return TryCount(at, limit, ref quantity, ref end) || TryDual(at, limit, ref quantity, ref end) || TryBehind(at, limit, ref quantity, ref end) || TrySomeone(at, limit, ref quantity, ref end);
    }

    private const int Nominals = (1 << (int)PartOfSpeech.Noun) | (1 << (int)PartOfSpeech.Masdar) | (1 << (int)PartOfSpeech.Adjective)
        | (1 << (int)PartOfSpeech.ActiveParticiple) | (1 << (int)PartOfSpeech.PassiveParticiple);

    private bool IsSmall(int at, SmallWord word, out int end) => words.IsSmall(at, word, out end);

    private bool IsKind(int at, TokenKind kind) => at >= 0 && at < _tokens.Length && _tokens[at].Kind == kind;

    /// <summary>A hedge, a number or a range of numbers, a noun: "about 160 targets", "between 10 and 15 dead", "5 per cent".</summary>
    private bool TryCount(int at, int limit, ref QuantityMention quantity, ref int end)
    {
        var i = at;
        var hedge = Hedge.Exact;
        var skip = 0;
        while (i < limit && words.Try(i, WordClass.HedgeBefore, out var item) && (i == at || item.Skip == 0))
        {
            skip = i == at ? item.Skip : skip;
            hedge = hedge == Hedge.Exact ? (Hedge)item.A : hedge;
            i = item.End;
        }

        var between = IsSmall(i, SmallWord.Between, out var inside);
        if (between)
            i = inside;
        if (i >= limit || (i > at && (_tokens[i].LineBefore || NumberReader.IsGlue(reading, i) && ++i >= limit)))
            return false;
        if (!NumberReader.TryRead(reading, words, i, out var number) || number.End > limit || (i > at && number.Skip > 0))
            return false;
        end = number.End;
        if (i == at)
            skip = number.Skip;
        var range = Range(ref number, between, limit, out var upper);
        if (between && !range && (!NumberReader.TryRead(reading, words, i, false, out number) || !(range = Range(ref number, between, limit, out upper))))
        {
            // "Among 12 camps": no range, and the number is read where it stands.
            end = at;
            return false;
        }

        if (!IsCount(i, number, hedge, range))
            return false;
        var read = new Count
        {
            First = at,
            Skip = skip,
            NumberAt = i,
            Number = number,
            Hedge = range ? Hedge.Between : hedge,
            Upper = range ? upper.Value : null,
            NumberEnd = range ? upper.End : number.End,
        };
        return Complete(read, limit, ref quantity, ref end);
    }

    /// <summary>"10 to 15", "three or four", "10-15", with the second number's scale for both.</summary>
    private bool Range(ref NumberReading number, bool between, int limit, out NumberReading upper)
    {
        upper = default;
        var i = number.End;
        if (i >= limit || number.Open)
            return false;
        if (between)
        {
            if (NumberReader.IsWa(reading, i))
                i++;
            else if (!IsSmall(i, SmallWord.To, out i) && !(words.Try(i, WordClass.Number, out var joined) && joined.Joined))
                return false;
        }
        else if (IsKind(i, TokenKind.Dash) && !_tokens[i].SpaceBefore && IsKind(i + 1, TokenKind.Number) && !IsKind(i + 2, TokenKind.Dash))
        {
            i++;
        }
        else if (IsSmall(i, SmallWord.To, out var to) || IsSmall(i, SmallWord.Or, out to))
        {
            i = to;
        }
        else
        {
            return false;
        }

        if (i >= limit || !NumberReader.TryRead(reading, words, i, out upper) || upper.End > limit || upper.Open || upper.Value <= number.Value || !(between || upper.Skip == 0))
            return false;
        if (number.Scale == 1 && upper.Scale > 1 && number.Value * upper.Scale < upper.Value)
            number = number with { Value = number.Value * upper.Scale, Scale = upper.Scale };
        return true;
    }

    /// <summary>Whether a number can be a count: no label, no name, no clock, no score, no telephone number.</summary>
    private bool IsCount(int at, in NumberReading number, Hedge hedge, bool range)
    {
        if (number.Value == 0 || words.Named(at) || (number.Proclitics & Proclitics.Ka) != 0)
            return false;
        var before = at - 1;
        if (before >= 0 && NumberReader.IsGlue(reading, before) && !_tokens[at].SpaceBefore)
            before--;
        if (before >= 0 && !_tokens[before + 1].LineBefore && hedge == Hedge.Exact)
        {
            if (IsLabelled(before) && ((number.Proclitics & Proclitics.Wa) == 0 || IsKind(before, TokenKind.Number)))
                return false;
            if (IsSmall(before, SmallWord.Clock, out _) || _tokens[before].Kind == TokenKind.Latin)
                return false;
        }

        if (number.Digits)
        {
            if (_tokens[at].NormLength > 12 || (_tokens[at].NormLength > 4 && reading.Normal(at)[0] == '0'))
                return false;
            if (IsKind(at - 1, TokenKind.Dash) && !_tokens[at].SpaceBefore && !_tokens[at - 1].SpaceBefore)
                return false;
            if (IsKind(at - 1, TokenKind.Slash) || IsKind(number.End, TokenKind.Slash) || (IsKind(number.End, TokenKind.Colon) && IsKind(number.End + 1, TokenKind.Number)))
                return false;
            if (IsKind(number.End, TokenKind.Dash) && !range && IsKind(number.End + 1, TokenKind.Number))
                return false;
            if (_tokens[at].LineBefore && number.End < _tokens.Length && _tokens[number.End].Kind is TokenKind.Stop or TokenKind.Dash or TokenKind.Close)
                return false;
            return true;
        }

        if (number.Value == 1 && _tokens[at].Kind == TokenKind.Word)
            return false;
        return number.Value >= 1 && (number.Open || !NumberReader.HasArticle(reading, number));
    }

    /// <summary>Whether a label stands before a number or before the list of numbers it belongs to ("articles 5, 6 and 7").</summary>
    private bool IsLabelled(int before)
    {
        var i = before;
        while (i > 0 && (IsKind(i, TokenKind.Number) || IsKind(i, TokenKind.Comma) || NumberReader.IsGlue(reading, i)) && before - i < 12)
            i--;
        return words.Try(i, WordClass.Label, out _) && (i == before || !words.Try(i, WordClass.Measure, out _));
    }

    /// <summary>A number that was read, before its unit is known.</summary>
    private struct Count
    {
        public int First;
        public int Skip;
        public int NumberAt;
        public int NumberEnd;
        public NumberReading Number;
        public decimal? Upper;
        public Hedge Hedge;
    }

    private bool Complete(Count read, int limit, ref QuantityMention quantity, ref int end)
    {
        end = read.NumberEnd;
        if (Measured(read, limit, ref quantity, ref end))
            return true;
        var noun = Noun(read.NumberEnd, limit, read.Number);
        if (noun.First != read.NumberEnd && LooksLikeYear(read))
            noun = CountedNoun.None(read.NumberEnd);
        if (noun.Exists && words.Try(noun.First, WordClass.Unit, out _))
            return false;
        if (!Governed(read, noun, out var unit, out var joint, out var rule))
            return false;
        end = noun.PhraseEnd;
        After(ref read, ref end, limit);
        quantity = Mention(read, end, noun, unit, joint, rule);
        return true;
    }

    private bool LooksLikeYear(in Count read) =>
        read.Number is { Digits: true, Value: >= 1900 and <= 2100 } && _tokens[read.NumberAt].NormLength == 4 && read.Hedge == Hedge.Exact;

    private void After(ref Count read, ref int end, int limit)
    {
        for (var i = end; i < limit && i <= end + 2; i++)
        {
            if (_tokens[i].Kind != TokenKind.Word || _tokens[i].LineBefore)
                return;
            if (!words.TryBare(i, WordClass.HedgeAfter, out var hedge))
                continue;
            if (read.Hedge == Hedge.Exact)
                read.Hedge = (Hedge)hedge.A;
            end = hedge.End;
            return;
        }
    }

    /// <summary>Per cent, money, distances and other measures.</summary>
    private bool Measured(Count read, int limit, ref QuantityMention quantity, ref int end)
    {
        var i = read.NumberEnd;
        if (i >= _tokens.Length || _tokens[i].LineBefore)
            return false;
        if (IsPercent(i, out var after))
        {
            end = after;
            After(ref read, ref end, limit);
            quantity = Mention(read, end, CountedNoun.None(end), QuantityUnit.Percent, false, "quantity/percent");
            return true;
        }

        var sign = IsCurrencySign(read.NumberAt - 1) || IsCurrencySign(i);
        if (sign || words.TryBare(i, WordClass.Currency, out _))
        {
            end = IsCurrencySign(i) ? i + 1 : sign ? i : Currency(i, limit);
            var noun = new CountedNoun(i, end, end, QuantityUnit.Money, true, false, false, 1);
            After(ref read, ref end, limit);
            quantity = Mention(read, end, noun, QuantityUnit.Money, false, "quantity/money");
            return true;
        }

        if (!words.TryBare(i, WordClass.Measure, out var measure) || measure.B == 1)
            return false;
        end = measure.End;
        var counted = new CountedNoun(i, end, end, (QuantityUnit)measure.A, true, false, false, measure.Sense.Value);
        After(ref read, ref end, limit);
        quantity = Mention(read, end, counted, counted.Unit, false, "quantity/measure");
        return true;
    }

    private int Currency(int at, int limit)
    {
        words.TryBare(at, WordClass.Currency, out var currency);
        var end = currency.End;
        while (end < limit && IsAdjective(end))
            end++;
        return end;
    }

    private bool IsCurrencySign(int at) =>
        IsKind(at, TokenKind.Sign) && reading.Normal(at)[0] is '$' or '\u20AC' or '\u00A3';

    private bool IsPercent(int at, out int end)
    {
        end = at + 1;
        if (_tokens[at].Kind == TokenKind.Sign)
        {
            // "%20" inside an address is no share.
            var glued = (IsKind(end, TokenKind.Number) || IsKind(end, TokenKind.Latin)) && !_tokens[end].SpaceBefore;
            return reading.Normal(at)[0] is '%' or '\u066A' && !glued;
        }

        if (!words.Try(at, WordClass.Percent, out var percent) || (percent.A == 1) != (percent.Proclitics == Proclitics.Bi))
            return false;
        end = percent.End;
        return true;
    }

    private QuantityMention Mention(in Count read, int end, in CountedNoun noun, QuantityUnit unit, bool joint, string rule)
    {
        decimal? value = read.Number.Open ? null : read.Number.Value * noun.Factor;
        var hedge = read.Number.Open && read.Hedge == Hedge.Exact ? Hedge.About : read.Hedge;
        var (min, max) = hedge switch
        {
            _ when read.Number.Open => (read.Number.Value, (decimal?)null),
            Hedge.Between => (read.Number.Value * noun.Factor, read.Upper * noun.Factor),
            Hedge.Exact => (value, value),
            Hedge.AtLeast => (value, null),
            Hedge.AtMost => (null, value),
            _ => ((decimal?)null, (decimal?)null),
        };
        return new QuantityMention(
            read.First, end, NumberReader.Words(reading, read.First, end, read.Skip), value, min, max, hedge, unit, (noun.First, noun.End), joint, rule);
    }
}
