namespace Isnad;

/// <summary>The unit in which a time is told.</summary>
public enum TimeGranularity
{
    /// <summary>Hours or less.</summary>
    Hour,

    /// <summary>One day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season or quarter.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A decade or more.</summary>
    Decade,
}
