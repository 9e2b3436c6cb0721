namespace Isnad.Lexicon;

/// <summary>What a lexeme is.</summary>
public enum PartOfSpeech : byte
{
    /// <summary>Not in the lexicon.</summary>
    Unknown,

    /// <summary>Finite verb.</summary>
    Verb,

    /// <summary>Verbal noun; its lexeme is its verb's.</summary>
    Masdar,

    /// <summary>Active participle; its lexeme is its verb's.</summary>
    ActiveParticiple,

    /// <summary>Passive participle; its lexeme is its verb's.</summary>
    PassiveParticiple,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Adjective, nisba included.</summary>
    Adjective,

    /// <summary>Given name.</summary>
    GivenName,

    /// <summary>Family name.</summary>
    FamilyName,

    /// <summary>Preposition, conjunction, pronoun or other small word; its tags tell which.</summary>
    Particle,

    /// <summary>Number word.</summary>
    Number,
}
