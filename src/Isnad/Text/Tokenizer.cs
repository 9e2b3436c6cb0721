using Isnad.Lexicon;

namespace Isnad.Text;

/// <summary>Cuts a normalised text into tokens.</summary>
public static class Tokenizer
{
    /// <summary>The tokens of a text in order, their words looked up in <paramref name="words"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Analyses words; null leaves every <see cref="Token.Word"/> at <see cref="WordAnalysis.None"/>.</param>
    public static Token[] Tokenize(NormalizedText text, WordAnalyser? words)
    {
        ArgumentNullException.ThrowIfNull(text);
        var chars = text.Chars;
        var tokens = new Token[Math.Max(16, chars.Length / 5)];
        var count = 0;
        var i = 0;
        var space = false;
        var line = true;
        while (i < chars.Length)
        {
            var c = chars[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = true;
                line |= c is '\n' or '\r' or '\u2028' or '\u2029';
                i++;
                continue;
            }

            var end = Extent(chars, i, out var kind);
            if (count == tokens.Length)
                Array.Resize(ref tokens, count * 2);
            ref var token = ref tokens[count++];
            token.Kind = kind;
            token.NormStart = i;
            token.NormLength = end - i;
            token.Start = text.OriginalStart(i);
            token.End = text.OriginalEnd(end);
            token.SpaceBefore = space;
            token.LineBefore = line;
            token.Fold = WordHash.Folded(chars[i..end]);
            token.Word = kind == TokenKind.Word && words is not null ? words.Analyse(chars[i..end]) : WordAnalysis.None;
            space = line = false;
            i = end;
        }

        Array.Resize(ref tokens, count);
        return tokens;
    }

    private static int Extent(ReadOnlySpan<char> chars, int start, out TokenKind kind)
    {
        var c = chars[start];
        var i = start + 1;
        if (Letters.IsArabic(c))
        {
            kind = TokenKind.Word;
            while (i < chars.Length && Letters.IsArabic(chars[i]))
                i++;
            return i;
        }

        if (char.IsAsciiDigit(c))
        {
            kind = TokenKind.Number;
            while (i < chars.Length && (char.IsAsciiDigit(chars[i]) || (IsSeparator(chars[i]) && i + 1 < chars.Length && char.IsAsciiDigit(chars[i + 1]))))
                i++;
            return i;
        }

        if (char.IsLetter(c) || char.IsSurrogate(c))
        {
            kind = char.IsSurrogate(c) ? TokenKind.Sign : TokenKind.Latin;
            if (char.IsHighSurrogate(c) && i < chars.Length && char.IsLowSurrogate(chars[i]))
                i++;
            while (kind == TokenKind.Latin && i < chars.Length && !Letters.IsArabic(chars[i])
                && (char.IsLetterOrDigit(chars[i]) || (chars[i] is '.' or '@' or '_' or '-' && i + 1 < chars.Length && char.IsAsciiLetterOrDigit(chars[i + 1]))))
                i++;
            return i;
        }

        kind = Punctuation(c);
        if (c == '.')
        {
            while (i < chars.Length && chars[i] == '.')
                i++;
        }

        return i;
    }

    private static bool IsSeparator(char c) => c is '.' or ',' or '\u060C';

    private static TokenKind Punctuation(char c) => c switch
    {
        '"' or '\u00AB' or '\u00BB' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\'' or '\u2018' or '\u2019' or '\u201A'
            or '\u2039' or '\u203A' or '\u2033' or '\u275D' or '\u275E' or '\uFF02' => TokenKind.Quote,
        '(' or '[' or '{' or '\uFD3F' => TokenKind.Open,
        ')' or ']' or '}' or '\uFD3E' => TokenKind.Close,
        '.' or '!' or '?' or '\u061F' or '\u2026' or '\u06D4' => TokenKind.Stop,
        ',' or '\u060C' or '\u066B' => TokenKind.Comma,
        ';' or '\u061B' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => TokenKind.Dash,
        '/' or '\\' or '|' => TokenKind.Slash,
        _ => TokenKind.Sign,
    };
}
