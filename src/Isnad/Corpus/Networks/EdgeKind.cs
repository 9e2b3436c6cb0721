namespace Isnad.Corpus.Networks;

/// <summary>What an edge of the network means.</summary>
public enum EdgeKind
{
    /// <summary>The first backs the second.</summary>
    Support,

    /// <summary>The first commands the second, or the second is part of or a member of the first.</summary>
    Command,

    /// <summary>The first opposes or attacks the second.</summary>
    Hostility,

    /// <summary>They meet, talk or visit; no direction.</summary>
    Meeting,

    /// <summary>They are allied or close; no direction.</summary>
    Alliance,

    /// <summary>The first mediates for the second.</summary>
    Mediation,
}
