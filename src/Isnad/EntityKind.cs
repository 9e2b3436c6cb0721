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
