namespace Isnad.Corpus.Joining;

/// <summary>Bounds and thresholds of the joiner.</summary>
public sealed record JoinRules
{
    /// <summary>Points from which two accounts of different documents are joined. An invented join is worse than a missed one.</summary>
    public double Threshold { get; init; } = 4.0;

    /// <summary>Points added to the threshold for two accounts of one document, of the same kind of act: a text that tells two tells two.</summary>
    public double OneDocument { get; init; } = 1.5;

    /// <summary>Points that an account gets for the only event of its kind in its place and days.</summary>
    public double Alone { get; init; } = 0.5;

    /// <summary>Mean points that an account needs towards the accounts already in an event, so that no chain of small likenesses grows.</summary>
    public double Mean { get; init; } = 3.0;

    /// <summary>Days of publication that an event stays open behind its last account; null never closes one before the end.</summary>
    public int? WindowDays { get; init; }

    /// <summary>What is known of parts and wholes, by which a brigade stands for its army; null where nothing is.</summary>
    public KnownWholes? Wholes { get; init; }

    /// <summary>Points that count as certain; a score is the points divided by this, at most 1.</summary>
    public double Certain { get; init; } = 7.0;
}
