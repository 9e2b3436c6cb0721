namespace Isnad;

/// <summary>How words are quoted.</summary>
public enum QuotationStyle
{
    /// <summary>In quotation marks.</summary>
    Direct,

    /// <summary>In the outlet's words.</summary>
    Indirect,

    /// <summary>Both.</summary>
    Mixed,
}
