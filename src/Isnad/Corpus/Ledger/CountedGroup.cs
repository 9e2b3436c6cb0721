namespace Isnad.Corpus.Ledger;

/// <summary>Whom a figure counts.</summary>
public enum CountedGroup
{
    /// <summary>All, or the words name no group.</summary>
    All,

    /// <summary>Fighters of side A.</summary>
    SideA,

    /// <summary>Fighters of side B.</summary>
    SideB,

    /// <summary>Fighters of a side that is not known.</summary>
    Fighters,

    /// <summary>Civilians, women and children among them.</summary>
    Civilians,
}
