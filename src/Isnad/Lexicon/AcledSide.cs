namespace Isnad.Lexicon;

/// <summary>What ACLED's codebook asks of one side of an event.</summary>
public enum AcledSide
{
    /// <summary>Nothing.</summary>
    Any,

    /// <summary>A state's force.</summary>
    State,

    /// <summary>An armed group that is no state's force.</summary>
    NonState,

    /// <summary>Any force under arms.</summary>
    Armed,

    /// <summary>People or bodies that are named and not under arms.</summary>
    Unarmed,
}
