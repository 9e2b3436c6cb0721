namespace Isnad.Text;

/// <summary>Finds what stands between quotation marks: every style, nested, with wrong or missing marks. Linear in the tokens.</summary>
public sealed class QuotationFinder
{
    /// <summary>Quotations nested deeper than this are not followed.</summary>
    public const int MaxDepth = 12;

    // An unclosed quotation in a longer paragraph than this ends at the first full stop instead.
    private const int LongRest = 40;

    private readonly Token[] _tokens;
    private readonly List<Quotation> _quotations;
    private readonly string _text;
    private readonly List<Open> _stack = [];

    // Closing-shaped less opening-shaped marks still to come in the paragraph, by family.
    private readonly int[] _balance = new int[4];
    private int _ignored;

    private QuotationFinder(string text, Token[] tokens, List<Quotation> quotations)
    {
        _text = text;
        _tokens = tokens;
        _quotations = quotations;
    }

    private enum Family : byte
    {
        Straight,
        Guillemets,
        Curly,
        Single,
    }

    private enum Shape
    {
        /// <summary>Space before, none after.</summary>
        Opening,

        /// <summary>None before, space or punctuation after.</summary>
        Closing,

        /// <summary>Space on both sides or on none.</summary>
        Either,
    }

    /// <summary>Adds the quotations of a text to <paramref name="quotations"/>, in order of their opening.</summary>
    /// <param name="text">The normalised text of the tokens.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="quotations">Where they are added.</param>
    /// <returns>Whether some were nested deeper than <see cref="MaxDepth"/> and left out.</returns>
    public static bool Find(NormalizedText text, Token[] tokens, List<Quotation> quotations)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(quotations);
        return new QuotationFinder(text.Original, tokens, quotations).Run();
    }

    private bool Run()
    {
        var deep = false;
        for (var first = 0; first < _tokens.Length;)
        {
            var end = first + 1;
            while (end < _tokens.Length && !_tokens[end].LineBefore)
                end++;
            deep |= Paragraph(first, end);
            first = end;
        }

        CloseRest(_tokens.Length);
        Nest();
        return deep;
    }

    /// <summary>Sets right what stands in what, where an unclosed quotation was cut short.</summary>
    private void Nest()
    {
        for (var q = 0; q < _quotations.Count; q++)
        {
            var quotation = _quotations[q];
            var parent = quotation.Parent;
            while (parent >= 0 && _quotations[parent].End <= quotation.First)
                parent = _quotations[parent].Parent;
            if (parent != quotation.Parent)
                _quotations[q] = quotation with { Parent = parent, Depth = parent < 0 ? 0 : _quotations[parent].Depth + 1 };
            for (; parent >= 0 && _quotations[parent].End < quotation.End; parent = _quotations[parent].Parent)
                _quotations[parent] = _quotations[parent] with { End = quotation.End };
        }
    }

    private bool Paragraph(int first, int end)
    {
        if (_stack.Count > 0)
            Continue(first);
        Array.Clear(_balance);
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind == TokenKind.Quote)
                _balance[(int)FamilyOf(i)] += Weight(ShapeOf(i, first, end));
        }

        var deep = false;
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind != TokenKind.Quote)
                continue;
            var shape = ShapeOf(i, first, end);
            _balance[(int)FamilyOf(i)] -= Weight(shape);
            deep |= Mark(i, shape, end);
        }

        _ignored = 0;
        return deep;
    }

    private static int Weight(Shape shape) => shape switch { Shape.Closing => 1, Shape.Opening => -1, _ => 0 };

    /// <summary>An open quotation goes on where the next paragraph opens with a mark of its family again; else it ends there.</summary>
    private void Continue(int first)
    {
        if (_tokens[first].Kind == TokenKind.Quote && FamilyOf(first) == _stack[0].Family)
        {
            CloseFrom(1, first);
            var open = _stack[0];
            _stack[0] = open with { Reopened = first };
            return;
        }

        CloseRest(first);
    }

    private bool Mark(int i, Shape shape, int end)
    {
        var c = _text[_tokens[i].Start];
        var family = FamilyOf(i);
        if ((family == Family.Single && IsApostrophe(i, shape)) || (_stack.Count > 0 && _stack[0].Reopened == i))
            return false;
        var at = _stack.FindLastIndex(o => o.Family == family);
        if (at >= 0 && _ignored == 0)
        {
            switch (Step(c, family, shape, _stack[at]))
            {
                case Move.Close:
                    Close(at, i);
                    return false;
                case Move.Replace:
                    CloseFrom(at, i);
                    break;
            }
        }

        if (!Opens(c, family, shape, i, end))
        {
            _ignored -= _ignored > 0 ? 1 : 0;
            return false;
        }

        if (_stack.Count < MaxDepth)
        {
            _stack.Add(new Open(family, c, _quotations.Count, i + 1, -1));
            _quotations.Add(new Quotation(i + 1, i + 1, _stack.Count - 1, false, _stack.Count > 1 ? _stack[^2].Row : -1));
            return false;
        }

        _ignored++;
        return true;
    }

    /// <summary>What a mark does while a quotation of its family is open.</summary>
    private Move Step(char c, Family family, Shape shape, Open open)
    {
        // Reversed guillemets are closed by the other one; the same one again nests.
        if (family == Family.Guillemets)
            return c == Counterpart(open.Glyph) ? Move.Close : Move.Nest;
        if (family == Family.Single)
            return shape != Shape.Opening ? Move.Close : Move.Nest;

        // Many sites write the closing curly mark on both sides, and the straight one has no side: its spacing tells.
        if (family == Family.Curly && c != '\u201D' && c != '\u2033')
            return shape == Shape.Closing ? Move.Close : Move.Nest;
        if (shape != Shape.Opening || (family == Family.Curly && c != open.Glyph && _balance[(int)family] < 1))
            return Move.Close;
        return _balance[(int)family] switch
        {
            >= 2 => Move.Nest,
            1 => Move.Replace,
            _ => Move.Close,
        };
    }

    private static char Counterpart(char c) => c switch
    {
        '\u00AB' => '\u00BB',
        '\u00BB' => '\u00AB',
        '\u2039' => '\u203A',
        _ => '\u2039',
    };

    private bool Opens(char c, Family family, Shape shape, int i, int end) => family switch
    {
        Family.Guillemets => c == '\u00AB' ? shape != Shape.Closing || HasOther(i, end, family) : shape == Shape.Opening,
        Family.Curly => c is '\u201C' or '\u201E' or '\u201F' ? shape != Shape.Closing : shape == Shape.Opening || (shape == Shape.Either && AfterProclitic(i)),
        Family.Single => shape == Shape.Opening || (c == '\u2018' && shape == Shape.Either && AfterProclitic(i)),
        _ => (shape != Shape.Closing && !AfterNumber(i)) || (shape == Shape.Closing && !BeforePunctuation(i, end) && NextIsClosing(i, end)),
    };

    private bool HasOther(int i, int end, Family family)
    {
        for (var k = i + 1; k < Math.Min(end, i + 200); k++)
        {
            if (_tokens[k].Kind == TokenKind.Quote && FamilyOf(k) == family)
                return true;
        }

        return false;
    }

    /// <summary>Whether the next straight mark looks like a closing one, so that a badly spaced one may open.</summary>
    private bool NextIsClosing(int i, int end)
    {
        for (var k = i + 1; k < Math.Min(end, i + 80); k++)
        {
            if (_tokens[k].Kind == TokenKind.Quote && FamilyOf(k) == Family.Straight)
                return ShapeOf(k, i, end) == Shape.Closing;
        }

        return false;
    }

    // 5" and 12': a measure, not a quotation.
    private bool AfterNumber(int i) => i > 0 && !_tokens[i].SpaceBefore && _tokens[i - 1].Kind == TokenKind.Number;

    private bool AfterProclitic(int i) => i > 0 && !_tokens[i].SpaceBefore && _tokens[i - 1].Kind == TokenKind.Word && _tokens[i - 1].NormLength <= 2;

    /// <summary>Whether a single mark is an apostrophe: between Latin letters, or closing nothing.</summary>
    private bool IsApostrophe(int i, Shape shape)
    {
        var before = i > 0 && !_tokens[i].SpaceBefore ? _tokens[i - 1].Kind : TokenKind.Sign;
        var after = i + 1 < _tokens.Length && !_tokens[i + 1].SpaceBefore ? _tokens[i + 1].Kind : TokenKind.Sign;
        if (before is TokenKind.Latin or TokenKind.Number && after is TokenKind.Latin or TokenKind.Number)
            return true;
        return shape == Shape.Closing && !_stack.Exists(static o => o.Family == Family.Single);
    }

    private Shape ShapeOf(int i, int first, int end)
    {
        var spaceBefore = i == first || _tokens[i].SpaceBefore || _tokens[i - 1].Kind is TokenKind.Open || IsOpeningQuote(i - 1, first);
        var spaceAfter = i + 1 >= end || _tokens[i + 1].SpaceBefore || BeforePunctuation(i, end);
        if (!spaceBefore && AfterProclitic(i) && !spaceAfter)
            return Shape.Opening;
        return spaceBefore == spaceAfter ? Shape.Either : spaceBefore ? Shape.Opening : Shape.Closing;
    }

    private bool BeforePunctuation(int i, int end) =>
        i + 1 >= end || _tokens[i + 1].Kind is TokenKind.Close or TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon;

    // A mark right after a mark that stands open ("«...) opens too.
    private bool IsOpeningQuote(int i, int first) =>
        i >= first && _tokens[i].Kind == TokenKind.Quote && (i == first || _tokens[i].SpaceBefore);

    private Family FamilyOf(int i) => _text[_tokens[i].Start] switch
    {
        '\u00AB' or '\u00BB' or '\u2039' or '\u203A' => Family.Guillemets,
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u275D' or '\u275E' or '\u2033' => Family.Curly,
        '\'' or '\u2018' or '\u2019' or '\u201A' => Family.Single,
        _ => Family.Straight,
    };

    private void Close(int at, int mark)
    {
        CloseFrom(at + 1, mark);
        var open = _stack[at];
        _stack.RemoveAt(at);
        if (open.First == mark && open.Row == _quotations.Count - 1)
            _quotations.RemoveAt(open.Row);
        else
            _quotations[open.Row] = _quotations[open.Row] with { End = mark, Closed = true };
    }

    private void CloseRest(int end) => CloseFrom(0, end);

    private void CloseFrom(int depth, int end)
    {
        for (var k = _stack.Count - 1; k >= depth; k--)
        {
            var open = _stack[k];
            _stack.RemoveAt(k);
            if (open.First >= end && open.Row == _quotations.Count - 1)
                _quotations.RemoveAt(open.Row);
            else
                _quotations[open.Row] = _quotations[open.Row] with { End = Math.Max(open.First, Unclosed(open, end)), Closed = false };
        }
    }

    private int Unclosed(Open open, int end)
    {
        var from = Math.Max(open.First, open.Reopened);
        if (end - from <= LongRest)
            return end;
        for (var i = from; i < end; i++)
        {
            if (_tokens[i].Kind == TokenKind.Stop)
                return i + 1;
        }

        return Math.Min(end, from + LongRest);
    }

    private enum Move
    {
        Close,

        /// <summary>A quotation inside the open one.</summary>
        Nest,

        /// <summary>The open one was never closed; this is the next.</summary>
        Replace,
    }

    private readonly record struct Open(Family Family, char Glyph, int Row, int First, int Reopened);
}
