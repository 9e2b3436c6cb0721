namespace Isnad;

/// <summary>A type of PLOVER (manual 0.8).</summary>
public enum EventType
{
    /// <summary>Agree, promise, sign.</summary>
    Agree,

    /// <summary>Meet, visit, talk.</summary>
    Consult,

    /// <summary>Political and moral support.</summary>
    Support,

    /// <summary>Concede.</summary>
    Concede,

    /// <summary>Work together.</summary>
    Cooperate,

    /// <summary>Give material help.</summary>
    Aid,

    /// <summary>Withdraw, release, cease fire, resign.</summary>
    Retreat,

    /// <summary>Ask, demand, appeal.</summary>
    Request,

    /// <summary>Criticise, blame, investigate.</summary>
    Accuse,

    /// <summary>Refuse.</summary>
    Reject,

    /// <summary>Threaten, warn.</summary>
    Threaten,

    /// <summary>Protest.</summary>
    Protest,

    /// <summary>Sanction, convict, break off.</summary>
    Sanction,

    /// <summary>Mobilise.</summary>
    Mobilize,

    /// <summary>Arrest, seize, restrict.</summary>
    Coerce,

    /// <summary>Attack, kill, fight.</summary>
    Assault,
}
