namespace Isnad;

/// <summary>What a mention or an entity is.</summary>
public enum EntityKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A civil body: government, council, party, company, medium.</summary>
    Organization,

    /// <summary>Any force under arms, a state's army and police included.</summary>
    ArmedGroup,

    /// <summary>A state.</summary>
    State,

    /// <summary>A people, tribe, faction, or unnamed people who act or suffer.</summary>
    Group,

    /// <summary>A settlement, district or region.</summary>
    Place,

    /// <summary>A facility: airport, base, hospital, camp, crossing.</summary>
    Facility,

    /// <summary>An expression of time.</summary>
    Time,

    /// <summary>A count or measure.</summary>
    Quantity,
}

/// <summary>How a mention names its entity.</summary>
public enum MentionForm
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By a bare title or role that stands for someone ("القائد العام").</summary>
    Title,

    /// <summary>By a common noun.</summary>
    Nominal,

    /// <summary>By a pronoun, attached ones included.</summary>
    Pronoun,
}

/// <summary>Words of the text that name something.</summary>
/// <param name="Id">Unique within the analysis.</param>
/// <param name="Kind">What is named.</param>
/// <param name="Span">The words, clitics that are no part of the name left out.</param>
/// <param name="Entity">Id of the entity, or null for times and quantities.</param>
/// <param name="Form">How it is named.</param>
/// <param name="FoundBy">The rule or entry that found it.</param>
public sealed record Mention(string Id, EntityKind Kind, TextSpan Span, string? Entity, MentionForm Form, string FoundBy);
