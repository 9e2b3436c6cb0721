namespace Isnad.Storage;

/// <summary>What a person decides.</summary>
public enum JudgementKind
{
    /// <summary>What is stored is right.</summary>
    Accept,

    /// <summary>What is stored is wrong.</summary>
    Reject,

    /// <summary>A mention's span, kind or entity is corrected.</summary>
    CorrectMention,

    /// <summary>An event's fields are corrected.</summary>
    CorrectEvent,

    /// <summary>A claim's fields are corrected.</summary>
    CorrectClaim,

    /// <summary>A relation's fields are corrected.</summary>
    CorrectRelation,

    /// <summary>Two accounts tell one event.</summary>
    JoinEvents,

    /// <summary>Two accounts tell two events.</summary>
    SplitEvents,

    /// <summary>Two keys are one actor.</summary>
    MergeActors,

    /// <summary>Two keys are two actors, or the uses of a key in one document are another actor.</summary>
    SplitActors,

    /// <summary>An actor is shown under another name.</summary>
    RenameActor,

    /// <summary>An outlet or source is rated, A to G.</summary>
    RateSource,

    /// <summary>An earlier judgement is taken back; <see cref="Judgement.Subject"/> is its id.</summary>
    Withdraw,

    /// <summary>A remark.</summary>
    Note,
}
