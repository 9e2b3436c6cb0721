using Isnad.Lexicon;

namespace Isnad.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Arabic letters.</summary>
    Word,

    /// <summary>Letters of another script.</summary>
    Latin,

    /// <summary>Digits, with decimal and thousands separators inside.</summary>
    Number,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>Full stop, question or exclamation mark, ellipsis.</summary>
    Stop,

    /// <summary>Comma, Arabic or Latin.</summary>
    Comma,

    /// <summary>Semicolon.</summary>
    Semicolon,

    /// <summary>Colon.</summary>
    Colon,

    /// <summary>Dash or hyphen.</summary>
    Dash,

    /// <summary>Slash.</summary>
    Slash,

    /// <summary>Any other sign.</summary>
    Sign,
}

/// <summary>A token of an article. A word is not cut at its clitics: <see cref="Word"/> tells them.</summary>
public struct Token
{
    /// <summary>What it is made of.</summary>
    public TokenKind Kind;

    /// <summary>Offset of its first character in the original text.</summary>
    public int Start;

    /// <summary>Offset behind its last character in the original text, following marks included.</summary>
    public int End;

    /// <summary>Where it begins in the normalised text.</summary>
    public int NormStart;

    /// <summary>Its length in the normalised text.</summary>
    public int NormLength;

    /// <summary>Whether white space stands before it.</summary>
    public bool SpaceBefore;

    /// <summary>Whether a line break stands before it.</summary>
    public bool LineBefore;

    /// <summary>Hash of the folded characters (<see cref="WordHash"/>).</summary>
    public ulong Fold;

    /// <summary>What the lexicon says of it; <see cref="WordAnalysis.None"/> for what is no word.</summary>
    public WordAnalysis Word;

    /// <summary>The original span.</summary>
    public readonly TextSpan Span => new(Start, End);
}
