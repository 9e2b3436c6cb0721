namespace Isnad.Corpus.Corroboration;

/// <summary>Who stands behind a joined event, counted without counting anyone twice.</summary>
public sealed record EventCorroboration
{
    /// <summary>Id of the joined event.</summary>
    public required string Event { get; init; }

    /// <summary>The sources, those that affirm first, then by number of accounts.</summary>
    public required IReadOnlyList<SourceGroup> Sources { get; init; }

    /// <summary>Number of independent sources that affirm it.</summary>
    public required int Affirming { get; init; }

    /// <summary>Number of independent sources that deny it.</summary>
    public required int Denying { get; init; }

    /// <summary>Number of documents.</summary>
    public required int Documents { get; init; }

    /// <summary>Number of outlets.</summary>
    public required int Outlets { get; init; }

    /// <summary>Letter of the best source and credibility by the published rules over all accounts, with reasons.</summary>
    public required AdmiraltyGrade Grade { get; init; }

    /// <summary>Airwars' grade, with the reason in <see cref="AirwarsReason"/>.</summary>
    public required AirwarsGrade Airwars { get; init; }

    /// <summary>Why, in words.</summary>
    public required string AirwarsReason { get; init; }
}
