namespace Isnad;

/// <summary>How firmly a number is stated.</summary>
public enum Hedge
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>About the number (نحو, قرابة, حوالي).</summary>
    About,

    /// <summary>The number or more (أكثر من, ما لا يقل عن, على الأقل).</summary>
    AtLeast,

    /// <summary>The number or less (أقل من, لا يتجاوز).</summary>
    AtMost,

    /// <summary>Between two numbers.</summary>
    Between,
}

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

/// <summary>A count or measure in the text.</summary>
public sealed record Quantity
{
    /// <summary>Unique within the analysis.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its mention.</summary>
    public required string Mention { get; init; }

    /// <summary>The number stated; null for open counts (عشرات) and ranges without a single value.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lowest number the words allow, or null.</summary>
    public decimal? Min { get; init; }

    /// <summary>Highest number the words allow, or null.</summary>
    public decimal? Max { get; init; }

    /// <summary>How firmly it is stated.</summary>
    public Hedge Hedge { get; init; }

    /// <summary>What it counts.</summary>
    public QuantityUnit Unit { get; init; }

    /// <summary>The noun counted as the text has it, or null.</summary>
    public string? Of { get; init; }

    /// <summary>True where one number covers dead and wounded together ("مقتل وإصابة 43").</summary>
    public bool Joint { get; init; }
}
