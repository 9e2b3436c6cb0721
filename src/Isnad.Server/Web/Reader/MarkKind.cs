namespace Isnad.Server.Web.Reader;

/// <summary>What a marked span of a text is.</summary>
public enum MarkKind
{
    /// <summary>A mention.</summary>
    Mention,

    /// <summary>The word that tells an event.</summary>
    Event,

    /// <summary>What a source says.</summary>
    Claim,

    /// <summary>The reporting word of a claim.</summary>
    Verb,

    /// <summary>A label.</summary>
    Label,

    /// <summary>Words on which the record shown rests.</summary>
    Picked,
}
