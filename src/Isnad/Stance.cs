namespace Isnad;

/// <summary>The stance a word shows towards what it names.</summary>
public enum Stance
{
    /// <summary>Shows none.</summary>
    Neutral,

    /// <summary>Lends right or honour.</summary>
    Legitimising,

    /// <summary>Denies right or honour.</summary>
    Delegitimising,
}
