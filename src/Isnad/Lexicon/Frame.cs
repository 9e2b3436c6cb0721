namespace Isnad.Lexicon;

/// <summary>What the noun after a verbal noun is to it.</summary>
public enum GenitiveRole : byte
{
    /// <summary>Its object.</summary>
    Object,

    /// <summary>Its subject.</summary>
    Subject,

    /// <summary>Decided by what the noun is.</summary>
    Either,

    /// <summary>Neither.</summary>
    None,
}

/// <summary>A condition on the filler of a function: its head must be one of the lexemes or carry one of the tags.</summary>
/// <param name="Function">Function or preposition as written.</param>
/// <param name="Lexemes">Rows of lexemes.</param>
/// <param name="Tags">Bit set of tags.</param>
public sealed record FrameCondition(string Function, int[] Lexemes, TagMask Tags)
{
    /// <summary>Whether a head meets the condition.</summary>
    public bool Meets(int lexeme, TagMask tags) => (Tags & tags) != 0 || Array.IndexOf(Lexemes, lexeme) >= 0;
}

/// <summary>One sense of a word: the event it tells and which function plays which role.</summary>
public sealed record Frame(
    string Id, EventType Event, string? Mode, int[] Words, int[] Nouns, int Only, string[] Actor, string[] Recipient,
    GenitiveRole Genitive, FrameCondition[] Need, FrameCondition[] Bar, FrameCondition[] Modes, Modality? Modality, bool Weak, bool Toll)
{
    /// <summary>The bit of <see cref="Only"/> that asks a verb to stand in the past: what it says in the present is a state.</summary>
    public const int PastOnly = 1 << 30;
}

/// <summary>A verb that takes an event as complement and lends it its subject.</summary>
/// <param name="Lexeme">Row of the verb.</param>
/// <param name="Complement"><c>object</c>, <c>clause</c> or a preposition.</param>
/// <param name="Subject"><c>actor</c>, <c>recipient</c>, <c>place</c> or <c>none</c>.</param>
/// <param name="Modality">What it makes of the event.</param>
public sealed record ControlVerb(int Lexeme, string Complement, string Subject, Modality Modality);
