namespace Isnad.Corpus.Ledger;

/// <summary>What is to be known before a figure is used.</summary>
public enum LedgerMark
{
    /// <summary>It stands as given.</summary>
    Stands,

    /// <summary>The same source gave a later figure.</summary>
    Superseded,

    /// <summary>Its source denies having given it, or takes it back.</summary>
    Retracted,

    /// <summary>The same source is given the same figure by an account before this one.</summary>
    Repeated,

    /// <summary>The figure stands only inside a denial.</summary>
    Denied,
}
