namespace Isnad;

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
