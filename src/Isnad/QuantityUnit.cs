namespace Isnad;

/// <summary>What a quantity counts.</summary>
public enum QuantityUnit
{
    /// <summary>Anything without a unit of its own.</summary>
    Other,

    /// <summary>People killed.</summary>
    Killed,

    /// <summary>People hurt.</summary>
    Injured,

    /// <summary>People driven from home.</summary>
    Displaced,

    /// <summary>People arrested or held.</summary>
    Detained,

    /// <summary>People missing.</summary>
    Missing,

    /// <summary>People abducted.</summary>
    Abducted,

    /// <summary>People who fight.</summary>
    Fighters,

    /// <summary>Soldiers, police, officers, staff.</summary>
    Personnel,

    /// <summary>Civilians.</summary>
    Civilians,

    /// <summary>People in general.</summary>
    Persons,

    /// <summary>Groups, states, parties, organisations.</summary>
    Groups,

    /// <summary>Vehicles and ships.</summary>
    Vehicles,

    /// <summary>Aircraft and drones.</summary>
    Aircraft,

    /// <summary>Strikes, raids, attacks, shots.</summary>
    Strikes,

    /// <summary>Targets.</summary>
    Targets,

    /// <summary>Positions and sites held.</summary>
    Positions,

    /// <summary>Towns, villages, houses, countries.</summary>
    Places,

    /// <summary>Meetings, visits, times that something was done.</summary>
    Meetings,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Distance, value in kilometres.</summary>
    DistanceKm,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Per cent.</summary>
    Percent,
}
