namespace Isnad.Corpus.Wording;

/// <summary>Countable choices of one outlet. No verdict is drawn from them.</summary>
public sealed record OutletHabits
{
    /// <summary>The outlet.</summary>
    public required string Outlet { get; init; }

    /// <summary>Number of documents.</summary>
    public required int Documents { get; init; }

    /// <summary>Number of claims.</summary>
    public required int Claims { get; init; }

    /// <summary>Claims whose innermost source is not named.</summary>
    public required int AnonymousClaims { get; init; }

    /// <summary>Claims for which nobody stands ("reports", "it is said").</summary>
    public required int UnspecifiedClaims { get; init; }

    /// <summary>Sources quoted, the most frequent first.</summary>
    public required IReadOnlyList<QuotedSource> Sources { get; init; }

    /// <summary>Violent events told as having happened.</summary>
    public required int ViolentEvents { get; init; }

    /// <summary>Of these, those told without saying who did it.</summary>
    public required int AgentlessEvents { get; init; }

    /// <summary>Violent events without a doer where another account of the same joined event names one.</summary>
    public required int AgentLeftOut { get; init; }

    /// <summary>Which of several figures it printed.</summary>
    public IReadOnlyList<FigureChoice> Figures { get; init; } = [];
}
