namespace Isnad.Generating;

/// <summary>What happens.</summary>
public enum HappeningKind
{
    /// <summary>An air strike.</summary>
    AirStrike,

    /// <summary>Shelling.</summary>
    Shelling,

    /// <summary>A bomb.</summary>
    Bomb,

    /// <summary>Fighting.</summary>
    Clash,

    /// <summary>A town changes hands.</summary>
    Taking,

    /// <summary>People are arrested.</summary>
    Arrest,

    /// <summary>A demonstration.</summary>
    Protest,
}

/// <summary>What the accounts are made to disagree about.</summary>
public enum Disagreement
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Two sources give two numbers for one day.</summary>
    Number,

    /// <summary>A later text gives a higher number.</summary>
    Update,

    /// <summary>Two sources blame two parties.</summary>
    Perpetrator,

    /// <summary>One says that it did not happen.</summary>
    Occurrence,

    /// <summary>Taken by force, or left by plan.</summary>
    Act,

    /// <summary>Two days are given.</summary>
    Date,
}

/// <summary>An event of the generated world.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Theatre">Where in the world.</param>
/// <param name="Place">In which town.</param>
/// <param name="Day">When.</param>
/// <param name="Doer">Who does it.</param>
/// <param name="Other">To whom.</param>
/// <param name="Killed">Number of dead, three or more; 0 where nobody is hurt.</param>
/// <param name="Injured">Number of wounded.</param>
/// <param name="Disagreement">What its accounts disagree about.</param>
public sealed record Happening(
    int Id, HappeningKind Kind, Theatre Theatre, string Place, DateOnly Day, Side Doer, Side Other, int Killed, int Injured, Disagreement Disagreement);
