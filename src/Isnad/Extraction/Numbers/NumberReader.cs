using System.Globalization;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Numbers;

/// <summary>A number in the text, in digits or words.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Skip">Normalised characters of the first token that are clitics.</param>
/// <param name="Proclitics">Those clitics.</param>
/// <param name="Value">Value; the lowest sensible one of an open count.</param>
/// <param name="Open">An open count: tens, hundreds, thousands without a number.</param>
/// <param name="Digits">Written in digits alone.</param>
/// <param name="Scale">The last thousand, million or thousand million in it; 1 where there is none.</param>
internal readonly record struct NumberReading(int First, int End, int Skip, Proclitics Proclitics, decimal Value, bool Open, bool Digits, decimal Scale = 1)
{
    /// <summary>Whether the value is a whole number.</summary>
    public bool Whole => Value == decimal.Truncate(Value);

    /// <summary>The value as an integer, or -1 when it is none or too large.</summary>
    public int Integer => Whole && Value is >= 0 and <= int.MaxValue ? (int)Value : -1;
}

/// <summary>Reads numbers: digits with every separator, words and their compounds, fractions, open counts.</summary>
internal static class NumberReader
{
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Reads the longest number that begins at a token.</summary>
    public static bool TryRead(Reading reading, WordIndex words, int at, out NumberReading number) => TryRead(reading, words, at, true, out number);

    /// <summary>Reads the longest number that begins at a token, with or without what is joined to it by wa.</summary>
    public static bool TryRead(Reading reading, WordIndex words, int at, bool joined, out NumberReading number)
    {
        number = default;
        if (!TryPiece(reading, words, at, out var piece))
            return false;
        var sum = new Sum { End = piece.End, Digits = piece.Digits };
        // Two thousand in construct stands before what is counted: with a number joined to it the word is one thousand in the accusative.
        if (!sum.Begin(piece, joined && piece.Kind == NumberKind.ScaleOrTwo && TryPiece(reading, words, piece.End, out var more) && more is { Proclitics: Proclitics.Wa, Kind: not NumberKind.Open }))
            return false;
        if (!sum.Open)
        {
            while (sum.End < reading.Tokens.Length && Continue(reading, words, joined, ref sum))
            {
            }
        }
        else
        {
            OpenTail(words, ref sum);
        }

        number = new NumberReading(at, sum.End, piece.Skip, piece.Proclitics, sum.Value, sum.Open, sum.Digits, sum.Scale);
        return sum.Complete && sum.Value < Largest;
    }

    /// <summary>Whether the token is a conjunction, article or preposition written before digits.</summary>
    public static bool IsGlue(Reading reading, int token)
    {
        if (token < 0 || reading.Tokens[token].Kind != TokenKind.Word || reading.Tokens[token].NormLength > 4)
            return false;
        foreach (var c in reading.Normal(token))
        {
            if (c is not (Letters.Alef or Letters.Lam or Letters.Waw or '\u0628' or '\u0641' or '\u0643'))
                return false;
        }

        return true;
    }

    /// <summary>Whether the number has the article: written into it, or glued before its digits.</summary>
    public static bool HasArticle(Reading reading, in NumberReading number)
    {
        var first = reading.Normal(number.First)[number.Skip..];
        if (!number.Digits)
            return first.Length > 3 && first[0] == Letters.Alef && first[1] == Letters.Lam && number.Value != 1000;
        return number.First > 0 && !reading.Tokens[number.First].SpaceBefore && IsGlue(reading, number.First - 1)
            && reading.Normal(number.First - 1)[^1] == Letters.Lam && reading.Normal(number.First - 1).Length > 1;
    }

    /// <summary>The span of tokens without the clitics in front; li that hides the article stays, as it is the article too.</summary>
    public static TextSpan Words(Reading reading, int first, int end, int skip)
    {
        var normal = reading.Normal(first);
        var hidden = skip > 0 && skip < normal.Length && normal[skip] == Letters.Lam && normal[skip - 1] == Letters.Lam;
        return reading.Span(first, end, hidden ? skip - 1 : skip);
    }

    /// <summary>Whether the token is the conjunction wa standing alone.</summary>
    public static bool IsWa(Reading reading, int token) =>
        token >= 0 && token < reading.Tokens.Length && reading.Tokens[token].Kind == TokenKind.Word
        && reading.Tokens[token].NormLength == 1 && reading.Normal(token)[0] == Letters.Waw;

    /// <summary>The value of digits with separators: groups of three are thousands, else the last separator is a decimal point.</summary>
    public static bool TryDigits(ReadOnlySpan<char> text, out decimal value)
    {
        Span<char> plain = stackalloc char[32];
        value = 0;
        if (text.Length > plain.Length)
            return false;
        var decimalAt = DecimalPoint(text);
        var n = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                plain[n++] = text[i];
            else if (i == decimalAt)
                plain[n++] = '.';
        }

        return decimal.TryParse(plain[..n], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static int DecimalPoint(ReadOnlySpan<char> text)
    {
        var last = -1;
        var first = -1;
        var separators = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                continue;
            first = first < 0 ? i : first;
            last = i;
            separators++;
        }

        if (last < 0)
            return -1;
        var thousands = text.Length - last - 1 == 3 && first <= 3 && !(first == 1 && text[0] == '0');
        if (separators == 1)
            return thousands ? -1 : last;
        return text[last] == text[first] && text.Length - last - 1 == 3 ? -1 : last;
    }

    private static bool TryPiece(Reading reading, WordIndex words, int at, out Piece piece)
    {
        piece = default;
        if (at >= reading.Tokens.Length)
            return false;
        if (reading.Tokens[at].Kind == TokenKind.Number)
        {
            if (!TryDigits(reading.Normal(at), out var value))
                return false;
            var end = Groups(reading, at, ref value);
            piece = new Piece(NumberKind.Unit, value, end, 0, Proclitics.None, true);
            return true;
        }

        if (!words.Try(at, WordClass.Number, out var item))
            return false;
        piece = new Piece((NumberKind)item.A, item.Sense.Value, item.End, item.Skip, item.Proclitics, false);
        return true;
    }

    /// <summary>Groups of three digits set apart by spaces, as in 25 000.</summary>
    private static int Groups(Reading reading, int at, ref decimal value)
    {
        var end = at + 1;
        if (reading.Tokens[at].NormLength > 3)
            return end;
        while (end < reading.Tokens.Length && IsGroup(reading, end))
        {
            if (!TryDigits(reading.Normal(end), out var next) || next >= 1000 || value > 999_999_999)
                break;
            value = (value * 1000) + next;
            end++;
            if (next != decimal.Truncate(next))
                break;
        }

        return end;
    }

    private static bool IsGroup(Reading reading, int token)
    {
        ref readonly var t = ref reading.Tokens[token];
        var group = t.NormLength == 3 || (t.NormLength > 4 && reading.Normal(token)[3] is '.' or ',');
        return t.Kind == TokenKind.Number && group && t.SpaceBefore && !t.LineBefore && t.Start - reading.Tokens[token - 1].End == 1;
    }

    private static void OpenTail(WordIndex words, ref Sum sum)
    {
        if (words.TryBare(sum.End, WordClass.Number, out var item) && (NumberKind)item.A is NumberKind.Scales or NumberKind.Scale or NumberKind.Open)
            sum.End = item.End;
    }

    private static bool Continue(Reading reading, WordIndex words, bool joined, ref Sum sum)
    {
        if (reading.Tokens[sum.End].LineBefore)
            return false;
        if (TryPiece(reading, words, sum.End, out var piece))
        {
            if (piece.Proclitics == Proclitics.None)
                return !piece.Digits && sum.Multiply(piece);
            if (joined && piece.Proclitics == Proclitics.Wa)
                return Join(words, piece, ref sum);
            return false;
        }

        if (!joined || !IsWa(reading, sum.End) || !TryPiece(reading, words, sum.End + 1, out piece) || piece.Proclitics != Proclitics.None)
            return false;
        return Join(words, piece, ref sum);
    }

    private static bool Join(WordIndex words, in Piece joined, ref Sum sum)
    {
        // "twenty and three fifths"
        var piece = joined;
        if (piece is { Kind: NumberKind.Unit, Digits: false, Value: >= 2 and <= 9 } && words.TryBare(piece.End, WordClass.Number, out var parts)
            && (NumberKind)parts.A == NumberKind.Fraction)
            piece = piece with { Kind = NumberKind.Fraction, Value = piece.Value * parts.Sense.Value, End = parts.End };
        if (!sum.Add(piece))
            return false;

        // "a million and half the million"
        if (piece.Kind == NumberKind.Fraction && words.TryBare(sum.End, WordClass.Number, out var again)
            && (NumberKind)again.A == NumberKind.Scale && again.Sense.Value == sum.Scale)
            sum.End = again.End;
        return true;
    }

    private readonly record struct Piece(NumberKind Kind, decimal Value, int End, byte Skip, Proclitics Proclitics, bool Digits);

    private struct Sum
    {
        public int End;
        public bool Open;
        public bool Digits;
        public decimal Scale;
        private decimal _total;
        private decimal _group;
        private decimal _below;
        private bool _onlyTen;
        private bool _one;
        private bool _fraction;
        private bool _digits;

        public readonly decimal Value => _total + _group;

        /// <summary>False for a word that is a number only as a part of a compound.</summary>
        public readonly bool Complete => !_one;

        public bool Begin(in Piece piece, bool goesOn)
        {
            Scale = 1;
            switch (piece.Kind)
            {
                case NumberKind.Open:
                    _group = piece.Value;
                    Open = true;
                    return true;
                case NumberKind.Scales:
                    _group = piece.Value * 2;
                    Open = true;
                    return true;
                case NumberKind.Scale or NumberKind.TwoScale or NumberKind.ScaleOrTwo:
                    var factor = piece.Kind == NumberKind.ScaleOrTwo && !goesOn ? 2 : 1;
                    _total = piece.Value * factor;
                    _below = Scale = piece.Kind == NumberKind.TwoScale ? piece.Value / 2 : piece.Value;
                    return true;
                case NumberKind.Fraction:
                    _group = piece.Value;
                    _fraction = true;
                    return true;
                default:
                    _one = piece.Kind == NumberKind.One;
                    Group(piece);
                    return true;
            }
        }

        /// <summary>A word that multiplies what stands before it: hundred, thousand, a fraction's denominator, dozen.</summary>
        public bool Multiply(in Piece piece)
        {
            if (_group == 0 || _one)
                return false;
            switch (piece.Kind)
            {
                case NumberKind.Hundred when _group is >= 3 and <= 9 && !_fraction && (Digits || _onlyTen || _digits):
                    _group *= 100;
                    _below = 100;
                    _onlyTen = false;
                    break;
                case NumberKind.Scale or NumberKind.Scales or NumberKind.ScaleOrTwo when Scale == 1 || piece.Value < Scale:
                    _total += _group * piece.Value;
                    _group = 0;
                    _below = Scale = piece.Value;
                    _onlyTen = false;
                    break;
                case NumberKind.Fraction when _total == 0 && _onlyTen && _group is >= 2 and <= 9:
                    _group *= piece.Value;
                    _fraction = true;
                    _onlyTen = false;
                    _below = 0;
                    break;
                case NumberKind.Dozen when _total == 0:
                    _group *= piece.Value;
                    _below = 0;
                    break;
                default:
                    return false;
            }

            End = piece.End;
            Digits = false;
            return true;
        }

        /// <summary>A word joined by wa.</summary>
        public bool Add(in Piece piece)
        {
            if (_fraction || piece.Kind is NumberKind.Open or NumberKind.One && !(_below > 1 && piece.Kind == NumberKind.One))
                return false;
            if (piece.Kind == NumberKind.Fraction)
            {
                if (piece.Digits || (Digits && Scale == 1))
                    return false;
                _group += piece.Value * (_group == 0 ? Scale : 1);
                _fraction = true;
            }
            else if (piece.Kind is NumberKind.Scale or NumberKind.TwoScale or NumberKind.ScaleOrTwo)
            {
                if (_total == 0 || _group != 0 || piece.Value >= _below)
                    return false;
                _total += piece.Value * (piece.Kind == NumberKind.ScaleOrTwo ? 2 : 1);
                _below = Scale = piece.Kind == NumberKind.TwoScale ? piece.Value / 2 : piece.Value;
            }
            else if (_onlyTen ? piece.Kind != NumberKind.Ten || piece.Digits : piece.Value >= _below || piece.Value == 0)
            {
                return false;
            }
            else
            {
                _one = piece.Kind == NumberKind.One;
                Group(piece);
            }

            End = piece.End;
            Digits = false;
            return true;
        }

        private void Group(in Piece piece)
        {
            _group += piece.Value;
            _onlyTen = false;
            _below = 0;
            _digits = piece.Digits;
            if (piece.Digits)
                _below = 0;
            else if (piece.Kind is NumberKind.Unit or NumberKind.One)
                _onlyTen = true;
            else if (piece.Kind is NumberKind.Hundred or NumberKind.Hundreds)
                _below = 100;
            if (piece.Kind == NumberKind.Ten)
                _one = false;
        }
    }
}
