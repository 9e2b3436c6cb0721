namespace Isnad.Corpus.Corroboration;

/// <summary>Airwars' grade of an incident from countable conditions.</summary>
public enum AirwarsGrade
{
    /// <summary>A belligerent accepts responsibility.</summary>
    Confirmed,

    /// <summary>Two or more independent sources.</summary>
    Fair,

    /// <summary>One source.</summary>
    Weak,

    /// <summary>Competing claims of responsibility.</summary>
    Contested,

    /// <summary>Only denials, or all accounts taken back.</summary>
    Discounted,
}
