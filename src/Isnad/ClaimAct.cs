namespace Isnad;

/// <summary>What a source does with what it says.</summary>
public enum ClaimAct
{
    /// <summary>States it.</summary>
    Assert,

    /// <summary>Confirms what someone else said.</summary>
    Confirm,

    /// <summary>Denies it.</summary>
    Deny,

    /// <summary>Foretells it.</summary>
    Predict,
}
