namespace Isnad.Corpus.Corroboration;

/// <summary>Accounts that count as one source because they hang together.</summary>
public sealed record SourceGroup
{
    /// <summary>The person, body, medium or outlet that stands for the group; never empty.</summary>
    public required string Name { get; init; }

    /// <summary>Its key (<see cref="Voice.Key"/>), or null where nobody is named.</summary>
    public string? Key { get; init; }

    /// <summary>What the standing source is.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>The accounts, in order of publication.</summary>
    public required IReadOnlyList<AccountAnchor> Accounts { get; init; }

    /// <summary>What ties them, each once.</summary>
    public required IReadOnlyList<Dependence> Ties { get; init; }

    /// <summary>Whether it says that the event happened (true) or did not (false).</summary>
    public bool Affirms { get; init; }

    /// <summary>Best letter of its chains by the rules of one document, A–F.</summary>
    public char Letter { get; init; } = 'F';

    /// <summary>Whether it may be counted: an unnamed source whose words might come from another group is not.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>Whether it belongs to a side of the event, so that its word is that of a party.</summary>
    public bool IsParty { get; init; }
}
