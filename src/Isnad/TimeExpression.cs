namespace Isnad;

/// <summary>A time expression (TIMEX3) put on the calendar where the text allows it.</summary>
public sealed record TimeExpression
{
    /// <summary>Unique within the analysis.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its mention.</summary>
    public required string Mention { get; init; }

    /// <summary>TIMEX3 type.</summary>
    public required TimexType Type { get; init; }

    /// <summary>TIMEX3 value, for instance <c>2018-02-12</c>, <c>2017-11</c>, <c>P2Y</c>; <c>XXXX</c> for what is open.</summary>
    public required string Value { get; init; }

    /// <summary>First day, inclusive, or null where the text does not fix it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive, or null where the text does not fix it.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The unit in which it is told.</summary>
    public TimeGranularity Granularity { get; init; }

    /// <summary>Whether the text hedges it ("نحو", "مطلع").</summary>
    public bool Approximate { get; init; }
}
