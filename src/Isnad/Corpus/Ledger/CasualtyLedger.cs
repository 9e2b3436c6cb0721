namespace Isnad.Corpus.Ledger;

/// <summary>Every figure of dead and wounded that the accounts of one event give, and what coders would derive from them.</summary>
public sealed record CasualtyLedger
{
    /// <summary>Id of the joined event.</summary>
    public required string Event { get; init; }

    /// <summary>All figures in the order of their as-of day, then of the documents; nothing is left out or repaired.</summary>
    public required IReadOnlyList<LedgerEntry> Entries { get; init; }

    /// <summary>ACLED: the lowest reported number of deaths; "tens" 10, "dozens" 12, "hundreds" 100, "several" 3.</summary>
    public required TollRange Acled { get; init; }

    /// <summary>UCDP: low, best and high of all deaths.</summary>
    public required TollRange Ucdp { get; init; }

    /// <summary>UCDP's deaths of side A.</summary>
    public required TollRange UcdpSideA { get; init; }

    /// <summary>UCDP's deaths of side B.</summary>
    public required TollRange UcdpSideB { get; init; }

    /// <summary>UCDP's deaths of civilians.</summary>
    public required TollRange UcdpCivilians { get; init; }

    /// <summary>Airwars: range of civilian deaths over all sources, low and high only.</summary>
    public required TollRange AirwarsKilled { get; init; }

    /// <summary>Airwars: range of civilian injuries.</summary>
    public required TollRange AirwarsInjured { get; init; }

    /// <summary>What does not add up; figures are flagged, never repaired.</summary>
    public IReadOnlyList<LedgerFlag> Flags { get; init; } = [];
}
