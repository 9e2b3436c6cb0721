namespace Isnad.Lexicon;

/// <summary>Inflection of a word form.</summary>
[Flags]
public enum WordFeatures
{
    /// <summary>None known.</summary>
    None = 0,

    /// <summary>Past tense.</summary>
    Past = 1,

    /// <summary>Present tense, any mood.</summary>
    Present = 1 << 1,

    /// <summary>A form that is passive only (قيل, يقال, استؤنف).</summary>
    Passive = 1 << 2,

    /// <summary>First person.</summary>
    First = 1 << 3,

    /// <summary>Second person.</summary>
    Second = 1 << 4,

    /// <summary>Third person.</summary>
    Third = 1 << 5,

    /// <summary>Masculine.</summary>
    Masculine = 1 << 6,

    /// <summary>Feminine.</summary>
    Feminine = 1 << 7,

    /// <summary>Singular.</summary>
    Singular = 1 << 8,

    /// <summary>Dual.</summary>
    Dual = 1 << 9,

    /// <summary>Plural.</summary>
    Plural = 1 << 10,

    /// <summary>Nominative ending (ان, ون).</summary>
    Nominative = 1 << 11,

    /// <summary>Genitive or accusative ending (ين), or accusative alef.</summary>
    Oblique = 1 << 12,

    /// <summary>Ending without its nun, before a genitive or pronoun (مقاتلو, مسلحي).</summary>
    Construct = 1 << 13,

    /// <summary>With the article; set by the analyser, never in the table.</summary>
    Definite = 1 << 14,

    /// <summary>The accusative alef of an indefinite (هدفا).</summary>
    Tanwin = 1 << 15,
}
