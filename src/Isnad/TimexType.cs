namespace Isnad;

/// <summary>The TIMEX3 type of a time expression.</summary>
public enum TimexType
{
    /// <summary>A point or stretch of the calendar.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A repeated time.</summary>
    Set,
}
