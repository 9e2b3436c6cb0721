namespace Isnad.Corpus.Copies;

/// <summary>Bounds and thresholds of the search for copies.</summary>
public sealed record CopyRules
{
    /// <summary>Share of the shorter text's runs that must stand in the longer for a reprint.</summary>
    public double Reprint { get; init; } = 0.5;

    /// <summary>The same for an excerpt, where one text is much shorter.</summary>
    public double Excerpt { get; init; } = 0.7;

    /// <summary>A text is much shorter when the other has this many times its words.</summary>
    public double MuchShorter { get; init; } = 1.4;

    /// <summary>Texts of fewer words are copies only when all words are the same.</summary>
    public int FewWords { get; init; } = 15;

    /// <summary>Runs that must be shared.</summary>
    public int SharedRuns { get; init; } = 8;

    /// <summary>Days within which a copy is looked for; null forgets no text.</summary>
    public int? WindowDays { get; init; }

    /// <summary>A run that stands in more texts is a set phrase and no sign of a copy.</summary>
    public int SetPhrase { get; init; } = 200;
}
