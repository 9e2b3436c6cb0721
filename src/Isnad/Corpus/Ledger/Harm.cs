namespace Isnad.Corpus.Ledger;

/// <summary>What befell the people whom a figure counts.</summary>
public enum Harm
{
    /// <summary>They were killed.</summary>
    Killed,

    /// <summary>They were hurt.</summary>
    Injured,

    /// <summary>Killed and hurt are counted together; never read as deaths.</summary>
    KilledOrInjured,
}
