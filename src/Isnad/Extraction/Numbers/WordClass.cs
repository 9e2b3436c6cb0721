namespace Isnad.Extraction.Numbers;

/// <summary>What a row of a word table is to the readers of numbers, times and quantities.</summary>
internal enum WordClass : byte
{
    None,
    Month,
    Weekday,
    DayPart,
    Unit,
    Deictic,
    Relation,
    PeriodPart,
    Number,
    Ordinal,
    HedgeBefore,
    HedgeAfter,
    Small,
    Feast,
    Season,
    Decade,
    Set,
    General,
    Label,
    Currency,
    Measure,
    Percent,
    Campaign,

    /// <summary>A word before a campaign's name that looks back at it.</summary>
    LookingBack,
}

/// <summary>What a word means to those readers: a class and up to three numbers whose sense depends on it.</summary>
/// <param name="Class">Class.</param>
/// <param name="A">First number: month, weekday, unit, relation, kind of number …</param>
/// <param name="B">Second number.</param>
/// <param name="C">Third number.</param>
/// <param name="Value">Value of a number word or factor of a measure.</param>
internal readonly record struct WordSense(WordClass Class, int A = 0, int B = 0, int C = 0, decimal Value = 0);

/// <summary>How a number word counts.</summary>
internal enum NumberKind
{
    Zero,
    Unit,
    One,
    Teen,
    Ten,
    Hundred,
    Hundreds,
    Scale,
    Scales,
    TwoScale,
    ScaleOrTwo,
    Open,
    Fraction,
    Dozen,
}

/// <summary>How an ordinal counts.</summary>
internal enum OrdinalKind
{
    Unit,
    Teen,
    Compound,
    Ten,
    Hundred,
    Last,
}
