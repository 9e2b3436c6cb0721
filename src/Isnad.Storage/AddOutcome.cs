namespace Isnad.Storage;

/// <summary>What became of an item.</summary>
public enum AddOutcome
{
    /// <summary>Its document is new.</summary>
    Added,

    /// <summary>Its document was there; it is a further place of publication.</summary>
    Again,

    /// <summary>The same bytes from the same place were there; nothing was written.</summary>
    Present,
}
