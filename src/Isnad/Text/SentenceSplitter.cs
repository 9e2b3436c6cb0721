using Isnad.Lexicon;

namespace Isnad.Text;

/// <summary>Cuts tokens into sentences. A line break ends a paragraph and a sentence; stops inside numbers, abbreviations,
/// brackets and short quotations do not; stretches without stops are cut at discourse openers. Linear in the tokens.</summary>
public sealed class SentenceSplitter
{
    /// <summary>No sentence has more tokens than this.</summary>
    public const int MaxLength = 240;

    // A sentence of more tokens than this may be cut at a strong opener (a new report or turn) ...
    private const int StrongAfter = 60;

    // ... and of more than this at a weak one (a new clause).
    private const int WeakAfter = 120;

    // A quotation of more tokens than this may hold sentences of its own.
    private const int ShortQuotation = 30;

    // A stop of two or three dots ends a sentence of at least so many tokens; in headlines it is a dash.
    private const int BeforeEllipsis = 8;

    // An opening bracket that is not closed within so many tokens hides no stops.
    private const int ShortBracket = 60;

    // By row of the lexicon: after how many tokens it opens a sentence; 0 for rows of other tables.
    private readonly byte[] _openers;

    /// <summary>Prepares the openers of the table <c>discourse</c>.</summary>
    public SentenceSplitter(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _openers = new byte[lexicon.Rows.Count];
        for (var i = 0; i < _openers.Length; i++)
        {
            var row = lexicon.Rows[i];
            if (row.Table == "discourse")
                _openers[i] = (byte)(row.Cells[1] == "strong" ? StrongAfter : WeakAfter);
        }
    }

    /// <summary>Adds the sentences of a text to <paramref name="sentences"/>.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="names">The names found in them, in order.</param>
    /// <param name="quotations">The quotations found in them, in order.</param>
    /// <param name="sentences">Where they are added.</param>
    public void Split(NormalizedText text, Token[] tokens, List<NameMatch> names, List<Quotation> quotations, List<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(quotations);
        ArgumentNullException.ThrowIfNull(sentences);
        var run = new Run(text, tokens, quotations);
        var name = 0;
        var paragraph = -1;
        for (var first = 0; first < tokens.Length;)
        {
            if (tokens[first].LineBefore || paragraph < 0)
                paragraph++;
            var end = run.NextStop(first);
            Openers(tokens, names, ref name, run, first, end, paragraph, sentences);
            first = end;
        }
    }

    private void Openers(
        Token[] tokens, List<NameMatch> names, ref int name, Run run, int first, int end, int paragraph, List<Sentence> sentences)
    {
        while (name < names.Count && names[name].First <= first)
            name++;
        for (; name < names.Count && names[name].First < end; name++)
        {
            var match = names[name];
            if (match.Entry.Kind != NameKind.Row || _openers[match.Entry.Target] is not (> 0 and var after) || match.First - first < after)
                continue;
            if (end - match.First < 4 || match.ProcliticLength > 0 || !tokens[match.First].SpaceBefore || run.InsideClosed(match.First))
                continue;
            first = Cut(tokens, first, match.First, paragraph, sentences);
        }

        Cut(tokens, first, end, paragraph, sentences);
    }

    /// <summary>Adds the tokens as one sentence, or as several where they are too many.</summary>
    private static int Cut(Token[] tokens, int first, int end, int paragraph, List<Sentence> sentences)
    {
        while (end - first > MaxLength)
        {
            var at = first + MaxLength;
            while (at > first + (MaxLength / 2) && tokens[at - 1].Kind is not (TokenKind.Comma or TokenKind.Semicolon))
                at--;
            if (at == first + (MaxLength / 2))
                at = first + MaxLength;
            sentences.Add(new Sentence(first, at, paragraph));
            first = at;
        }

        if (end > first)
            sentences.Add(new Sentence(first, end, paragraph));
        return end;
    }

    /// <summary>One pass over one text.</summary>
    private sealed class Run(NormalizedText text, Token[] tokens, List<Quotation> quotations)
    {
        private readonly QuotationCursor _atStops = new(quotations);
        private readonly QuotationCursor _atOpeners = new(quotations);

        /// <summary>Where the sentence that begins at <paramref name="first"/> ends by line break or stop (exclusive).</summary>
        public int NextStop(int first)
        {
            var bracket = -1;
            for (var i = first; i < tokens.Length; i++)
            {
                if (i > first && tokens[i].LineBefore)
                    return i;
                switch (tokens[i].Kind)
                {
                    case TokenKind.Open:
                        bracket = i;
                        break;
                    case TokenKind.Close:
                        bracket = -1;
                        break;
                    case TokenKind.Stop when Ends(first, i, bracket):
                        return Behind(i + 1);
                }
            }

            return tokens.Length;
        }

        /// <summary>Whether a token stands inside a closed quotation. Tokens are asked for in order.</summary>
        public bool InsideClosed(int token)
        {
            foreach (var q in _atOpeners.Around(token))
            {
                if (quotations[q].Closed)
                    return true;
            }

            return false;
        }

        private bool Ends(int first, int stop, int bracket)
        {
            if (bracket >= 0 && stop - bracket < ShortBracket)
                return false;
            var last = stop + 1 == tokens.Length || tokens[stop + 1].LineBefore;
            if (last)
                return true;
            if (InShortQuotation(stop))
                return false;
            var c = text.Chars[tokens[stop].NormStart];
            if (c is '\u2026' || tokens[stop].NormLength > 1)
                return stop - first >= BeforeEllipsis;
            if (c is '!' or '?' or '\u061F')
                return tokens[stop + 1].Kind is not (TokenKind.Comma or TokenKind.Close or TokenKind.Stop);
            return !IsAbbreviation(first, stop);
        }

        /// <summary>Whether a full stop belongs to an abbreviation, initial, enumerator or address.</summary>
        private bool IsAbbreviation(int first, int stop)
        {
            if (stop == first || tokens[stop].SpaceBefore)
                return false;
            ref readonly var before = ref tokens[stop - 1];
            ref readonly var after = ref tokens[stop + 1];
            var joined = !after.SpaceBefore;
            switch (before.Kind)
            {
                case TokenKind.Word when before.NormLength == 1:
                    // A letter after a number is its unit or era ("2015 م."), else a title or initial.
                    return after.Kind is TokenKind.Word or TokenKind.Quote or TokenKind.Latin && !(stop - 2 >= first && tokens[stop - 2].Kind == TokenKind.Number);
                case TokenKind.Word:
                    return joined && after.Kind == TokenKind.Word && (before.NormLength <= 3 && after.NormLength <= 4) && !StartsWithConjunction(after);
                case TokenKind.Latin:
                    return after.Kind == TokenKind.Latin || (joined && after.Kind is TokenKind.Number);
                case TokenKind.Number:
                    return (stop - 1 == first && tokens[first].LineBefore) || (joined && after.Kind is TokenKind.Number);
                default:
                    return false;
            }
        }

        private bool StartsWithConjunction(in Token token) =>
            token.NormLength > 3 && text.Chars[token.NormStart] == Letters.Waw;

        /// <summary>A stop inside a short quotation ends no sentence, unless it is its last sign and nothing follows in the sentence.</summary>
        private bool InShortQuotation(int stop)
        {
            foreach (var q in _atStops.Around(stop))
            {
                var quotation = quotations[q];
                if (!quotation.Closed)
                    continue;
                if (stop == quotation.End - 1)
                    return GoesOn(stop, quotation.End);
                if (quotation.End - quotation.First <= ShortQuotation)
                    return true;
            }

            return false;
        }

        /// <summary>Whether the sentence visibly goes on behind a closing mark.</summary>
        private bool GoesOn(int stop, int mark)
        {
            if (mark + 1 >= tokens.Length || tokens[mark + 1].LineBefore)
                return false;
            if (tokens[mark + 1].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Stop)
                return true;
            return text.Chars[tokens[stop].NormStart] != '.' && !StartsWithConjunction(tokens[mark + 1]);
        }

        /// <summary>Takes closing marks and brackets and further stops along with a stop.</summary>
        private int Behind(int i)
        {
            while (i < tokens.Length && !tokens[i].LineBefore
                && (tokens[i].Kind is TokenKind.Stop or TokenKind.Close || (tokens[i].Kind == TokenKind.Quote && IsClosing(i))))
                i++;
            return i;
        }

        private bool IsClosing(int i)
        {
            foreach (var q in _atStops.Around(i - 1))
            {
                if (quotations[q].Closed && quotations[q].End == i)
                    return true;
            }

            return !tokens[i].SpaceBefore && (i + 1 == tokens.Length || tokens[i + 1].SpaceBefore);
        }
    }
}
