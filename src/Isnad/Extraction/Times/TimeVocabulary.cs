namespace Isnad.Extraction.Times;

/// <summary>Units of time.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// <summary>How a period lies to the day of publication or to an earlier date of the text.</summary>
internal enum TimeRelation
{
    None,
    Past,
    Current,
    Next,
    Same,
    Following,
    Preceding,
    Recent,
    BeforeLast,
    AfterNext,
    Few,
    Opening,
    Long,
}

/// <summary>A part of a month, year or other period.</summary>
internal enum PeriodPart
{
    None,
    Start,
    Middle,
    End,
    Half1,
    Half2,
    Third1,
    Third2,
    Third3,
    Quarter1,
    Quarter2,
    Quarter3,
    Quarter4,
    Week1,
    Week2,
    Week3,
    Week4,
    Week5,
    WeekLast,
}

/// <summary>Small words that time expressions are built with.</summary>
internal enum SmallWord
{
    None,
    In,
    At,
    During,
    Since,
    Of,
    Between,
    To,
    Before,
    After,
    Every,
    Day,
    Dated,
    Equals,
    Or,
    This,
    That,
    Last,
    Clock,
    Daytime,
    Zone,
    Few,
    Ad,
    Ah,
    AfterThat,
    BeforeThat,
    Age,
    AgeOf,
    FridayPrayer,
    Future,
    Call,
    Perfect,
    Among,
    Others,
    Someone,
    CountOf,
    Mixed,
    OutOf,
    Lives,
    InARow,
    Throughout,
    Un,
    Eve,
}

/// <summary>What the verbs around an expression say of its direction.</summary>
internal enum Direction
{
    /// <summary>Told as past, or no verb near.</summary>
    Past,

    /// <summary>A present tense: the nearer of both.</summary>
    Near,

    /// <summary>Told as to come.</summary>
    Future,
}
