using System.Globalization;
using Isnad.Text;

namespace Isnad.Corpus.Joining;

/// <summary>One event of the world, as the accounts joined here tell it.</summary>
public sealed record JoinedEvent
{
    /// <summary>Deterministic id: <c>event:</c> and sixteen hexadecimal digits made from the anchor of its first account. It stays when accounts are
    /// added behind the first.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER type that most accounts give; of equals, the one told first.</summary>
    public required EventType Type { get; init; }

    /// <summary>Mode that most accounts of that type give, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>ACLED's type that most accounts give, or null.</summary>
    public AcledType? Acled { get; init; }

    /// <summary>First day, inclusive, from the account that tells it most closely; null when no account tells a day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null when no account tells a day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How closely the days are known.</summary>
    public DayPrecision DayPrecision { get; init; }

    /// <summary>Publication day of the first account, or null.</summary>
    public DateOnly? FirstTold { get; init; }

    /// <summary>Publication day of the last account, or null.</summary>
    public DateOnly? LastTold { get; init; }

    /// <summary>The most exact place that most accounts agree on, or null.</summary>
    public Spot? Place { get; init; }

    /// <summary>Other places that accounts give, the most frequent first.</summary>
    public IReadOnlyList<Spot> OtherPlaces { get; init; } = [];

    /// <summary>Those who did it, the most frequently named first.</summary>
    public IReadOnlyList<Party> SideA { get; init; } = [];

    /// <summary>Those to whom it was done; in fighting of two sides, the other side.</summary>
    public IReadOnlyList<Party> SideB { get; init; } = [];

    /// <summary>All accounts in order of publication; at least one.</summary>
    public required IReadOnlyList<EventMember> Members { get; init; }

    /// <summary>Strongest modality of the accounts: actual, else negated, else future, else hypothetical.</summary>
    public Modality Modality { get; init; }

    /// <summary>What the accounts together say of its having happened.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Actors of whom a document of the accounts says that one commands, is part of or speaks for the other, both of them in accounts of this event
    /// or in their chains.</summary>
    public IReadOnlyList<KinPair> Kin { get; init; } = [];

    /// <summary>Lowest score of a member, 0 to 1; 1 where there is one account.</summary>
    public double Score { get; init; } = 1;

    /// <summary>The id of an event that begins with an account.</summary>
    public static string IdOf(EventAccount first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return string.Create(CultureInfo.InvariantCulture, $"event:{WordHash.Exact($"{first.Document}/{first.TriggerSpan.Start}"):x16}");
    }
}
