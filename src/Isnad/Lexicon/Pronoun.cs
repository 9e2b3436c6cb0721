namespace Isnad.Lexicon;

/// <summary>An attached pronoun.</summary>
public enum Pronoun : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>him, his.</summary>
    Him,

    /// <summary>her; also things and broken plurals.</summary>
    Her,

    /// <summary>the two.</summary>
    Both,

    /// <summary>them, masculine or mixed.</summary>
    Them,

    /// <summary>them, feminine.</summary>
    ThemFeminine,

    /// <summary>you.</summary>
    You,

    /// <summary>you, plural.</summary>
    YouPlural,

    /// <summary>me, my.</summary>
    Me,

    /// <summary>us, our.</summary>
    Us,
}
