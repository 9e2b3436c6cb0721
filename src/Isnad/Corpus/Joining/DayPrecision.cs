namespace Isnad.Corpus.Joining;

/// <summary>How closely the day of a joined event is known.</summary>
public enum DayPrecision
{
    /// <summary>One day, told by an account.</summary>
    Day,

    /// <summary>Two to six days.</summary>
    Days,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A longer stretch.</summary>
    Longer,

    /// <summary>No account tells a day: the event is only known to lie before the first account's publication.</summary>
    Unknown,
}
