namespace Isnad.Extraction.Times;

/// <summary>What kind of calendar expression was read.</summary>
internal enum SpecKind
{
    None,

    /// <summary>A number that a range will make a day or a year of.</summary>
    Number,

    /// <summary>A day of a month, with or without the year.</summary>
    Day,

    /// <summary>A month, with or without the year.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>A number of days from today.</summary>
    Offset,

    /// <summary>A unit with a relation: last week, the current year.</summary>
    Unit,

    /// <summary>A feast.</summary>
    Feast,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>A day, week or month counted from the beginning of something: its tenth day.</summary>
    Count,
}

/// <summary>A point or period of the calendar as the words tell it, before it is put on the calendar.</summary>
internal struct DateSpec
{
    public SpecKind Kind;
    public int Day;
    public int Month;
    public int Year;
    public bool Hijri;
    public int Weekday;
    public int Offset;
    public TimeUnit Unit;
    public decimal Count;
    public bool Many;
    public TimeRelation Relation;
    public TimeRelation YearRelation;
    public PeriodPart Part;
    public Direction Direction;
    public bool Approximate;
    public int Length;

    /// <summary>Told with the day of the week.</summary>
    public bool WithWeekday;

    /// <summary>Told with "today", "yesterday" and the like.</summary>
    public bool WithOffset;

    /// <summary>Told as "since the beginning of".</summary>
    public bool SinceStart;

    /// <summary>Normalised characters of the first token that are clitics.</summary>
    public int Skip;

    /// <summary>Read as far as it goes, but no calendar has it.</summary>
    public bool Refused;
}
