namespace Isnad.Lexicon;

/// <summary>Letters written together with the front of a word that are words of their own.</summary>
[Flags]
public enum Proclitics : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The conjunction wa.</summary>
    Wa = 1,

    /// <summary>The conjunction fa.</summary>
    Fa = 2,

    /// <summary>The preposition bi.</summary>
    Bi = 4,

    /// <summary>The preposition li, or the particle of purpose before a verb.</summary>
    Li = 8,

    /// <summary>The preposition ka.</summary>
    Ka = 16,

    /// <summary>The future sa.</summary>
    Sa = 32,

    /// <summary>The article.</summary>
    Al = 64,

    /// <summary>The emphatic la before a verb or the question a; rare.</summary>
    Other = 128,
}
